namespace ThiDua.Scoring.Tests.Features;

/// <summary>A unit that ended within the year gives up its sheet and its place, and stops nobody.</summary>
public sealed class EndedUnitTests(ScoringFixture module) : IClassFixture<ScoringFixture>
{
    [Fact]
    public async Task Its_sheet_is_closed_with_the_day_and_the_others_are_ranked_and_adopted()
    {
        var season = await module.NewSeasonAsync(3);
        await season.PublishAsync();
        await season.MakeOfficialAsync(season.Units[0], 50, 0, 20);
        await season.MakeOfficialAsync(season.Units[1], 40, 0, 20);
        var dead = await season.SheetAsync(season.Units[2]);

        await module.Host.DeliverAsync(Ended(season, season.Units[2], new DateOnly(2021, 11, 30), 2));

        var entered = await season.Clerk(season.Units[2]).ActAsync("PUT", dead, "self-scores", Season.Lines(50, 10, 20));
        Assert.Equal((409, "SCO-0055"), (entered.Status, entered.Code));
        var submitted = await season.Leader(season.Units[2]).ActAsync("POST", dead, "submission");
        Assert.Equal((409, "SCO-0055"), (submitted.Status, submitted.Code));
        Assert.Equal("2021-11-30", (string?)(await module.Office.SeeAsync(dead)).Body!["leftOn"]);
        var ranked = await season.Head.CallAsync("POST", "rankings", new { clusterCode = season.Cluster, cycleCode = season.Cycle });
        Assert.Equal([(season.Units[0], 1, "none"), (season.Units[1], (int?)2, "none")], Season.Places(ranked));
        Assert.Equal(200, (await season.Head.ActAsync("POST", $"rankings/{ranked.Id}", "adoption", Season.Adoption)).Status);
    }

    [Fact]
    public async Task A_unit_whose_end_is_told_before_that_of_its_membership_is_not_ranked_and_its_sheet_is_closed()
    {
        var season = await module.NewSeasonAsync(2);
        await season.PublishAsync();
        await season.MakeOfficialAsync(season.Units[0], 50, 0, 20);
        var (unit, sheet) = (season.Units[1], await season.MakeOfficialAsync(season.Units[1], 40, 0, 20));
        await module.Host.DeliverAsync(States.Unit(unit, 1) with { ValidTo = new DateOnly(2021, 12, 1) });

        var ranked = await season.Head.CallAsync("POST", "rankings", new { clusterCode = season.Cluster, cycleCode = season.Cycle });
        Assert.Equal([(season.Units[0], (int?)1, "none")], Season.Places(ranked));
        var refused = await season.Head.ActAsync("POST", sheet, "official/withdrawal", new { reason = "Nhầm" });
        Assert.Equal((409, "SCO-0055"), (refused.Status, refused.Code));
        Assert.Equal("2021-12-01", (string?)(await module.Office.SeeAsync(sheet)).Body!["leftOn"]);
    }

    [Fact]
    public async Task The_sheet_of_a_membership_that_was_withdrawn_is_closed()
    {
        var season = await module.NewSeasonAsync(2);
        await season.PublishAsync();
        var (unit, sheet) = (season.Units[1], await season.SheetAsync(season.Units[1]));
        await module.Host.DeliverAsync(season.ClusterWithout(unit, 2));

        var refused = await season.Clerk(unit).ActAsync("PUT", sheet, "self-scores", Season.Lines(50, 10, 20));

        Assert.Equal((409, "SCO-0013"), (refused.Status, refused.Code));
        var seen = (await season.Clerk(unit).SeeAsync(sheet)).Body!;
        Assert.Equal((true, null), (seen["closed"]!.GetValue<bool>(), seen["leftOn"]));
    }

