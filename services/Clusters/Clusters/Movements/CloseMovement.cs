namespace ThiDua.Clusters;

/// <summary>Records the closing review of a movement (<i>tổng kết phong trào</i>); from then on it is only read.</summary>
internal static class CloseMovement
{
    /// <param name="On">Day it was held, Asia/Ho_Chi_Minh; not in the future.</param>
    /// <param name="Summary">What came of it.</param>
    public sealed record Request(DateOnly On, string? Summary = null, Guid? ConferenceId = null);

    public static void Map(RouteGroupBuilder movements) =>
        movements.MapPost("/{id:guid}/closing", HandleAsync).WithName(nameof(CloseMovement)).RequireIfMatch()
            .Needs(Permissions.RunMovement);

    private static async Task<Results<Versioned<MovementView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var movement = await db.Movements.SingleOrDefaultAsync(m => m.Id == id, ct);
        if (movement is null) return Problem.From(ClustersErrors.MovementNotFound);
        if (await db.RefusesMovementAsync(user, movement.Reach, movement.ClusterCode, movement.LaunchedBy, request.On.Year,
            ct) is { } refusal) return Problem.From(refusal);
        if (movement.IsStale(ifMatch)) return Problem.From(GeneralErrors.Changed);
        if (new FieldChecks().Day(request.On, "/on").Note(request.Summary, "/summary").Error is { } wrong) return Problem.From(wrong);
        if (await db.MissesConferenceAsync(request.ConferenceId, request.On, movement.ClusterCode,
            ct) is { } elsewhere) return Problem.From(elsewhere);

        var step = new MovementStep(MovementStepKind.Closing, request.On, request.ConferenceId, Text.CleanOrNull(request.Summary));
        if (movement.Close(step, LegalTime.Today(clock)).Error is { } error) return Problem.From(error);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(MovementView.Of(movement), movement.Version);
    }
}
