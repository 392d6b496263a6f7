using ThiDua.BuildingBlocks.Messaging;
using ThiDua.Contracts.Indicators.V1;

namespace ThiDua.Scoring;

/// <summary>Keeps the copy of an indicator.</summary>
internal sealed class IndicatorChanged(ConsumerServices services) : IdempotentConsumer<ScoringDbContext, IndicatorState>(services, Queue)
{
    public const string Queue = "scoring-indicator-changed";

    protected override async Task HandleAsync(IndicatorState message, ScoringDbContext db, CancellationToken ct)
    {
        var copy = await db.Indicators.FindAsync([message.Code], ct);
        if (copy is not null && message.Version <= copy.Version) return;

        if (copy is null) db.Add(copy = new IndicatorCopy { Code = message.Code });
        (copy.Name, copy.UnitOfMeasure, copy.Direction, copy.Version) =
            (message.Name, message.UnitOfMeasure, message.Direction, message.Version);
    }
}
