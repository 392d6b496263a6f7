using System.Text.RegularExpressions;

namespace ThiDua.Web.Tests;

/// <summary>Every page, by somebody for whom it is, on a desk and on a phone.</summary>
public sealed partial class PagesTests(Site site)
{
    // Address of the route table → who opens it and where.
    private static readonly (string Route, string Account, string Address)[] Visits =
    [
        ("/", "clerk-mh-dong-son", "/"),
        ("/tai-khoan-cua-toi", "leader-mh-an-phu", "/tai-khoan-cua-toi"),
        ("/don-vi/$unit/so-lieu/$period", "clerk-mh-phu-loc", $"/don-vi/MH-PHU-LOC/so-lieu/{DateTime.Today.Year}"),
    ];

    public static TheoryData<string, string, int> EveryVisit =>
        [.. Visits.SelectMany(visit => new[] { 1366, 360 }.Select(width => (visit.Account, visit.Address, width)))];

    [Fact]
    public async Task No_page_is_left_out()
    {
        var table = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "web/src/app/routes.tsx"), TestContext.Current.CancellationToken);

        Assert.Equal(Route().Matches(table).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal),
            Visits.Select(visit => visit.Route).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(EveryVisit))]
    public async Task A_page_can_be_used_by_everybody_fits_the_screen_and_asks_little(string account, string address, int width)
    {
        await using var visitor = await site.VisitAsync(account, width);

        await visitor.OpenAsync(address);
        await visitor.KeepPictureAsync($"{address.Trim('/').Replace('/', '.') switch { "" => "home", var name => name }}-{width}");

        Assert.Empty(await visitor.BarriersAsync());
        Assert.True(await visitor.OverflowAsync() <= 0, "The page is wider than the screen.");
        // Besides who it is and where he works, which the frame asks once.
        Assert.InRange(visitor.Asked.Count(asked => asked is not "GET /me" && !Frame().IsMatch(asked)), 0, 6);
        Assert.Equal(visitor.Asked.Distinct().Order(), visitor.Asked.Order());
    }

    [GeneratedRegex(@"= page\(\s*""([^""]+)""")]
    private static partial Regex Route();

    [GeneratedRegex(@"^GET /api/clusters/v1/(cycles|clusters)\?")]
    private static partial Regex Frame();
}
