namespace ThiDua.Awards.Tests.Features;

public sealed class CommendationSummaryTests(AwardsFixture fixture) : IClassFixture<AwardsFixture>
{
    private const string Path = "commendation-summaries";

    [Fact]
    public async Task Nobody_records_for_a_foreign_body()
    {
        var (block, other) = (await fixture.BlockAsync(), await fixture.BlockAsync());
        foreach (var stranger in new[] { fixture.Leader(block.Units[1]), other.Head })
            Assert.Equal((403, "GEN-0020"), await RefusalAsync(stranger.CallAsync("POST", Path, Unit(block.Units[0]))));
        Assert.Equal((403, "GEN-0020"), await RefusalAsync(other.Head.CallAsync("POST", Path, Cluster(block.Code))));
        Assert.Equal((403, "GEN-0006"), await RefusalAsync(fixture.Host.ClientFor(new Grant(Roles.CouncilSecretary, Scope.Everything))
            .CallAsync("POST", Path, Unit(block.Units[0]))));
    }

    [Fact]
    public async Task A_body_that_does_not_exist_then_and_a_cycle_of_others_are_refused()
    {
        var (block, other) = (await fixture.BlockAsync(), await fixture.BlockAsync());
        Assert.Equal((409, "AWA-0047"), await RefusalAsync(fixture.Office.CallAsync("POST", Path, Unit("KHONG-CO"))));
        Assert.Equal((409, "AWA-0047"), await RefusalAsync(fixture.Office.CallAsync("POST", Path, Unit(block.Units[0], period: "1990"))));
        Assert.Equal((404, "AWA-0004"), await RefusalAsync(fixture.Office.CallAsync("POST", Path, Cluster("KHONG-CO"))));
        Assert.Equal((404, "AWA-0004"), await RefusalAsync(fixture.Office.CallAsync("POST", Path, Cluster(block.Code, other.Cycle))));
        Assert.Equal(201, (await fixture.Office.CallAsync("POST", Path, Cluster(block.Code, block.Cycle))).Status);
    }

    [Fact]
    public async Task Everything_wrong_is_named_at_once()
    {
        var block = await fixture.BlockAsync();
        var refused = await fixture.Office.CallAsync("POST", Path, new
        {
            ownerKind = "unit",
            ownerCode = block.Units[0],
            content = new
            {
                occasion = " ",
                source = "",
                period = "2020-2015",
                heldOn = "2022-01-01",
                lines = new object[] { new { awardCode = "BK_TINH", collectives = -1 },
                    new { awardCode = "BK_TINH", individuals = 1_000_001 } },
                groups = new[] { new { group = "other", number = 1 }, new { group = "other", number = -1 } },
            },
        });
        Assert.Equal((422, "GEN-0004"), (refused.Status, refused.Code));
        Assert.Equal(
            ["/content/groups", "/content/groups/1/number", "/content/heldOn", "/content/lines", "/content/lines/0/collectives",
                "/content/lines/1/individuals", "/content/occasion", "/content/period", "/content/source"],
            refused.Texts("errors", "pointer").Order(StringComparer.Ordinal));
        Assert.Equal(422, (await fixture.Office.CallAsync("POST", Path, Unit(block.Units[0], period: null))).Status);
    }

    [Theory]
    [InlineData("2020", 2020)]
    [InlineData("2020-H1", 2020)]
    [InlineData("2021-Q4", 2021)]
    [InlineData("2021-12", 2021)]
    [InlineData("2015-2020", 2020)]
    public async Task A_period_ends_in_its_year(string period, int year)
    {
        var block = await fixture.BlockAsync();
        var recorded = await fixture.Clerk(block.Units[0]).CallAsync("POST", Path, Unit(block.Units[0], period));
        Assert.Equal((201, period, year), (recorded.Status, recorded.Text("period"), recorded.Body!["year"]!.GetValue<int>()));
    }

