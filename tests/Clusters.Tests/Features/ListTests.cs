using System.Collections.Concurrent;
using System.Diagnostics;

namespace ThiDua.Clusters.Tests.Features;

public sealed class ListTests(ClustersHost clusters) : IClassFixture<ClustersHost>, IAsyncLifetime
{
    // In the order of the Vietnamese alphabet: a, â; d, đ; t.
    private static readonly (string Code, string Name)[] Register =
        [("L-1", "An Bình"), ("L-2", "Ân Thi"), ("L-3", "Dương Minh Châu"), ("L-4", "Đông Anh"), ("L-5", "Đống Đa"), ("L-6", "Tân 100%")];

    public async ValueTask InitializeAsync()
    {
        if ((await clusters.Auditor.GetAsync("/units/L-1")).Status == HttpStatusCode.OK) return;
        foreach (var (code, name) in Register.Reverse()) await clusters.UnitAsync(code, name);
        await clusters.BlockAsync("L-BLOCK", "L-A", "L-B");
        await clusters.CycleAsync("L-2021", "L-BLOCK");
        await clusters.CycleAsync("L-2022", "L-BLOCK", 2022);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("duong minh chau", "L-3")]
    [InlineData("DONG", "L-4,L-5")]
    [InlineData("đóng đa", "L-5")]
    [InlineData("a%n", "")]
    [InlineData("100%", "L-6")]
    [InlineData("l-2", "L-2")]
    public async Task A_search_ignores_diacritics_and_takes_đ_for_d(string q, string expected) =>
        Assert.Equal(expected, string.Join(',', await CodesAsync($"/units?q={Uri.EscapeDataString(q)}")));

    [Fact]
    public async Task Units_stand_in_the_order_of_the_Vietnamese_alphabet_page_by_page()
    {
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = (await clusters.Auditor.GetAsync($"/units?q=l-&limit=2{(cursor is null ? "" : $"&cursor={cursor}")}")).Body!;
            seen.AddRange(page["items"]!.AsArray().Select(item => (string)item!["code"]!));
            cursor = (string?)page["next"];
        }
        while (cursor is not null);

        Assert.Equal(Register.Select(u => u.Code), seen.Where(code => Register.Any(u => u.Code == code)));
    }

    [Fact]
    public async Task Units_are_filtered_by_kind_and_day()
    {
        Assert.Empty(await CodesAsync("/units?q=l-&kind=special-zone"));
        Assert.Empty(await CodesAsync("/units?q=l-&at=2003-12-31"));
        Assert.Equal(Register.Length + 2, (await CodesAsync("/units?q=l-&kind=district&at=2004-01-01")).Count);
    }

    [Fact]
    public async Task Clusters_are_filtered_by_member_and_year()
    {
        Assert.Equal(["L-BLOCK"], await CodesAsync("/clusters?unit=L-A&year=2021"));
        Assert.Empty(await CodesAsync("/clusters?unit=L-A&year=2020"));
        Assert.Empty(await CodesAsync("/clusters?unit=L-1"));
    }

    [Fact]
    public async Task Cycles_stand_with_the_newest_year_first_page_by_page()
    {
        var first = (await clusters.Auditor.GetAsync("/cycles?limit=1")).Body!;
        var second = (await clusters.Auditor.GetAsync($"/cycles?limit=1&cursor={first["next"]}")).Body!;

        Assert.Equal(("L-2022", "L-2021"), ((string?)first["items"]![0]!["code"], (string?)second["items"]![0]!["code"]));
        Assert.Null((string?)second["next"]);
    }

    [Theory]
    [InlineData("/units?cursor=x")]
    [InlineData("/units?cursor=WyJhIl0")]
    [InlineData("/cycles?cursor=WyJhIiwiYiJd")]
    [InlineData("/conferences?cursor=WyJhIiwiYiJd")]
    [InlineData("/hand-overs?cursor=WyJhIiwiYiJd")]
    [InlineData("/units?kind=nothing")]
    [InlineData("/units?at=20/12/2021")]
    [InlineData("/clusters?year=x")]
    public async Task A_parameter_that_cannot_be_read_is_refused(string path) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await clusters.Auditor.GetAsync(path)).Status);

    [Theory]
    [InlineData("/units?q=an&kind=district&at=2021-01-01")]
    [InlineData("/clusters?unit=L-A&year=2021")]
    [InlineData("/cycles")]
    [InlineData("/pacts?cluster=L-BLOCK&cycle=L-2021")]
    [InlineData("/conferences?cluster=L-BLOCK&cycle=L-2021")]
    [InlineData("/hand-overs?cluster=L-BLOCK")]
    public async Task A_list_costs_one_query_and_one_for_each_kind_of_names_whatever_its_length(string path)
    {
        var trace = ActivityTraceId.CreateRandom();
        var commands = new ConcurrentBag<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Npgsql" or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.Source.Name == "Npgsql" && activity.TraceId == trace) commands.Add(activity.DisplayName);
            },
        };
        ActivitySource.AddActivityListener(listener);

        var answer = await clusters.Auditor.SendAsync(HttpMethod.Get, path, traceparent: $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        // One for the list, and one for each kind of names beside its codes: clusters, cycles, units.
        Assert.InRange(commands.Count, 1, 4);
    }

    private async Task<List<string>> CodesAsync(string path) =>
        [.. (await clusters.Auditor.GetAsync(path)).Body!["items"]!.AsArray().Select(item => (string)item!["code"]!)];
}
