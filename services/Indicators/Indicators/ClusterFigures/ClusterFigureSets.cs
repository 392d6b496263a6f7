namespace ThiDua.Indicators;

/// <summary>The figures of clusters themselves: how they are loaded for a change.</summary>
internal static class ClusterFigureSets
{
    /// <summary>Seen, right, version: what is said of a cluster in a period, or an empty set of version 0 while nothing is.</summary>
    public static async Task<Result<(ClusterMembers Cluster, ClusterFigures Set)>> LoadForChangeAsync(
        IndicatorsDbContext db, string clusterCode, Period period, ETag ifMatch, CurrentUser user, DateTimeOffset now, CancellationToken ct)
    {
        if (!ClusterMembers.MaySee(user, clusterCode)) return IndicatorsErrors.ClusterNotFound;
        if (await ClusterMembers.FindAsync(clusterCode, period, db, ct) is not { } cluster) return IndicatorsErrors.ClusterNotFound;
        if (cluster.Refuses(user, Permissions.ReportClusterFigures) is { } foreign) return foreign;

        var set = await db.ClusterFigures.SingleOrDefaultAsync(one => one.ClusterCode == clusterCode && one.Period == period, ct)
            ?? new ClusterFigures(Guid.CreateVersion7(now), clusterCode, period);
        if (set.IsStale(ifMatch)) return IndicatorsErrors.ClusterFiguresChanged;
        return (cluster, set);
    }
}
