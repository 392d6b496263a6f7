using ThiDua.BuildingBlocks.OpenApi;

namespace ThiDua.Indicators;

/// <summary>What a unit reported over years (<i>báo cáo nhiều năm của đơn vị</i>), and what its predecessors did: theirs, never merged into
/// its own.</summary>
/// <param name="ValidTo">Last day of the unit; <c>null</c> while it exists.</param>
/// <param name="Successors">Units that took over, in whose reports this one is found again.</param>
/// <param name="Kind">What kind of body it is.</param>
/// <param name="From">First year of the report.</param>
/// <param name="To">Last year of the report.</param>
/// <param name="Predecessors">Reports of the units it was formed from, each on its own.</param>
/// <param name="Series">One for each indicator of which something is known.</param>
internal sealed record UnitReportView(
    string UnitCode, string UnitName,
    [property: OneOf("province", "district", "city", "town", "commune", "ward", "special-zone", "department", "mass-organisation",
        "enterprise", "school", "armed-force")]
    string Kind,
    DateOnly ValidFrom, DateOnly? ValidTo, int From, int To,
    IReadOnlyList<SeriesView> Series, IReadOnlyList<string> Successors, IReadOnlyList<UnitReportView> Predecessors)
{
    public static UnitReportView Of(UnitCopy unit, int from, int to, IReadOnlyDictionary<string, UnitCopy> units,
        ILookup<string, FigureView> figures) => new(
        unit.Code, unit.Name, unit.Kind, unit.State.ValidFrom, unit.State.ValidTo, from, to,
        [.. figures[unit.Code].GroupBy(figure => figure.IndicatorCode).OrderBy(series => series.Key, StringComparer.Ordinal)
            .Select(series => SeriesView.Of([.. series]))],
        unit.State.Successors,
        // Each code is taken out on the way down, so that a circle in the register ends.
        [.. unit.State.Predecessors.Where(units.ContainsKey).Order(StringComparer.Ordinal)
            .Select(code => Of(units[code], from, to, units.Where(other => other.Key != unit.Code).ToDictionary(), figures))]);
}

/// <summary>One indicator of one unit over the years.</summary>
/// <param name="Years">One for each year of which something is known; what is blank is not there.</param>
/// <param name="Spans">Figures of several years at once, for example <c>2015-2020</c>.</param>
/// <param name="StatedGrowth">Average growth a year as a source printed it.</param>
/// <param name="DerivedGrowth">The same computed from the first and the last year known; it never replaces what is stated.</param>
internal sealed record SeriesView(
    string IndicatorCode, string? IndicatorName, string? UnitOfMeasure, IReadOnlyList<FigureView> Years, IReadOnlyList<FigureView> Spans,
    IReadOnlyList<StatedGrowthView> StatedGrowth, DerivedGrowthView? DerivedGrowth)
{
    public static SeriesView Of(IReadOnlyList<FigureView> figures)
    {
        var years = figures.Where(figure => Period.Parse(figure.Period, null).IsYear)
            .OrderBy(figure => figure.Period, StringComparer.Ordinal).ToList();
        var spans = figures.Except(years).OrderBy(figure => figure.Period, StringComparer.Ordinal).ToList();
        return new SeriesView(
            figures[0].IndicatorCode, figures[0].IndicatorName, figures[0].UnitOfMeasure, years, spans,
            [.. spans.SelectMany(span => span.Comparisons.Where(said => said.Measure is ComparisonMeasure.AverageGrowthPercent)
                .Select(said => new StatedGrowthView(span.Period, said.BaseYear, said.Value, said.Qualifier, span.Source)))],
            DerivedGrowthView.Of(years));
    }
}

/// <summary>Average growth a year as a source printed it.</summary>
/// <param name="Value">In percent a year.</param>
/// <param name="BaseYear">Year it is counted from; <c>null</c> when the source does not say.</param>
internal sealed record StatedGrowthView(string Period, int? BaseYear, decimal Value, Qualifier Qualifier, string? Source);

/// <summary>Average growth a year, calculated.</summary>
/// <param name="Method"><c>compound</c>: the n-th root of last through first, less one; exact, two decimals, half away from zero.</param>
/// <param name="Value">In percent a year.</param>
/// <param name="FromYear">First year with a known value.</param>
/// <param name="FromValue">Value of the first year, in the unit of measure.</param>
/// <param name="FromQualifier">Qualifier of that value.</param>
/// <param name="ToYear">Last year with a known value.</param>
/// <param name="ToValue">Value of the last year, in the unit of measure.</param>
/// <param name="ToQualifier">Qualifier of that value.</param>
/// <param name="Qualifier">Qualifier that follows from both.</param>
internal sealed record DerivedGrowthView(
    string Method, int FromYear, decimal FromValue, Qualifier FromQualifier, int ToYear, decimal ToValue, Qualifier ToQualifier,
        decimal Value, Qualifier Qualifier)
{
    public static DerivedGrowthView? Of(IReadOnlyList<FigureView> years)
    {
        var known = years.Where(figure => figure is { Actual: not null, Qualifier: not null })
            .Select(figure =>
                (Period.Parse(figure.Period, null).Year, Quantity: new Quantity(figure.Actual!.Value, figure.Qualifier!.Value))).ToList();
        if (known.Count < 2
            || AverageGrowth.Between(known[0].Year, known[0].Quantity, known[^1].Year, known[^1].Quantity) is not { } growth) return null;
        return new(AverageGrowth.Method, growth.From, growth.First.Value, growth.First.Qualifier, growth.To, growth.Last.Value,
            growth.Last.Qualifier, growth.Percent.Value, growth.Percent.Qualifier);
    }
}
