using ThiDua.Contracts.Indicators.V1;

namespace ThiDua.Scoring;

/// <summary>A figure as Indicators states it: the stated percent is never shown for the derived one, and no qualifier is
/// dropped.</summary>
internal sealed record FigureView(
    string? Name, string? UnitOfMeasure, string? Direction, string TargetStatus, decimal? Target, string ActualStatus, decimal? Actual,
    string? Qualifier, decimal? StatedPercent, string? StatedPercentQualifier, decimal? DerivedPercent)
{
    /// <param name="indicator"><c>null</c> while it is not known here.</param>
    public static FigureView Of(Figure figure, IndicatorState? indicator) => new(
        Name: indicator?.Name,
        UnitOfMeasure: indicator?.UnitOfMeasure,
        Direction: indicator?.Direction,
        TargetStatus: figure.TargetStatus,
        Target: figure.Target,
        ActualStatus: figure.ActualStatus,
        Actual: figure.Actual,
        Qualifier: figure.Qualifier,
        StatedPercent: figure.StatedPercent,
        StatedPercentQualifier: figure.StatedPercentQualifier,
        DerivedPercent: figure.DerivedPercent);
}
