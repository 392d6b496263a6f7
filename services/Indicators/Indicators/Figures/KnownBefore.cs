namespace ThiDua.Indicators;

/// <summary>What is known of a unit's indicators besides the number that is typed: that of the year before, and the plan.</summary>
internal sealed class KnownBefore
{
    private readonly FigureSet _set;
    private readonly Dictionary<string, decimal> _yearBefore;

    private KnownBefore(FigureSet set, Dictionary<string, decimal> yearBefore) => (_set, _yearBefore) = (set, yearBefore);

    public IReadOnlyList<decimal> OfActual(string code) =>
        [.. new[] { YearBefore(code), _set.TargetOf(code).Value }.OfType<decimal>()];

    public IReadOnlyList<decimal> OfTarget(string code) =>
        [.. new[] { YearBefore(code), _set.ActualOf(code).Quantity?.Value }.OfType<decimal>()];

    private decimal? YearBefore(string code) => _yearBefore.TryGetValue(code, out var value) ? value : null;

    public static async Task<KnownBefore> ReadAsync(FigureSet set, IReadOnlyCollection<string> codes, IndicatorsDbContext db,
        CancellationToken ct)
    {
        if (set.Period.YearBefore is not { } before) return new KnownBefore(set, []);
        var figures = await db.FigureSets.IgnoreAutoIncludes().AsNoTracking()
            .Where(one => one.UnitCode == set.UnitCode && one.Period == before).SelectMany(one => one.Figures)
            .Where(figure => codes.Contains(figure.IndicatorCode)).ToListAsync(ct);
        return new KnownBefore(set, figures.Where(figure => figure.Actual.Quantity is not null)
            .ToDictionary(figure => figure.IndicatorCode, figure => figure.Actual.Quantity!.Value));
    }
}
