using ThiDua.BuildingBlocks.Messaging;
using ThiDua.Contracts.Scoring.V1;

namespace ThiDua.Awards;

/// <summary>Keeps the copy of each ranking and lets the nomination that rests on it follow: a reopened ranking suspends it.</summary>
internal sealed class RankingChanged(ConsumerServices services)
    : CopyConsumer<AwardsDbContext, RankingCopy, RankingState, Guid>(services, Queue)
{
    public const string Queue = "awards-ranking-changed";

    // Versions that a restored publisher gave to adoptions that are known here under a lower one.
    private HashSet<(Guid Id, long Version)> _renumbered = [];

    protected override Guid KeyOf(RankingState state) => state.AggregateId;

    protected override (long Version, DateTimeOffset SentAt) AgeOf(RankingState state) => (state.Version, state.OccurredAt);

    // All messages are asked, not only the newest: the same version may have been sent once more since.
    protected override async Task BeforeAsync(IReadOnlyList<RankingState> messages, AwardsDbContext db, CancellationToken ct)
    {
        _renumbered = [];
        var restored = messages.Where(message => message.Happened.Contains(EventNames.PublisherRestored)).ToList();
        if (restored.Count == 0) return;
        Guid[] ids = [.. restored.Select(message => message.AggregateId).Distinct()];
        var known = await db.Rankings
            .FromSql($"select * from awards.ranking_copy where id = any({ids}) order by id for update")
            .AsNoTracking().ToDictionaryAsync(ranking => ranking.Id, ct);
        foreach (var message in restored)
        {
            if (known.TryGetValue(message.AggregateId, out var copy) && copy.AsRanking().IsSameAdoptionAs(RankingCopy.RankingOf(message)))
                _renumbered.Add((message.AggregateId, message.Version));
        }
    }

    protected override async Task ChangedAsync(IReadOnlyList<RankingState> newer, AwardsDbContext db, CancellationToken ct)
    {
        Guid[] ids = [.. newer.Select(KeyOf)];
        var nominations = await db.Nominations.Where(nomination => ids.Contains(nomination.RankingId))
            .ToDictionaryAsync(nomination => nomination.RankingId, ct);
        foreach (var state in newer)
        {
            if (!nominations.TryGetValue(state.AggregateId, out var nomination)) continue;
            var ranking = RankingCopy.RankingOf(state);
            if (_renumbered.Contains((state.AggregateId, state.Version))) nomination.Renumber(ranking.Version);
            nomination.Follow(ranking);
        }
    }
}
