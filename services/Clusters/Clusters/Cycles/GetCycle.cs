namespace ThiDua.Clusters;

/// <summary>Shows one cycle with its phases.</summary>
internal static class GetCycle
{
    public static void Map(RouteGroupBuilder cycles) =>
        cycles.MapGet("/{code}", HandleAsync).WithName(nameof(GetCycle))
            .WithSummary("Shows one cycle with its phases")
            .Needs(Permissions.ReadRegister);

    private static async Task<Results<Versioned<CycleView>, Problem>> HandleAsync(string code, ClustersDbContext db, TimeProvider clock,
        CancellationToken ct) =>
        await db.Cycles.AsNoTracking().SingleOrDefaultAsync(c => c.Code == code, ct) is { } cycle
            ? Versioned.Ok(CycleView.Of(cycle, clock.GetUtcNow()), cycle.Version)
            : Problem.From(CycleErrors.CycleNotFound);
}
