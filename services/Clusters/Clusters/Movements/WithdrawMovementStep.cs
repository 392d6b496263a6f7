namespace ThiDua.Clusters;

/// <summary>The last review of a movement, or its closing, was entered by mistake (<i>rút lần sơ kết, tổng kết ghi nhầm</i>).</summary>
internal static class WithdrawMovementStep
{
    /// <param name="Reason">Why it was wrong.</param>
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder movements) =>
        movements.MapPost("/{id:guid}/steps/last/withdrawal", HandleAsync).WithName(nameof(WithdrawMovementStep))
            .WithSummary("Withdraws the last review of a movement, or its closing")
            .RequireIfMatch().WayBack(nameof(ReviewMovement), nameof(CloseMovement)).Needs(Permissions.RunMovement);

    private static async Task<Results<Versioned<MovementView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Movements.LoadForChangeAsync(db, id, year: null, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var movement = loaded.Value;
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } wrong) return Problem.From(wrong);
        if (movement.WithdrawLastStep(Text.Clean(request.Reason)).Error is { } error) return Problem.From(error);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(MovementView.Of(movement), movement.Version);
    }
}
