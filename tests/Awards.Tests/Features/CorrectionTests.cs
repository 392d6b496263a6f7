namespace ThiDua.Awards.Tests.Features;

/// <summary>What was typed wrong is corrected, what never was so withdrawn; what rests on it is named first.</summary>
public sealed class CorrectionTests(AwardsFixture fixture) : IClassFixture<AwardsFixture>
{
    [Fact]
    public async Task A_counting_record_is_corrected_without_a_ballot_that_nobody_held()
    {
        var block = await fixture.BlockAsync();
        var nomination = await block.NominateAsync();
        await block.Head.ActAsync("POST", nomination, "ballots", block.Ballot(Block.Flag, 1, 7));
        var corrected = await block.Head.ActAsync("POST", nomination, "ballots/CO_TINH/1/correction", new
        {
            counts = block.Units[..3].Select(unit => new { unitCode = unit, votesFor = 8 }),
            reason = "Ghi nhầm 8 thành 7",
        });
        var ballot = Assert.Single(corrected.Body!["ballots"]!.AsArray())!;
        Assert.Equal((1, 9, 8, true), (ballot["round"]!.GetValue<int>(), ballot["returned"]!.GetValue<int>(),
            ballot["counts"]![0]!["votesFor"]!.GetValue<int>(), ballot["counts"]![0]!["passed"]!.GetValue<bool>()));
        Assert.Equal("8/9", ballot["counts"]![0]!["share"]!.GetValue<string>());
        Assert.Equal("correction", await KindAsync(nomination));
    }

