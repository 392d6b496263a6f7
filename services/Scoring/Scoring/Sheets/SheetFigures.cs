using System.Globalization;

namespace ThiDua.Scoring;

/// <summary>The figures of a sheet's unit in the year of its cycle, for the criteria that are bound to an indicator.</summary>
internal sealed class SheetFigures
{
    private readonly IReadOnlyDictionary<string, IndicatorCopy> _indicators;
    private readonly IReadOnlyList<FigureCopy> _figures;

    private SheetFigures(IReadOnlyDictionary<string, IndicatorCopy> indicators, IReadOnlyList<FigureCopy> figures) =>
        (_indicators, _figures) = (indicators, figures);

    public static async Task<SheetFigures> LoadAsync(ScoringDbContext db, ScoreSheet sheet, ScoringTable table, CancellationToken ct)
    {
        var bound = table.Nodes.Select(node => node.IndicatorCode).OfType<string>().Distinct().ToList();
        var indicators = await db.Indicators.AsNoTracking().Where(i => bound.Contains(i.Code)).ToDictionaryAsync(i => i.Code, ct);
        var year = await db.Cycles.Where(c => c.Code == sheet.CycleCode).Select(c => c.Year).SingleAsync(ct);
        var period = year.ToString(CultureInfo.InvariantCulture);
        var figures = await db.Figures.AsNoTracking().SingleOrDefaultAsync(f => f.UnitCode == sheet.UnitCode && f.Period == period, ct);
        return new(indicators, figures?.Figures ?? []);
    }

    /// <returns><c>null</c> for a criterion that is not bound, or while Indicators has told nothing of it.</returns>
    public GetSheet.Figure? Of(Node leaf)
    {
        if (_figures.FirstOrDefault(one => one.IndicatorCode == leaf.IndicatorCode) is not { } figure) return null;
        var indicator = _indicators.GetValueOrDefault(figure.IndicatorCode);
        return new(
            indicator?.Name, indicator?.UnitOfMeasure, indicator?.Direction, figure.TargetStatus, figure.Target, figure.ActualStatus,
                figure.Actual, figure.Qualifier,
            figure.StatedPercent, figure.StatedPercentQualifier, figure.DerivedPercent);
    }
}
