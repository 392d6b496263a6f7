namespace ThiDua.Clusters.Tests.Features;

/// <summary>What has to change in a complete pact is written into an annex that everybody signs; what was signed before stays readable. A
/// pact that never was the cluster's is withdrawn.</summary>
public sealed class AnnexTests(ClustersHost clusters) : IClassFixture<ClustersHost>
{
    [Fact]
    public async Task An_annex_is_in_force_when_everybody_has_signed_and_what_stood_before_stays_readable()
    {
        var (block, pact) = await CompleteAsync("N-FORCE", "N-FORCE-A", "N-FORCE-B");

        var written = await clusters.Head(block).ActAsync(pact, "/annexes", new
        {
            reason = "Tỉnh điều chỉnh kế hoạch",
            targets = new object[] { Target("N-FORCE-A", "X", "95"), Target("N-FORCE-A", "Y", "7") },
            dropped = new[] { new { unitCode = "N-FORCE-B", indicatorCode = "X" } },
        });
        var first = await SignAsync(pact, 1, "N-FORCE-B");
        var last = await SignAsync(pact, 1, "N-FORCE-A");

        var annex = written["annexes"]![0]!;
        Assert.Equal((1, "circulated", "Tỉnh điều chỉnh kế hoạch"),
            ((int)annex["number"]!, (string?)annex["state"], (string?)annex["reason"]));
        Assert.Equal(["N-FORCE-A", "N-FORCE-B"], annex["missingSignatures"]!.AsArray().Select(unit => (string)unit!));
        Assert.Equal(["100", null, "100"], annex["changes"]!.AsArray().Select(change => (string?)change!["before"]?["value"]));
        Assert.Equal(["95", "7", null], annex["changes"]!.AsArray().Select(change => (string?)change!["after"]?["value"]));
        Assert.Equal("Chỉ tiêu Y", (string?)annex["changes"]![1]!["indicatorName"]);
        Assert.All((JsonNode[])[written, first], view =>
            Assert.Equal(["N-FORCE-A X 100", "N-FORCE-B X 100"], Lines(view, "targetsInForce")));
        Assert.Equal(["N-FORCE-A X 95", "N-FORCE-A Y 7"], Lines(last, "targetsInForce"));
        Assert.Equal(["N-FORCE-A X 100", "N-FORCE-B X 100"], Lines(last, "targets"));
        Assert.Equal(("in-force", "complete"), ((string?)last["annexes"]![0]!["state"], (string?)last["state"]));
    }

    [Fact]
    public async Task An_annex_is_written_by_the_head_of_a_complete_pact_and_signed_by_members_for_themselves()
    {
        var (block, draft) = await DraftedAsync("N-RIGHT", "N-RIGHT-A");
        var early = await clusters.Head(block).TryActAsync(draft, "/annexes", Annex(Target("N-RIGHT-A", "X", "1")));
        var (own, pact) = await CompleteAsync("N-OWN", "N-OWN-A");

        var stranger = await clusters.Head(block).TryActAsync(pact, "/annexes", Annex(Target("N-OWN-A", "X", "1")));
        var nothing = await clusters.Head(own).TryActAsync(pact, "/annexes", Annex(Target("N-OWN-A", "X", "100")));
        var unknown = await clusters.Head(own).TryActAsync(pact, "/annexes",
            new { reason = "Bỏ", targets = Array.Empty<object>(), dropped = new[] { new { unitCode = "N-OWN-A", indicatorCode = "Y" } } });
        var twice = await clusters.Head(own).TryActAsync(pact, "/annexes", new
        {
            reason = "Sửa",
            targets = new[] { Target("N-OWN-A", "X", "5.5"), Target("N-OWN-A", "Y", "5.5") },
            dropped = new[] { new { unitCode = "N-OWN-A", indicatorCode = "X" } },
        });
        var none = await clusters.Leader("N-OWN-A").TryActAsync(pact, "/annexes/1/signatures", Signature("N-OWN-A"));
        await clusters.Head(own).ActAsync(pact, "/annexes", Annex(Target("N-OWN-A", "X", "90")));
        var second = await clusters.Head(own).TryActAsync(pact, "/annexes", Annex(Target("N-OWN-A", "X", "80")));
        var foreign = await clusters.Leader("N-RIGHT-A").TryActAsync(pact, "/annexes/1/signatures", Signature("N-OWN-A"));
        var outsider = await clusters.Leader("N-RIGHT-A").TryActAsync(pact, "/annexes/1/signatures", Signature("N-RIGHT-A"));

        Assert.Equal((HttpStatusCode.Conflict, "CLU-0071"), (early.Status, early.Code));
        Assert.All((Answer[])[stranger, foreign], a => Assert.Equal((HttpStatusCode.Forbidden, "GEN-0020"), (a.Status, a.Code)));
        Assert.Equal(("CLU-0072", "CLU-0079", "/dropped/0"),
            (nothing.Code, unknown.Code, (string?)unknown.Body!["errors"]![0]!["pointer"]));
        Assert.Equal(["/targets/1/value", "/dropped/0"], twice.Body!["errors"]!.AsArray().Select(e => (string)e!["pointer"]!));
        Assert.Equal((HttpStatusCode.NotFound, "CLU-0073"), (none.Status, none.Code));
        Assert.Equal(("CLU-0078", "CLU-0028"), (second.Code, outsider.Code));
    }

