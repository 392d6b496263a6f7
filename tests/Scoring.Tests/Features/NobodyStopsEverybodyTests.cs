namespace ThiDua.Scoring.Tests.Features;

/// <summary>A member without points, a tie that nobody needs, a unit that comes late: none of them stops the conference of the
/// others.</summary>
public sealed class NobodyStopsEverybodyTests(ScoringFixture module) : IClassFixture<ScoringFixture>
{
    private const string Why = "Không gửi bảng tự chấm, đã nhắc hai lần";

    [Theory]
    [InlineData("listed-last")]
    [InlineData("lowest-class")]
    [InlineData("left-out")]
    public async Task A_member_that_never_scores_itself_is_set_aside_by_the_clusters_rule_and_shown_with_the_reason(string rule)
    {
        var season = await module.NewSeasonAsync();
        var ranking = await season.RankAsync(new { setAside = rule }, 50, 40);
        Assert.Equal((409, "SCO-0023"), Told(await season.Head.ActAsync("POST", ranking, "adoption", Season.Adoption)));

        var aside = await season.Head.ActAsync("POST", ranking, "set-aside", new { unitCode = season.Units[2], reason = Why });
        Assert.Equal(200, aside.Status);
        Assert.Equal(200, (await season.Head.ActAsync("POST", ranking, "adoption", Season.Adoption)).Status);

        var seen = await season.Clerk(season.Units[2]).SeeAsync(ranking);
        Assert.Equal(200, seen.Status);
        var listed = seen.Body!["places"]!.AsArray().SingleOrDefault(place => place!["unitCode"]!.GetValue<string>() == season.Units[2]);
        Assert.Equal(rule == "left-out" ? 2 : 3, seen.Body["places"]!.AsArray().Count);
        Assert.Equal(rule == "left-out" ? null : rule, listed?["setAside"]?.GetValue<string>());
        if (listed is not null)
            Assert.Equal((null, null, Why), (listed["rank"], listed["total"], listed["setAsideReason"]!.GetValue<string>()));
        Assert.Equal((season.Units[2], Why),
            (seen.Body["setAside"]![0]!["unitCode"]!.GetValue<string>(), seen.Body["setAside"]![0]!["reason"]!.GetValue<string>()));
        Assert.Equal(rule, seen.Body["rules"]!["setAside"]!.GetValue<string>());
        var trace = (await module.Auditor.SeeAsync($"changes?aggregateId={ranking.Split('/')[1]}")).Items
            .Single(change => change["happened"]!.ToJsonString().Contains("member-set-aside", StringComparison.Ordinal));
        Assert.Equal(Why, trace["reason"]!.GetValue<string>());
    }

    [Fact]
    public async Task Whoever_is_set_aside_is_taken_back_and_needs_points_again()
    {
        var season = await module.NewSeasonAsync();
        var ranking = await season.RankAsync(50, 40);
        var (unit, body) = (season.Units[2], new { unitCode = season.Units[2], reason = Why });
        Assert.Equal((409, "SCO-0034"), Told(await season.Head.ActAsync("POST", ranking, "taking-back", body)));
        await season.Head.ActAsync("POST", ranking, "set-aside", body);
        Assert.Equal((409, "SCO-0032"), Told(await season.Head.ActAsync("POST", ranking, "set-aside", body)));

        // It scores after all: its points are neither dropped nor taken unseen.
        await season.MakeOfficialAsync(unit, 55, 0, 20);
        Assert.Equal((409, "SCO-0035"), Told(await season.Head.ActAsync("POST", ranking, "adoption", Season.Adoption)));
        var back = await season.Head.ActAsync("POST", ranking, "taking-back", new { unitCode = unit, reason = "Đã gửi bảng tự chấm" });
        Assert.Equal([(unit, (int?)1, "none"), (season.Units[0], 2, "none"), (season.Units[1], 3, "none")], Season.Places(back));
        Assert.Equal("Đã gửi bảng tự chấm", back.Body!["setAside"]![0]!["takenBackBecause"]!.GetValue<string>());
        Assert.Equal(200, (await season.Head.ActAsync("POST", ranking, "adoption", Season.Adoption)).Status);
    }

    [Fact]
    public async Task Who_has_points_or_is_no_member_is_not_set_aside()
    {
        var season = await module.NewSeasonAsync(2);
        var ranking = await season.RankAsync(50, 40);

        Assert.Equal((409, "SCO-0033"),
            Told(await season.Head.ActAsync("POST", ranking, "set-aside", new { unitCode = season.Units[1], reason = Why })));
        Assert.Equal((409, "SCO-0031"),
            Told(await season.Head.ActAsync("POST", ranking, "set-aside", new { unitCode = "U-FOREIGN", reason = Why })));
        Assert.Equal(403, (await season.Leader(season.Units[1])
            .CallAsync("POST", $"{ranking}/set-aside", new { unitCode = season.Units[0], reason = Why }, "\"1\"")).Status);
    }

    [Fact]
    public async Task A_unit_that_joins_after_the_adoption_is_set_aside_when_the_ranking_is_reopened()
    {
        var season = await module.NewSeasonAsync(2);
        var ranking = await season.AdoptAsync(50, 40);
        await module.Host.DeliverAsync(season.ClusterState(2, "JOINED"));
        await module.Office.ActAsync("POST", ranking, "reopening", new { reason = "Khiếu nại" });
        await season.Head.ActAsync("POST", ranking, "recalculation");

        Assert.Equal((409, "SCO-0023"), Told(await season.Head.ActAsync("POST", ranking, "adoption", Season.Adoption)));
        Assert.Equal(200, (await module.Office.ActAsync("POST", ranking, "set-aside",
            new { unitCode = "JOINED", reason = "Mới vào khối tháng 12" })).Status);
        var adopted = await season.Head.ActAsync("POST", ranking, "adoption", Season.Adoption);

        Assert.Equal(200, adopted.Status);
        // What was adopted before is kept beside what is adopted now.
        Assert.Equal([2, 3], adopted.Body!["adoptions"]!.AsArray().Select(one => one!["places"]!.AsArray().Count));
    }

