using ThiDua.Contracts.Clusters.V1;
using ThiDua.TestKit;

namespace ThiDua.Scoring.Tests.Features;

/// <summary>Two who act in the same moment: both have read when the first of them writes. The first wins, the other is told or looks anew.</summary>
public sealed class RaceTests(ScoringFixture module) : IClassFixture<ScoringFixture>
{
    [Fact]
    public async Task A_unit_that_joins_in_the_moment_of_the_publication_gets_its_sheet()
    {
        var season = await module.NewSeasonAsync();
        var publish = await PublicationAsync(season);

        var (published, _) = await MeetAtClusterAsync(season, publish, () => DeliverAsync(season.ClusterState(2, "JOINED")));

        Assert.Equal(200, published.Status);
        Assert.Equal(["JOINED", .. season.Units], await ScoredAsync(season));
    }

    [Fact]
    public async Task A_publication_that_did_not_see_a_unit_join_is_refused_and_repeated_with_all_members()
    {
        var season = await module.NewSeasonAsync();
        var publish = await PublicationAsync(season);

        var (_, refused) = await MeetAtClusterAsync(season, () => DeliverAsync(season.ClusterState(2, "JOINED")), publish);

        Assert.Equal((412, "GEN-0009"), Told(refused));
        Assert.Empty(await ScoredAsync(season));
        Assert.Equal(200, (await publish()).Status);
        Assert.Equal(["JOINED", .. season.Units], await ScoredAsync(season));
    }

    private static async Task<Func<Task<Answer>>> PublicationAsync(Season season)
    {
        var drafted = await season.Head.CallAsync("POST", "tables", season.Draft);
        return () => season.Head.CallAsync("POST", $"tables/{drafted.Id}/publication", null, drafted.ETag);
    }

    private async Task<bool> DeliverAsync(ClusterState state)
    {
        await module.Host.DeliverAsync(state);
        return true;
    }

    private Task<(TFirst First, TSecond Second)> MeetAtClusterAsync<TFirst, TSecond>(Season season, Func<Task<TFirst>> first, Func<Task<TSecond>> second) =>
        HeldRow.InTurnAsync(module.Host.Database, "scoring.cluster_copy", "code", season.Cluster, first, second);

    private static async Task<IEnumerable<string>> ScoredAsync(Season season) =>
        (await season.Head.SeeAsync($"sheets?{season.Filter}")).Items.Select(item => item["unitCode"]!.GetValue<string>());

    private static (int, string?) Told(Answer answer) => (answer.Status, answer.Code);
}
