namespace ThiDua.Awards.Tests.Features;

public sealed class DecisionRefusalTests(AwardsFixture fixture) : IClassFixture<AwardsFixture>
{
    [Fact]
    public async Task Nobody_decides_for_a_foreign_body()
    {
        var block = await fixture.BlockAsync();
        var refused = await fixture.Leader(block.Units[1]).CallAsync("POST", "decisions", Certificate(block, block.Units[0], "1/QĐ"));
        Assert.Equal((403, "GEN-0020"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task The_same_number_twice_in_a_year_is_refused()
    {
        var block = await fixture.BlockAsync();
        var leader = fixture.Leader(block.Units[0]);
        Assert.Equal(201, (await leader.CallAsync("POST", "decisions", Certificate(block, block.Units[0], "1/QĐ-UBND"))).Status);
        var again = await leader.CallAsync("POST", "decisions", Certificate(block, block.Units[0], "1/qđ-ubnd", "Người khác"));
        Assert.Equal((409, "AWA-0048"), (again.Status, again.Code));
        Assert.Single((await leader.SeeAsync("decisions")).Items);
    }

    [Fact]
    public async Task The_same_award_twice_for_a_year_is_refused_whole()
    {
        var block = await fixture.BlockAsync();
        var nomination = await block.SubmitAsync();
        Assert.Equal(201,
            (await fixture.Office.CallAsync("POST", "decisions", block.Decision(nomination, "1/QĐ", block.Line(Block.Flag, 0)))).Status);
        var again = await fixture.Office.CallAsync("POST", "decisions",
            block.Decision(nomination, "2/QĐ", block.Line(Block.Flag, 1), block.Line(Block.Flag, 0, name: "Tên khác")));
        Assert.Equal((409, "AWA-0049"), (again.Status, again.Code));
        Assert.Single((await block.Head.SeeAsync("awards")).Items);
    }

    [Fact]
    public async Task A_year_that_the_cluster_votes_on_here_is_not_entered_from_paper()
    {
        var block = await fixture.BlockAsync();
        object Paper(int year, object? nomination = null) => new
        {
            issuerUnitCode = AwardsFixture.Province,
            issuerTitle = "Chủ tịch UBND tỉnh",
            number = $"{year}/QĐ",
            decidedOn = "2021-12-20",
            achievementYear = year,
            nominationId = nomination,
            outside = new { basis = "earlier-year", reason = "Hồ sơ lưu" },
            lines = new[] { new { awardCode = Block.Flag, recipientKind = "collective", recipientName = "Đơn vị",
                recipientUnitCode = block.Units[0] } },
        };
        await fixture.Host.DeliverAsync(AwardsFixture.Cycle($"{block.Code}-2020", block.Code) with { Year = 2020 });
        Assert.Equal("AWA-0070", (await fixture.Office.CallAsync("POST", "decisions", Paper(2020))).Code);
        Assert.Equal(422, (await fixture.Office.CallAsync("POST", "decisions", Paper(2021))).Status);
        Assert.Equal(422, (await fixture.Office.CallAsync("POST", "decisions", Paper(2021, Guid.NewGuid()))).Status);
        var earlier = await fixture.Office.CallAsync("POST", "decisions", Paper(2019));
        Assert.Equal(201, earlier.Status);
        Assert.Equal("earlier-year", earlier.Body!["basis"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_decision_before_the_adoption_is_refused()
    {
        var block = await fixture.BlockAsync();
        var nomination = await block.SubmitAsync();
        var refused = await fixture.Office.CallAsync("POST", "decisions",
            block.Decision(AwardsFixture.Province, nomination, "1/QĐ", "2021-12-19", block.Line(Block.Flag, 0)));
        Assert.Equal((409, "AWA-0045"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task A_day_that_has_not_come_in_Viet_Nam_dates_no_decision_and_no_presentation()
    {
        var block = await fixture.BlockAsync();
        // 16:59 and 17:00 UTC: before and at the stroke of midnight in Việt Nam.
        await fixture.AtAsync(new(2021, 12, 29, 16, 59, 59, TimeSpan.Zero), async () =>
        {
            var early = await fixture.Leader(block.Units[0]).CallAsync("POST", "decisions", Dated());
            Assert.Equal((422, "GEN-0004", "/decidedOn"), (early.Status, early.Code, Assert.Single(early.Texts("errors", "pointer"))));
        });
        await fixture.AtAsync(new(2021, 12, 29, 17, 0, 0, TimeSpan.Zero), async () =>
        {
            Assert.Equal(201, (await fixture.Leader(block.Units[0]).CallAsync("POST", "decisions", Dated())).Status);
            var path = $"awards/{(await block.Head.SeeAsync("awards")).Items[0]!["id"]}/presentation";
            var early = await block.Head.CallAsync("POST", path, new { presentedOn = "2021-12-31" }, "\"1\"");
            Assert.Equal((422, "GEN-0004", "/presentedOn"), (early.Status, early.Code, Assert.Single(early.Texts("errors", "pointer"))));
            Assert.Equal(200, (await block.Head.CallAsync("POST", path, new { presentedOn = "2021-12-30" }, "\"1\"")).Status);
        });
        object Dated() =>
            block.Decision(block.Units[0], null, "3/QĐ", "2021-12-30", block.Line("GIAY_KHEN", 1, "individual", "Trần Thị Đào"));
    }

    [Fact]
    public async Task What_was_not_proposed_or_not_submitted_is_not_decided()
    {
        var block = await fixture.BlockAsync();
        var nomination = await block.VoteAsync();
        var early = await fixture.Office.CallAsync("POST", "decisions", block.Decision(nomination, "1/QĐ", block.Line(Block.Flag, 0)));
        Assert.Equal((409, "AWA-0017"), (early.Status, early.Code));
        var none = await fixture.Office.CallAsync("POST", "decisions", block.Decision(null, "1/QĐ", block.Line(Block.Flag, 0)));
        Assert.Equal((409, "AWA-0043"), (none.Status, none.Code));
    }

    [Fact]
    public async Task A_decision_on_a_foreign_nomination_is_not_found()
    {
        var (block, other) = (await fixture.BlockAsync(), await fixture.BlockAsync());
        var nomination = await other.SubmitAsync();
        var refused = await fixture.Leader(block.Units[0]).CallAsync("POST", "decisions",
            block.Decision(block.Units[0], nomination, "1/QĐ", "2021-12-30", block.Line("GIAY_KHEN", 1)));
        Assert.Equal((404, "AWA-0010"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task Everything_wrong_is_named_at_once()
    {
        var block = await fixture.BlockAsync();
        var refused = await fixture.Office.CallAsync("POST", "decisions", new
        {
            issuerUnitCode = "KHONG-CO",
            issuerTitle = " ",
            number = "\u202E1",
            decidedOn = "2021-12-30",
            achievementYear = 1900,
            lines = new[] { new { awardCode = "GIAY_KHEN", recipientKind = "individual", recipientName = "",
                recipientUnitCode = "KHONG-CO" } },
        });
        Assert.Equal((422, "GEN-0004"), (refused.Status, refused.Code));
        Assert.Equal(
            ["/achievementYear", "/issuerTitle", "/issuerUnitCode", "/lines/0/recipientName", "/lines/0/recipientUnitCode", "/number"],
            refused.Texts("errors", "pointer").Order(StringComparer.Ordinal));
        Assert.Equal(422, (await fixture.Office.CallAsync("POST", "decisions", block.Decision(null, "1/QĐ"))).Status);
    }

    [Fact]
    public async Task The_register_shows_each_user_exactly_theirs()
    {
        var (block, other) = (await fixture.BlockAsync(), await fixture.BlockAsync());
        foreach (var one in new[] { block, other })
            Assert.Equal(201,
                (await fixture.Leader(one.Units[0]).CallAsync("POST", "decisions", one.Decision(one.Units[0], null, "5/QĐ", "2021-12-30",
                one.Line("GIAY_KHEN", 1, "individual", "Một"), one.Line("GIAY_KHEN", 2, "individual", "Hai")))).Status);
        async Task<IEnumerable<string>> Seen(HttpClient client) =>
            (await client.SeeAsync("awards")).Texts("items", "recipientUnitCode").Order(StringComparer.Ordinal);

        Assert.Equal([block.Units[1]], await Seen(fixture.Clerk(block.Units[1])));
        Assert.Equal([block.Units[1], block.Units[2]], await Seen(fixture.Leader(block.Units[0])));
        Assert.Equal([other.Units[1], other.Units[2]], await Seen(other.Head));
        Assert.Empty(await Seen(fixture.Clerk(block.Units[3])));
        Assert.Equal(4, (await Seen(fixture.Office)).Count(unit => block.Units.Contains(unit) || other.Units.Contains(unit)));

        var (entry, decision) =
            ((await block.Head.SeeAsync("awards")).Items[0]!["id"], (await block.Head.SeeAsync("decisions")).Items[0]!["id"]);
        Assert.Equal("AWA-0050", (await other.Head.SeeAsync($"awards/{entry}")).Code);
        Assert.Equal("AWA-0040", (await other.Head.SeeAsync($"decisions/{decision}")).Code);
        Assert.Equal("AWA-0050",
            (await other.Head.CallAsync("POST", $"awards/{entry}/presentation", new { presentedOn = "2021-12-31" }, "\"1\"")).Code);
    }

    [Fact]
    public async Task The_unit_rewarded_does_not_record_its_own_presentation()
    {
        var block = await fixture.BlockAsync();
        await fixture.Leader(block.Units[0]).CallAsync("POST", "decisions", Certificate(block, block.Units[0], "1/QĐ"));
        var entry = (await block.Head.SeeAsync("awards")).Items[0]!["id"];
        var refused = await fixture.Leader(block.Units[1])
            .CallAsync("POST", $"awards/{entry}/presentation", new { presentedOn = "2021-12-31" }, "\"1\"");
        Assert.Equal((403, "GEN-0020"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task A_presentation_is_refused_before_the_decision_stale_without_version_and_twice()
    {
        var block = await fixture.BlockAsync();
        await fixture.Leader(block.Units[0]).CallAsync("POST", "decisions", Certificate(block, block.Units[0], "1/QĐ"));
        var path = $"awards/{(await block.Head.SeeAsync("awards")).Items[0]!["id"]}/presentation";
        async Task<string?> Refusal(string day, string? ifMatch) =>
            (await block.Head.CallAsync("POST", path, new { presentedOn = day }, ifMatch)).Code;

        Assert.Equal("AWA-0053", await Refusal("2021-12-19", "\"1\""));
        Assert.Equal("AWA-0051", await Refusal("2021-12-31", "\"7\""));
        Assert.Equal("GEN-0010", await Refusal("2021-12-31", null));
        Assert.Null(await Refusal("2021-12-31", "\"1\""));
        Assert.Equal("AWA-0052", await Refusal("2021-12-31", "\"2\""));
    }

    [Fact]
    public async Task A_replayed_key_gives_the_first_answer_and_another_body_is_refused()
    {
        var block = await fixture.BlockAsync();
        var user = Guid.NewGuid();
        HttpClient Leader() => fixture.Host.ClientFor(user, new Grant(Roles.UnitLeader, Scopes.Unit(block.Units[0])));
        var first = await Leader().CallAsync("POST", "decisions", Certificate(block, block.Units[0], "1/QĐ"), key: "k1");
        var again = await Leader().CallAsync("POST", "decisions", Certificate(block, block.Units[0], "1/QĐ"), key: "k1");
        var other = await Leader().CallAsync("POST", "decisions", Certificate(block, block.Units[0], "2/QĐ"), key: "k1");
        Assert.Equal((201, first.Id, first.ETag), (again.Status, again.Id, again.ETag));
        Assert.Equal((422, "GEN-0011"), (other.Status, other.Code));
        Assert.Single((await Leader().SeeAsync("decisions")).Items);
    }

    private static object Certificate(Block block, string issuer, string number, string name = "Trần Thị Đào") =>
        block.Decision(issuer, null, number, "2021-12-20", block.Line("GIAY_KHEN", 1, "individual", name));
}
