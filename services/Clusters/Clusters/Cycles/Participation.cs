namespace ThiDua.Clusters;

/// <summary>A cluster and a cycle: what a pact and a conference are about.</summary>
internal sealed record Participation(Cluster Cluster, Cycle Cycle)
{
    /// <summary>Day on which something is begun.</summary>
    private DateOnly Today { get; init; }

    public static async Task<Result<Participation>> FindAsync(ClustersDbContext db, string clusterCode, string cycleCode,
        CancellationToken ct)
    {
        var cluster = await db.Clusters.AsNoTracking().SingleOrDefaultAsync(c => c.Code == clusterCode, ct);
        if (cluster is null) return ClusterErrors.ClusterNotFound;
        var cycle = await db.Cycles.AsNoTracking().SingleOrDefaultAsync(c => c.Code == cycleCode, ct);
        return cycle is null ? CycleErrors.CycleNotFound : new Participation(cluster, cycle) { Today = db.Today };
    }

    /// <summary>Whether the caller may not begin something here: by right and post, then because the cycle is not for this
    /// cluster.</summary>
    public Error? Refuses(CurrentUser user, Permission permission) =>
        user.RefusesFor(permission, Cluster, Cycle.Year, Today) ?? Elsewhere;

    /// <summary>The refusal when the cycle is not for this cluster.</summary>
    public Error? Elsewhere => Cycle.ClusterCodes.Contains(Cluster.Code) ? null : CycleErrors.ClusterNotInCycle(Cluster.Code, Cycle.Code);
}
