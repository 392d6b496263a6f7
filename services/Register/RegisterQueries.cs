namespace ThiDua.Register;

/// <summary>What the modules ask of the register, each once.</summary>
public static class RegisterQueries
{
    /// <summary>
    /// Codes of those who act in the affairs of a cluster's year on a day: its members then, without the units that have ended by that
    /// day. In the order of their codes; empty for a cluster that is not known here.
    /// </summary>
    public static async Task<IReadOnlyList<string>> LivingMembersAsync(this RegisterDbContext db, string clusterCode, int year,
        DateOnly day, CancellationToken ct) =>
        await db.Clusters.AsNoTracking().SingleOrDefaultAsync(c => c.Code == clusterCode, ct) is { } cluster
            ? await db.LivingMembersAsync(cluster.State, year, day, ct) : [];

    /// <summary>The same where the cluster's state is at hand.</summary>
    public static async Task<IReadOnlyList<string>> LivingMembersAsync(this RegisterDbContext db, ClusterState cluster, int year,
        DateOnly day, CancellationToken ct)
    {
        var members = cluster.MembersFor(year, day);
        var units = await db.Units.AsNoTracking().Where(unit => members.Contains(unit.Code)).Select(unit => unit.State).ToListAsync(ct);
        return cluster.LivingMembers(year, day, units);
    }

    /// <summary>The cycles of a year that the unit's clusters of that year take part in, with the unit's own deadlines.</summary>
    public static async Task<IReadOnlyList<CycleState>> CyclesOfAsync(
        this RegisterDbContext db, string unitCode, int year, CancellationToken ct)
    {
        var clusters = await db.Members
            .Where(member => member.UnitCode == unitCode && RegisterDbContext.Covers(member.FromYear, member.ToYear, year))
            .Select(member => member.ClusterCode).ToListAsync(ct);
        var cycles = await db.Cycles.AsNoTracking().Where(cycle => cycle.Year == year).ToListAsync(ct);
        return [.. cycles.Select(cycle => cycle.State).Where(cycle => cycle.ClusterCodes.Any(clusters.Contains))
            .Select(cycle => cycle.For(unitCode))];
    }

    /// <summary>
    /// The units and all they came from (<i>đơn vị tiền thân</i>): their history stays theirs, and their successors find and read it.
    /// Part of the query that asks for it, so that a list stays one question to the database.
    /// </summary>
    /// <returns>Each code once, also where units name each other.</returns>
    public static IQueryable<string> WithPredecessors(this RegisterDbContext db, string[] codes) =>
#pragma warning disable EF1002 // The schema is a constant of the module.
        db.Database.SqlQueryRaw<string>($$"""
            with recursive history(code) as (
                select unnest({0}::text[])
                union
                select before.code from history join {{db.Schema}}.unit_copy unit on unit.code = history.code
                    cross join lateral jsonb_array_elements_text(unit.state->'predecessors') before(code))
            select code as "Value" from history
            """, [codes]);
#pragma warning restore EF1002

    /// <summary>
    /// Whether the caller may not act for the clusters in a year: by right and scope, and for a head by the post that the own unit holds
    /// then in the cluster it heads (docs/adr/0014).
    /// </summary>
    /// <param name="clusterCodes">Clusters the thing belongs to.</param>
    /// <param name="year">Year of the thing.</param>
    /// <param name="notInOffice">The module's refusal, from the codes of the clusters headed and the year.</param>
    /// <param name="also">Other scopes the thing belongs to.</param>
    /// <returns>The refusal, or <c>null</c> when the caller may.</returns>
    public static async Task<Error?> RefusesHeadAsync(
        this RegisterDbContext db, CurrentUser user, Permission permission, IReadOnlyCollection<string> clusterCodes, int year,
        Func<IReadOnlyList<string>, int, Error> notInOffice, CancellationToken ct, params IReadOnlyList<Scope> also)
    {
        IReadOnlyList<Scope> at = [.. also, .. clusterCodes.Select(Scopes.Cluster)];
        if (user.Refuses(permission, at) is { } refusal) return refusal;
        // A post in one cluster gives no right in another of the same unit.
        string[] headed = [.. clusterCodes.Where(code => user.May(permission, Scopes.Cluster(code)))];
        var clusters = await db.Clusters.AsNoTracking().Where(cluster => headed.Contains(cluster.Code)).ToListAsync(ct);
        // What is not known here the use case itself refuses.
        if (clusters.Count < headed.Length) return null;
        return user.RefusesHeadOf([.. clusters.Select(cluster => cluster.State)], permission, year, db.Today, notInOffice, at);
    }

    /// <summary>The same for one cluster whose state is at hand.</summary>
    public static Error? RefusesHead(this CurrentUser user, Permission permission, ClusterState cluster, int year, DateOnly day,
        Func<IReadOnlyList<string>, int, Error> notInOffice, params IReadOnlyList<Scope> also)
    {
        var own = Scopes.Cluster(cluster.Code);
        IReadOnlyList<Scope> at = [.. also, own];
        if (user.Refuses(permission, at) is { } refusal) return refusal;
        return user.RefusesHeadOf(user.May(permission, own) ? [cluster] : [], permission, year, day, notInOffice, at);
    }

    private static Error? RefusesHeadOf(this CurrentUser user, IReadOnlyList<ClusterState> headed, Permission permission, int year,
        DateOnly day, Func<IReadOnlyList<string>, int, Error> notInOffice, IReadOnlyList<Scope> at)
    {
        var inOffice = headed.SelectMany(cluster => cluster.OfficersOn(year, day)).Select(officer => officer.UnitCode).ToList();
        return user.Grants.HoldsPost(permission, inOffice, at) ? null
            : notInOffice([.. headed.Select(cluster => cluster.Code)], year);
    }
}