    [Fact]
    public async Task What_a_source_does_not_say_stays_blank_and_shares_are_derived_from_whole_breakdowns_only()
    {
        var block = await fixture.BlockAsync();
        var recorded = await fixture.Leader(block.Units[0]).CallAsync("POST", Path, Unit(block.Units[0]));
        var shown = (await fixture.Leader(block.Units[0]).SeeAsync($"{Path}/{recorded.Id}")).Body!;

        Assert.Equal(("at-least", 47),
            (shown["totals"]!["collectives"]!["state"]!.GetValue<string>(), shown["totals"]!["collectives"]!["number"]!.GetValue<int>()));
        Assert.Equal(["known", "known", "unknown"],
            shown["lines"]!.AsArray().Select(line => line!["collectives"]!["state"]!.GetValue<string>()));
        Assert.Null(shown["lines"]![2]!["collectives"]!["number"]);
        Assert.Equal("not-applicable", shown["lines"]![0]!["individuals"]!["state"]!.GetValue<string>());
        Assert.Equal(6, shown["groups"]!.AsArray().Count);
        Assert.All(shown["groups"]!.AsArray(), group => Assert.Null(group!["derivedPercent"]));
        Assert.Equal(["12.5", "87.5"], shown["areas"]!.AsArray().Select(area => area!["derivedPercent"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_revision_needs_the_version_and_a_reason_and_leaves_a_trace()
    {
        var block = await fixture.BlockAsync();
        var leader = fixture.Leader(block.Units[0]);
        var path = $"{Path}/{(await leader.CallAsync("POST", Path, Unit(block.Units[0]))).Id}";
        var body = new { content = Content("2021-H2", null), reason = "Nguồn chính thức nêu số khác" };

        Assert.Equal((412, "AWA-0061"), await RefusalAsync(leader.CallAsync("PUT", path, body, "\"7\"")));
        Assert.Equal((428, "GEN-0010"), await RefusalAsync(leader.CallAsync("PUT", path, body)));
        Assert.Equal((422, "GEN-0004"), await RefusalAsync(leader.CallAsync("PUT", path, new { body.content, reason = " " }, "\"1\"")));
        Assert.Equal((409, "AWA-0001"),
            await RefusalAsync(leader.CallAsync("PUT", path, new { content = Content("2021", null, "KHONG_CO"), body.reason }, "\"1\"")));
        Assert.Equal((404, "AWA-0060"), await RefusalAsync(fixture.Leader(block.Units[1]).CallAsync("PUT", path, body, "\"1\"")));
        Assert.Equal((403, "GEN-0020"), await RefusalAsync(block.Head.CallAsync("PUT", path, body, "\"1\"")));
        var revised = await leader.CallAsync("PUT", path, body, "\"1\"");
        Assert.Equal((200, "\"2\""), (revised.Status, revised.ETag));
        var changes = await fixture.Office.SeeAsync($"changes?aggregateId={path.Split('/')[1]}");
        Assert.Equal(body.reason, changes.Items[0]!["reason"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_summary_is_seen_by_those_concerned_in_its_year_and_by_nobody_else()
    {
        var (block, other) = (await fixture.BlockAsync(), await fixture.BlockAsync());
        var ofUnit = (await fixture.Office.CallAsync("POST", Path, Unit(block.Units[0]))).Id;
        fixture.Tick();
        var ofCluster = (await fixture.Office.CallAsync("POST", Path, Cluster(block.Code))).Id;
        fixture.Tick();
        // Before the members joined in 2015 the cluster was others'.
        var ofOthers = (await fixture.Office.CallAsync("POST", Path, Cluster(block.Code, period: "2014"))).Id;
        async Task<HashSet<Guid>> Seen(HttpClient client) =>
            [.. (await client.SeeAsync(Path)).Items.Select(row => row!["id"]!.GetValue<Guid>())];

        Assert.Equal([ofCluster, ofUnit], (await Seen(fixture.Clerk(block.Units[0]))).OrderDescending());
        Assert.Equal([ofCluster], await Seen(fixture.Clerk(block.Units[1])));
        Assert.Equal([ofOthers, ofCluster, ofUnit], (await Seen(block.Head)).OrderDescending());
        Assert.Empty(await Seen(other.Head));
        Assert.Superset(new HashSet<Guid>([ofUnit, ofCluster, ofOthers]),
            await Seen(fixture.Host.ClientFor(new Grant(Roles.Auditor, Scope.Everything))));
        Assert.Equal((404, "AWA-0060"), await RefusalAsync(other.Head.SeeAsync($"{Path}/{ofUnit}")));
        Assert.Equal((404, "AWA-0060"), await RefusalAsync(other.Head.SeeAsync($"{Path}/{Guid.NewGuid()}")));

        async Task<Guid[]> Asked(string query) =>
            [.. (await fixture.Office.SeeAsync($"{Path}?{query}")).Items.Select(row => row!["id"]!.GetValue<Guid>())];
        Assert.Equal([ofUnit], await Asked($"unit={block.Units[0]}"));
        Assert.Equal([ofOthers], await Asked($"cluster={block.Code}&year=2014"));
    }

    private static object Unit(string code, string? period = "2021") =>
        new { ownerKind = "unit", ownerCode = code, content = Content(period, null) };

    private static object Cluster(string code, string? cycle = null, string period = "2021") =>
        new { ownerKind = "cluster", ownerCode = code, content = Content(period, cycle) };

    private static object Content(string? period, string? cycleCode, string lastAward = "TTLDXS") => new
    {
        occasion = "Tổng kết năm",
        source = "Báo cáo tổng kết",
        period,
        cycleCode,
        lines = new object[]
        {
            new { awardCode = "CO_TINH", collectives = 3 }, new { awardCode = "BK_TINH", collectives = 44, individuals = 0 },
            new { awardCode = lastAward, nameInSource = "Tập thể xuất sắc", achievementYear = 2020 },
        },
        groups = new[] { new { group = "direct-workers", number = 5 } },
        areas = new[] { new { area = "remote-border-or-ethnic-minority", number = 1 }, new { area = "elsewhere", number = 7 } },
    };

    private static async Task<(int, string?)> RefusalAsync(Task<Answer> call)
    {
        var answer = await call;
        return (answer.Status, answer.Code);
    }
}