    [Fact]
    public async Task An_annex_nobody_agrees_to_is_withdrawn_and_one_in_force_is_not()
    {
        var (block, pact) = await CompleteAsync("N-BACK", "N-BACK-A", "N-BACK-B");
        var head = clusters.Head(block);
        await head.ActAsync(pact, "/annexes", Annex(Target("N-BACK-A", "X", "90")));
        await SignAsync(pact, 1, "N-BACK-A");

        var withdrawn = await head.ActAsync(pact, "/annexes/1/withdrawal", new { reason = "Chưa thống nhất" });
        var late = await clusters.Leader("N-BACK-B").TryActAsync(pact, "/annexes/1/signatures", Signature("N-BACK-B"));
        await head.ActAsync(pact, "/annexes", Annex(Target("N-BACK-A", "X", "80")));
        await SignAsync(pact, 2, "N-BACK-A");
        var again = await clusters.Leader("N-BACK-A").TryActAsync(pact, "/annexes/2/signatures", Signature("N-BACK-A"));
        await SignAsync(pact, 2, "N-BACK-B");
        var inForce = await head.TryActAsync(pact, "/annexes/2/withdrawal", new { reason = "Nhầm" });

        Assert.Equal(("withdrawn", "Chưa thống nhất"),
            ((string?)withdrawn["annexes"]![0]!["state"], (string?)withdrawn["annexes"]![0]!["withdrawnBecause"]));
        Assert.Equal(("CLU-0075", "CLU-0067", "CLU-0074"), (late.Code, again.Code, inForce.Code));
        Assert.Equal(["N-BACK-A X 80", "N-BACK-B X 100"], Lines((await clusters.Auditor.GetAsync(pact)).Body!, "targetsInForce"));
    }

    [Fact]
    public async Task An_annex_does_not_wait_for_a_member_that_leaves()
    {
        var (block, pact) = await CompleteAsync(2022, "N-LEAVE", "N-LEAVE-A", "N-LEAVE-B");
        await clusters.Head(block).ActAsync(pact, "/annexes", Annex(Target("N-LEAVE-A", "X", "90")));
        await SignAsync(pact, 1, "N-LEAVE-A");

        await clusters.Office.ActAsync($"/clusters/{block}", "/members/N-LEAVE-B/end", new { toYear = 2021 });

        Assert.Equal("in-force", (string?)(await clusters.Auditor.GetAsync(pact)).Body!["annexes"]![0]!["state"]);
    }

    [Fact]
    public async Task Next_years_pact_starts_from_what_is_in_force()
    {
        var (block, pact) = await CompleteAsync("N-NEXT", "N-NEXT-A", "N-NEXT-B");
        await clusters.CycleAsync("N-NEXT-22", block, 2022);
        await clusters.Head(block).ActAsync(pact, "/annexes", new
        {
            reason = "Điều chỉnh",
            targets = new[] { Target("N-NEXT-A", "X", "95") },
            dropped = new[] { new { unitCode = "N-NEXT-B", indicatorCode = "X" } },
        });
        foreach (var unit in (string[])["N-NEXT-A", "N-NEXT-B"]) await SignAsync(pact, 1, unit);

        var next = await clusters.Head(block).CreateAsync($"{pact}/successor", new { cycleCode = "N-NEXT-22" });

        Assert.Equal(["N-NEXT-A X 95"], Lines(next["pact"]!, "targets"));
        Assert.Equal("N-NEXT-B", (string?)next["withoutTargets"]![0]);
    }

