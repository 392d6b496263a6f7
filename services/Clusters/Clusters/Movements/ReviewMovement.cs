namespace ThiDua.Clusters;

/// <summary>Records a mid-term review of a movement (<i>sơ kết phong trào</i>); there may be several.</summary>
internal static class ReviewMovement
{
    /// <param name="On">Day it was held, Asia/Ho_Chi_Minh; not in the future.</param>
    /// <param name="Summary">What came of it.</param>
    public sealed record Request(DateOnly On, string? Summary = null, Guid? ConferenceId = null);

    public static void Map(RouteGroupBuilder movements) =>
        movements.MapPost("/{id:guid}/reviews", HandleAsync).WithName(nameof(ReviewMovement))
            .WithSummary("Records a mid-term review of a movement")
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

        var step = new MovementStep(MovementStepKind.Review, request.On, request.ConferenceId, Text.CleanOrNull(request.Summary));
        if (movement.Review(step, LegalTime.Today(clock)).Error is { } error) return Problem.From(error);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(MovementView.Of(movement), movement.Version);
    }
}
