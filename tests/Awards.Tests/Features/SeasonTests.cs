namespace ThiDua.Awards.Tests.Features;

public sealed class SeasonTests(AwardsFixture fixture) : IClassFixture<AwardsFixture>
{
    [Fact]
    public async Task Three_nominees_become_two_flags_and_one_certificate_in_the_register()
    {
        var block = await fixture.BlockAsync();
        var nomination = await block.SubmitAsync();
        var shown = await block.Head.SeeAsync(nomination);
        Assert.Equal(("submitted", "12/BB-KTĐ"), (shown.Text("state"), shown.Text("minutesNumber")));
        Assert.Equal(block.Units[..3], shown.Body!["nominees"]!.AsArray().Select(code => code!.GetValue<string>()));
        Assert.Equal(["≥ 4/5", "> 1/2"], shown.Texts("ballots", "threshold"));

        var decided = await fixture.Office.CallAsync("POST", "decisions",
            block.Decision(nomination, "215/QĐ-UBND", block.Line(Block.Flag, 0), block.Line(Block.Flag, 1),
                block.Line(Block.Certificate, 2)));
        Assert.Equal((201, "\"1\""), (decided.Status, decided.ETag));
        Assert.Equal([Block.Flag, Block.Flag, Block.Certificate], decided.Texts("awards", "awardCode"));

        var register = await block.Head.SeeAsync("awards?year=2021");
        Assert.Equal(block.Units[..3], register.Texts("items", "recipientUnitCode"));
        Assert.All(register.Items, award =>
            Assert.Equal(("2021-12-30", null), (award!["decidedOn"]!.GetValue<string>(), award["presentedOn"])));
    }

    [Fact]
    public async Task The_head_units_chairman_issues_certificates_to_three_collectives_and_six_individuals_of_other_members()
    {
        var block = await fixture.BlockAsync();
        object[] lines =
        [
            .. Enumerable.Range(1, 3).Select(place => block.Line("GIAY_KHEN", place, "collective", $"Tập thể {place}")),
            .. Enumerable.Range(1, 6).Select(place => block.Line("GIAY_KHEN", place, "individual", $"Cá nhân {place}")),
        ];
        var chairman = fixture.Leader(block.Units[0]);

        var decided =
            await chairman.CallAsync("POST", "decisions", block.Decision(block.Units[0], null, "31/QĐ-UBND", "2021-12-20", lines));

        Assert.Equal(201, decided.Status);
        Assert.Equal(3, decided.Texts("awards", "recipientKind").Count(kind => kind == "collective"));
        Assert.Equal(6, decided.Texts("awards", "recipientKind").Count(kind => kind == "individual"));
        Assert.Equal(9, (await chairman.SeeAsync("awards")).Items.Count);
        var read = await chairman.SeeAsync($"decisions/{decided.Id}");
        Assert.Equal((200, 9), (read.Status, read.Body!["awards"]!.AsArray().Count));
    }

    [Fact]
    public async Task Achievement_year_decision_date_and_presentation_date_are_three_dates()
    {
        var block = await fixture.BlockAsync();
        var nomination = await block.SubmitAsync();
        var decided =
            await fixture.Office.CallAsync("POST", "decisions", block.Decision(nomination, "9/QĐ-UBND", block.Line(Block.Flag, 0)));
        var path = $"awards/{decided.Body!["awards"]![0]!["id"]!.GetValue<Guid>()}";

        await fixture.AtAsync(new(2022, 1, 15, 9, 0, 0, TimeSpan.FromHours(7)), () =>
            block.Head.ActAsync("POST", path, "presentation", new { presentedOn = "2022-01-15" }));

        var award = await fixture.Office.SeeAsync(path);
        Assert.Equal((2021, "2021-12-30", "2022-01-15", "\"2\""),
            (award.Body!["achievementYear"]!.GetValue<int>(), award.Text("decidedOn"), award.Text("presentedOn"), award.ETag));
    }

    [Fact]
    public async Task The_register_is_found_without_diacritics_and_sorted_the_Vietnamese_way()
    {
        var block = await fixture.BlockAsync();
        string[] names = ["Đặng Văn Đạt", "Dương Thị Ánh", "Trần Ngọc Dung", "Ân Thị Lan", "An Văn Minh", "100% đạt chuẩn"];
        await fixture.Leader(block.Units[0]).CallAsync("POST", "decisions", block.Decision(block.Units[0], null, "7/QĐ", "2021-12-20",
            [.. names.Select(name => block.Line("GIAY_KHEN", 0, "individual", name))]));
        async Task<IEnumerable<string>> Found(string q) =>
            (await block.Head.SeeAsync($"awards?award=GIAY_KHEN&q={Uri.EscapeDataString(q)}")).Texts("items", "recipientName");

        Assert.Equal(["Đặng Văn Đạt"], await Found("dang van dat"));
        Assert.Equal(["Đặng Văn Đạt"], await Found("ĐẠT"[..1] + "ặng"));
        Assert.Equal(["Dương Thị Ánh", "Trần Ngọc Dung"], (await Found("DU")).Order(StringComparer.Ordinal));
        Assert.Equal(["100% đạt chuẩn"], await Found("%"));
        Assert.Empty(await Found("_"));
        Assert.Equal(["100% đạt chuẩn", "An Văn Minh", "Ân Thị Lan", "Dương Thị Ánh", "Đặng Văn Đạt", "Trần Ngọc Dung"], await Found(""));
    }

    [Fact]
    public async Task Pages_of_the_register_join_without_a_gap_and_each_list_is_one_query()
    {
        var block = await fixture.BlockAsync();
        await fixture.Leader(block.Units[0]).CallAsync("POST", "decisions", block.Decision(block.Units[0], null, "8/QĐ", "2021-12-20",
            [.. Enumerable.Range(0, 8)
                .Select(place => block.Line("GIAY_KHEN", place, "individual", place < 4 ? "Cùng tên" : $"Người {place}"))]));
        List<Guid> seen = [];
        string? cursor = null;
        do
        {
            var before = fixture.Commands;
            var page = await block.Head.SeeAsync($"awards?limit=3{(cursor is null ? "" : $"&cursor={cursor}")}");
            // One for the list, and one for each kind of names.
            Assert.InRange(fixture.Commands - before, 1, 4);
            seen.AddRange(page.Items.Select(award => award!["id"]!.GetValue<Guid>()));
            cursor = page.Text("next");
        }
        while (cursor is not null);
        Assert.Equal((8, 8), (seen.Count, seen.Distinct().Count()));

        foreach (var list in new[] { "nominations", "decisions", "allotments", "commendation-summaries" })
        {
            var before = fixture.Commands;
            Assert.Equal(200, (await block.Head.SeeAsync(list)).Status);
            // One for the list, and one for each kind of names.
            Assert.InRange(fixture.Commands - before, 1, 4);
        }
    }

    [Fact]
    public async Task The_catalogue_shows_source_and_confidence_of_the_day()
    {
        var catalogue = await fixture.Clerk("B0-1").SeeAsync("catalogue?at=2024-06-01");
        var rules = Assert.Single(catalogue.Body!["ruleSets"]!.AsArray())!;
        Assert.Equal("ND-98-2023", rules["code"]!.GetValue<string>());
        Assert.Equal("text-read", rules["thresholds"]![0]!["confidence"]!.GetValue<string>());
        Assert.Contains(catalogue.Texts("awards", "code"), code => code == "GIAY_KHEN");
    }
}
