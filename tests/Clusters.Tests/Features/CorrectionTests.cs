namespace ThiDua.Clusters.Tests.Features;

/// <summary>What was entered by mistake is put right or withdrawn with a reason, and what rests on it is named.</summary>
public sealed class CorrectionTests(ClustersHost clusters) : IClassFixture<ClustersHost>
{
    private const string Why = "Ghi nhầm khi nhập liệu";

    [Fact]
    public async Task A_misspelt_name_is_corrected_and_leaves_no_former_name()
    {
        await clusters.UnitAsync("K-NAME", "Huyện Sa Pa");

        var corrected = await clusters.Office.ActAsync("/units/K-NAME", "/correction",
            new { name = "Thị xã Sa Pa", kind = "town", validFrom = "2003-01-01", reason = Why });

        Assert.Equal(("Thị xã Sa Pa", "town", "2003-01-01", "2003-01-01"),
            ((string?)corrected["name"], (string?)corrected["kind"], (string?)corrected["validFrom"], (string?)corrected["nameFrom"]));
        Assert.Empty(corrected["formerNames"]!.AsArray());
        var change = (await clusters.Auditor.GetAsync($"/changes?aggregateId={corrected["id"]}")).Body!["items"]![0]!;
        Assert.Equal(("correction", Why), ((string?)change["kind"], (string?)change["reason"]));
    }

    [Fact]
    public async Task A_unit_that_never_was_one_is_withdrawn_and_one_that_is_used_names_what_rests_on_it()
    {
        var block = await clusters.BlockAsync("K-USED", "K-USED-A");
        await clusters.UnitAsync("K-NEVER");

        var look = await clusters.Office.GetAsync("/units/K-USED-A/withdrawal");
        var used = await clusters.Office.TryActAsync("/units/K-USED-A", "/withdrawal", new { reason = Why });
        var withdrawn = await clusters.Office.ActAsync("/units/K-NEVER", "/withdrawal", new { reason = Why });
        var joins = await clusters.Office.TryActAsync($"/clusters/{block}", "/members", new { unitCode = "K-NEVER", fromYear = 2021 });

        Assert.False((bool)look.Body!["possible"]!);
        Assert.Equal("/api/clusters/v1/clusters/K-USED", (string?)look.Body["restsOn"]![0]!["address"]);
        Assert.Equal((HttpStatusCode.Conflict, "CLU-0013"), (used.Status, used.Code));
        Assert.Equal(Why, (string?)withdrawn["withdrawnBecause"]);
        Assert.Equal((HttpStatusCode.Conflict, "CLU-0026"), (joins.Status, joins.Code));
    }

    [Fact]
    public async Task The_rights_of_a_unit_that_was_withdrawn_are_over_though_its_first_day_would_be_years_ahead()
    {
        await clusters.Office.CreateAsync("/units", new { code = "K-UNBORN", name = "Xã mới", kind = "commune", validFrom = "2030-07-01" });
        Assert.Equal(HttpStatusCode.OK, (await clusters.Leader("K-UNBORN").GetAsync("/units")).Status);

        await clusters.Office.ActAsync("/units/K-UNBORN", "/withdrawal", new { reason = Why });

        Assert.Equal(HttpStatusCode.Forbidden, (await clusters.Leader("K-UNBORN").GetAsync("/units")).Status);
    }

    [Fact]
    public async Task A_membership_that_was_to_begin_after_the_closure_comes_back_when_it_is_withdrawn()
    {
        var block = await clusters.BlockAsync("K-LATER", "K-LATER-A");
        await clusters.UnitAsync("K-LATER-B");
        await clusters.Office.ActAsync($"/clusters/{block}", "/members", new { unitCode = "K-LATER-B", fromYear = 2030 });
        await clusters.Office.ActAsync("/units/K-LATER-B", "/closure",
            new { lastDay = "2021-06-30", decisionNumber = "1/NQ", decisionDate = "2021-06-01" });
        Assert.Single((await clusters.Auditor.GetAsync($"/clusters/{block}")).Body!["members"]!.AsArray());

        await clusters.Office.ActAsync("/units/K-LATER-B", "/closure/withdrawal", new { reason = Why });

        var members = (await clusters.Auditor.GetAsync($"/clusters/{block}")).Body!["members"]!.AsArray();
        Assert.Equal(["K-LATER-A 2021-01-01", "K-LATER-B 2030-01-01"], members.Select(m => $"{m!["unitCode"]} {m["from"]}"));
    }

