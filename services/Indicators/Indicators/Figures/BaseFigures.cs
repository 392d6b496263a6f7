namespace ThiDua.Indicators;

/// <summary>The numbers that shown figures are compared with, read in one query; only those within the caller's reach, or a difference
/// would tell the rest.</summary>
internal sealed class BaseFigures
{
    private readonly Dictionary<(string UnitCode, Period Period, string IndicatorCode), Quantity> _known = [];

    public Quantity? Find(string unitCode, Period period, string indicatorCode) =>
        _known.GetValueOrDefault((unitCode, period, indicatorCode));

    public static async Task<BaseFigures> ReadAsync(IReadOnlyList<FigureRow> rows, CurrentUser user, IndicatorsDbContext db,
        CancellationToken ct)
    {
        var bases = new BaseFigures();
        var (units, periods, indicators) = (new HashSet<string>(), new HashSet<Period>(), new HashSet<string>());
        foreach (var row in rows)
            row.Figure.Compare(row.Period, at =>
            {
                units.Add(row.UnitCode);
                periods.Add(at);
                indicators.Add(row.Figure.IndicatorCode);
                return null;
            });
        if (units.Count == 0) return bases;

        var found = await Figures.VisibleTo(user, db).AsNoTracking()
            .Where(row => units.Contains(row.UnitCode) && periods.Contains(row.Period) && indicators.Contains(row.Figure.IndicatorCode))
            .ToListAsync(ct);
        foreach (var row in found)
            if (row.Figure.Actual.Quantity is { } known) bases._known[(row.UnitCode, row.Period, row.Figure.IndicatorCode)] = known;
        return bases;
    }
}
