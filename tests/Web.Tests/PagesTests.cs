using System.Text.RegularExpressions;

namespace ThiDua.Web.Tests;

/// <summary>Every page, by somebody for whom it is, on a desk and on a phone.</summary>
public sealed partial class PagesTests(Site site)
{
    private static readonly int Year = DateTime.Today.Year;

    // Address of the route table → who opens it and where; what stands in braces is the first of that list.
    private static readonly (string Route, string Account, string Address)[] Visits =
    [
        ("/", "clerk-mh-dong-son", "/"),
        ("/", "office", "/"),
        ("/tai-khoan-cua-toi", "leader-mh-an-phu", "/tai-khoan-cua-toi"),
        ("/don-vi/$unit/so-lieu/$period", "clerk-mh-phu-loc", $"/don-vi/MH-PHU-LOC/so-lieu/{Year}"),
        ("/giao-uoc", "clerk-mh-phu-loc", "/giao-uoc"),
        ("/giao-uoc/$id", "leader-mh-an-phu", $"/giao-uoc/{{/api/clusters/v1/pacts?cluster=CUM-MH-1&cycle=MH-{Year}}}"),
        ("/cum/$cluster/$cycle", "head-mh", $"/cum/CUM-MH-1/MH-{Year}"),
        ("/ky", "office", "/ky"),
        ("/ky/$cycle", "office", $"/ky/MH-{Year}"),
        ("/phieu-cham/$id", "clerk-mh-vinh-xuan", "/phieu-cham/{/api/scoring/v1/sheets?unit=MH-VINH-XUAN}"),
        ("/phieu-cham/$id", "leader-mh-an-phu", "/phieu-cham/{/api/scoring/v1/sheets?unit=MH-AN-PHU}"),
        ("/don-vi/$unit/phieu-cham", "clerk-mh-vinh-xuan", "/don-vi/MH-VINH-XUAN/phieu-cham"),
        ("/cum/$cluster/$cycle/phieu-cham", "head-mh", $"/cum/CUM-MH-1/MH-{Year}/phieu-cham"),
        ("/so-nganh/$department/tham-dinh", "appraiser-mh-snv", "/so-nganh/MH-SNV/tham-dinh"),
        ("/so-nganh/$department/tham-dinh/$cluster/$cycle", "appraiser-mh-snv", $"/so-nganh/MH-SNV/tham-dinh/CUM-MH-1/MH-{Year}"),
        ("/cum/$cluster/$cycle/diem-chinh-thuc", "head-mh", $"/cum/CUM-MH-1/MH-{Year}/diem-chinh-thuc"),
        ("/cum/$cluster/$cycle/xep-hang", "head-mh", $"/cum/CUM-MH-1/MH-{Year}/xep-hang"),
        ("/cum/$cluster/$cycle/xep-hang/$id", "head",
            "/cum/KHOI-HTTP-LC/2021/xep-hang/{/api/scoring/v1/rankings?cluster=KHOI-HTTP-LC}"),
        ("/cum/$cluster/$cycle/bang-diem", "head-mh", $"/cum/CUM-MH-1/MH-{Year}/bang-diem"),
        ("/cum/$cluster/$cycle/bang-diem/$id", "head-mh",
            $"/cum/CUM-MH-1/MH-{Year}/bang-diem/{{/api/scoring/v1/tables?cluster=CUM-MH-1&cycle=MH-{Year}}}"),
        ("/cum/$cluster/$cycle/binh-xet", "head", "/cum/KHOI-HTTP-LC/2021/binh-xet"),
        ("/binh-xet/$id", "head", "/binh-xet/{/api/awards/v1/nominations?cluster=KHOI-HTTP-LC}"),
    ];

    // The board asks list by list, the matrices sheet by sheet (docs/known-gaps.md).
    private static readonly Dictionary<string, int> AsksMore = new()
    {
        ["/cum/$cluster/$cycle"] = 12,
        ["/so-nganh/$department/tham-dinh/$cluster/$cycle"] = 14,
        ["/cum/$cluster/$cycle/diem-chinh-thuc"] = 14,
        ["/cum/$cluster/$cycle/xep-hang"] = 8,
        ["/phieu-cham/$id"] = 7,
    };

    public static TheoryData<string, string, string, int> EveryVisit =>
        [.. Visits.SelectMany(visit => new[] { 1366, 360 }.Select(width => (visit.Route, visit.Account, visit.Address, width)))];

    [Fact]
    public async Task No_page_is_left_out()
    {
        var table = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "web/src/app/routes.tsx"),
            TestContext.Current.CancellationToken);

        Assert.Equal(Route().Matches(table).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal),
            Visits.Select(visit => visit.Route).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(EveryVisit))]
    public async Task A_page_can_be_used_by_everybody_fits_the_screen_and_asks_little(
        string route, string account, string address, int width)
    {
        await using var visitor = await site.VisitAsync(account, width);

        await visitor.OpenAsync(await visitor.ResolvedAsync(address));
        await visitor.KeepPictureAsync($"{(route == "/" ? "home" : route.Trim('/').Replace('/', '.').Replace("$", ""))}-{account}-{width}");

        Assert.Empty(await visitor.BarriersAsync());
        Assert.True(await visitor.OverflowAsync() <= 0, "The page is wider than the screen.");
        // Besides who it is and where he works, which the frame asks once.
        var asked = visitor.Asked.Where(asked => asked is not "GET /me" && !Frame().IsMatch(asked)).ToList();
        Assert.True(asked.Count <= AsksMore.GetValueOrDefault(route, 6), string.Join('\n', asked));
        Assert.Equal(visitor.Asked.Distinct().Order(), visitor.Asked.Order());
    }

    [GeneratedRegex(@"(?:= |\n  )(?:page|searched)\(\s*""([^""]+)""")]
    private static partial Regex Route();

    [GeneratedRegex(@"^GET /api/clusters/v1/(cycles|clusters)\?")]
    private static partial Regex Frame();
}
