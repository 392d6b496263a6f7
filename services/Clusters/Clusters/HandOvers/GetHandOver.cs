namespace ThiDua.Clusters;

/// <summary>Shows one hand-over.</summary>
internal static class GetHandOver
{
    public static void Map(RouteGroupBuilder handOvers) =>
        handOvers.MapGet("/{id:guid}", HandleAsync).WithName(nameof(GetHandOver))
            .WithSummary("Shows one hand-over")
            .Needs(Permissions.ReadRegister);

    private static async Task<Results<Versioned<HandOverView>, Problem>> HandleAsync(Guid id, ClustersDbContext db, CancellationToken ct) =>
        await db.HandOvers.AsNoTracking().SingleOrDefaultAsync(h => h.Id == id, ct) is { } handOver
            ? Versioned.Ok(HandOverView.Of(handOver), handOver.Version)
            : Problem.From(HandOverErrors.HandOverNotFound);
}
