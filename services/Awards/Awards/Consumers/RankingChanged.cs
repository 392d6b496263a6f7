using ThiDua.BuildingBlocks.Messaging;
using ThiDua.Contracts.Scoring.V1;

namespace ThiDua.Awards;

/// <summary>Keeps the copy of each ranking and lets the nomination that rests on it follow: a reopened ranking suspends it.</summary>
internal sealed class RankingChanged(ConsumerServices services) : IdempotentConsumer<AwardsDbContext, RankingState>(services, Queue)
{
    public const string Queue = "awards-ranking-changed";

    protected override async Task HandleAsync(RankingState message, AwardsDbContext db, CancellationToken ct)
    {
        var copy = await db.Rankings.SingleOrDefaultAsync(ranking => ranking.Id == message.AggregateId, ct);
        // Totals came to the copy later than ranks: the version it holds is taken once more for them, and the nomination, which knows that
        // version, does not move.
        if (message.Version < copy?.Version || (message.Version == copy?.Version && !copy.LacksTotals)) return;
        var renumbered = message.Happened.Contains(nameof(PublisherRestored)) && copy?.IsSameAdoptionAs(message) == true;
        if (copy is null) db.Add(copy = new RankingCopy { Id = message.AggregateId });
        (copy.Version, copy.Touched) = (message.Version, copy.Touched + 1);
        (copy.ClusterCode, copy.CycleCode, copy.Year) = (message.ClusterCode, message.CycleCode, message.Year);
        (copy.IsAdopted, copy.AdoptedOn) = (message is { State: "adopted", AdoptedOn: not null }, message.AdoptedOn);
        copy.Places = [.. message.Places.Select(place => new PlaceCopy(place.UnitCode, place.Rank, place.Total))];

        var nomination = await db.Nominations.SingleOrDefaultAsync(resting => resting.RankingId == copy.Id, ct);
        if (renumbered) nomination?.Renumber(copy.Version);
        nomination?.Follow(copy);
    }
}
