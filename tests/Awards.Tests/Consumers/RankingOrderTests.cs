using ThiDua.Awards.Tests.Domain;
using ThiDua.Contracts.Scoring.V1;
using ThiDua.TestKit;

namespace ThiDua.Awards.Tests.Consumers;

public sealed class RankingOrderTests(AwardsFixture fixture) : IClassFixture<AwardsFixture>
{
    [Fact]
    public async Task Every_order_of_five_states_ends_in_the_newest()
    {
        // Reopened, adopted with other places, reopened, adopted as at first, its day put right: the end is open with the first places.
        string[] otherOrder = ["LC-BH", .. Season.Ranked.Where(code => code != "LC-BH")];
        var orders = Permutations([2, 3, 4, 5, 6]).ToList();
        List<RankingState> begun =
        [
            .. Enumerable.Range(0, orders.Count).Select(number => State(Guid.NewGuid(), $"CUM-{number}", 1, Season.Ranked)),
        ];
        foreach (var state in begun) await fixture.Host.PublishAsync(state);
        await HandledAsync(begun.Count);
        await fixture.Host.QueryAsync(async db =>
        {
            foreach (var ranking in await db.Rankings.ToListAsync())
            {
                var nomination = Nomination.Begin(Guid.NewGuid(), ranking.AsRanking(), null, Season.Ranked.Length).Value;
                var agreed = nomination.AgreeNominees(Season.Nominees, null, ranking.AsRanking(), Season.Members, Season.Allotted());
                Assert.Null(agreed.Error);
                db.Add(nomination);
            }
            return await db.SaveChangesAsync();
        });

        foreach (var (first, order) in begun.Zip(orders))
        {
            foreach (var version in order)
            {
                await fixture.Host.PublishAsync(
                    State(first.AggregateId, first.ClusterCode, version, version == 3 ? otherOrder : Season.Ranked));
            }
        }
        await HandledAsync(6 * orders.Count);

        var ids = begun.Select(state => state.AggregateId).ToList();
        var ends = await fixture.Host.QueryAsync(db => db.Rankings.AsNoTracking().Where(ranking => ids.Contains(ranking.Id))
            .Join(db.Nominations, ranking => ranking.Id, nomination => nomination.RankingId, (ranking, nomination) =>
                new { ranking, nomination }).ToListAsync());
        Assert.Equal(120, ends.Count);
        Assert.All(ends, end => Assert.Equal((6, true, 1, NominationState.Open, 5, Season.Adopted.AddDays(-1)),
            (end.ranking.Version, end.ranking.IsAdopted, end.ranking.AsRanking().RankOf("LC-SMC"), end.nomination.State,
                end.nomination.RankingVersion, end.nomination.AdoptedOn)));
    }

    private Task HandledAsync(int states) => Eventually.SeesAsync(
        () => fixture.Host.QueryAsync(db => db.Inbox.CountAsync(row => row.Consumer == RankingChanged.Queue)), count => count == states,
        $"{states} states handled", TimeSpan.FromMinutes(3));

    private static RankingState State(Guid id, string cluster, long version, string[] order) => new(
        EventId: Guid.NewGuid(),
        AggregateId: id,
        Version: version,
        OccurredAt: AwardsFixture.At,
        Happened: ["ranking-adopted"],
        TableId: Guid.NewGuid(),
        ClusterCode: cluster,
        CycleCode: "2021",
        Year: 2021,
        State: version is 2 or 4 ? "open" : "adopted",
        AdoptedOn: version switch { 2 or 4 => null, 6 => Season.Adopted.AddDays(-1), _ => Season.Adopted },
        MinutesNumber: null,
        Places: [.. order.Select((unit, index) => new RankedPlace(unit, 95m - index, index + 1, "none", null, []))],
        AdoptedIn: version switch { 2 or 4 => null, 6 => 5, _ => version });

    private static IEnumerable<long[]> Permutations(long[] items) =>
        items.Length < 2 ? [items]
            : items.SelectMany(first => Permutations([.. items.Where(item => item != first)]).Select(rest => (long[])[first, .. rest]));
}
