namespace ThiDua.Clusters.Tests.Features;

public sealed class ClusterFeatureTests(ClustersHost clusters) : IClassFixture<ClustersHost>
{
    [Fact]
    public async Task A_cluster_shows_the_members_and_officers_of_the_year_asked_for()
    {
        var block = await clusters.BlockAsync("C-YEARS", "C-A", "C-B");
        await clusters.Office.ActAsync($"/clusters/{block}", "/officers", new { year = 2021, head = "C-A", deputy = "C-B" });
        await clusters.Office.ActAsync($"/clusters/{block}", "/members/C-B/end", new { toYear = 2021 });

        var of2021 = (await clusters.Auditor.GetAsync($"/clusters/{block}?year=2021")).Body!;
        var of2022 = (await clusters.Auditor.GetAsync($"/clusters/{block}?year=2022")).Body!;

        Assert.Equal(["C-A", "C-B"], of2021["members"]!.AsArray().Select(m => (string)m!["unitCode"]!));
        Assert.Equal(["head", "deputy"], of2021["officers"]!.AsArray().Select(o => (string)o!["post"]!));
        Assert.Equal(["C-A"], of2022["members"]!.AsArray().Select(m => (string)m!["unitCode"]!));
        Assert.Empty(of2022["officers"]!.AsArray());
    }

    [Fact]
    public async Task A_unit_is_in_one_block_at_a_time_and_may_be_in_a_cluster_beside_it()
    {
        await clusters.BlockAsync("C-ONE", "C-SHARED");
        await clusters.BlockAsync("C-TWO");
        await clusters.Office.CreateAsync("/clusters", new
        {
            code = "C-AREA",
            name = "Cụm",
            kind = "cluster",
            decisionNumber = "1/QĐ",
            decisionDate = "2020-01-01",
            validFrom = "2020-01-01"
        });

        var second = await clusters.Office.TryActAsync("/clusters/C-TWO", "/members", new { unitCode = "C-SHARED", fromYear = 2025 });

        Assert.Equal((HttpStatusCode.Conflict, "CLU-0025"), (second.Status, second.Code));
        await clusters.Office.ActAsync("/clusters/C-AREA", "/members", new { unitCode = "C-SHARED", fromYear = 2021 });
        await clusters.Office.ActAsync("/clusters/C-ONE", "/members/C-SHARED/end", new { toYear = 2024 });
        await clusters.Office.ActAsync("/clusters/C-TWO", "/members", new { unitCode = "C-SHARED", fromYear = 2025 });
    }

