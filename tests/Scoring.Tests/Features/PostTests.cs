namespace ThiDua.Scoring.Tests.Features;

/// <summary>The right of the head counts by the posts of the year, whatever was given to the account.</summary>
public sealed class PostTests(ScoringFixture module) : IClassFixture<ScoringFixture>
{
    [Fact]
    public async Task A_member_without_a_post_acts_for_the_cluster_nowhere()
    {
        var season = await module.NewSeasonAsync();
        var member = HeadOf(season, season.Units[1]);
        var drafting = await member.CallAsync("POST", "tables", season.Draft);
        var table = $"tables/{(await season.Head.CallAsync("POST", "tables", season.Draft)).Id}";
        Answer[] designing = [drafting, await member.ActAsync("POST", table, "publication"),
            await member.CallAsync("PUT", table, Design, (await season.Head.SeeAsync(table)).ETag)];
        Assert.Equal(200, (await season.Head.ActAsync("POST", table, "publication")).Status);
        var sheet = await season.AppraiseAsync(season.Units[2]);
        Answer[] confirming =
            [await member.ActAsync("POST", sheet, "official"), await member.ActAsync("POST", sheet, "return", new { reason = "Bổ sung" })];
        Assert.Equal(200, (await season.Head.ActAsync("POST", sheet, "official")).Status);
        foreach (var unit in season.Units[..2]) await season.MakeOfficialAsync(unit);
        var body = new { clusterCode = season.Cluster, cycleCode = season.Cycle };
        var ranking = await member.CallAsync("POST", "rankings", body);
        var path = $"rankings/{(await season.Head.CallAsync("POST", "rankings", body)).Id}";
        Answer[] concluding =
        [
            ranking, await member.ActAsync("POST", path, "recalculation"), await member.ActAsync("POST", path, "adoption", Season.Adoption),
            await member.ActAsync("POST", path, "ties", new { rank = 1, orderedUnitCodes = season.Units, reason = "Bỏ phiếu" }),
        ];

        Assert.All([.. designing, .. confirming, .. concluding], a => Assert.Equal((403, "SCO-0011"), (a.Status, a.Code)));
    }

    [Fact]
    public async Task With_the_hand_over_the_next_year_passes_to_the_new_head_and_its_deputy()
    {
        var season = await module.NewSeasonAsync();
        var (old, next, deputy) = (HeadOf(season, season.Units[0]), HeadOf(season, season.Units[1]), HeadOf(season, season.Units[2]));
        await module.Host.DeliverAsync(
            season.CycleState(1) with { AggregateId = Guid.NewGuid(), Code = $"{season.Cycle}-22", Year = 2022 });
        var draft = new
        {
            clusterCode = season.Cluster,
            cycleCode = $"{season.Cycle}-22",
            name = "Bảng điểm 2022",
            total = "100",
            nodes = Season.Nodes,
        };
        var tooEarly = await next.CallAsync("POST", "tables", draft);
        var table = $"tables/{(await old.CallAsync("POST", "tables", draft)).Id}";

        var (head, nextHead, nextDeputy) = (season.Units[0], season.Units[1], season.Units[2]);
        ClusterOfficer[] officers = [new(2021, "head", head), new(2022, "head", nextHead), new(2022, "deputy", nextDeputy)];
        await module.Host.DeliverAsync(season.ClusterState(2) with { Officers = officers });

        var tooLate = await old.ActAsync("POST", table, "publication");
        Assert.All([tooEarly, tooLate], a => Assert.Equal((403, "SCO-0011"), (a.Status, a.Code)));
        Assert.Equal(200, (await deputy.CallAsync("PUT", table, Design, (await deputy.SeeAsync(table)).ETag)).Status);
        Assert.Equal(200, (await next.ActAsync("POST", table, "publication")).Status);
        Assert.Equal(403, (await next.CallAsync("POST", "tables", season.Draft)).Status);
        Assert.Equal(201, (await old.CallAsync("POST", "tables", season.Draft)).Status);
    }

    private static object Design => new { name = "Bảng điểm", total = "100", nodes = Season.Nodes };

    private HttpClient HeadOf(Season season, string unit) =>
        module.Host.ClientFor(new Grant(Roles.ClusterHead, Scopes.Cluster(season.Cluster)), new Grant(Roles.UnitLeader, Scopes.Unit(unit)));
}
