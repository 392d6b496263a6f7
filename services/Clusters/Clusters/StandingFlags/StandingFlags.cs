namespace ThiDua.Clusters;

/// <summary>Standing flags: their addresses below the clusters, and how one is loaded to be handed over.</summary>
internal static class StandingFlags
{
    public static void Map(RouteGroupBuilder api)
    {
        var clusters = api.MapGroup("/clusters");
        GetStandingFlag.Map(clusters);
        RecordFlagHandOver.Map(clusters);
        CorrectFlagHandOver.Map(clusters);
        WithdrawFlagHandOver.Map(clusters);
    }

    /// <summary>The flag is <c>null</c> before its first holder; then the version that was read is zero. The unit that holds it hands it
    /// over while it is in office, at the latest at the closing conference of the year before.</summary>
    public static async Task<Result<(StandingFlag? Flag, Cluster Cluster)>> LoadForChangeAsync(ClustersDbContext db, string clusterCode,
        int yearOfHandOver, int fromYear, ETag ifMatch, CurrentUser user, CancellationToken ct)
    {
        var cluster = await db.Clusters.AsNoTracking().SingleOrDefaultAsync(c => c.Code == clusterCode, ct);
        if (cluster is null) return ClusterErrors.ClusterNotFound;
        if (Refuses(user, cluster, yearOfHandOver, fromYear, db.Today) is { } refusal) return refusal;

        var flag = await db.StandingFlags.SingleOrDefaultAsync(f => f.ClusterCode == clusterCode, ct);
        return (flag?.Version ?? 0) == ifMatch.Version ? (flag, cluster) : GeneralErrors.Changed;
    }

    /// <summary>The last hand-over, for those who may record one of its years.</summary>
    public static async Task<Result<(StandingFlag Flag, Cluster Cluster)>> LoadLastForChangeAsync(ClustersDbContext db, string clusterCode,
        ETag ifMatch, CurrentUser user, CancellationToken ct)
    {
        var flag = await db.StandingFlags.SingleOrDefaultAsync(f => f.ClusterCode == clusterCode, ct);
        if (flag is null) return StandingFlagErrors.FlagNotFound;
        var cluster = await db.Clusters.AsNoTracking().SingleAsync(c => c.Code == clusterCode, ct);
        var last = flag.Holdings[^1];
        if (Refuses(user, cluster, last.On.Year, last.FromYear, db.Today) is { } refusal) return refusal;
        return flag.Version == ifMatch.Version ? (flag, cluster) : GeneralErrors.Changed;
    }

    private static Error? Refuses(CurrentUser user, Cluster cluster, int yearOfHandOver, int fromYear, DateOnly today) =>
        user.RefusesFor(Permissions.HoldConference, cluster, yearOfHandOver, today) is null ? null
            : user.RefusesFor(Permissions.HoldConference, cluster, fromYear - 1, today);
}