    [Fact]
    public async Task A_unit_that_ended_after_the_year_keeps_its_place_in_it()
    {
        var season = await module.NewSeasonAsync(2);
        var ranking = await season.AdoptAsync(50, 40);
        await module.Host.DeliverAsync(States.Unit(season.Units[1], 1) with { ValidTo = new DateOnly(2022, 6, 30) });
        module.Host.Clock.Now = new DateTimeOffset(2022, 7, 5, 3, 0, 0, TimeSpan.Zero);

        await module.Office.ActAsync("POST", ranking, "reopening", new { reason = "Khiếu nại" });
        var again = await module.Office.ActAsync("POST", ranking, "recalculation");

        Assert.Equal([season.Units[0], season.Units[1]], Season.Places(again).Select(place => place.Unit));
        Assert.False((await module.Office.SeeAsync(await season.SheetAsync(season.Units[1]))).Body!["closed"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_unit_that_is_to_end_later_in_the_year_still_scores_itself_until_its_day()
    {
        var season = await module.NewSeasonAsync(2);
        await season.PublishAsync();
        await module.Host.DeliverAsync(Ended(season, season.Units[1], new DateOnly(2021, 12, 31), 2));

        await season.SubmitAsync(season.Units[1]);
    }

    [Fact]
    public async Task Whoever_joins_within_the_year_gets_a_sheet_and_a_place()
    {
        var season = await module.NewSeasonAsync(1);
        await season.PublishAsync();
        var joined = $"{season.Units[0]}-NEW";
        var cluster = season.ClusterState(2);

        await module.Host.DeliverAsync(cluster with
        {
            Members = [.. cluster.Members, new ClusterMember(joined, 2021, null, new DateOnly(2021, 7, 1))],
        });

        await season.MakeOfficialAsync(joined);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_is_to_join_later_in_the_year_has_a_sheet_and_is_ranked_from_that_day(bool publishedBefore)
    {
        var season = await module.NewSeasonAsync(1);
        if (publishedBefore) await season.PublishAsync();
        var joins = $"{season.Units[0]}-LATER";
        var cluster = season.ClusterState(2);
        await module.Host.DeliverAsync(cluster with
        {
            // It was a member once before, and left; the sheet is not closed by that.
            Members = [.. cluster.Members, new ClusterMember(joins, 2018, 2019),
                new ClusterMember(joins, 2021, null, new DateOnly(2021, 12, 28))],
        });
        if (!publishedBefore) await season.PublishAsync();

        var sheet = await season.MakeOfficialAsync(joins);

        Assert.Null((await module.Office.SeeAsync(sheet)).Body!["leftOn"]);
        await season.MakeOfficialAsync(season.Units[0]);
        var body = new { clusterCode = season.Cluster, cycleCode = season.Cycle };
        Assert.Single(Season.Places(await season.Head.CallAsync("POST", "rankings", body)));
    }

    [Fact]
    public async Task The_head_that_ended_no_longer_acts_and_whoever_stands_in_does()
    {
        var season = await module.NewSeasonAsync(3);
        await season.PublishAsync();
        var cluster = Ended(season, season.Units[0], new DateOnly(2021, 11, 30), 2);
        await module.Host.DeliverAsync(cluster with
        {
            Officers = [new(2021, "head", season.Units[0], To: new DateOnly(2021, 11, 30)), new(2021, "deputy", season.Units[2]),
                new(2021, "head", season.Units[2], From: new DateOnly(2021, 12, 1), Acting: true)],
        });
        var body = new { clusterCode = season.Cluster, cycleCode = season.Cycle };

        var old = await HeadOf(season, season.Units[0]).CallAsync("POST", "rankings", body);
        var stands = await HeadOf(season, season.Units[2]).CallAsync("POST", "rankings", body);

        Assert.Equal((403, "SCO-0011"), (old.Status, old.Code));
        Assert.Equal(201, stands.Status);
    }

    [Fact]
    public async Task Before_its_last_day_the_head_and_not_its_successor_is_kept_from_judging_its_own_sheet()
    {
        var season = await module.NewSeasonAsync(3);
        await season.PublishAsync();
        var cluster = Ended(season, season.Units[0], new DateOnly(2021, 12, 28), 2);
        await module.Host.DeliverAsync(cluster with
        {
            Officers = [new(2021, "head", season.Units[0], To: new DateOnly(2021, 12, 28)), new(2021, "deputy", season.Units[2]),
                new(2021, "head", season.Units[2], From: new DateOnly(2021, 12, 29), Acting: true)],
        });

        var (own, others) = (await season.SubmitAsync(season.Units[0]), await season.SubmitAsync(season.Units[2]));
        var back = new { reason = "Số liệu chưa đúng" };

        var refused = await season.Head.ActAsync("POST", own, "return", back);
        Assert.Equal((403, "SCO-0045"), (refused.Status, refused.Code));
        Assert.Equal(200, (await season.Head.ActAsync("POST", others, "return", back)).Status);
    }

    [Fact]
    public async Task The_rights_of_its_accounts_end_with_it_and_its_head_does_not_become_the_clusters_own()
    {
        var season = await module.NewSeasonAsync(2);
        await season.PublishAsync();
        var unit = season.Units[1];
        await module.Host.DeliverAsync(new UnitState(Guid.NewGuid(), Guid.NewGuid(), 1, ScoringFixture.AllOpen, ["unit-closed"], unit,
            "Huyện đã giải thể", "district", null, new DateOnly(2004, 1, 1), new DateOnly(2021, 12, 1), [], []));

        var sheets = await season.Clerk(unit).CallAsync("GET", "sheets", null);
        var ranks = await HeadOf(season, unit).CallAsync("POST", "rankings",
            new { clusterCode = season.Cluster, cycleCode = season.Cycle });

        Assert.Equal((403, 403), (sheets.Status, ranks.Status));
    }

    private HttpClient HeadOf(Season season, string unit) => module.Host.ClientFor(
        new Grant(Roles.ClusterHead, Scopes.Cluster(season.Cluster)), new Grant(Roles.UnitLeader, Scopes.Unit(unit)));

    private static ClusterState Ended(Season season, string unit, DateOnly lastDay, long version)
    {
        var all = season.ClusterState(version);
        return all with
        {
            Members = [.. all.Members.Select(member =>
                member.UnitCode == unit ? member with { ToYear = lastDay.Year, To = lastDay } : member)],
        };
    }
}
