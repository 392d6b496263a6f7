namespace ThiDua.Indicators;

/// <summary>The figures of one unit and period, as far as the caller may see them; the ETag is that of the whole.</summary>
/// <param name="Figures">One for each indicator of which something is known, as far as the caller may see it.</param>
[ShowsNames]
internal sealed record FigureSetView(string UnitCode, string Period, IReadOnlyList<FigureView> Figures)
{
    public static async Task<Versioned<FigureSetView>> AnswerAsync(
        string unitCode, Period period, long version, CurrentUser user, IndicatorsDbContext db, CancellationToken ct)
    {
        var rows = await Indicators.Figures.VisibleTo(user, db).Where(row => row.UnitCode == unitCode && row.Period == period)
            .OrderBy(row => row.Figure.IndicatorCode).AsNoTracking().ToListAsync(ct);
        var bases = await BaseFigures.ReadAsync(rows, user, db, ct);
        return Versioned.Ok(new FigureSetView(unitCode, period.ToString(), [.. rows.Select(row => FigureView.Of(row, bases))]), version);
    }
}
