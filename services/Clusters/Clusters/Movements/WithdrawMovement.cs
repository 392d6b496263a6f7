namespace ThiDua.Clusters;

/// <summary>A movement was entered by mistake and never was launched (<i>rút phong trào ghi nhầm</i>); it is listed no longer.</summary>
internal static class WithdrawMovement
{
    /// <param name="Reason">Why it never was one.</param>
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder movements)
    {
        movements.MapPost("/{id:guid}/withdrawal", HandleAsync).WithName(nameof(WithdrawMovement))
            .WithSummary("Withdraws a movement that was entered by mistake")
            .RequireIfMatch().WayBack(nameof(LaunchMovement)).Needs(Permissions.RunMovement);
        movements.MapGet("/{id:guid}/withdrawal", LookAsync).WithName("GetMovementWithdrawal")
            .WithSummary("What rests on a movement, so that it cannot be withdrawn").Needs(Permissions.ReadRegister);
    }

    private static async Task<Results<Ok<WithdrawalView>, Problem>> LookAsync(
        Guid id, HttpContext http, ClustersDbContext db, CancellationToken ct) =>
        await db.Movements.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct) is { } movement
            ? await WithdrawalView.OfAsync(http, movement.RefusesWithdrawal(await RestingOnUnits.OfMovementAsync(db, id, ct)))
            : Problem.From(MovementErrors.MovementNotFound);

    private static async Task<Results<Versioned<MovementView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Movements.LoadForChangeAsync(db, id, year: null, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var movement = loaded.Value;
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } wrong) return Problem.From(wrong);
        var resting = await RestingOnUnits.OfMovementAsync(db, id, ct);
        if (movement.Withdraw(Text.Clean(request.Reason), resting).Error is { } error) return Problem.From(error);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(MovementView.Of(movement), movement.Version);
    }
}
