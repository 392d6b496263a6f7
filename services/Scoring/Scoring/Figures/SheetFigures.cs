using ThiDua.Contracts.Indicators.V1;

namespace ThiDua.Scoring;

/// <summary>The figures of a sheet's unit in the year of its cycle, for the criteria that are bound to an indicator.</summary>
internal sealed class SheetFigures
{
    private readonly IReadOnlyDictionary<string, IndicatorState> _indicators;
    private readonly IReadOnlyList<Figure> _figures;

    private SheetFigures(IReadOnlyDictionary<string, IndicatorState> indicators, IReadOnlyList<Figure> figures) =>
        (_indicators, _figures) = (indicators, figures);

    public static async Task<SheetFigures> LoadAsync(ScoringDbContext db, ScoreSheet sheet, ScoringTable table, CancellationToken ct)
    {
        var bound = table.Nodes.Select(node => node.IndicatorCode).OfType<string>().Distinct().ToList();
        var indicators = await db.Indicators.AsNoTracking().Where(i => bound.Contains(i.Code))
            .ToDictionaryAsync(i => i.Code, i => i.State, ct);
        var year = await db.Cycles.Where(c => c.Code == sheet.CycleCode).Select(c => c.Year).SingleAsync(ct);
        var key = FigureSetCopy.KeyOf(sheet.UnitCode, Period.OfYear(year).ToString());
        var figures = await db.Figures.AsNoTracking().SingleOrDefaultAsync(f => f.Key == key, ct);
        return new(indicators, figures?.State.Figures ?? []);
    }

    /// <returns><c>null</c> for a criterion that is not bound, or while Indicators has told nothing of it.</returns>
    public FigureView? Of(Node leaf) =>
        _figures.FirstOrDefault(one => one.IndicatorCode == leaf.IndicatorCode) is { } figure
            ? FigureView.Of(figure, _indicators.GetValueOrDefault(figure.IndicatorCode))
            : null;
}
