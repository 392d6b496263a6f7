namespace ThiDua.Indicators;

/// <summary>What is said of a cluster itself in a period, beside what its members reported.</summary>
/// <param name="Figures">One for each indicator of which something is said.</param>
[ShowsNames]
internal sealed record ClusterFiguresView(string ClusterCode, string Period, IReadOnlyList<ClusterFigureView> Figures);

/// <summary>What is said of a cluster for one indicator.</summary>
/// <param name="StatedTotal">As it was reported for the cluster.</param>
/// <param name="DerivedTotal">The members' own values added up the way the indicator says; a lower bound while one is unknown.</param>
/// <param name="MembersKnown">How many members' values are in it.</param>
/// <param name="Difference">Stated less derived; <c>null</c> while one of them is only a lower bound.</param>
/// <param name="Contradictions">Members whose own number surely says otherwise than what is said of all.</param>
/// <param name="Members">How many members the cluster has in the year.</param>
/// <param name="StatedTotalQualifier">Qualifier of the stated total; <c>null</c> without one.</param>
/// <param name="DerivedTotalQualifier">Qualifier of the sum; <c>null</c> without one.</param>
internal sealed record ClusterFigureView(
    string IndicatorCode, string? IndicatorName, string? UnitOfMeasure,
    decimal? StatedTotal, Qualifier? StatedTotalQualifier, decimal? DerivedTotal, Qualifier? DerivedTotalQualifier, int MembersKnown,
        int Members, decimal? Difference,
    AllMembersView? AllMembers, IReadOnlyList<ContradictionView> Contradictions, Statement? Statement, DateTimeOffset ReportedAt,
        string? Source, string? Note)
{
    /// <param name="figures">The members' figures of this indicator and period.</param>
    /// <param name="weights">The members' figures of the indicator that weighs it, as far as the caller may see them.</param>
    public static ClusterFigureView Of(ClusterEntry entry, Indicator? indicator, int members, IReadOnlyList<FigureView> figures,
        IReadOnlyList<FigureView> weights)
    {
        // One that does not apply is no unknown part.
        var applies = members - figures.Count(figure => figure.ActualStatus is ActualState.NotApplicable);
        var measured = figures.Select(figure => (figure.UnitCode, IndicatorOrderView.MeasureOf(figure, FigureNumber.Value)?.Quantity))
            .Where(one => one.Quantity is not null).ToList();
        var known = measured.ConvertAll(one => one.Quantity!);
        var derived = Indicators.DerivedTotal.Of(known, applies, indicator?.Aggregation,
            measured.ConvertAll(one => weights.FirstOrDefault(weight => weight.UnitCode == one.UnitCode)?.Actual));
        return new ClusterFigureView(
            entry.IndicatorCode, indicator?.Name, indicator?.UnitOfMeasure, entry.Total?.Value, entry.Total?.Qualifier,
            derived.Sum?.Value, derived.Sum?.Qualifier, known.Count, members, derived.DifferenceTo(entry.Total),
            entry.AllMembers is { } all ? new(all.Of, all.Number.Value, all.Number.Qualifier, all.Quote) : null,
            [.. figures.Select(figure => ContradictionView.Of(figure, entry.AllMembers)).OfType<ContradictionView>()],
            entry.Statement, entry.ReportedAt, entry.Source, entry.Note);
    }
}

/// <summary>What is said of every member at once (<i>các đơn vị đều đạt ...</i>).</summary>
/// <param name="Number">The number said of all: percent of plan, or in the unit of measure.</param>
internal sealed record AllMembersView(FigureNumber Of, decimal Number, Qualifier Qualifier, string Quote);

/// <summary>A member whose own number says otherwise than what is said of all.</summary>
/// <param name="Number">The member's own number, stated before derived.</param>
internal sealed record ContradictionView(string UnitCode, string? UnitName, decimal Number, Qualifier Qualifier, NumberOrigin Origin)
{
    public static ContradictionView? Of(FigureView figure, AllMembersStatement? said) =>
        said is not null && IndicatorOrderView.MeasureOf(figure, said.Of) is { } own && said.IsContradictedBy(own.Quantity)
            ? new(figure.UnitCode, figure.UnitName, own.Quantity.Value, own.Quantity.Qualifier, own.Origin)
            : null;
}
