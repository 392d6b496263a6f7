using ThiDua.BuildingBlocks.Messaging;
using ThiDua.Contracts.Indicators.V1;

namespace ThiDua.Clusters;

/// <summary>Keeps the copies of indicators.</summary>
internal sealed class IndicatorChanged(ConsumerServices services)
    : CopyConsumer<ClustersDbContext, IndicatorCopy, IndicatorState, string>(services, Queue)
{
    public const string Queue = "clusters-indicator-changed";

    protected override string KeyOf(IndicatorState state) => state.Code;

    protected override (long Version, DateTimeOffset SentAt) AgeOf(IndicatorState state) => (state.Version, state.OccurredAt);
}
