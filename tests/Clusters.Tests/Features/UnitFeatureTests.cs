namespace ThiDua.Clusters.Tests.Features;

public sealed class UnitFeatureTests(ClustersHost clusters) : IClassFixture<ClustersHost>
{
    [Fact]
    public async Task A_code_is_never_used_again()
    {
        await clusters.UnitAsync("U-TWICE");

        var again = await clusters.Office.PostAsync("/units",
            new { code = "U-TWICE", name = "Tên khác", kind = "ward", validFrom = "2025-07-01" });

        Assert.Equal((HttpStatusCode.Conflict, "CLU-0002"), (again.Status, again.Code));
    }

    [Fact]
    public async Task Everything_wrong_with_a_unit_is_said_at_once()
    {
        var answer = await clusters.Office.PostAsync("/units", new
        {
            code = "thường",
            name = " ",
            kind = "district",
            parentCode = "NOBODY",
            validFrom = "1001-01-01",
            predecessors = new[] { "NOBODY" }
        });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(["/code", "/name", "/validFrom"], answer.Body!["errors"]!.AsArray().Select(e => (string)e!["pointer"]!));
    }

    [Fact]
    public async Task Predecessors_and_parent_must_stand_in_the_register()
    {
        var answer = await clusters.Office.PostAsync("/units", new
        {
            code = "U-NEW",
            name = "Xã mới",
            kind = "commune",
            parentCode = "NOBODY",
            validFrom = "2025-07-01",
            predecessors = new[] { "NOBODY" }
        });

        Assert.Equal(["/parentCode", "/predecessors/0"], answer.Body!["errors"]!.AsArray().Select(e => (string)e!["pointer"]!));
    }

    [Fact]
    public async Task A_closed_unit_stays_readable_and_its_successor_shows_where_it_comes_from()
    {
        await clusters.UnitAsync("U-OLD");
        await clusters.Office.CreateAsync("/units", new { code = "U-NEXT", name = "Xã Sa Pa", kind = "commune", validFrom = "2025-07-01" });

        await clusters.Office.ActAsync("/units/U-OLD", "/closure",
            new
            {
                lastDay = "2025-06-30",
                decisionNumber = "1657/NQ-UBTVQH15",
                decisionDate = "2025-06-16",
                successors = new[] { "U-NEXT" }
            });

        var old = await clusters.Auditor.GetAsync("/units/U-OLD");
        var next = await clusters.Auditor.GetAsync("/units/U-NEXT");
        Assert.Equal(("2025-06-30", "U-NEXT"), ((string?)old.Body!["validTo"], (string?)old.Body["successors"]![0]));
        Assert.Equal("U-OLD", (string?)next.Body!["predecessors"]![0]);
        Assert.Equal("\"2\"", next.ETag);
    }

    [Fact]
    public async Task Closing_a_unit_ends_its_membership_and_a_pact_waits_for_it_no_longer()
    {
        var block = await clusters.BlockAsync("U-BLOCK", "U-STAYS", "U-GOES");
        await clusters.CycleAsync("U-2022", block, 2022);
        var pact = await clusters.Head(block).CreateAsync("/pacts", ClustersHost.Pact(block, "U-2022"));
        await clusters.Head(block).ActAsync($"/pacts/{pact["id"]}", "/circulation");
        await clusters.Leader("U-STAYS")
            .ActAsync($"/pacts/{pact["id"]}", "/signatures", new { unitCode = "U-STAYS", capacity = "Chủ tịch UBND" });

        await clusters.Office.ActAsync("/units/U-GOES", "/closure",
            new { lastDay = "2021-12-31", decisionNumber = "1/NQ", decisionDate = "2021-12-01" });

        Assert.Equal("complete", (string?)(await clusters.Auditor.GetAsync($"/pacts/{pact["id"]}")).Body!["state"]);
        Assert.Single((await clusters.Auditor.GetAsync($"/clusters/{block}?year=2022")).Body!["members"]!.AsArray());
        var joins = await clusters.Office.TryActAsync($"/clusters/{block}", "/members", new { unitCode = "U-GOES", fromYear = 2023 });
        Assert.Equal((HttpStatusCode.Conflict, "CLU-0026"), (joins.Status, joins.Code));
    }

