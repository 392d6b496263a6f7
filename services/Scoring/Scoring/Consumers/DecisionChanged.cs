using ThiDua.BuildingBlocks.Messaging;
using ThiDua.Contracts.Awards.V1;

namespace ThiDua.Scoring;

/// <summary>Keeps the copies of decisions, so that whoever reopens a ranking is told which rest on it.</summary>
internal sealed class DecisionChanged(ConsumerServices services)
    : CopyConsumer<ScoringDbContext, DecisionCopy, DecisionState, Guid>(services, Queue)
{
    public const string Queue = "scoring-decision-changed";

    protected override Guid KeyOf(DecisionState state) => state.AggregateId;

    protected override (long Version, DateTimeOffset SentAt) AgeOf(DecisionState state) => (state.Version, state.OccurredAt);
}