    [Fact]
    public async Task A_tie_at_places_that_nobody_needs_does_not_stop_the_adoption()
    {
        var season = await module.NewSeasonAsync(5);
        var ranking = await season.RankAsync(50, 45, 40, 30, 30);
        object Adoption(int needed) => new { conferenceDate = "2021-12-15", minutesNumber = "12/BB", placesNeeded = needed };

        Assert.Equal((409, "SCO-0024"), Told(await season.Head.ActAsync("POST", ranking, "adoption", Season.Adoption)));
        Assert.Equal((409, "SCO-0024"), Told(await season.Head.ActAsync("POST", ranking, "adoption", Adoption(4))));
        var adopted = await season.Head.ActAsync("POST", ranking, "adoption", Adoption(3));

        Assert.Equal(200, adopted.Status);
        Assert.Equal([(season.Units[3], (int?)4, "shared"), (season.Units[4], 4, "shared")], Season.Places(adopted).Skip(3));
        Assert.Equal("not-needed", adopted.Body!["places"]![4]!["tieBasis"]!.GetValue<string>());
        Assert.Equal(3, (int)adopted.Body["adoptions"]![0]!["placesNeeded"]!);
        var open = await module.Office.ActAsync("POST", ranking, "reopening", new { reason = "Khiếu nại" });
        Assert.Equal("waiting", open.Body!["places"]![4]!["tie"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_clusters_rules_say_how_many_places_are_needed_and_a_conference_does_not_lower_them()
    {
        var season = await module.NewSeasonAsync(4);
        var ranking = await season.RankAsync(new { placesNeeded = 2 }, 50, 45, 30, 30);

        var fewer = await season.Head.ActAsync("POST", ranking, "adoption",
            new { conferenceDate = "2021-12-15", minutesNumber = "12/BB", placesNeeded = 1 });
        Assert.Equal((422, "/placesNeeded"), (fewer.Status, fewer.Pointers.Single()));
        Assert.Equal(200, (await season.Head.ActAsync("POST", ranking, "adoption", Season.Adoption)).Status);
    }

    [Fact]
    public async Task A_conference_lets_equal_totals_share_a_place_with_a_reason_and_may_put_them_in_order_after_all()
    {
        var season = await module.NewSeasonAsync();
        var ranking = await season.RankAsync(40, 50, 40);
        var shared = new { rank = 2, unitCodes = new[] { season.Units[2], season.Units[0] }, reason = "Hội nghị thống nhất đồng hạng nhì" };

        Assert.Equal((409, "SCO-0030"), Told(await season.Head.ActAsync("POST", ranking, "shared-places",
            new { rank = 2, unitCodes = season.Units[..2], reason = "Nhầm" })));
        var answer = await season.Head.ActAsync("POST", ranking, "shared-places", shared);
        Assert.Equal([(season.Units[1], (int?)1, "none"), (season.Units[0], 2, "shared"), (season.Units[2], 2, "shared")],
            Season.Places(answer));
        var ordered = await season.Head.ActAsync("POST", ranking, "ties",
            new { rank = 2, orderedUnitCodes = new[] { season.Units[2], season.Units[0] }, reason = "Bỏ phiếu: 2/3" });
        Assert.Equal([1, 2, 3], Season.Places(ordered).Select(place => place.Rank!.Value));
        await season.Head.ActAsync("POST", ranking, "shared-places", shared);
        var adopted = await season.Head.ActAsync("POST", ranking, "adoption", Season.Adoption);

        Assert.Equal(200, adopted.Status);
        Assert.Equal(("Hội nghị thống nhất đồng hạng nhì", "conference"),
            (adopted.Body!["places"]![1]!["tieReason"]!.GetValue<string>(), adopted.Body["places"]![1]!["tieBasis"]!.GetValue<string>()));
        Assert.Equal([true, false, true], adopted.Body["resolutions"]!.AsArray().Select(one => one!["shared"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task The_clusters_rule_shares_places_by_itself_or_forbids_it()
    {
        var (sharing, strict) = (await module.NewSeasonAsync(2), await module.NewSeasonAsync(2));
        var (first, second) =
            (await sharing.RankAsync(new { ties = "share" }, 50, 50), await strict.RankAsync(new { ties = "resolve" }, 50, 50));

        var adopted = await sharing.Head.ActAsync("POST", first, "adoption", Season.Adoption);
        Assert.Equal((200, "cluster-rule"), (adopted.Status, adopted.Body!["places"]![0]!["tieBasis"]!.GetValue<string>()));
        Assert.Equal((409, "SCO-0037"), Told(await strict.Head.ActAsync("POST", second, "shared-places",
            new { rank = 1, unitCodes = strict.Units, reason = "Đồng hạng" })));
        Assert.Equal((409, "SCO-0024"), Told(await strict.Head.ActAsync("POST", second, "adoption", Season.Adoption)));
        var unneeded = await strict.Head.ActAsync("POST", second, "adoption",
            new { conferenceDate = "2021-12-15", minutesNumber = "12/BB", placesNeeded = 1 });
        Assert.Equal((422, "/placesNeeded"), (unneeded.Status, unneeded.Pointers.Single()));
    }

    private static (int, string?) Told(Answer answer) => (answer.Status, answer.Code);
}
