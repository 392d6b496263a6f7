using ThiDua.Awards.Tests.Domain;
using ThiDua.Contracts.Scoring.V1;
using ThiDua.TestKit;

namespace ThiDua.Awards.Tests.Consumers;

public sealed class RankingOrderTests(AwardsFixture fixture) : IClassFixture<AwardsFixture>
{
    [Fact]
    public async Task Every_order_of_five_states_ends_in_the_newest()
    {
        // Reopened, adopted with other places, reopened, adopted as at first, reopened: the end is suspended with the first places.
        string[] otherOrder = ["LC-BH", .. Season.Ranked.Where(code => code != "LC-BH")];
        var orders = Permutations([2, 3, 4, 5, 6]).ToList();
        var rankings = await fixture.Host.QueryAsync(async db =>
        {
            List<RankingCopy> begun = [];
            for (var number = 0; number < orders.Count; number++)
            {
                var ranking = Season.Ranking();
                (ranking.Version, ranking.ClusterCode) = (1, $"CUM-{number}");
                var nomination = Nomination.Begin(Guid.NewGuid(), ranking, null, Season.Ranked.Length).Value;
                Assert.Null(nomination.AgreeNominees(Season.Nominees, null, ranking, Season.Members, Season.Allotted()).Error);
                db.AddRange(ranking, nomination);
                begun.Add(ranking);
            }
            await db.SaveChangesAsync();
            return begun;
        });

        foreach (var (ranking, order) in rankings.Zip(orders))
            foreach (var version in order)
                await fixture.Host.PublishAsync(State(ranking, version, version == 3 ? otherOrder : Season.Ranked));
        var ids = rankings.Select(ranking => ranking.Id).ToList();
        await Eventually.SeesAsync(
            () => fixture.Host.QueryAsync(db => db.Inbox.CountAsync(row => row.Consumer == RankingChanged.Queue)), count =>
                count == 5 * orders.Count,
            "all states handled", TimeSpan.FromMinutes(3));

        var ends = await fixture.Host.QueryAsync(db => db.Rankings.AsNoTracking().Where(ranking => ids.Contains(ranking.Id))
            .Join(db.Nominations, ranking => ranking.Id, nomination => nomination.RankingId, (ranking, nomination) =>
                new { ranking, nomination.Status }).ToListAsync());
        Assert.Equal(120, ends.Count);
        Assert.All(ends, end => Assert.Equal((6, false, 1, NominationStatus.Suspended),
            (end.ranking.Version, end.ranking.IsAdopted, end.ranking.RankOf("LC-SMC"), end.Status)));
    }

    private static RankingState State(RankingCopy ranking, long version, string[] order) => new(
        Guid.NewGuid(), ranking.Id, version, AwardsFixture.At, ["RankingAdopted"], Guid.NewGuid(), ranking.ClusterCode, ranking.CycleCode,
            ranking.Year,
        version % 2 == 0 ? "open" : "adopted", version % 2 == 0 ? null : Season.Adopted, null,
        [.. order.Select((unit, index) => new RankedPlace(unit, 95m - index, index + 1, "none", null, []))]);

    private static IEnumerable<long[]> Permutations(long[] items) =>
        items.Length < 2 ? [items]
            : items.SelectMany(first => Permutations([.. items.Where(item => item != first)]).Select(rest => (long[])[first, .. rest]));
}
