namespace ThiDua.Clusters;

/// <summary>A cluster in a cycle: what a pact and a conference are about.</summary>
internal sealed record Participation(Cluster Cluster, Cycle Cycle)
{
    public static async Task<Result<Participation>> FindAsync(string clusterCode, string cycleCode, ClustersDbContext db,
        CancellationToken ct)
    {
        if (await db.Clusters.SingleOrDefaultAsync(c =>
            c.Code == clusterCode, ct) is not { } cluster) return ClustersErrors.ClusterNotFound;
        if (await db.Cycles.SingleOrDefaultAsync(c => c.Code == cycleCode, ct) is not { } cycle) return ClustersErrors.CycleNotFound;
        return cycle.ClusterCodes.Contains(clusterCode) ? new Participation(cluster, cycle)
            : ClustersErrors.ClusterNotInCycle(clusterCode, cycleCode);
    }
}
