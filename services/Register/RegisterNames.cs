namespace ThiDua.Register;

/// <summary>Names of units, clusters and cycles from the copies; a module adds what it knows besides.</summary>
public class RegisterNames<TDb>(TDb db) : CodeNames<TDb> where TDb : RegisterDbContext
{
    protected TDb Db => db;

    protected override async Task<IReadOnlyDictionary<string, string>> FindAsync(
        string kind, IReadOnlyCollection<string> codes, CancellationToken ct) =>
        kind switch
        {
            Named.Unit => await db.Units.Where(unit => codes.Contains(unit.Code))
                .Select(unit => new { unit.Code, unit.Name }).ToDictionaryAsync(unit => unit.Code, unit => unit.Name, ct),
            Named.Cluster => await db.Clusters.Where(cluster => codes.Contains(cluster.Code))
                .Select(cluster => new { cluster.Code, cluster.Name })
                .ToDictionaryAsync(cluster => cluster.Code, cluster => cluster.Name, ct),
            Named.Cycle => await db.Cycles.AsNoTracking().Where(cycle => codes.Contains(cycle.Code))
                .ToDictionaryAsync(cycle => cycle.Code, cycle => cycle.State.Name, ct),
            Named.Body => (await FindAsync(Named.Unit, codes, ct)).Concat(await FindAsync(Named.Cluster, codes, ct))
                .DistinctBy(body => body.Key).ToDictionary(),
            _ => await FindOthersAsync(kind, codes, ct),
        };

    protected virtual Task<IReadOnlyDictionary<string, string>> FindOthersAsync(
        string kind, IReadOnlyCollection<string> codes, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>());
}
