namespace ThiDua.Register;

/// <summary>The names of units and clusters for a module's refusals, from its own copies. A module that knows more adds to it.</summary>
public class RegisterNames<TDb>(TDb db) : INames where TDb : RegisterDbContext
{
    protected TDb Db => db;

    public virtual async Task<IReadOnlyDictionary<Thing, string>> OfAsync(IReadOnlyCollection<Thing> things, CancellationToken ct)
    {
        var names = new Dictionary<Thing, string>();
        if (Codes(things, Thing.UnitKind) is { Length: > 0 } units)
        {
            foreach (var unit in await db.Units.AsNoTracking().Where(u => units.Contains(u.Code))
                .Select(u => new { u.Code, u.Name }).ToListAsync(ct)) names[Thing.Unit(unit.Code)] = unit.Name;
        }
        if (Codes(things, Thing.ClusterKind) is { Length: > 0 } clusters)
        {
            foreach (var cluster in await db.Clusters.AsNoTracking().Where(c => clusters.Contains(c.Code))
                .Select(c => new { c.Code, c.Name }).ToListAsync(ct)) names[Thing.Cluster(cluster.Code)] = cluster.Name;
        }
        if (Codes(things, Thing.CycleKind) is { Length: > 0 } cycles)
        {
            foreach (var cycle in await db.Cycles.AsNoTracking().Where(c => cycles.Contains(c.Code)).ToListAsync(ct))
                names[Thing.Cycle(cycle.Code)] = cycle.State.Name;
        }
        return names;
    }

    protected static string[] Codes(IEnumerable<Thing> things, string kind) =>
        [.. things.Where(thing => thing.Kind == kind).Select(thing => thing.Code).Distinct()];
}
