namespace ThiDua.Indicators;

/// <summary>The register's names, and those of the own catalogue.</summary>
internal sealed class IndicatorsNames(IndicatorsDbContext db) : RegisterNames<IndicatorsDbContext>(db)
{
    protected override async Task<IReadOnlyDictionary<string, string>> FindOthersAsync(
        string kind, IReadOnlyCollection<string> codes, CancellationToken ct) =>
        kind == Named.Indicator
            ? await Db.Indicators.AsNoTracking().Where(indicator => codes.Contains(indicator.Code))
                .ToDictionaryAsync(indicator => indicator.Code, indicator => indicator.Name, ct)
            : await base.FindOthersAsync(kind, codes, ct);
}
