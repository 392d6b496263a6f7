namespace ThiDua.Clusters;

/// <summary>Shows who holds the standing flag of a cluster (<i>cờ thường trực</i>), with its history.</summary>
internal static class GetStandingFlag
{
    public static void Map(RouteGroupBuilder clusters) =>
        clusters.MapGet("/{code}/standing-flag", HandleAsync).WithName(nameof(GetStandingFlag))
            .WithSummary("Shows who holds the standing flag of a cluster, with its history")
            .Needs(Permissions.ReadRegister);

    private static async Task<Results<Versioned<StandingFlagView>, Problem>> HandleAsync(string code, ClustersDbContext db,
        CancellationToken ct) =>
        await db.StandingFlags.AsNoTracking().SingleOrDefaultAsync(f => f.ClusterCode == code, ct) is { } flag
            ? Versioned.Ok(StandingFlagView.Of(flag), flag.Version)
            : Problem.From(StandingFlagErrors.FlagNotFound);
}
