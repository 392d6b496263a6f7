namespace ThiDua.Clusters.Tests.Features;

public sealed class PactFeatureTests(ClustersHost clusters) : IClassFixture<ClustersHost>
{
    [Fact]
    public async Task The_pact_of_a_foreign_cluster_is_neither_drafted_nor_revised_nor_circulated()
    {
        var block = await clusters.BlockAsync("P-OWN", "P-OWN-A");
        await clusters.CycleAsync("P-OWN-21", block);
        var pact = await DraftAsync(block, "P-OWN-21");
        var stranger = clusters.Head("P-OTHER");

        Answer[] refused =
        [
            await stranger.PostAsync("/pacts", ClustersHost.Pact(block, "P-OWN-21")),
            await stranger.PutAsync($"/pacts/{pact["id"]}", Content(), "\"1\""),
            await stranger.PostAsync($"/pacts/{pact["id"]}/circulation", etag: "\"1\""),
            await stranger.PostAsync($"/pacts/{pact["id"]}/successor", new { cycleCode = "P-OWN-21" }),
        ];

        Assert.All(refused, a => Assert.Equal((HttpStatusCode.Forbidden, "GEN-0020"), (a.Status, a.Code)));
        Assert.Equal("\"1\"", (await clusters.Auditor.GetAsync($"/pacts/{pact["id"]}")).ETag);
    }

    [Fact]
    public async Task Nobody_signs_for_another_unit()
    {
        var (_, pact) = await CirculatedAsync("P-SIGN", "P-SIGN-A", "P-SIGN-B");

        var refused = await clusters.Leader("P-SIGN-A")
            .TryActAsync(pact, "/signatures", new { unitCode = "P-SIGN-B", capacity = "Chủ tịch UBND" });
        var outsider = await clusters.Leader("P-X").TryActAsync(pact, "/signatures", new { unitCode = "P-X", capacity = "Chủ tịch UBND" });

        Assert.Equal((HttpStatusCode.Forbidden, "GEN-0020"), (refused.Status, refused.Code));
        Assert.Equal((HttpStatusCode.Conflict, "CLU-0028"), (outsider.Status, outsider.Code));
    }

    [Fact]
    public async Task A_pact_is_signed_only_while_the_phase_is_open()
    {
        var (_, pact) = await CirculatedAsync("P-PHASE", "P-PHASE-A");
        var read = await clusters.Office.GetAsync("/cycles/P-PHASE-21");
        await clusters.Office.PutAsync("/cycles/P-PHASE-21/phases/pledge",
            new { opens = "2021-01-01", closes = "2021-12-20", closesMeans = "before", reason = "Kết thúc sớm" }, read.ETag);

        var late = await clusters.Leader("P-PHASE-A")
            .TryActAsync(pact, "/signatures", new { unitCode = "P-PHASE-A", capacity = "Chủ tịch UBND" });

        Assert.Equal((HttpStatusCode.Conflict, "CLU-0044"), (late.Status, late.Code));
        Assert.Contains("«đăng ký, ký giao ước» chỉ mở từ ngày 01/01/2021 đến hết ngày 19/12/2021", (string)late.Body!["title"]!,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pact_is_complete_when_the_last_member_has_signed()
    {
        var (_, pact) = await CirculatedAsync("P-ALL", "P-ALL-A", "P-ALL-B");

        var half = await SignAsync(pact, "P-ALL-B");
        var full = await SignAsync(pact, "P-ALL-A");
        var again = await clusters.Leader("P-ALL-A")
            .TryActAsync(pact, "/signatures", new { unitCode = "P-ALL-A", capacity = "Chủ tịch UBND" });

        Assert.Equal(("circulated", "P-ALL-A"), ((string?)half["state"], (string?)half["missingSignatures"]![0]));
        Assert.Equal("complete", (string?)full["state"]);
        Assert.Empty(full["missingSignatures"]!.AsArray());
        Assert.Equal((HttpStatusCode.Conflict, "CLU-0064"), (again.Status, again.Code));
    }

    [Fact]
    public async Task Of_two_signatures_on_the_same_version_one_must_read_again()
    {
        var (_, pact) = await CirculatedAsync("P-RACE", "P-RACE-A", "P-RACE-B");
        var etag = (await clusters.Auditor.GetAsync(pact)).ETag;

        var answers = await Task.WhenAll(((string[])["P-RACE-A", "P-RACE-B"]).Select(unit =>
            clusters.Leader(unit).PostAsync($"{pact}/signatures", new { unitCode = unit, capacity = "Chủ tịch UBND" }, etag)));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed], answers.Select(a => a.Status).Order());
        Assert.Single((await clusters.Auditor.GetAsync(pact)).Body!["signatures"]!.AsArray());
    }

