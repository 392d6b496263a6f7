namespace ThiDua.Clusters;

/// <summary>Shows one cluster with its members and officers, of one year if asked.</summary>
internal static class GetCluster
{
    public static void Map(RouteGroupBuilder clusters) =>
        clusters.MapGet("/{code}", HandleAsync).WithName(nameof(GetCluster))
            .WithSummary("Shows one cluster with its members and officers, of one year if asked")
            .Needs(Permissions.ReadRegister);

    private static async Task<Results<Versioned<ClusterView>, Problem>> HandleAsync(string code, int? year, ClustersDbContext db,
        CancellationToken ct) =>
        await db.Clusters.AsNoTracking().SingleOrDefaultAsync(c => c.Code == code, ct) is { } cluster
            ? Versioned.Ok(ClusterView.Of(cluster, year), cluster.Version)
            : Problem.From(ClusterErrors.ClusterNotFound);
}
