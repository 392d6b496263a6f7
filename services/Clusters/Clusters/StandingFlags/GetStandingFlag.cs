namespace ThiDua.Clusters;

/// <summary>Shows who holds the standing flag of a cluster (<i>cờ thường trực</i>), with its history.</summary>
internal static class GetStandingFlag
{
    public static void Map(RouteGroupBuilder clusters) =>
        clusters.MapGet("/{code}/standing-flag", HandleAsync).WithName(nameof(GetStandingFlag)).Needs(Permissions.ReadRegister);

    private static async Task<Results<Versioned<FlagView>, Problem>> HandleAsync(string code, ClustersDbContext db, CancellationToken ct) =>
        await db.StandingFlags.AsNoTracking().SingleOrDefaultAsync(f => f.ClusterCode == code, ct) is { } flag
            ? Versioned.Ok(FlagView.Of(flag), flag.Version)
            : Problem.From(ClustersErrors.FlagNotFound);
}
