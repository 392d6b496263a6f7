using ThiDua.BuildingBlocks.Messaging;
using ThiDua.Contracts.Indicators.V1;

namespace ThiDua.Scoring;

/// <summary>Keeps the copy of a unit's figures of a period.</summary>
internal sealed class FigureSetChanged(ConsumerServices services) : IdempotentConsumer<ScoringDbContext, FigureSetState>(services, Queue)
{
    public const string Queue = "scoring-figure-set-changed";

    protected override async Task HandleAsync(FigureSetState message, ScoringDbContext db, CancellationToken ct)
    {
        var copy = await db.Figures.FindAsync([message.UnitCode, message.Period], ct);
        if (copy is not null && message.Version <= copy.Version) return;

        if (copy is null) db.Add(copy = new FigureSetCopy { UnitCode = message.UnitCode, Period = message.Period });
        copy.Version = message.Version;
        copy.Figures = [.. message.Figures.Select(figure => new FigureCopy(
            figure.IndicatorCode, figure.TargetStatus, figure.Target, figure.ActualStatus, figure.Actual, figure.Qualifier,
            figure.StatedPercent, figure.StatedPercentQualifier, figure.DerivedPercent))];
    }
}
