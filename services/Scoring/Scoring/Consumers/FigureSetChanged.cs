using ThiDua.BuildingBlocks.Messaging;
using ThiDua.Contracts.Indicators.V1;

namespace ThiDua.Scoring;

/// <summary>Keeps the copies of the units' figures of a period.</summary>
internal sealed class FigureSetChanged(ConsumerServices services)
    : CopyConsumer<ScoringDbContext, FigureSetCopy, FigureSetState, string>(services, Queue)
{
    public const string Queue = "scoring-figure-set-changed";

    protected override string KeyOf(FigureSetState state) => FigureSetCopy.KeyOf(state.UnitCode, state.Period);

    protected override (long Version, DateTimeOffset SentAt) AgeOf(FigureSetState state) => (state.Version, state.OccurredAt);
}
