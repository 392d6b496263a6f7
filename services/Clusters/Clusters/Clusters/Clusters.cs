namespace ThiDua.Clusters;

/// <summary>Clusters and blocks: their addresses, who may act for one, and how one is loaded to be changed.</summary>
internal static class Clusters
{
    public static void Map(RouteGroupBuilder api)
    {
        var clusters = api.MapGroup("/clusters");
        CreateCluster.Map(clusters);
        ListClusters.Map(clusters);
        GetCluster.Map(clusters);
        AddMember.Map(clusters);
        EndMembership.Map(clusters);
        AppointOfficers.Map(clusters);
        NameActingOfficer.Map(clusters);
        CorrectMembership.Map(clusters);
        WithdrawMembership.Map(clusters);
        CorrectOfficers.Map(clusters);
        CorrectCluster.Map(clusters);
        CloseCluster.Map(clusters);
        WithdrawClusterClosure.Map(clusters);
        WithdrawCluster.Map(clusters);
    }

    public static async Task<Result<Cluster>> LoadForChangeAsync(ClustersDbContext db, string code, ETag ifMatch, CurrentUser user,
        CancellationToken ct)
    {
        var cluster = await db.Clusters.SingleOrDefaultAsync(c => c.Code == code, ct);
        if (cluster is null) return ClusterErrors.ClusterNotFound;
        if (user.Refuses(Permissions.ManageClusters) is { } refusal) return refusal;
        return await db.RefusesStaleAsync(cluster, ifMatch, GeneralErrors.Changed, ct) is { } stale ? stale : cluster;
    }

    /// <summary>Those who act in the affairs of a year on a day, without the units that have ended by then: they sign, vote and are
    /// present.</summary>
    public static async Task<IReadOnlyList<string>> LivingMembersAsync(this ClustersDbContext db, Cluster cluster, int year, DateOnly day,
        CancellationToken ct)
    {
        var members = cluster.MembersFor(year, day);
        var ended = await db.Units.Where(u => members.Contains(u.Code) && u.ValidTo < day).Select(u => u.Code).ToListAsync(ct);
        return [.. members.Except(ended)];
    }

    /// <summary>Last days of the cluster's units, where they are known to end.</summary>
    public static async Task<Dictionary<string, DateOnly>> LastDaysAsync(this ClustersDbContext db, Cluster cluster, CancellationToken ct)
    {
        List<string> codes = [.. cluster.Members.Select(m => m.UnitCode), .. cluster.FellAway.Select(m => m.UnitCode)];
        return await db.Units.Where(u => codes.Contains(u.Code) && u.ValidTo != null)
            .ToDictionaryAsync(u => u.Code, u => u.ValidTo!.Value, ct);
    }

    /// <summary>Whether the caller may not act for the cluster in this year: by right and scope, and for the head by the post the own unit
    /// holds today.</summary>
    public static Error? RefusesFor(this CurrentUser user, Permission permission, Cluster cluster, int year, DateOnly today)
    {
        if (user.Refuses(permission, Scopes.Cluster(cluster.Code)) is { } refusal) return refusal;
        var holdsPost = user.Grants.HoldsPost(permission, cluster.InOffice(year, today), Scopes.Cluster(cluster.Code));
        return holdsPost ? null : ClusterErrors.NotInOffice(cluster.Code, year);
    }
}