    [Fact]
    public async Task A_ballot_is_withdrawn_once_nothing_rests_on_it_and_then_the_round_is_free()
    {
        var block = await fixture.BlockAsync();
        var nomination = await block.NominateAsync();
        await block.Head.ActAsync("POST", nomination, "ballots", block.Ballot(Block.Flag, 1, 9));
        await block.Head.ActAsync("POST", nomination, "proposals", block.Proposal(0, Block.Flag));
        const string Withdrawal = "ballots/CO_TINH/1/withdrawal";

        var look = await block.Head.SeeAsync($"{nomination}/{Withdrawal}");
        Assert.False(look.Body!["possible"]!.GetValue<bool>());
        Assert.Contains(block.Units[0], Assert.Single(look.Texts("restsOn", "sentence")));
        var refused = await block.Head.CallAsync("POST", $"{nomination}/{Withdrawal}", new { reason = "Không có" },
            (await block.Head.SeeAsync(nomination)).ETag);
        Assert.Equal((409, "AWA-0082"), (refused.Status, refused.Code));
        Assert.Single(refused.Texts("restsOn", "sentence"));

        await block.Head.ActAsync("POST", nomination, $"proposals/{block.Units[0]}/CO_TINH/withdrawal", new { reason = "Ghi nhầm" });
        var withdrawn = await block.Head.ActAsync("POST", nomination, Withdrawal, new { reason = "Chưa bỏ phiếu" });
        Assert.Equal("Chưa bỏ phiếu", withdrawn.Body!["ballots"]![0]!["withdrawnBecause"]!.GetValue<string>());
        Assert.Empty(withdrawn.Body["order"]!.AsArray());
        Assert.Equal("withdrawal", await KindAsync(nomination));
        var again = await block.Head.ActAsync("POST", nomination, "ballots", block.Ballot(Block.Flag, 1, 8));
        Assert.Equal(2, again.Body!["ballots"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_submitted_nomination_is_taken_back_until_a_decision_rests_on_it()
    {
        var block = await fixture.BlockAsync();
        var nomination = await block.SubmitAsync();
        var back = await block.Head.ActAsync("POST", nomination, "submission/withdrawal", new { reason = "Sai số biên bản" });
        Assert.Equal(("open", null), (back.Text("state"), back.Text("minutesNumber")));
        Assert.Equal(3, back.Body!["proposals"]!.AsArray().Count);
        await block.Head.ActAsync("POST", nomination, "submission", new { minutesNumber = "13/BB-KTĐ", clusterName = block.Name });
        var decided = await fixture.Office.CallAsync("POST", "decisions", block.Decision(nomination, "1/QĐ", block.Line(Block.Flag, 0)));
        Assert.Equal(201, decided.Status);

        var look = await block.Head.SeeAsync($"{nomination}/submission/withdrawal");
        Assert.Equal("AWA-0086", look.Text("code"));
        Assert.Contains("1/QĐ", Assert.Single(look.Texts("restsOn", "sentence")));
        await fixture.Office.ActAsync("POST", $"decisions/{decided.Id}", "withdrawal", new { reason = "Ghi nhầm quyết định" });
        Assert.Equal("open",
            (await block.Head.ActAsync("POST", nomination, "submission/withdrawal", new { reason = "Sửa danh sách" })).Text("state"));
    }

    [Fact]
    public async Task Number_day_and_signer_of_a_decision_are_corrected_in_the_register_too()
    {
        var (block, issuer, decision, award) = await DecidedAsync();
        var corrected = await issuer.ActAsync("POST", decision, "correction",
            new { number = "9/QĐ-UBND", decidedOn = "2021-12-21", reason = "Gõ nhầm số và ngày" });
        Assert.Equal(("9/QĐ-UBND", "2021-12-21", "Chủ tịch"),
            (corrected.Text("number"), corrected.Text("decidedOn"), corrected.Text("issuerTitle")));
        var entry = await issuer.SeeAsync(award);
        Assert.Equal(("9/QĐ-UBND", "2021-12-21"), (entry.Text("decisionNumber"), entry.Text("decidedOn")));
        Assert.Equal("correction", await KindAsync(decision));
        Assert.Equal("correction", await KindAsync(award));
        // The number that was typed wrong is free again.
        Assert.Equal(201, (await issuer.CallAsync("POST", "decisions",
            block.Decision(block.Units[0], null, "5/QĐ", "2021-12-20", block.Line("GIAY_KHEN", 2, "individual", "Hai")))).Status);

        await issuer.ActAsync("POST", award, "presentation", new { presentedOn = "2021-12-22" });
        var late = await issuer.CallAsync("POST", $"{decision}/correction", new { decidedOn = "2021-12-23", reason = "Nhầm" },
            (await issuer.SeeAsync(decision)).ETag);
        Assert.Equal((409, "AWA-0090"), (late.Status, late.Code));
    }

    [Fact]
    public async Task A_decision_that_comes_while_the_submission_is_taken_back_is_seen()
    {
        var block = await fixture.BlockAsync();
        var nomination = await block.SubmitAsync();
        var etag = (await block.Head.SeeAsync(nomination)).ETag;
        Answer? decided = null;
        fixture.Before("ranking_copy", async () => decided = await fixture.Office.CallAsync("POST", "decisions",
            block.Decision(nomination, "1/QĐ", block.Line(Block.Flag, 0))));
        var back = await block.Head.CallAsync("POST", $"{nomination}/submission/withdrawal", new { reason = "Trình nhầm" }, etag);
        Assert.Equal((201, 409, "AWA-0086"), (decided?.Status, back.Status, back.Code));
        Assert.Equal("submitted", (await block.Head.SeeAsync(nomination)).Text("state"));
    }

    [Fact]
    public async Task A_title_of_the_state_is_not_put_in_by_a_correction_in_whatever_signs()
    {
        var (_, issuer, decision, _) = await DecidedAsync();
        foreach (var title in new[] { "Thủ tướng Chính phủ", "Thủ tướng Chính phủ".Normalize(System.Text.NormalizationForm.FormD) })
        {
            var refused = await issuer.CallAsync("POST", $"{decision}/correction", new { issuerTitle = title, reason = "Nhầm" },
                (await issuer.SeeAsync(decision)).ETag);
            Assert.Equal((422, "/issuerTitle"), (refused.Status, Assert.Single(refused.Texts("errors", "pointer"))));
        }
    }

    [Fact]
    public async Task The_change_record_of_a_decision_shows_each_reader_the_lines_that_the_register_shows()
    {
        var block = await fixture.BlockAsync();
        var given = await fixture.Leader(block.Units[0]).CallAsync("POST", "decisions", block.Decision(block.Units[0], null, "5/QĐ",
            "2021-12-20", block.Line("GIAY_KHEN", 1, "individual", "Một"), block.Line("GIAY_KHEN", 2, "individual", "Hai")));
        string[] entries = [.. given.Body!["awards"]!.AsArray().Select(award => award!["id"]!.GetValue<string>())];
        async Task<string[]> Lines(HttpClient reader) =>
            [.. (await reader.SeeAsync($"changes?aggregateId={given.Id}")).Items.SelectMany(change => change!["differences"]!.AsArray())
                .Select(one => one!["path"]!.GetValue<string>()).Where(path => path.StartsWith("/lines", StringComparison.Ordinal))];

        Assert.Equal([$"/lines/{entries[0]}"], await Lines(fixture.Clerk(block.Units[1])));
        Assert.Equal(entries.Select(one => $"/lines/{one}").Order(StringComparer.Ordinal),
            (await Lines(fixture.Leader(block.Units[0]))).Where(path => !path.EndsWith("$order", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
        Assert.NotEmpty((await fixture.Clerk(block.Units[1]).SeeAsync($"changes?aggregateId={given.Id}")).Items);
    }

    [Fact]
    public async Task What_a_decision_rested_on_stands_in_its_change_record_for_who_reads_the_nomination()
    {
        var block = await fixture.BlockAsync();
        var nomination = await block.SubmitAsync();
        var decided = await fixture.Office.CallAsync("POST", "decisions", block.Decision(nomination, "1/QĐ", block.Line(Block.Flag, 0)));
        async Task<bool> ShowsGrounds(HttpClient reader) =>
            (await reader.SeeAsync($"changes?aggregateId={decided.Id}")).Body!.ToJsonString()
                .Contains("votesFor", StringComparison.Ordinal);

        Assert.True(await ShowsGrounds(fixture.Clerk(block.Units[0])));
        var successor = $"{block.Code}-MOI";
        await fixture.Host.DeliverAsync(AwardsFixture.Unit(successor, "commune") with { Predecessors = [block.Units[0]] });
        Assert.Equal(200, (await fixture.Clerk(successor).SeeAsync($"decisions/{decided.Id}")).Status);
        Assert.False(await ShowsGrounds(fixture.Clerk(successor)));
    }

    [Fact]
    public async Task Entries_to_revoke_are_named_once_and_a_refusal_points_into_the_list_only_where_one_was_sent()
    {
        var (_, issuer, decision, award) = await DecidedAsync();
        var id = award.Split('/')[1];
        async Task<(int, string?, string)> Revoke(string on, string[]? awardIds)
        {
            var answer = await issuer.CallAsync("POST", $"{decision}/revocation",
                new { number = "2/QĐ", revokedOn = on, revokedBy = "Chủ tịch", reason = "Gian dối", awardIds }, "\"1\"");
            return (answer.Status, answer.Code, answer.Body?["errors"] is null ? "" : string.Join(", ", answer.Texts("errors", "pointer")));
        }

        Assert.Equal((422, "GEN-0004", "/awardIds"), await Revoke("2021-12-21", [id, id]));
        Assert.Equal((409, "AWA-0096", ""), await Revoke("2021-12-19", null));
        Assert.Equal((409, "AWA-0096", "/awardIds/0"), await Revoke("2021-12-19", [id]));
    }

    [Fact]
    public async Task A_decision_is_withdrawn_with_its_entries_unless_one_was_handed_over()
    {
        var (block, issuer, decision, award) = await DecidedAsync();
        await issuer.ActAsync("POST", award, "presentation", new { presentedOn = "2021-12-30" });
        var refused = await issuer.CallAsync("POST", $"{decision}/withdrawal", new { reason = "Nhầm" }, "\"1\"");
        Assert.Equal((409, "AWA-0091"), (refused.Status, refused.Code));
        Assert.Contains("Trần Thị Đào", Assert.Single(refused.Texts("restsOn", "sentence")));

        await issuer.ActAsync("POST", award, "presentation/withdrawal", new { reason = "Chưa trao" });
        Assert.True((await issuer.SeeAsync($"{decision}/withdrawal")).Body!["possible"]!.GetValue<bool>());
        var withdrawn = await issuer.ActAsync("POST", decision, "withdrawal", new { reason = "Không có quyết định này" });
        Assert.Equal("Không có quyết định này", withdrawn.Text("withdrawnBecause"));
        Assert.Equal("withdrawn", (await issuer.SeeAsync(award)).Text("state"));
        Assert.Empty((await issuer.SeeAsync("awards")).Items);
        Assert.Single((await issuer.SeeAsync("awards?state=withdrawn")).Items);
        Assert.Empty((await issuer.SeeAsync("decisions")).Items);
        // Recorded once more and right: neither number nor recipient is taken.
        Assert.Equal(201, (await issuer.CallAsync("POST", "decisions", block.Decision(block.Units[0], null, "5/QĐ", "2021-12-20",
            block.Line("GIAY_KHEN", 1, "individual", "Trần Thị Đào")))).Status);
    }

    [Fact]
    public async Task A_revocation_names_its_consequences_and_leaves_the_award_readable()
    {
        var (block, issuer, decision, award) = await DecidedAsync();
        await issuer.ActAsync("POST", award, "presentation", new { presentedOn = "2021-12-30" });
        var consequences = await issuer.SeeAsync($"{decision}/revocation");
        Assert.True(consequences.Body!["possible"]!.GetValue<bool>());
        Assert.Contains(consequences.Texts("fallsWithIt", "sentence"), sentence => sentence.Contains("30/12/2021"));

        var code = (await issuer.SeeAsync(award)).Text("certificateCode")!;
        await issuer.ActAsync("POST", decision, "revocation",
            new { number = "2/QĐ", revokedOn = "2021-12-31", revokedBy = "Chủ tịch UBND huyện", reason = "Kê khai gian dối thành tích" });
        var entry = await issuer.SeeAsync(award);
        Assert.Equal(("revoked", "2/QĐ", "2021-12-30"),
            (entry.Text("state"), entry.Body!["revocation"]!["number"]!.GetValue<string>(), entry.Text("presentedOn")));
        Assert.Equal(("revoked", "2021-12-31"), ((await issuer.SeeAsync($"certificates/{code}")).Text("state"),
            (await issuer.SeeAsync($"certificates/{code}")).Text("revokedOn")));
        Assert.Equal("change", await KindAsync(decision));
        Assert.Equal(["AWA-0094", "AWA-0094"], [
            (await issuer.CallAsync("POST", $"{decision}/revocation", new { number = "3/QĐ", revokedOn = "2021-12-31", revokedBy = "CT",
                reason = "Lần nữa" }, "\"2\"")).Code,
            (await issuer.CallAsync("POST", $"{award}/presentation", new { presentedOn = "2021-12-31" }, entry.ETag)).Code]);

        await issuer.ActAsync("POST", award, "revocation/withdrawal", new { reason = "Ghi nhầm mục" });
        Assert.Equal("in-force", (await issuer.SeeAsync(award)).Text("state"));
        Assert.NotNull(block);
    }

    [Fact]
    public async Task A_day_of_presentation_and_a_misspelt_recipient_are_corrected()
    {
        var (_, issuer, _, award) = await DecidedAsync();
        await issuer.ActAsync("POST", award, "presentation", new { presentedOn = "2021-12-30" });
        var day = await issuer.ActAsync("POST", award, "presentation/correction", new { presentedOn = "2021-12-29", reason = "Nhầm ngày" });
        Assert.Equal("2021-12-29", day.Text("presentedOn"));
        var name = await issuer.ActAsync("POST", award, "correction", new { recipientName = "Trần Thị Đạo", reason = "Sai dấu" });
        Assert.Equal(("Trần Thị Đạo", "2021-12-29"), (name.Text("recipientName"), name.Text("presentedOn")));
        Assert.Equal("correction", await KindAsync(award));
    }

    [Fact]
    public async Task A_summary_recorded_by_mistake_is_withdrawn_and_listed_no_more()
    {
        var block = await fixture.BlockAsync();
        var recorded = await block.Head.CallAsync("POST", "commendation-summaries", new
        {
            ownerKind = "cluster",
            ownerCode = block.Code,
            content = new { occasion = "Tổng kết", source = "Báo cáo", period = "2021", lines = new[] { new { awardCode = "BK_TINH" } } },
        });
        var path = $"commendation-summaries/{recorded.Id}";
        await block.Head.ActAsync("POST", path, "withdrawal", new { reason = "Ghi nhầm khối" });
        Assert.Equal("Ghi nhầm khối", (await block.Head.SeeAsync(path)).Text("withdrawnBecause"));
        Assert.Empty((await block.Head.SeeAsync("commendation-summaries")).Items);
    }

    private async Task<(Block Block, HttpClient Issuer, string Decision, string Award)> DecidedAsync()
    {
        var block = await fixture.BlockAsync();
        var issuer = fixture.Leader(block.Units[0]);
        var decided = await issuer.CallAsync("POST", "decisions", block.Decision(block.Units[0], null, "5/QĐ", "2021-12-20",
            block.Line("GIAY_KHEN", 1, "individual", "Trần Thị Đào")));
        Assert.Equal(201, decided.Status);
        return (block, issuer, $"decisions/{decided.Id}", $"awards/{decided.Body!["awards"]![0]!["id"]!.GetValue<Guid>()}");
    }

    private async Task<string> KindAsync(string thing) =>
        (await fixture.Office.SeeAsync($"changes?aggregateId={thing.Split('/')[1]}")).Items[0]!["kind"]!.GetValue<string>();
}
