namespace ThiDua.Indicators;

/// <summary>Which figures are asked for; the list and the export share it, so that both show the same.</summary>
/// <param name="Cluster">Members of this cluster in the year of the figures.</param>
/// <param name="Unit">Only of this unit (its code).</param>
/// <param name="Indicator">Only of this indicator (its code).</param>
/// <param name="Period">Only of this period: <c>2021, 2021-H1, 2021-Q3, 2021-11, 2015-2020</c>.</param>
/// <param name="Claimed"><c>true</c>: only those beside which another body's number waits for an answer; <c>false</c>: only the
/// others.</param>
internal sealed record FigureFilter(string? Cluster, string? Unit, string? Indicator, Period? Period, bool? Claimed)
{
    /// <param name="after">Key of the last row before, or <c>null</c> for the first rows.</param>
    /// <returns>Rows within the caller's reach, by unit, period and indicator.</returns>
    public Task<List<FigureRow>> ReadAsync(CurrentUser user, (string Unit, Period Period, string Indicator)? after, int count,
        IndicatorsDbContext db, CancellationToken ct)
    {
        var rows = Figures.VisibleTo(user, db).AsNoTracking();
        if (Unit is { } unit) rows = rows.Where(row => row.UnitCode == unit);
        if (Indicator is { } indicator) rows = rows.Where(row => row.Figure.IndicatorCode == indicator);
        if (Period is { } period) rows = rows.Where(row => row.Period == period);
        if (Claimed is { } claimed) rows = rows.Where(row => (row.Figure.Claim != null && row.Figure.Claim.Answer == null) == claimed);
        if (Cluster is { } code)
            rows = rows.Where(row => db.Members.Any(member => member.ClusterCode == code
                && member.UnitCode == row.UnitCode && RegisterDbContext.Covers(member.FromYear, member.ToYear, row.Year)));
        if (after is (var lastUnit, var lastPeriod, var lastIndicator))
            rows = rows.Where(row => EF.Functions.GreaterThan(
                ValueTuple.Create(row.UnitCode, row.Period, row.Figure.IndicatorCode),
                    ValueTuple.Create(lastUnit, lastPeriod, lastIndicator)));
        return rows.OrderBy(row => row.UnitCode).ThenBy(row => row.Period).ThenBy(row => row.Figure.IndicatorCode).Take(count)
            .ToListAsync(ct);
    }
}
