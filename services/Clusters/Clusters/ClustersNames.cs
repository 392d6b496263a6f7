namespace ThiDua.Clusters;

/// <summary>The names of units, clusters, cycles for the sentences of refusals.</summary>
internal sealed class ClustersNames(ClustersDbContext db) : INames
{
    public async Task<IReadOnlyDictionary<Thing, string>> OfAsync(IReadOnlyCollection<Thing> things, CancellationToken ct)
    {
        var (units, clusters, cycles) = (Codes(Thing.UnitKind), Codes(Thing.ClusterKind), Codes(Thing.CycleKind));
        var names = new Dictionary<Thing, string>();
        if (units.Length > 0)
        {
            foreach (var unit in await db.Units.AsNoTracking().Where(u => units.Contains(u.Code))
                .Select(u => new { u.Code, u.Name }).ToListAsync(ct)) names[Thing.Unit(unit.Code)] = unit.Name;
        }
        if (clusters.Length > 0)
        {
            foreach (var cluster in await db.Clusters.AsNoTracking().Where(c => clusters.Contains(c.Code))
                .Select(c => new { c.Code, c.Name }).ToListAsync(ct)) names[Thing.Cluster(cluster.Code)] = cluster.Name;
        }
        if (cycles.Length > 0)
        {
            foreach (var cycle in await db.Cycles.AsNoTracking().Where(c => cycles.Contains(c.Code))
                .Select(c => new { c.Code, c.Name }).ToListAsync(ct)) names[Thing.Cycle(cycle.Code)] = cycle.Name;
        }
        return names;

        string[] Codes(string kind) => [.. things.Where(thing => thing.Kind == kind).Select(thing => thing.Code).Distinct()];
    }
}
