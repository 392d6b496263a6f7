using System.Text.Json.Nodes;

namespace ThiDua.Awards.Tests.Features;

/// <summary>Awards of every level, of every year, and who may enter, see and decide them.</summary>
public sealed class LevelTests(AwardsFixture fixture) : IClassFixture<AwardsFixture>
{
    [Theory]
    [InlineData("HCLD_3", "president", "Chủ tịch nước")]
    [InlineData("BK_TTCP", "prime-minister", "Thủ tướng Chính phủ")]
    [InlineData("CO_QK", "central-body", "Bộ Tư lệnh Quân khu")]
    public async Task The_office_enters_what_was_decided_above_with_its_paper(string award, string authority, string body)
    {
        var block = await fixture.BlockAsync();
        var entered = await fixture.Office.CallAsync("POST", "decisions", Above(block, award, authority, body));
        Assert.Equal((201, null), (entered.Status, entered.Code));
        Assert.Equal((authority, body, "Hồ sơ 12/2021"), (entered.Body!["above"]!["authority"]!.GetValue<string>(),
            entered.Body["above"]!["body"]!.GetValue<string>(), entered.Body["above"]!["fileReference"]!.GetValue<string>()));
        Assert.Equal("AWA-0041", (await fixture.Office.CallAsync("POST", "decisions",
            block.Decision(null, $"7/QĐ-{award}", block.Line(award, 1)))).Code);
    }

    [Fact]
    public async Task A_unit_enters_nothing_in_the_name_of_the_state()
    {
        var block = await fixture.BlockAsync();
        var leader = fixture.Leader(block.Units[0]);
        var entered = await leader.CallAsync("POST", "decisions", new
        {
            issuerUnitCode = block.Units[0],
            issuerTitle = "Chủ tịch nước",
            number = "1/QĐ-CTN",
            decidedOn = "2021-12-20",
            achievementYear = 2021,
            above = new { authority = "president", body = "Chủ tịch nước", fileReference = "Hồ sơ" },
            lines = new[] { block.Line("HCLD_3", 0) },
        });
        Assert.Equal((403, "GEN-0020"), (entered.Status, entered.Code));
        var typed = await leader.CallAsync("POST", "decisions", new
        {
            issuerUnitCode = block.Units[0],
            issuerTitle = "Thủ tướng Chính phủ",
            number = "1/QĐ",
            decidedOn = "2021-12-20",
            achievementYear = 2021,
            lines = new[] { block.Line("GIAY_KHEN", 1) },
        });
        Assert.Equal((422, "/issuerTitle"), (typed.Status, Assert.Single(typed.Texts("errors", "pointer"))));
    }

    [Fact]
    public async Task A_certificate_is_checked_by_its_code_and_names_nobody()
    {
        var block = await fixture.BlockAsync();
        var given = await fixture.Leader(block.Units[0]).CallAsync("POST", "decisions", block.Decision(block.Units[0], null, "5/QĐ",
            "2021-12-20", block.Line("GIAY_KHEN", 1, "individual", "Nguyễn Thị Bí Mật"), block.Line("GIAY_KHEN", 2, "individual", "Hai")));
        string[] codes = [.. given.Texts("awards", "certificateCode")];
        Assert.Equal(2, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^[2-9A-HJKMNP-TV-Z]{24}$", code));

        // Anybody with an account and the code; small letters and groups do not matter.
        var shown = await fixture.Clerk("LC-XA").SeeAsync($"certificates/{codes[0].ToLowerInvariant().Insert(12, "-")}");
        Assert.Equal((200, "GIAY_KHEN", block.Units[1], "in-force"),
            (shown.Status, shown.Text("awardCode"), shown.Text("recipientUnitCode"), shown.Text("state")));
        Assert.DoesNotContain("Bí Mật", shown.Body!.ToJsonString());
        var unknown = await fixture.Office.SeeAsync("certificates/222222222222222222222222");
        Assert.Equal((404, "AWA-0098"), (unknown.Status, unknown.Code));
    }

    [Fact]
    public async Task A_past_season_is_entered_by_the_office_with_its_own_days_and_rules_and_marked()
    {
        var block = await fixture.BlockAsync();
        Assert.Equal("AWA-0087", (await fixture.Office.CallAsync("POST", "nominations", new { rankingId = block.RankingId })).Code);
        await fixture.AtAsync(new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(7)), async () =>
        {
            Assert.Equal("AWA-0018", (await block.Head.CallAsync("POST", "nominations", new { rankingId = block.RankingId })).Code);
            var begun = await fixture.Office.CallAsync("POST", "nominations", new { rankingId = block.RankingId });
            Assert.Equal((201, true), (begun.Status, begun.Body!["enteredAfterwards"]!.GetValue<bool>()));
            var path = $"nominations/{begun.Id}";
            await fixture.Office.ActAsync("PUT", path, "nominees", new { unitCodes = block.Units[..3] });
            var voted = await fixture.Office.ActAsync("POST", path, "ballots", block.Ballot(Block.Flag, 1, 9));
            Assert.Equal(("LUAT-2003", "2021-12-20"), (voted.Body!["ballots"]![0]!["ruleSet"]!.GetValue<string>(),
                voted.Body["ballots"]![0]!["adoptedOn"]!.GetValue<string>()));
            await fixture.Office.ActAsync("POST", path, "proposals", block.Proposal(0, Block.Flag));
            await fixture.Office.ActAsync("POST", path, "submission", new { minutesNumber = "12/BB", clusterName = block.Name });
            var decided = await fixture.Office.CallAsync("POST", "decisions", block.Decision(path, "215/QĐ", block.Line(Block.Flag, 0)));
            Assert.Equal((201, true, "2026-03-02"), (decided.Status, decided.Body!["enteredAfterwards"]!.GetValue<bool>(),
                decided.Text("recordedOn")));
            Assert.True(decided.Body["awards"]![0]!["enteredAfterwards"]!.GetValue<bool>());
            Assert.True((await fixture.Office.SeeAsync("nominations")).Items[0]!["enteredAfterwards"]!.GetValue<bool>());
        });
    }