    [Fact]
    public async Task A_pact_is_withdrawn_with_its_signatures_and_makes_room_for_another()
    {
        var (block, pact) = await DraftedAsync("N-GONE", "N-GONE-A", "N-GONE-B");
        var head = clusters.Head(block);
        await head.ActAsync(pact, "/circulation");
        await clusters.Leader("N-GONE-A").ActAsync(pact, "/signatures", Signature("N-GONE-A"));

        var recall = await head.TryActAsync(pact, "/circulation/withdrawal", new { reason = "Sửa" });
        var look = await clusters.Auditor.GetAsync($"{pact}/withdrawal");
        var stranger = await clusters.Head("N-OTHER").TryActAsync(pact, "/withdrawal", new { reason = "Nhầm" });
        var gone = await head.ActAsync(pact, "/withdrawal", new { reason = "Lập nhầm kỳ" });
        var signed = await clusters.Leader("N-GONE-B").TryActAsync(pact, "/signatures", Signature("N-GONE-B"));
        var twice = await head.TryActAsync(pact, "/withdrawal", new { reason = "Nhầm" });
        var other = await head.PostAsync("/pacts", ClustersHost.Pact(block, "N-GONE-21"));

        Assert.Equal(("CLU-0069", "WithdrawPact"), (recall.Code, (string?)recall.Body!["next"]!["operation"]));
        Assert.True((bool)look.Body!["possible"]!);
        Assert.Equal("Chữ ký của Đơn vị N-GONE-A", (string?)look.Body["fallsWithIt"]![0]!["sentence"]);
        Assert.Equal(HttpStatusCode.Forbidden, stranger.Status);
        Assert.Equal(("withdrawn", "Lập nhầm kỳ"), ((string?)gone["state"], (string?)gone["withdrawnBecause"]));
        Assert.Empty(gone["missingSignatures"]!.AsArray());
        Assert.Equal(("CLU-0076", "CLU-0076", HttpStatusCode.Created), (signed.Code, twice.Code, other.Status));
        // Both were written in one moment of the test's clock, so the list has no order of theirs.
        Assert.Equal(["draft", "withdrawn"], (await clusters.Auditor.GetAsync($"/pacts?cluster={block}")).Body!["items"]!.AsArray()
            .Select(one => (string)one!["state"]!).Order());
    }

    [Fact]
    public async Task What_all_have_signed_only_the_province_withdraws_and_not_before_the_pact_drafted_from_it()
    {
        var (block, pact) = await CompleteAsync("N-ALL", "N-ALL-A");
        await clusters.CycleAsync("N-ALL-22", block, 2022);
        var recall = await clusters.Head(block).TryActAsync(pact, "/circulation/withdrawal", new { reason = "Sửa" });
        var next = await clusters.Head(block).CreateAsync($"{pact}/successor", new { cycleCode = "N-ALL-22" });

        var head = await clusters.Head(block).TryActAsync(pact, "/withdrawal", new { reason = "Nhầm" });
        var used = await clusters.Office.TryActAsync(pact, "/withdrawal", new { reason = "Nhầm" });
        await clusters.Head(block).ActAsync($"/pacts/{next["pact"]!["id"]}", "/withdrawal", new { reason = "Nhầm" });
        var gone = await clusters.Office.ActAsync(pact, "/withdrawal", new { reason = "Nhầm" });

        Assert.Equal(("CLU-0069", "AnnexPact"), (recall.Code, (string?)recall.Body!["next"]!["operation"]));
        Assert.Equal((HttpStatusCode.Forbidden, "GEN-0020"), (head.Status, head.Code));
        Assert.Equal(("CLU-0077", 1), (used.Code, used.Body!["restsOn"]!.AsArray().Count));
        Assert.Equal("withdrawn", (string?)gone["state"]);
    }

    private Task<(string Block, string Pact)> DraftedAsync(string code, params string[] members) => DraftedAsync(2021, code, members);

    private async Task<(string Block, string Pact)> DraftedAsync(int year, string code, params string[] members)
    {
        var block = await clusters.BlockAsync(code, members);
        await clusters.CycleAsync($"{code}-21", block, year);
        var pact = await clusters.Head(block).CreateAsync("/pacts",
            ClustersHost.Pact(block, $"{code}-21", [.. members.Select(unit => Target(unit, "X", "100"))]));
        return (block, $"/pacts/{pact["id"]}");
    }

    private Task<(string Block, string Pact)> CompleteAsync(string code, params string[] members) => CompleteAsync(2021, code, members);

    private async Task<(string Block, string Pact)> CompleteAsync(int year, string code, params string[] members)
    {
        var (block, pact) = await DraftedAsync(year, code, members);
        await clusters.Head(block).ActAsync(pact, "/circulation");
        foreach (var unit in members) await clusters.Leader(unit).ActAsync(pact, "/signatures", Signature(unit));
        return (block, pact);
    }

    private Task<JsonNode> SignAsync(string pact, int annex, string unit) =>
        clusters.Leader(unit).ActAsync(pact, $"/annexes/{annex}/signatures", Signature(unit));

    private static object Signature(string unitCode) => new { unitCode, capacity = "Chủ tịch UBND" };

    private static object Annex(params object[] targets) => new { reason = "Điều chỉnh", targets, dropped = Array.Empty<object>() };

    private static object Target(string unitCode, string indicatorCode, string value) =>
        new { unitCode, indicatorCode, status = "assigned", value };

    private static IEnumerable<string> Lines(JsonNode pact, string list) =>
        pact[list]!.AsArray().Select(t => $"{t!["unitCode"]} {t["indicatorCode"]} {t["value"]}");
}