    [Fact]
    public async Task A_head_that_is_closed_gives_up_its_post_and_the_deputy_is_named_as_standing_in()
    {
        var block = await clusters.BlockAsync("U-HEADED", "U-HEAD", "U-DEPUTY", "U-THIRD");
        await clusters.CycleAsync("U-HEADED-21", block);
        await clusters.Office.ActAsync($"/clusters/{block}", "/officers", new { year = 2021, head = "U-HEAD", deputy = "U-DEPUTY" });
        var handOver = await clusters.HeadOf("U-HEAD", block).CreateAsync("/hand-overs",
            new { clusterCode = block, effectiveYear = 2022, incomingHead = "U-THIRD", items = Array.Empty<string>() });

        await clusters.Office.ActAsync("/units/U-HEAD", "/closure",
            new { lastDay = "2021-11-30", decisionNumber = "1/NQ", decisionDate = "2021-11-01" });

        var today = (await clusters.Auditor.GetAsync($"/clusters/{block}?on=2021-12-20")).Body!;
        Assert.Equal(["U-DEPUTY", "U-THIRD"], today["members"]!.AsArray().Select(m => (string)m!["unitCode"]!));
        Assert.Equal(["deputy U-DEPUTY false", "head U-DEPUTY true"],
            today["officers"]!.AsArray().Select(o => $"{o!["post"]} {o["unitCode"]} {o["acting"]}").Order());
        var old = await clusters.HeadOf("U-HEAD", block).PostAsync("/pacts", ClustersHost.Pact(block, "U-HEADED-21"));
        Assert.Equal((HttpStatusCode.Forbidden, "GEN-0006"), (old.Status, old.Code));
        Assert.Equal("lapsed", (string?)(await clusters.Auditor.GetAsync($"/hand-overs/{handOver["id"]}")).Body!["state"]);
        await clusters.HeadOf("U-DEPUTY", block).CreateAsync("/pacts", ClustersHost.Pact(block, "U-HEADED-21"));
        await clusters.HeadOf("U-DEPUTY", block).CreateAsync("/hand-overs",
            new { clusterCode = block, effectiveYear = 2022, incomingHead = "U-THIRD", items = Array.Empty<string>() });
    }

    [Fact]
    public async Task A_unit_that_ended_in_the_year_neither_signs_nor_is_waited_for_nor_counted_among_those_present()
    {
        var block = await clusters.BlockAsync("U-DAYS", "U-DAYS-A", "U-DAYS-B", "U-DAYS-C");
        await clusters.CycleAsync("U-DAYS-21", block);
        var pact = $"/pacts/{(await clusters.Head(block).CreateAsync("/pacts", ClustersHost.Pact(block, "U-DAYS-21")))["id"]}";
        await clusters.Head(block).ActAsync(pact, "/circulation");
        await clusters.Leader("U-DAYS-A").ActAsync(pact, "/signatures", new { unitCode = "U-DAYS-A", capacity = "Chủ tịch UBND" });

        await clusters.Office.ActAsync("/units/U-DAYS-C", "/closure",
            new { lastDay = "2021-06-30", decisionNumber = "1/NQ", decisionDate = "2021-06-01" });

        Assert.Equal(["U-DAYS-B"],
            (await clusters.Auditor.GetAsync(pact)).Body!["missingSignatures"]!.AsArray().Select(m => (string)m!));
        var dead = await clusters.Leader("U-DAYS-C")
            .TryActAsync(pact, "/signatures", new { unitCode = "U-DAYS-C", capacity = "Chủ tịch UBND" });
        Assert.Equal((HttpStatusCode.Forbidden, "GEN-0006"), (dead.Status, dead.Code));
        var signed = await clusters.Leader("U-DAYS-B")
            .ActAsync(pact, "/signatures", new { unitCode = "U-DAYS-B", capacity = "Chủ tịch UBND" });
        Assert.Equal("complete", (string?)signed["state"]);
        var conference = "/conferences/" + (await clusters.Head(block).CreateAsync("/conferences", new
        {
            clusterCode = block,
            cycleCode = "U-DAYS-21",
            kind = "closing",
            heldOn = "2021-12-20",
            hostUnitCode = "U-DAYS-A",
            place = "Hội trường",
        }))["id"];
        await clusters.Head(block).ActAsync(conference, "/attendance", new
        {
            attendance = new[] { new { unitCode = "U-DAYS-A", present = true }, new { unitCode = "U-DAYS-B", present = false } },
        });
        var closed = await clusters.Head(block).ActAsync(conference, "/minutes", new { minutesNumber = "7/BB" });
        Assert.Equal("closed", (string?)closed["state"]);
    }

    [Fact]
    public async Task A_unit_joins_and_leaves_within_the_year()
    {
        var block = await clusters.BlockAsync("U-WITHIN", "U-WITHIN-A");
        await clusters.UnitAsync("U-WITHIN-B");
        var path = $"/clusters/{block}";

        var neither = await clusters.Office.TryActAsync(path, "/members", new { unitCode = "U-WITHIN-B" });
        var both = await clusters.Office.TryActAsync(path, "/members",
            new { unitCode = "U-WITHIN-B", fromYear = 2021, from = "2021-07-01" });
        await clusters.Office.ActAsync(path, "/members", new { unitCode = "U-WITHIN-B", from = "2021-04-01" });
        await clusters.Office.ActAsync(path, "/members/U-WITHIN-B/end", new { to = "2021-06-30" });
        await clusters.Office.ActAsync(path, "/members", new { unitCode = "U-WITHIN-B", from = "2021-10-01" });

        Assert.All((Answer[])[neither, both], a => Assert.Equal("CLU-1011", (string?)a.Body!["errors"]![0]!["code"]));
        int[] months = [3, 4, 6, 7, 10];
        var counts = new List<int>();
        foreach (var month in months)
            counts.Add((await clusters.Auditor.GetAsync($"{path}?on=2021-{month:00}-30")).Body!["members"]!.AsArray().Count);
        Assert.Equal([1, 2, 2, 1, 2], counts);
    }

