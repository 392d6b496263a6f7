namespace ThiDua.Scoring;

/// <summary>The register's names, and those of the copied catalogue of indicators.</summary>
internal sealed class ScoringNames(ScoringDbContext db) : RegisterNames<ScoringDbContext>(db)
{
    protected override async Task<IReadOnlyDictionary<string, string>> FindOthersAsync(
        string kind, IReadOnlyCollection<string> codes, CancellationToken ct) =>
        kind == Named.Indicator
            ? await Db.Indicators.AsNoTracking().Where(indicator => codes.Contains(indicator.Code))
                .ToDictionaryAsync(indicator => indicator.Code, indicator => indicator.State.Name, ct)
            : await base.FindOthersAsync(kind, codes, ct);
}
