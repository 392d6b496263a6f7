namespace ThiDua.Clusters;

/// <summary>Shows one movement.</summary>
internal static class GetMovement
{
    public static void Map(RouteGroupBuilder movements) =>
        movements.MapGet("/{id:guid}", HandleAsync).WithName(nameof(GetMovement))
            .WithSummary("Shows one movement")
            .Needs(Permissions.ReadRegister);

    private static async Task<Results<Versioned<MovementView>, Problem>> HandleAsync(Guid id, ClustersDbContext db, CancellationToken ct) =>
        await db.Movements.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct) is { } movement
            ? Versioned.Ok(MovementView.Of(movement), movement.Version)
            : Problem.From(MovementErrors.MovementNotFound);
}
