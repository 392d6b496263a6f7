namespace ThiDua.Indicators;

/// <summary>Everything known of a cluster in a period, as far as the caller may see it: what its members reported and what is said of it as
/// a whole.</summary>
internal sealed record ClusterPeriod(
    ClusterMembers Cluster, Period Period, IReadOnlyList<FigureView> Figures, IReadOnlyList<ClusterEntry> Entries,
        IReadOnlyDictionary<string, Indicator> Indicators, long Version)
{
    public static async Task<ClusterPeriod> ReadAsync(ClusterMembers cluster, Period period, CurrentUser user, IndicatorsDbContext db,
        CancellationToken ct, string? indicatorCode = null)
    {
        var codes = cluster.Members.Select(member => member.UnitCode).ToList();
        var rows = await ThiDua.Indicators.Figures.VisibleTo(user, db).AsNoTracking()
            .Where(row => codes.Contains(row.UnitCode) && row.Period == period
                && (indicatorCode == null || row.Figure.IndicatorCode == indicatorCode)).ToListAsync(ct);
        var bases = await BaseFigures.ReadAsync(rows, user, db, ct);
        var set = await db.ClusterFigures.AsNoTracking()
            .SingleOrDefaultAsync(figures => figures.ClusterCode == cluster.Code && figures.Period == period, ct);
        var entries = (set?.Entries ?? []).Where(entry => indicatorCode is null || entry.IndicatorCode == indicatorCode).ToList();
        var named = rows.Select(row => row.Figure.IndicatorCode).Concat(entries.Select(entry => entry.IndicatorCode)).Distinct().ToList();
        var indicators = await db.Indicators.AsNoTracking().Where(indicator => named.Contains(indicator.Code))
            .ToDictionaryAsync(indicator => indicator.Code, ct);
        // A department sees of a cluster what it sees of the members: its own indicators.
        var all = ClusterMembers.MaySee(user, cluster.Code);
        return new ClusterPeriod(cluster, period, rows.ConvertAll(row => FigureView.Of(row, bases)),
            [.. entries.Where(entry => all || (indicators.TryGetValue(entry.IndicatorCode, out var known)
                && ClusterMembers.MaySee(user, cluster.Code, known.OwnerDepartmentCode)))],
            indicators, set?.Version ?? 0);
    }

    public IReadOnlyList<FigureView> FiguresOf(string indicatorCode) => [.. Figures.Where(figure => figure.IndicatorCode == indicatorCode)];

    public ClusterFigureView? ClusterFigureOf(string indicatorCode) =>
        Entries.FirstOrDefault(entry => entry.IndicatorCode == indicatorCode) is { } entry
            ? ClusterFigureView.Of(entry, Indicators.GetValueOrDefault(indicatorCode), Cluster.Members.Count, FiguresOf(indicatorCode),
                FiguresOf(Indicators.GetValueOrDefault(indicatorCode)?.WeightedBy ?? ""))
            : null;

    public IndicatorOrderView OrderOf(Indicator indicator, FigureNumber? by = null, Question? question = null) => IndicatorOrderView.Of(
        Cluster.Code, Period, indicator, Cluster.Members, FiguresOf(indicator.Code), by, question,
            Entries.FirstOrDefault(entry => entry.IndicatorCode == indicator.Code)?.AllMembers);

    public ClusterFiguresView View() =>
        new(Cluster.Code, Period.ToString(), [.. Entries.Select(entry => ClusterFigureOf(entry.IndicatorCode)!)]);
}
