namespace ThiDua.Indicators;

/// <summary>One figure as every endpoint shows it. Stated and derived percent stand side by side, each with its qualifier.</summary>
/// <param name="IndicatorName"><c>null</c> when a pact names an indicator that the catalogue does not have (yet).</param>
/// <param name="Target">There exactly when <c>targetStatus</c> is <c>assigned</c>; zero is a number, blank is not.</param>
/// <param name="StatedPercent">Percent of plan as the source printed it.</param>
/// <param name="DerivedPercent">How far the plan is fulfilled in percent, two decimals, half away from zero: actual of target, and where
/// lower is better target of actual; <c>null</c> where there is none.</param>
/// <param name="ReportedBy">Code of the body that delivered the actual; <c>null</c> for history, whose body the source names.</param>
/// <param name="Statement">What the source says without a number.</param>
/// <param name="Comparisons">As the source printed them.</param>
/// <param name="DerivedComparisons">Computed from two numbers that the caller may see; they never replace what is stated.</param>
/// <param name="ChangedIn">Version of the set in which this figure last changed.</param>
/// <param name="ImpliedPlan">Derived: value through stated percent, while no target is known. Never a target.</param>
/// <param name="TargetStatus">Whether there is a target: a number, expressly none, not applicable, or nothing said yet.</param>
/// <param name="TargetSource">Who set the target; <c>null</c> while it is blank.</param>
/// <param name="Actual">What was achieved (<i>số thực hiện</i>) in the unit of measure; <c>null</c> without a number, which is not
/// zero.</param>
/// <param name="Qualifier">Whether the actual is exact, a bound or an estimate; <c>null</c> without a number.</param>
/// <param name="ReportedAt">When the actual was delivered; <c>null</c> while it is blank.</param>
/// <param name="Direction">Which way is good; <c>null</c> when the catalogue does not have the indicator.</param>
/// <param name="OwnerDepartmentCode">Department that owns the figure; <c>null</c> when the catalogue does not have the indicator.</param>
/// <param name="ImpliedPlanQualifier">Qualifier of the implied plan; <c>null</c> without one.</param>
[ShowsNames]
internal sealed record FigureView(
    string UnitCode, string? UnitName, string Period, string IndicatorCode, string? IndicatorName, string? UnitOfMeasure,
        Direction? Direction,
    string? OwnerDepartmentCode,
    TargetStatus TargetStatus, decimal? Target, TargetSource? TargetSource,
    ActualState ActualStatus, decimal? Actual, Qualifier? Qualifier, decimal? StatedPercent, Qualifier? StatedPercentQualifier,
    decimal? DerivedPercent, Qualifier? DerivedPercentQualifier, [property: NameOf(Named.Unit)] string? ReportedBy,
        DateTimeOffset? ReportedAt, string? Source,
        string? Note,
    Statement? Statement, IReadOnlyList<ComparisonView> Comparisons, IReadOnlyList<DerivedComparisonView> DerivedComparisons,
    decimal? ImpliedPlan, Qualifier? ImpliedPlanQualifier, long ChangedIn)
{
    /// <summary>Whether the target is reached, whichever way is good; <c>null</c> without a target, an actual or a direction.</summary>
    public required Verdict? PlanMet { get; init; }

    /// <summary>Another number of another body for the same thing; <c>null</c> when nobody says otherwise.</summary>
    public required ClaimView? Claim { get; init; }

    public static FigureView Of(FigureRow row, BaseFigures bases) => new(
        row.UnitCode, row.UnitName, row.Period.ToString(),
        row.Figure.IndicatorCode, row.Indicator?.Name, row.Indicator?.UnitOfMeasure, row.Indicator?.Direction,
            row.Indicator?.OwnerDepartmentCode,
        row.Figure.Target.Status, row.Figure.Target.Value, row.Figure.Target.Source,
        row.Figure.Actual.Status, row.Figure.Actual.Quantity?.Value, row.Figure.Actual.Quantity?.Qualifier,
        row.Figure.Actual.Stated?.Value, row.Figure.Actual.Stated?.Qualifier, row.Figure.Derived?.Value, row.Figure.Derived?.Qualifier,
        row.Figure.Actual.ReportedBy, row.Figure.Actual.ReportedAt, row.Figure.Actual.Source, row.Figure.Actual.Note,
        row.Figure.Actual.Statement, [.. row.Figure.Actual.Comparisons.Select(ComparisonView.Of)],
        [.. row.Figure.Compare(row.Period, at => bases.Find(row.UnitCode, at, row.Figure.IndicatorCode)).Select(DerivedComparisonView.Of)],
        row.Figure.ImpliedPlan?.Value, row.Figure.ImpliedPlan?.Qualifier, row.Figure.ChangedIn)
    {
        PlanMet = row.Figure.PlanMet,
        Claim = ClaimView.Of(row.Figure.Claim),
    };
}