    [Fact]
    public async Task Of_a_past_season_too_a_decision_of_this_year_is_recorded_by_another_account()
    {
        var block = await fixture.BlockAsync();
        var user = Guid.NewGuid();
        var office = fixture.Host.ClientFor(user, new Grant(Roles.ProvinceOffice, Scope.Everything));
        await fixture.AtAsync(new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(7)), async () =>
        {
            var path = $"nominations/{(await office.CallAsync("POST", "nominations", new { rankingId = block.RankingId })).Id}";
            await office.ActAsync("PUT", path, "nominees", new { unitCodes = block.Units[..3] });
            await office.ActAsync("POST", path, "ballots", block.Ballot(Block.Flag, 1, 9));
            foreach (var place in new[] { 0, 1 }) await office.ActAsync("POST", path, "proposals", block.Proposal(place, Block.Flag));
            await office.ActAsync("POST", path, "submission", new { minutesNumber = "12/BB", clusterName = block.Name });
            var now = await office.CallAsync("POST", "decisions",
                block.Decision(AwardsFixture.Province, path, "1/QĐ", "2026-03-01", block.Line(Block.Flag, 0)));
            Assert.Equal((409, "AWA-0092"), (now.Status, now.Code));
            Assert.Equal(201, (await fixture.Office.CallAsync("POST", "decisions",
                block.Decision(AwardsFixture.Province, path, "1/QĐ", "2026-03-01", block.Line(Block.Flag, 0)))).Status);
            // What was decided then, and is copied with the proposals from one paper, one account enters.
            Assert.Equal(201, (await office.CallAsync("POST", "decisions",
                block.Decision(AwardsFixture.Province, path, "2/QĐ", "2021-12-30", block.Line(Block.Flag, 1)))).Status);
        });
    }

    [Fact]
    public async Task Who_proposed_does_not_decide_in_the_same_account_and_is_named()
    {
        var block = await fixture.BlockAsync();
        var nomination = await block.VoteAsync();
        var user = Guid.NewGuid();
        var both = fixture.Host.ClientFor(user, new Grant(Roles.ClusterHead, Scopes.Cluster(block.Code)),
            new Grant(Roles.ProvinceOffice, Scope.Everything));
        await both.ActAsync("POST", nomination, "proposals", block.Proposal(0, Block.Flag));
        await block.Head.ActAsync("POST", nomination, "submission", new { minutesNumber = "12/BB", clusterName = block.Name });
        var refused = await both.CallAsync("POST", "decisions", block.Decision(nomination, "1/QĐ", block.Line(Block.Flag, 0)));
        Assert.Equal((409, "AWA-0092"), (refused.Status, refused.Code));
        Assert.Contains("tester", refused.Text("title"));
        Assert.Equal(201,
            (await fixture.Office.CallAsync("POST", "decisions", block.Decision(nomination, "1/QĐ", block.Line(Block.Flag, 0)))).Status);
    }

    [Fact]
    public async Task A_decision_shows_each_reader_the_entries_that_the_register_shows()
    {
        var block = await fixture.BlockAsync();
        var given = await fixture.Leader(block.Units[0]).CallAsync("POST", "decisions", block.Decision(block.Units[0], null, "5/QĐ",
            "2021-12-20", block.Line("GIAY_KHEN", 1, "individual", "Một"), block.Line("GIAY_KHEN", 2, "individual", "Hai")));
        async Task<(string[] Names, int Others)> Seen(HttpClient reader)
        {
            var shown = await reader.SeeAsync($"decisions/{given.Id}");
            return ([.. shown.Texts("awards", "recipientName")], shown.Body!["entriesNotShown"]!.GetValue<int>());
        }

        Assert.Equal((["Một"], 1), await Seen(fixture.Clerk(block.Units[1])), Same);
        Assert.Equal((["Một", "Hai"], 0), await Seen(fixture.Leader(block.Units[0])), Same);
        Assert.Equal((["Một", "Hai"], 0), await Seen(block.Head), Same);
        static bool Same((string[] Names, int Others) one, (string[] Names, int Others) other) =>
            one.Names.SequenceEqual(other.Names) && one.Others == other.Others;
    }

    [Fact]
    public async Task The_head_of_the_new_cluster_presents_what_its_member_earned_in_the_old_one()
    {
        var block = await fixture.BlockAsync();
        var given = await fixture.Leader(block.Units[0]).CallAsync("POST", "decisions", block.Decision(block.Units[0], null, "5/QĐ",
            "2021-12-20", block.Line("GIAY_KHEN", 1, "individual", "Một")));
        var award = $"awards/{given.Body!["awards"]![0]!["id"]!.GetValue<Guid>()}";
        var (next, unit) = ($"{block.Code}-MOI", block.Units[1]);
        await fixture.Host.DeliverAsync(AwardsFixture.Cluster(next, 1, unit, block.Units[2]) with
        {
            Members = [new ClusterMember(unit, 2023, null), new ClusterMember(block.Units[2], 2023, null)],
            Officers = [new ClusterOfficer(2023, "head", block.Units[2])],
        });
        var head = fixture.Host.ClientFor(new Grant(Roles.ClusterHead, Scopes.Cluster(next)),
            new Grant(Roles.UnitLeader, Scopes.Unit(block.Units[2])));
        Assert.Equal(404, (await head.SeeAsync(award)).Status);
        await fixture.AtAsync(new(2023, 1, 20, 9, 0, 0, TimeSpan.FromHours(7)), async () =>
        {
            var presented = await head.ActAsync("POST", award, "presentation", new { presentedOn = "2023-01-18" });
            Assert.Equal("2023-01-18", presented.Text("presentedOn"));
            Assert.Equal(200, (await head.SeeAsync(award)).Status);
        });
    }

    [Fact]
    public async Task What_counts_no_more_is_not_to_be_handed_over_and_opens_no_line_to_the_head_of_the_new_cluster()
    {
        var block = await fixture.BlockAsync();
        var (next, unit, issuer) = ($"{block.Code}-MOI", block.Units[1], fixture.Leader(block.Units[0]));
        var given = await issuer.CallAsync("POST", "decisions", block.Decision(block.Units[0], null, "5/QĐ", "2021-12-20",
            block.Line("GIAY_KHEN", 1, "individual", "Một")));
        var award = $"awards/{given.Body!["awards"]![0]!["id"]!.GetValue<Guid>()}";
        await fixture.Host.DeliverAsync(AwardsFixture.Cluster(next, 1, unit) with { Members = [new ClusterMember(unit, 2023, null)] });
        var head = fixture.Host.ClientFor(new Grant(Roles.ClusterHead, Scopes.Cluster(next)));
        await fixture.AtAsync(new(2023, 1, 20, 9, 0, 0, TimeSpan.FromHours(7)), async () =>
        {
            Assert.Equal(200, (await head.SeeAsync(award)).Status);
            Assert.Single((await head.SeeAsync($"emulation-results?unit={unit}&year=2021")).Items);
            await issuer.ActAsync("POST", $"decisions/{given.Id}", "revocation",
                new { number = "9/QĐ", revokedOn = "2022-01-10", revokedBy = "Chủ tịch", reason = "Gian dối" });
            Assert.Equal(404, (await head.SeeAsync(award)).Status);
            Assert.Empty((await head.SeeAsync($"emulation-results?unit={unit}&year=2021")).Items);
        });
    }

    [Fact]
    public async Task An_entry_that_was_withdrawn_opens_no_line_to_who_decided_it()
    {
        var (block, other) = (await fixture.BlockAsync(), await fixture.BlockAsync());
        var given = await fixture.Office.CallAsync("POST", "decisions", block.Decision(other.Units[3], null, "5/QĐ", "2021-12-20",
            block.Line("GIAY_KHEN", 1, "individual", "Một")));
        var issuer = fixture.Leader(other.Units[3]);
        Assert.Single((await issuer.SeeAsync($"emulation-results?unit={block.Units[1]}")).Items);
        await issuer.ActAsync("POST", $"decisions/{given.Id}", "withdrawal", new { reason = "Ghi nhầm" });
        Assert.Empty((await issuer.SeeAsync($"emulation-results?unit={block.Units[1]}")).Items);
    }

    [Fact]
    public async Task What_was_decided_keeps_what_it_rested_on_and_shows_what_changed_since()
    {
        var block = await fixture.BlockAsync();
        var nomination = await block.SubmitAsync();
        var decided = await fixture.Office.CallAsync("POST", "decisions",
            block.Decision(nomination, "1/QĐ", block.Line(Block.Flag, 0), block.Line(Block.Flag, 1)));
        async Task<JsonNode> Grounds(int line) =>
            (await fixture.Office.SeeAsync($"decisions/{decided.Id}")).Body!["grounds"]![line]!;

        var was = await Grounds(0);
        Assert.Equal((1, "95", "9/9", "LUAT-2003"), (was["rank"]!.GetValue<int>(), was["points"]!.GetValue<string>(),
            was["share"]!.GetValue<string>(), was["ruleSet"]!.GetValue<string>()));
        Assert.Null(was["changedSince"]);

        await fixture.Host.DeliverAsync(block.Ranking(2, "open"));
        Assert.True((await Grounds(0))["changedSince"]!["reopened"]!.GetValue<bool>());
        await fixture.Host.DeliverAsync(block.Ranking(3, "adopted", [block.Units[1], block.Units[0], .. block.Units[2..]]));
        var now = await Grounds(0);
        Assert.Equal((1, "95", 2, "94"), (now["rank"]!.GetValue<int>(), now["points"]!.GetValue<string>(),
            now["changedSince"]!["rank"]!.GetValue<int>(), now["changedSince"]!["points"]!.GetValue<string>()));
        // A member of another block sees the entry nowhere, and one without the nomination no grounds.
        Assert.Empty((await fixture.Host.ClientFor(new Grant(Roles.DepartmentData, Scopes.Department(block.Units[0])))
            .SeeAsync($"decisions/{decided.Id}")).Body!["grounds"]!.AsArray());
    }

    [Fact]
    public async Task A_thematic_certificate_for_a_unit_that_stands_in_the_ballot_asks_for_a_confirmation()
    {
        var block = await fixture.BlockAsync();
        var nomination = await block.NominateAsync();
        await block.Head.ActAsync("POST", nomination, "ballots", block.Ballot(Block.Certificate, 1, 3));
        object Thematic(bool despiteBallot, int place) => new
        {
            issuerUnitCode = AwardsFixture.Province,
            issuerTitle = "Chủ tịch UBND tỉnh",
            number = $"9/QĐ-{block.Code}",
            decidedOn = "2021-12-30",
            achievementYear = 2021,
            outside = new { basis = "thematic", reason = "Phong trào 3 năm", despiteBallot },
            lines = new[] { block.Line(Block.Certificate, place) },
        };
        var refused = await fixture.Office.CallAsync("POST", "decisions", Thematic(false, 0));
        Assert.Equal((409, "AWA-0093", "/lines/0"), (refused.Status, refused.Code, Assert.Single(refused.Texts("errors", "pointer"))));
        Assert.Equal(201, (await fixture.Office.CallAsync("POST", "decisions", Thematic(true, 0))).Status);
    }

    [Fact]
    public async Task The_register_is_searched_by_award_decision_unit_and_year_too()
    {
        var block = await fixture.BlockAsync();
        await fixture.Host.DeliverAsync(AwardsFixture.Unit(block.Units[1], "district", 2, "Huyện Mường Khương"));
        await fixture.Leader(block.Units[0]).CallAsync("POST", "decisions", block.Decision(block.Units[0], null, "77/QĐ-UBND", "2021-12-20",
            block.Line("GIAY_KHEN", 1, "individual", "Một"), block.Line("LDTT", 2, "individual", "Hai")));
        async Task<string[]> Found(string query) =>
            [.. (await block.Head.SeeAsync($"awards?{query}")).Texts("items", "recipientName").Order(StringComparer.Ordinal)];

        Assert.Equal(["Một"], await Found("q=muong%20khuong"));
        Assert.Equal(["Hai"], await Found("q=lao%20dong%20tien%20tien"));
        Assert.Equal(["Hai", "Một"], await Found("q=77%2Fqd"));
        Assert.Equal(["Hai", "Một"], await Found("decision=77"));
        Assert.Empty(await Found("decision=78"));
        Assert.Equal(["Hai", "Một"], await Found($"issuer={block.Units[0]}&year=2021"));
        Assert.Empty(await Found("year=2020"));
    }

    private static object Above(Block block, string award, string authority, string body) => new
    {
        issuerUnitCode = AwardsFixture.Province,
        issuerTitle = "Chủ tịch",
        number = $"1/QĐ-{award}",
        decidedOn = "2021-12-20",
        achievementYear = 2021,
        above = new { authority, body, fileReference = "Hồ sơ 12/2021" },
        lines = new[] { block.Line(award, 0) },
    };
}
