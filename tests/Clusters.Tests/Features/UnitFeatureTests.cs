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
    public async Task A_unit_that_holds_a_later_post_is_not_closed_before_the_hand_over()
    {
        var block = await clusters.BlockAsync("U-HEADED", "U-HEAD", "U-OTHER");
        await clusters.Office.ActAsync($"/clusters/{block}", "/officers", new { year = 2022, head = "U-HEAD" });

        var refused = await clusters.Office.TryActAsync("/units/U-HEAD", "/closure",
            new { lastDay = "2021-12-31", decisionNumber = "1/NQ", decisionDate = "2021-12-01" });

        Assert.Equal((HttpStatusCode.Conflict, "CLU-0029"), (refused.Status, refused.Code));
        Assert.Null((string?)(await clusters.Auditor.GetAsync("/units/U-HEAD")).Body!["validTo"]);
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
