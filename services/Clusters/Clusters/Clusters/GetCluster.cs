namespace ThiDua.Clusters;

/// <summary>Shows one cluster with its members and officers, of one year if asked.</summary>
internal static class GetCluster
{
    public static void Map(RouteGroupBuilder clusters) =>
        clusters.MapGet("/{code}", HandleAsync).WithName(nameof(GetCluster))
            .WithSummary("Shows one cluster with its members and officers, of one year if asked")
            .Needs(Permissions.ReadRegister);

    /// <param name="year">Only who was a member on a day of this year, and its officers.</param>
    /// <param name="on">Only who is a member and who holds the posts on this day, those who stand in among them.</param>
    private static async Task<Results<Versioned<ClusterView>, Problem>> HandleAsync(string code, int? year, DateOnly? on,
        ClustersDbContext db,
        CancellationToken ct) =>
        await db.Clusters.AsNoTracking().SingleOrDefaultAsync(c => c.Code == code, ct) is { } cluster
            ? Versioned.Ok(ClusterView.Of(cluster, year, on), cluster.Version)
            : Problem.From(ClusterErrors.ClusterNotFound);
}