/// <summary>A number that another body puts beside the one that stands (<i>ý kiến khác về số liệu</i>); it counts nowhere.</summary>
/// <param name="By">Code of the body whose number it is.</param>
/// <param name="Value">Its number; <c>null</c> where it says that there is none.</param>
/// <param name="Qualifier">Qualifier of its number; <c>null</c> without one.</param>
/// <param name="Reason">Why it holds another number; <c>null</c> where it was reported before the owner's.</param>
/// <param name="At">When it was said.</param>
/// <param name="Answer">What the department in charge answered; <c>null</c> until then.</param>
/// <param name="AnsweredAt">When; <c>null</c> until then.</param>
[ShowsNames]
internal sealed record ClaimView([property: NameOf(Named.Unit)] string By, decimal? Value, Qualifier? Qualifier, string? Reason,
    DateTimeOffset At, string? Answer, DateTimeOffset? AnsweredAt)
{
    public static ClaimView? Of(Claim? claim) => claim is null ? null
        : new(claim.By, claim.Quantity?.Value, claim.Quantity?.Qualifier, claim.Reason, claim.At, claim.Answer, claim.AnsweredAt);
}

/// <summary>A comparison as the source printed it.</summary>
/// <param name="BaseYear">There exactly when the base is <c>year</c>.</param>
/// <param name="Value">The number as printed, falls negative: percent, or the unit of measure for an absolute change.</param>
internal sealed record ComparisonView(ComparisonBase Base, int? BaseYear, ComparisonMeasure Measure, decimal Value, Qualifier Qualifier)
{
    public static ComparisonView Of(Comparison stated) =>
        new(stated.Base, stated.BaseYear, stated.Measure, stated.Quantity.Value, stated.Quantity.Qualifier);
}

/// <summary>A comparison calculated from two numbers that the caller may see.</summary>
/// <param name="BasePeriod">Period of the figure compared with; <c>null</c> when it is the plan.</param>
/// <param name="Value">Result in percent, or in the unit of measure for an absolute change; falls are negative.</param>
/// <param name="BaseValue">Number compared with.</param>
/// <param name="BaseQualifier">Qualifier of that number.</param>
internal sealed record DerivedComparisonView(
    ComparisonBase Base, string? BasePeriod, ComparisonMeasure Measure, decimal Value, Qualifier Qualifier, decimal BaseValue,
        Qualifier BaseQualifier)
{
    public static DerivedComparisonView Of(DerivedComparison derived) => new(
        derived.Base, derived.BasePeriod?.ToString(), derived.Measure, derived.Quantity.Value, derived.Quantity.Qualifier,
            derived.BaseValue.Value, derived.BaseValue.Qualifier);
}

/// <summary>What one row of a list is read from.</summary>
internal sealed record FigureRow
{
    public required string UnitCode { get; init; }
    public required Period Period { get; init; }
    public required int Year { get; init; }
    public required Figure Figure { get; init; }
    public string? UnitName { get; init; }
    public Indicator? Indicator { get; init; }
}

internal static class Figures
{
    /// <summary>
    /// The figures within reach: of own units and what they were formed from, of the members (that year) of own clusters, and of the
    /// indicators a department owns.
    /// Lists, counts and searches start here.
    /// </summary>
    public static IQueryable<FigureRow> VisibleTo(CurrentUser user, IndicatorsDbContext db)
    {
        var rows =
            from set in db.FigureSets.IgnoreAutoIncludes()
            from figure in set.Figures
            join unit in db.Units on set.UnitCode equals unit.Code into units
            from unit in units.DefaultIfEmpty()
            join indicator in db.Indicators on figure.IndicatorCode equals indicator.Code into indicators
            from indicator in indicators.DefaultIfEmpty()
            select new FigureRow
            {
                UnitCode = set.UnitCode,
                Period = set.Period,
                Year = set.Year,
                Figure = figure,
                UnitName = unit!.Name,
                Indicator = indicator,
            };
        var reach = user.ReachOf(Permissions.ReadFigures);
        if (reach.Everything) return rows;

        var (ownUnits, clusters, departments) =
            (db.WithPredecessors(reach.Codes(Scopes.UnitKind)), reach.Codes(Scopes.ClusterKind), reach.Codes(Scopes.DepartmentKind));
        return rows.Where(row => ownUnits.Contains(row.UnitCode)
            || departments.Contains(row.Indicator!.OwnerDepartmentCode)
            || db.Members.Any(member => clusters.Contains(member.ClusterCode)
                && member.UnitCode == row.UnitCode && RegisterDbContext.Covers(member.FromYear, member.ToYear, row.Year)));
    }
}