    [Fact]
    public async Task Where_no_deputy_stands_in_the_province_names_somebody_with_a_reason()
    {
        var block = await clusters.BlockAsync("U-NAMED", "U-NAMED-A", "U-NAMED-B");
        await clusters.CycleAsync("U-NAMED-21", block);
        await clusters.Office.ActAsync($"/clusters/{block}", "/officers", new { year = 2021, head = "U-NAMED-A" });
        await clusters.Office.ActAsync("/units/U-NAMED-A", "/closure",
            new { lastDay = "2021-11-30", decisionNumber = "1/NQ", decisionDate = "2021-11-01" });
        object acting = new { year = 2021, post = "head", unitCode = "U-NAMED-B", from = "2021-12-01", reason = "Quyết định 5/QĐ-UBND" };

        var early = await clusters.HeadOf("U-NAMED-B", block).PostAsync("/pacts", ClustersHost.Pact(block, "U-NAMED-21"));
        var foreign = await clusters.Head(block).TryActAsync($"/clusters/{block}", "/officers/acting", acting);
        var named = await clusters.Office.ActAsync($"/clusters/{block}", "/officers/acting", acting);

        Assert.Equal((HttpStatusCode.Forbidden, "CLU-0031"), (early.Status, early.Code));
        Assert.Equal(HttpStatusCode.Forbidden, foreign.Status);
        Assert.Equal("Quyết định 5/QĐ-UBND", (string?)named["officers"]!.AsArray()[^1]!["reason"]);
        await clusters.HeadOf("U-NAMED-B", block).CreateAsync("/pacts", ClustersHost.Pact(block, "U-NAMED-21"));
    }

    [Fact]
    public async Task A_stale_reader_changes_nothing()
    {
        await clusters.UnitAsync("U-STALE");
        var read = await clusters.Office.GetAsync("/units/U-STALE");
        await clusters.Office.PostAsync("/units/U-STALE/name", new { name = "Thị xã", decisionNumber = "1/NQ", validFrom = "2020-01-01" },
            read.ETag);

        var late = await clusters.Office.PostAsync("/units/U-STALE/name",
            new { name = "Thành phố", decisionNumber = "2/NQ", validFrom = "2021-01-01" }, read.ETag);

        Assert.Equal(HttpStatusCode.PreconditionFailed, late.Status);
        Assert.Equal("Thị xã", (string?)(await clusters.Office.GetAsync("/units/U-STALE")).Body!["name"]);
    }

    [Fact]
    public async Task A_name_is_kept_in_NFC_and_the_former_one_with_its_decision()
    {
        await clusters.UnitAsync("U-NFD", "Huyện Sa Pa".Normalize(System.Text.NormalizationForm.FormD));

        var renamed = await clusters.Office.ActAsync("/units/U-NFD", "/name",
            new { name = "Thị xã Sa Pa", decisionNumber = "767/NQ-UBTVQH14", validFrom = "2020-01-01" });

        Assert.Equal("Huyện Sa Pa", (string?)renamed["formerNames"]![0]!["name"]);
        Assert.Equal("2019-12-31", (string?)renamed["formerNames"]![0]!["to"]);
    }

    [Fact]
    public async Task A_key_sent_again_gives_the_first_answer_and_with_another_body_a_refusal()
    {
        var office = clusters.Office;
        var body = new { code = "U-KEY", name = "Huyện Bắc Hà", kind = "district", validFrom = "2004-01-01" };

        var first = await office.PostAsync("/units", body, key: "k-1");
        var second = await office.PostAsync("/units", body, key: "k-1");
        var other = await office.PostAsync("/units", body with { code = "U-KEY2" }, key: "k-1");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.Status, second.Status));
        Assert.Equal((string?)first.Body!["id"], (string?)second.Body!["id"]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "GEN-0011"), (other.Status, other.Code));
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync("/units/U-KEY2")).Status);
    }

    [Fact]
    public async Task A_change_is_written_with_its_reason_beside_the_state_that_goes_out()
    {
        await clusters.UnitAsync("U-TRACE");
        await clusters.Office.ActAsync("/units/U-TRACE", "/name",
            new { name = "Tên mới", decisionNumber = "9/NQ-HĐND", validFrom = "2020-01-01" });

        var unit = (await clusters.Auditor.GetAsync("/units/U-TRACE")).Body!;
        var changes = (await clusters.Auditor.GetAsync($"/changes?aggregateId={unit["id"]}")).Body!["items"]!.AsArray();
        Assert.Equal(("unit-renamed", "9/NQ-HĐND"), ((string?)changes[0]!["happened"]![0], (string?)changes[0]!["reason"]));
        var id = Guid.Parse((string)unit["id"]!);
        Assert.Equal([1, 2], await clusters.Host.QueryAsync(db =>
            db.Outbox.Where(o => o.AggregateId == id).OrderBy(o => o.Id).Select(o => o.AggregateVersion).ToListAsync()));
    }
}