    [Fact]
    public async Task Of_two_blocks_that_take_the_same_unit_at_once_one_is_refused()
    {
        await clusters.UnitAsync("C-RACED");
        var etags = new List<(string Block, string? ETag)>();
        foreach (var block in (string[])["C-R1", "C-R2", "C-R3", "C-R4"])
        {
            await clusters.BlockAsync(block);
            etags.Add((block, (await clusters.Office.GetAsync($"/clusters/{block}")).ETag));
        }

        var answers = await Task.WhenAll(etags.Select(e =>
            clusters.Office.PostAsync($"/clusters/{e.Block}/members", new { unitCode = "C-RACED", fromYear = 2021 }, e.ETag)));

        Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.OK), a => Assert.Contains(a.Code, (string[])["CLU-0023", "CLU-0025"]));
    }

    [Fact]
    public async Task An_unknown_unit_and_a_year_out_of_range_are_named()
    {
        var block = await clusters.BlockAsync("C-NAMED");

        var answer = await clusters.Office.TryActAsync($"/clusters/{block}", "/members", new { unitCode = "NOBODY", fromYear = 1 });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(["/fromYear", "/unitCode"], answer.Body!["errors"]!.AsArray().Select(e => (string)e!["pointer"]!));
    }

    [Fact]
    public async Task A_moved_phase_is_shown_in_days_and_in_moments_and_keeps_its_reason()
    {
        var block = await clusters.BlockAsync("C-CYCLE");
        var cycle = await clusters.CycleAsync("C-2021", block);
        var read = await clusters.Office.GetAsync("/cycles/C-2021");

        var moved = await clusters.Office.PutAsync("/cycles/C-2021/phases/self-score",
            new { opens = "2021-11-15", closes = "2021-12-20", closesMeans = "before", graceDays = 0, reason = "Theo công văn 12/SNV" },
                read.ETag);

        var phase = moved.Body!["phases"]!.AsArray().Single(p => (string)p!["kind"]! == "self-score")!;
        Assert.Equal(DateTimeOffset.Parse("2021-11-14T17:00:00Z"), DateTimeOffset.Parse((string)phase["opensAt"]!));
        Assert.Equal(DateTimeOffset.Parse("2021-12-19T17:00:00Z"), DateTimeOffset.Parse((string)phase["closesAt"]!));
        Assert.False((bool)phase["isOpen"]!);
        var change = (await clusters.Auditor.GetAsync($"/changes?aggregateId={cycle["id"]}")).Body!["items"]![0]!;
        Assert.Equal("Theo công văn 12/SNV", (string?)change["reason"]);
    }

    [Fact]
    public async Task A_cycle_with_wrong_days_or_unknown_clusters_is_refused()
    {
        var wrong = await clusters.Office.PostAsync("/cycles", new
        {
            code = "C-WRONG",
            name = "Kỳ",
            year = 2021,
            clusterCodes = new[] { "NOBODY" },
            phases = new[] { new { kind = "report", opens = "2021-02-01", closes = "0001-01-01", closesMeans = "before", graceDays = -1 } },
        });
        Assert.Equal(["/clusterCodes/0", "/phases/0/closes", "/phases/0/graceDays"],
            wrong.Body!["errors"]!.AsArray().Select(e => (string)e!["pointer"]!));

        var block = await clusters.BlockAsync("C-EMPTY");
        var empty = await clusters.Office.PostAsync("/cycles", new
        {
            code = "C-WRONG",
            name = "Kỳ",
            year = 2021,
            clusterCodes = new[] { block },
            phases = new[] { new { kind = "report", opens = "2021-02-02", closes = "2021-02-01", closesMeans = "on-or-before" } },
        });
        Assert.Equal((HttpStatusCode.Conflict, "CLU-0042"), (empty.Status, empty.Code));
    }

    [Fact]
    public async Task Grace_in_working_days_is_counted_here_and_told_in_advance()
    {
        await clusters.BlockAsync("C-GRACE");

        var cycle = await clusters.Office.CreateAsync("/cycles", GraceCycle("C-GRACE-26", "2026-02-13"));

        var phase = cycle["phases"]![0]!;
        Assert.Equal(("working-days", "2026-02-24", "2026-02-25T00:00:00+07:00"),
            ((string?)phase["graceIn"], (string?)phase["lastDay"], (string?)phase["closesAt"]));
        var told = JsonNode.Parse(
            await clusters.Host.QueryAsync(db => db.Outbox.OrderByDescending(o => o.Id).Select(o => o.Body).FirstAsync()))!["phases"]![0]!;
        Assert.Equal(("2026-02-24T17:00:00+00:00", 2, "working-days"),
            ((string?)told["closes"], (int)told["graceDays"]!, (string?)told["graceIn"]));
    }

    [Fact]
    public async Task Working_days_of_a_year_without_holidays_are_refused_and_calendar_days_are_not()
    {
        await clusters.BlockAsync("C-NODAYS");

        var unknown = await clusters.Office.PostAsync("/cycles", GraceCycle("C-NODAYS-30", "2030-02-13"));
        await clusters.Office.CreateAsync("/cycles", GraceCycle("C-NODAYS-30", "2030-02-13", "calendar-days"));
        var moved = await clusters.Office.PutAsync("/cycles/C-NODAYS-30/phases/report",
            new
            {
                opens = "2030-02-01",
                closes = "2030-02-13",
                closesMeans = "on-or-before",
                graceDays = 2,
                graceIn = "working-days",
                reason = "Bão"
            }, "\"1\"");

        Assert.All((Answer[])[unknown, moved], a => Assert.Equal((HttpStatusCode.Conflict, "CLU-0046"), (a.Status, a.Code)));
    }

    [Fact]
    public async Task A_deadline_set_before_grace_had_two_kinds_stays_where_it_was()
    {
        await clusters.BlockAsync("C-OLD");
        await clusters.Office.CreateAsync("/cycles", GraceCycle("C-OLD-26", "2026-02-13"));
        await clusters.Host.QueryAsync(db => db.Database.ExecuteSqlRawAsync("""
            update clusters.cycle set phases = jsonb_build_array(phases -> 0 #- '{{graceIn}}' #- '{{graceUntil}}')
            where code = 'C-OLD-26'
            """));

        var phase = (await clusters.Auditor.GetAsync("/cycles/C-OLD-26")).Body!["phases"]![0]!;

        Assert.Equal(("calendar-days", "2026-02-15"), ((string?)phase["graceIn"], (string?)phase["lastDay"]));
    }

    private static object GraceCycle(string code, string closes, string graceIn = "working-days") => new
    {
        code,
        name = "Kỳ thi đua",
        year = int.Parse(closes[..4]),
        clusterCodes = new[] { code[..^3] },
        phases = new[] { new { kind = "report", opens = $"{closes[..8]}01", closes, closesMeans = "on-or-before", graceDays = 2,
            graceIn } },
    };
}
