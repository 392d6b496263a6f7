namespace ThiDua.Clusters;

/// <summary>Records the closing review of a movement (<i>tổng kết phong trào</i>); from then on it is only read.</summary>
internal static class CloseMovement
{
    /// <param name="On">Day it was held, Asia/Ho_Chi_Minh; not in the future.</param>
    /// <param name="Summary">What came of it.</param>
    public sealed record Request(DateOnly On, string? Summary = null, Guid? ConferenceId = null);

    public static void Map(RouteGroupBuilder movements) =>
        movements.MapPost("/{id:guid}/closing", HandleAsync).WithName(nameof(CloseMovement))
            .WithSummary("Records the closing review of a movement")
            .RequireIfMatch().WayBack(nameof(WithdrawMovementStep)).Needs(Permissions.RunMovement);

    private static async Task<Results<Versioned<MovementView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var loaded = await Movements.LoadForChangeAsync(db, id, request.On.Year, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var movement = loaded.Value;
        if (new FieldChecks().Day(request.On, "/on").Note(request.Summary, "/summary").Error is { } wrong) return Problem.From(wrong);
        var elsewhere = await Conferences.MissesAsync(db, request.ConferenceId, request.On, movement.ClusterCode, ct);
        if (elsewhere is not null) return Problem.From(elsewhere);

        var step = new MovementStep(MovementStepKind.Closing, request.On, request.ConferenceId, Text.CleanOrNull(request.Summary));
        if (movement.Close(step, LegalTime.Today(clock)).Error is { } error) return Problem.From(error);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(MovementView.Of(movement), movement.Version);
    }
}
