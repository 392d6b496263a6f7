using ThiDua.BuildingBlocks.OpenApi;
using ThiDua.Contracts.Indicators.V1;

namespace ThiDua.Scoring;

/// <summary>A figure as Indicators states it: the stated percent is never shown for the derived one, and no qualifier is
/// dropped.</summary>
/// <param name="Name">Name of the indicator (<i>chỉ tiêu</i>); <c>null</c> while it is not known here.</param>
/// <param name="UnitOfMeasure">Unit of target and actual (<i>đơn vị tính</i>); <c>null</c> while it is not known here.</param>
/// <param name="Direction">Which way is good; <c>null</c> while it is not known here.</param>
/// <param name="TargetStatus">Blank, assigned, not assigned and not applicable are four different things.</param>
/// <param name="Target">Target (<i>chỉ tiêu được giao</i>) in the unit of measure; <c>null</c> unless assigned.</param>
/// <param name="ActualStatus">How far the actual has come; <c>blank</c> is not zero.</param>
/// <param name="Actual">What was achieved (<i>số thực hiện</i>) in the unit of measure; <c>null</c> without a number.</param>
/// <param name="Qualifier">Whether the actual is exact, a bound or an estimate; <c>null</c> without a number.</param>
internal sealed record FigureView(
    string? Name,
    string? UnitOfMeasure,
    [property: OneOf("higher-is-better", "lower-is-better", "neutral")] string? Direction,
    [property: OneOf("blank", "assigned", "not-assigned", "not-applicable")] string TargetStatus,
    decimal? Target,
    [property: OneOf("blank", "reported", "verified", "corrected", "not-applicable")] string ActualStatus,
    decimal? Actual,
    [property: OneOf("exact", "more-than", "at-least", "estimated")] string? Qualifier,
    decimal? StatedPercent,
    [property: OneOf("exact", "more-than", "at-least", "estimated")] string? StatedPercentQualifier,
    decimal? DerivedPercent)
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
