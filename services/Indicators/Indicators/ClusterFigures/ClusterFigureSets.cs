namespace ThiDua.Indicators;

/// <summary>The figures of clusters themselves: their addresses, and how they are loaded for a change.</summary>
internal static class ClusterFigureSets
{
    public static void Map(RouteGroupBuilder api)
    {
        var clusters = api.MapGroup("/clusters");
        GetClusterFigures.Map(clusters);
        ReportClusterFigures.Map(clusters);
    }

    /// <summary>Seen, right, version: what is said of a cluster in a period, or an empty set of version 0 while nothing is.</summary>
    public static async Task<Result<(ClusterMembers Cluster, ClusterFigures Set)>> LoadForChangeAsync(
        IndicatorsDbContext db, string clusterCode, Period period, ETag ifMatch, CurrentUser user, DateTimeOffset now, CancellationToken ct)
    {
        if (!ClusterMembers.MaySee(user, clusterCode)) return ClusterFigureErrors.ClusterNotFound;
        if (await ClusterMembers.FindAsync(clusterCode, period, db, ct) is not { } cluster) return ClusterFigureErrors.ClusterNotFound;
        if (cluster.Refuses(user, Permissions.ReportClusterFigures) is { } foreign) return foreign;

        var set = await db.ClusterFigures.SingleOrDefaultAsync(one => one.ClusterCode == clusterCode && one.Period == period, ct)
            ?? new ClusterFigures(Guid.CreateVersion7(now), clusterCode, period);
        if (await db.RefusesStaleAsync(set, ifMatch, ClusterFigureErrors.ClusterFiguresChanged, ct) is { } stale) return stale;
        return (cluster, set);
    }
}
