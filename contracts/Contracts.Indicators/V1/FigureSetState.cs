using MassTransit;

namespace ThiDua.Contracts.Indicators.V1;

/// <summary>All figures (<i>số liệu</i>) of one unit in one period.</summary>
/// <param name="EventId">Identity of this message; equal on every redelivery.</param>
/// <param name="AggregateId">The aggregate whose whole state this is.</param>
/// <param name="Version">Version of the aggregate; a reader keeps the newest it has seen; there may be gaps.</param>
/// <param name="OccurredAt">When it was saved, UTC.</param>
/// <param name="Happened">Names of what happened (<c>pact-signed</c>); a republished state says <c>republished</c>.</param>
/// <param name="UnitCode">Unit.</param>
/// <param name="Period"><c>2021, 2021-H1, 2021-Q3, 2021-11, 2015-2020</c>.</param>
/// <param name="Figures">One for each indicator that has a target or an actual.</param>
[MessageUrn("thidua:indicators:figure-set-state:v1")]
[EntityName("thidua.indicators.figure-set-state.v1")]
public sealed record FigureSetState(
    Guid EventId, Guid AggregateId, long Version, DateTimeOffset OccurredAt, IReadOnlyList<string> Happened,
    string UnitCode, string Period, IReadOnlyList<Figure> Figures);

/// <summary>Target and actual of one indicator. Blank, zero, not assigned and not applicable are four different things.</summary>
/// <param name="TargetStatus"><c>blank, assigned, not-assigned, not-applicable</c>.</param>
/// <param name="TargetSource"><c>pact</c> or <c>province</c>; <c>null</c> while blank.</param>
/// <param name="ActualStatus"><c>blank, reported, verified, corrected, not-applicable</c>.</param>
/// <param name="Qualifier"><c>exact, more-than, at-least, estimated</c>; kept wherever the figure goes.</param>
/// <param name="StatedPercent">Percent of plan as the source printed it, in percent.</param>
/// <param name="StatedPercentQualifier">Qualifier of the stated percent.</param>
/// <param name="DerivedPercent">Percent computed from actual and target, in percent, two decimals.</param>
/// <param name="ReportedBy">Code of the body that delivered the actual; <c>null</c> for history, whose body the source names.</param>
/// <param name="Statement">What the source says without a number.</param>
/// <param name="Comparisons">As the source printed them, besides the percent of plan.</param>
/// <param name="ImpliedPlan">Derived: value through stated percent, while no target is known. Never a target.</param>
/// <param name="ImpliedPlanQualifier">That of the actual.</param>
/// <param name="Direction"><c>higher-is-better, lower-is-better, neutral</c>; <c>null</c> when the catalogue does not have it.</param>
/// <param name="PlanMet"><c>yes, no, undecided</c>, whichever way is good; <c>null</c> without target, actual or direction.</param>
/// <param name="Source">Document or system the actual was taken from.</param>
/// <param name="ReportedAt">When the actual was delivered; <c>null</c> while it is blank.</param>
/// <param name="Claim">Another number of another body for the same thing; it counts nowhere.</param>
public sealed record Figure(
    string IndicatorCode, string TargetStatus, decimal? Target, string? TargetSource,
    string ActualStatus, decimal? Actual, string? Qualifier, decimal? StatedPercent, string? StatedPercentQualifier,
    decimal? DerivedPercent, string? ReportedBy,
    Statement? Statement = null, IReadOnlyList<Comparison>? Comparisons = null, decimal? ImpliedPlan = null,
        string? ImpliedPlanQualifier = null, string? Direction = null, string? PlanMet = null, string? Source = null,
    DateTimeOffset? ReportedAt = null, Claim? Claim = null);

/// <summary>A number that another body puts beside the one that stands (<i>ý kiến khác về số liệu</i>).</summary>
/// <param name="By">Code of the body.</param>
/// <param name="Reason">Why it holds another number; <c>null</c> where it was reported before the owner's.</param>
/// <param name="Answer">What the owner answered; <c>null</c> until then.</param>
public sealed record Claim(string By, decimal? Value, string? Qualifier, string? Reason, DateTimeOffset At, string? Answer);

/// <summary>Words of a source (<i>nhận định định tính</i>); no number and never turned into one.</summary>
/// <param name="Quote">As printed.</param>
/// <param name="Assessment"><c>weak, met, strong</c>, or <c>null</c>.</param>
/// <param name="Cause">Why, as the source says.</param>
public sealed record Statement(string Quote, string? Assessment, string? Cause);

/// <summary>A comparison as printed (<i>so sánh</i>); falls are negative.</summary>
/// <param name="Base"><c>plan, resolution, same-period, previous-year, year</c>.</param>
/// <param name="BaseYear">There exactly when the base is <c>year</c>.</param>
/// <param name="Measure"><c>ratio-percent, change-percent, absolute-change, average-growth-percent</c>.</param>
public sealed record Comparison(string Base, int? BaseYear, string Measure, decimal Value, string Qualifier);