    [Fact]
    public async Task A_closed_cluster_taken_up_again_does_not_take_up_the_members_that_have_ended_and_a_withdrawn_one_opens_no_cycle()
    {
        var block = await clusters.BlockAsync("K-BOTH", "K-BOTH-A", "K-BOTH-B");
        await clusters.Office.ActAsync($"/clusters/{block}", "/closure",
            new { lastDay = "2021-06-30", decisionNumber = "9/QĐ", decisionDate = "2021-06-01" });
        await clusters.Office.ActAsync("/units/K-BOTH-A", "/closure",
            new { lastDay = "2021-09-30", decisionNumber = "1/NQ", decisionDate = "2021-09-01" });

        var again = await clusters.Office.ActAsync($"/clusters/{block}", "/closure/withdrawal", new { reason = Why });

        Assert.Equal(["K-BOTH-A 2021-09-30", "K-BOTH-B "], again["members"]!.AsArray().Select(m => $"{m!["unitCode"]} {m["to"]}"));
        var never = await clusters.BlockAsync("K-NOBLOCK");
        await clusters.Office.ActAsync($"/clusters/{never}", "/withdrawal", new { reason = Why });
        var cycle = await clusters.Office.PostAsync("/cycles", new
        {
            code = "K-NOBLOCK-21",
            name = "Kỳ thi đua 2021",
            year = 2021,
            clusterCodes = new[] { never },
            phases = new[] { new { kind = "pledge", opens = "2021-12-01", closes = "2021-12-31", closesMeans = "on-or-before" } },
        });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "CLU-1001"), (cycle.Status, (string?)cycle.Body!["errors"]![0]!["code"]));
    }

    [Fact]
    public async Task A_membership_for_a_future_year_is_withdrawn_and_the_unit_can_be_closed()
    {
        var block = await clusters.BlockAsync("K-FUTURE", "K-FUTURE-A");
        await clusters.UnitAsync("K-FUTURE-B");
        await clusters.Office.ActAsync($"/clusters/{block}", "/members", new { unitCode = "K-FUTURE-B", fromYear = 2030 });

        var left = await clusters.Office.ActAsync($"/clusters/{block}", "/members/K-FUTURE-B/withdrawal", new { reason = Why });

        Assert.Equal("K-FUTURE-A", (string?)Assert.Single(left["members"]!.AsArray())!["unitCode"]);
        await clusters.Office.ActAsync("/units/K-FUTURE-B", "/closure",
            new { lastDay = "2021-12-31", decisionNumber = "1/NQ", decisionDate = "2021-12-01" });
    }

    [Fact]
    public async Task A_membership_on_which_a_signature_rests_is_not_withdrawn_but_its_days_are_corrected()
    {
        var block = await clusters.BlockAsync("K-SIGNED", "K-SIGNED-A", "K-SIGNED-B");
        await clusters.CycleAsync("K-SIGNED-21", block);
        var pact = $"/pacts/{(await clusters.Head(block).CreateAsync("/pacts", ClustersHost.Pact(block, "K-SIGNED-21")))["id"]}";
        await clusters.Head(block).ActAsync(pact, "/circulation");
        await clusters.Leader("K-SIGNED-A").ActAsync(pact, "/signatures", new { unitCode = "K-SIGNED-A", capacity = "Chủ tịch UBND" });
        var path = $"/clusters/{block}";

        var refused = await clusters.Office.TryActAsync(path, "/members/K-SIGNED-A/withdrawal", new { reason = Why });
        var corrected = await clusters.Office.ActAsync(path, "/members/K-SIGNED-A/correction", new { from = "2021-02-01", reason = Why });

        Assert.Equal((HttpStatusCode.Conflict, "CLU-0036"), (refused.Status, refused.Code));
        Assert.Equal($"/api/clusters/v1{pact}", (string?)refused.Body!["restsOn"]![0]!["address"]);
        Assert.Equal("2021-02-01",
            (string?)corrected["members"]!.AsArray().Single(m => (string?)m!["unitCode"] == "K-SIGNED-A")!["from"]);
        var other = await clusters.Office.ActAsync(path, "/members/K-SIGNED-B/withdrawal", new { reason = Why });
        Assert.Single(other["members"]!.AsArray());
        Assert.Equal("complete", (string?)(await clusters.Auditor.GetAsync(pact)).Body!["state"]);
    }

    [Fact]
    public async Task A_closure_that_is_withdrawn_gives_back_seat_post_and_successor()
    {
        var block = await clusters.BlockAsync("K-BACK", "K-BACK-A", "K-BACK-B");
        await clusters.UnitAsync("K-BACK-NEW");
        await clusters.Office.ActAsync($"/clusters/{block}", "/members/K-BACK-A/end", new { toYear = 2024 });
        await clusters.Office.ActAsync($"/clusters/{block}", "/officers", new { year = 2021, head = "K-BACK-A", deputy = "K-BACK-B" });
        await clusters.Office.ActAsync("/units/K-BACK-A", "/closure", new
        {
            lastDay = "2021-06-30",
            decisionNumber = "1/NQ",
            decisionDate = "2021-06-01",
            successors = new[] { "K-BACK-NEW" },
        });

        await clusters.Office.ActAsync("/units/K-BACK-A", "/closure/withdrawal", new { reason = Why });

        var unit = (await clusters.Auditor.GetAsync("/units/K-BACK-A")).Body!;
        Assert.Equal((null, 0), ((string?)unit["validTo"], unit["successors"]!.AsArray().Count));
        Assert.Empty((await clusters.Auditor.GetAsync("/units/K-BACK-NEW")).Body!["predecessors"]!.AsArray());
        var today = (await clusters.Auditor.GetAsync($"/clusters/{block}?on=2021-12-20")).Body!;
        Assert.Equal(["deputy K-BACK-B", "head K-BACK-A"],
            today["officers"]!.AsArray().Select(o => $"{o!["post"]} {o["unitCode"]}").Order());
        Assert.Equal("2024-12-31", (string?)today["members"]!.AsArray().Single(m => (string?)m!["unitCode"] == "K-BACK-A")!["to"]);
    }

    [Fact]
    public async Task Officers_that_were_typed_wrong_are_corrected()
    {
        var block = await clusters.BlockAsync("K-HEADS", "K-HEADS-A", "K-HEADS-B");
        await clusters.Office.ActAsync($"/clusters/{block}", "/officers", new { year = 2021, head = "K-HEADS-A" });

        var corrected = await clusters.Office.ActAsync($"/clusters/{block}", "/officers/2021/correction",
            new { head = "K-HEADS-B", deputy = "K-HEADS-A", reason = Why });

        Assert.Equal(["deputy K-HEADS-A", "head K-HEADS-B"],
            corrected["officers"]!.AsArray().Select(o => $"{o!["post"]} {o["unitCode"]}").Order());
    }

    [Fact]
    public async Task A_cluster_is_corrected_ended_taken_up_again_and_withdrawn_only_when_nothing_rests_on_it()
    {
        var block = await clusters.BlockAsync("K-END", "K-END-A");
        var path = $"/clusters/{block}";

        var named = await clusters.Office.ActAsync(path, "/correction", new { name = "Khối các sở", reason = Why });
        var ended = await clusters.Office.ActAsync(path, "/closure",
            new { lastDay = "2021-06-30", decisionNumber = "9/QĐ", decisionDate = "2021-06-01" });
        var again = await clusters.Office.ActAsync(path, "/closure/withdrawal", new { reason = Why });
        var used = await clusters.Office.TryActAsync(path, "/withdrawal", new { reason = Why });
        await clusters.Office.ActAsync(path, "/members/K-END-A/withdrawal", new { reason = Why });
        var withdrawn = await clusters.Office.ActAsync(path, "/withdrawal", new { reason = Why });

        Assert.Equal("Khối các sở", (string?)named["name"]);
        Assert.Equal(("2021-06-30", "2021-06-30", "9/QĐ"),
            ((string?)ended["validTo"], (string?)ended["members"]![0]!["to"], (string?)ended["closedBy"]!["decisionNumber"]));
        Assert.Equal((null, null), ((string?)again["validTo"], (string?)again["members"]![0]!["to"]));
        Assert.Equal((HttpStatusCode.Conflict, "CLU-0049"), (used.Status, used.Code));
        Assert.Equal(Why, (string?)withdrawn["withdrawnBecause"]);
    }
}
