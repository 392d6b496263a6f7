namespace ThiDua.Clusters;

/// <summary>The names this module owns, and those of the copied catalogue of indicators.</summary>
internal sealed class ClustersNames(ClustersDbContext db) : CodeNames<ClustersDbContext>
{
    protected override async Task<IReadOnlyDictionary<string, string>> FindAsync(
        string kind, IReadOnlyCollection<string> codes, CancellationToken ct) =>
        kind switch
        {
            Named.Unit => await db.Units.Where(unit => codes.Contains(unit.Code)).Select(unit => new { unit.Code, unit.Name })
                .ToDictionaryAsync(unit => unit.Code, unit => unit.Name, ct),
            Named.Cluster => await db.Clusters.AsNoTracking().IgnoreAutoIncludes().Where(cluster => codes.Contains(cluster.Code))
                .Select(cluster => new { cluster.Code, cluster.Name })
                .ToDictionaryAsync(cluster => cluster.Code, cluster => cluster.Name, ct),
            Named.Cycle => await db.Cycles.AsNoTracking().Where(cycle => codes.Contains(cycle.Code))
                .Select(cycle => new { cycle.Code, cycle.Name }).ToDictionaryAsync(cycle => cycle.Code, cycle => cycle.Name, ct),
            Named.Indicator => await db.Indicators.AsNoTracking().Where(indicator => codes.Contains(indicator.Code))
                .ToDictionaryAsync(indicator => indicator.Code, indicator => indicator.State.Name, ct),
            _ => new Dictionary<string, string>(),
        };
}
