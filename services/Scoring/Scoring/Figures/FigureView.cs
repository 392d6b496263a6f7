using ThiDua.BuildingBlocks.OpenApi;
using IndicatorState = ThiDua.Contracts.Indicators.V1.IndicatorState;

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
/// <param name="TargetSource"><c>pact</c> or <c>province</c>; <c>null</c> while the target is blank.</param>
/// <param name="Source">Code of the body that delivered the actual; <c>null</c> when none did.</param>
/// <param name="At">When the unit's figures had last changed then; <c>null</c> when that is not known.</param>
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
    decimal? DerivedPercent,
    string? TargetSource,
    string? Source,
    DateTimeOffset? At)
{
    /// <param name="indicator"><c>null</c> while it is not known here.</param>
    public static FigureView Of(Input figure, IndicatorState? indicator) => new(
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
        DerivedPercent: figure.DerivedPercent,
        TargetSource: figure.TargetSource,
        Source: figure.Source,
        At: figure.At == default ? null : figure.At);
}

/// <summary>A figure that has changed since something was judged by it.</summary>
/// <param name="Was">As it was when it was judged.</param>
/// <param name="Is">As it is now; <c>null</c> when it is no longer told.</param>
/// <param name="At">When the unit's figures last changed; <c>null</c> when nothing is told any more.</param>
/// <param name="Source">Code of the body that delivered the actual that counts now; <c>null</c> when none did.</param>
internal sealed record ChangedSinceView(FigureView Was, FigureView? Is, DateTimeOffset? At, string? Source);