    [Fact]
    public async Task One_signs_while_the_other_missing_member_leaves_and_the_pact_completes()
    {
        var (block, pact) = await CirculatedAsync(2022, "P-LEAVE", "P-LEAVE-A", "P-LEAVE-B");

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => clusters.Host.QueryAsync(async db =>
        {
            var (signed, cluster) = await LoadAsync(db, block);
            Assert.Null(signed.Sign("P-LEAVE-A", "Chủ tịch UBND", cluster.MembersIn(2022), cluster.MembersIn(2022),
                clusters.Host.Clock.GetUtcNow()).Error);
            await EndAsync(block, "P-LEAVE-B");
            return await db.SaveChangesAsync();
        }));

        Assert.Equal("complete", (string?)(await SignAsync(pact, "P-LEAVE-A"))["state"]);
    }

    [Fact]
    public async Task One_leaves_while_the_other_missing_member_signs_and_the_pact_completes()
    {
        var (block, pact) = await CirculatedAsync(2022, "P-STAY", "P-STAY-A", "P-STAY-B");

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => clusters.Host.QueryAsync(async db =>
        {
            var (waiting, cluster) = await LoadAsync(db, block);
            Assert.Null(cluster.EndMembership("P-STAY-B", new DateOnly(2021, 12, 31)).Error);
            waiting.Release("P-STAY-B", cluster.MembersIn(2022), clusters.Host.Clock.GetUtcNow());
            await SignAsync(pact, "P-STAY-A");
            return await db.SaveChangesAsync();
        }));

        await EndAsync(block, "P-STAY-B");
        Assert.Equal("complete", (string?)(await clusters.Auditor.GetAsync(pact)).Body!["state"]);
    }

    [Fact]
    public async Task A_membership_ended_once_more_with_the_same_year_changes_no_pact()
    {
        var (block, pact) = await CirculatedAsync(2022, "P-TWICE", "P-TWICE-A", "P-TWICE-B");
        await EndAsync(block, "P-TWICE-B");
        var etag = (await clusters.Auditor.GetAsync(pact)).ETag;

        await EndAsync(block, "P-TWICE-B");

        Assert.Equal(("\"3\"", etag), (etag, (await clusters.Auditor.GetAsync(pact)).ETag));
    }

    [Fact]
    public async Task A_unit_that_ends_is_waited_for_in_no_pact_of_a_year_before_and_one_it_never_belonged_to_is_not_touched()
    {
        var (block, pact) = await CirculatedAsync(2021, "P-YEARS", "P-YEARS-A", "P-YEARS-B");
        await clusters.CycleAsync("P-YEARS-20", block, 2020);
        var earlier = $"/pacts/{(await DraftAsync(block, "P-YEARS-20"))["id"]}";
        await clusters.Head(block).ActAsync(earlier, "/circulation");
        var before = (await clusters.Auditor.GetAsync(earlier)).ETag;
        await SignAsync(pact, "P-YEARS-A");
        clusters.Host.Clock.Now = new DateTimeOffset(2022, 3, 1, 10, 0, 0, TimeSpan.FromHours(7));

        await clusters.Office.ActAsync("/units/P-YEARS-B", "/closure",
            new { lastDay = "2022-06-30", decisionNumber = "1/NQ", decisionDate = "2022-02-01" });

        Assert.Equal("complete", (string?)(await clusters.Auditor.GetAsync(pact)).Body!["state"]);
        Assert.Equal(before, (await clusters.Auditor.GetAsync(earlier)).ETag);
        clusters.Host.Clock.Now = new DateTimeOffset(2021, 12, 20, 10, 0, 0, TimeSpan.FromHours(7));
    }

    [Fact]
    public async Task A_circulated_pact_no_longer_changes()
    {
        var (block, pact) = await CirculatedAsync("P-FIX", "P-FIX-A");
        var etag = (await clusters.Auditor.GetAsync(pact)).ETag;

        var revised = await clusters.Head(block).PutAsync(pact, Content(), etag);
        var second = await clusters.Head(block).PostAsync("/pacts", ClustersHost.Pact(block, "P-FIX-21"));

        Assert.Equal((HttpStatusCode.Conflict, "CLU-0062"), (revised.Status, revised.Code));
        Assert.Equal((HttpStatusCode.Conflict, "CLU-0061"), (second.Status, second.Code));
    }

    [Fact]
    public async Task Targets_are_checked_line_by_line()
    {
        var block = await clusters.BlockAsync("P-LINES", "P-LINES-A");
        await clusters.CycleAsync("P-LINES-21", block);

        var answer = await clusters.Head(block).PostAsync("/pacts", ClustersHost.Pact(block, "P-LINES-21",
            new { unitCode = "P-LINES-A", indicatorCode = "X", status = "assigned", value = "116.50" },
            new { unitCode = "P-LINES-A", indicatorCode = "X", status = "not-assigned" },
            new { unitCode = "STRANGER", indicatorCode = "X", status = "assigned" },
            new { unitCode = "P-LINES-A", indicatorCode = "Y", status = "not-applicable", value = "0" }));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(["/targets/1", "/targets/2/unitCode", "/targets/2/value", "/targets/3/value"],
            answer.Body!["errors"]!.AsArray().Select(e => (string)e!["pointer"]!));
    }

    [Fact]
    public async Task A_revised_draft_keeps_numbers_exactly_and_zero_apart_from_nothing()
    {
        var block = await clusters.BlockAsync("P-EXACT", "P-EXACT-A", "P-EXACT-B");
        await clusters.CycleAsync("P-EXACT-21", block);
        var pact = await DraftAsync(block, "P-EXACT-21");
        object[] targets =
        [
            new { unitCode = "P-EXACT-A", indicatorCode = "X", status = "assigned", value = "123456789012345.678900" },
            new { unitCode = "P-EXACT-B", indicatorCode = "X", status = "assigned", value = "0" },
            new { unitCode = "P-EXACT-B", indicatorCode = "Y", status = "not-assigned" },
        ];

        await clusters.Head(block).PutAsync($"/pacts/{pact["id"]}", Content(targets), "\"1\"");

        var shown = (await clusters.Auditor.GetAsync($"/pacts/{pact["id"]}")).Body!["targets"]!.AsArray();
        Assert.Equal(["123456789012345.678900", "0", null], shown.Select(t => (string?)t!["value"]));
    }

    [Fact]
    public async Task Next_years_pact_is_drafted_once_from_this_one_with_what_was_carried()
    {
        var (block, pact) = await CirculatedAsync("P-NEXT", "P-NEXT-A", "P-NEXT-B");
        await clusters.CycleAsync("P-NEXT-22", block, 2022);
        await clusters.Office.ActAsync($"/clusters/{block}", "/members/P-NEXT-B/end", new { toYear = 2021 });

        var next = await clusters.Head(block).CreateAsync($"{pact}/successor", new { cycleCode = "P-NEXT-22" });
        var again = await clusters.Head(block).PostAsync($"{pact}/successor", new { cycleCode = "P-NEXT-22" });

        Assert.Equal((1, 1, 1), ((int)next["carriedMovements"]!, (int)next["carriedTargets"]!, (int)next["carriedCommitments"]!));
        Assert.Equal("P-NEXT-B", (string?)next["leftBehind"]![0]);
        Assert.Equal((pact, 2022), ($"/pacts/{next["pact"]!["createdFromId"]}", (int)next["pact"]!["year"]!));
        Assert.Equal((HttpStatusCode.Conflict, "CLU-0061"), (again.Status, again.Code));
    }

    private Task<(string Block, string Pact)> CirculatedAsync(string code, params string[] members) => CirculatedAsync(2021, code, members);

    private async Task<(string Block, string Pact)> CirculatedAsync(int year, string code, params string[] members)
    {
        var block = await clusters.BlockAsync(code, members);
        await clusters.CycleAsync($"{code}-21", block, year);
        var pact = await DraftAsync(block, $"{code}-21",
            [.. members.Select(unit => new { unitCode = unit, indicatorCode = "X", status = "assigned", value = "100" })]);
        await clusters.Head(block).ActAsync($"/pacts/{pact["id"]}", "/circulation");
        return (block, $"/pacts/{pact["id"]}");
    }

    private static async Task<(Pact Pact, Cluster Cluster)> LoadAsync(ClustersDbContext db, string block) =>
        (await db.Pacts.SingleAsync(p => p.ClusterCode == block), await db.Clusters.SingleAsync(c => c.Code == block));

    private Task<JsonNode> EndAsync(string block, string unit) =>
        clusters.Office.ActAsync($"/clusters/{block}", $"/members/{unit}/end", new { toYear = 2021 });

    private Task<JsonNode> DraftAsync(string block, string cycle, params object[] targets) =>
        clusters.Head(block).CreateAsync("/pacts", ClustersHost.Pact(block, cycle, targets));

    private Task<JsonNode> SignAsync(string pact, string unit) =>
        clusters.Leader(unit).ActAsync(pact, "/signatures", new { unitCode = unit, capacity = "Chủ tịch UBND" });

    private static object Content(params object[] targets) =>
        new { movements = Array.Empty<object>(), targets, commitments = new[] { "Cam kết" } };
}
