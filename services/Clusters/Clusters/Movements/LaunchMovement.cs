namespace ThiDua.Clusters;

/// <summary>Records that a movement was launched (<i>phát động phong trào thi đua</i>).</summary>
internal static class LaunchMovement
{
    /// <param name="ClusterCode">Given exactly when the movement reaches one cluster.</param>
    /// <param name="From">First day; the launch itself may be earlier or later.</param>
    /// <param name="To">Last day as planned, several years later if need be.</param>
    /// <param name="Aim">What it is for, in words.</param>
    /// <param name="LaunchedOn">Day of the launch (<i>ngày phát động</i>), Asia/Ho_Chi_Minh.</param>
    public sealed record Request(
        string Name, MovementReach Reach, string LaunchedByUnitCode, DateOnly LaunchedOn, DateOnly From, DateOnly? To = null,
            string? ClusterCode = null,
        string? Aim = null, Guid? ConferenceId = null);

    public static void Map(RouteGroupBuilder movements) =>
        movements.MapPost("", HandleAsync).WithName(nameof(LaunchMovement))
            .WithSummary("Records that a movement was launched")
            .WayBack(nameof(CorrectMovement), nameof(WithdrawMovement)).Needs(Permissions.RunMovement);

    private static async Task<Results<VersionedCreated<MovementView>, Problem>> HandleAsync(
        Request request, ClustersDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var (reach, cluster, by) = (request.Reach, request.ClusterCode, request.LaunchedByUnitCode);
        var refusal = await Movements.RefusesAsync(db, user, reach, cluster, by, request.LaunchedOn.Year, ct)
            ?? await Movements.RefusesNameAsync(db, user, cluster, by, request.LaunchedOn, ct);
        if (refusal is not null) return Problem.From(refusal);

        var known = await db.Units.Where(u => u.Code == by).Select(u => u.Code).ToListAsync(ct);
        var checks = new FieldChecks().Name(request.Name, "/name").Note(request.Aim, "/aim").Day(request.LaunchedOn, "/launchedOn")
            .Day(request.From, "/from").Day(request.To ?? request.From, "/to").Known(by, known, "/launchedByUnitCode")
            .That((reach == MovementReach.Cluster) == (cluster is not null), "/clusterCode", MovementErrors.ClusterMisplaced);
        if (checks.Error is { } wrong) return Problem.From(wrong);
        var elsewhere = await Conferences.MissesAsync(db, request.ConferenceId, request.LaunchedOn, cluster, ct);
        if (elsewhere is not null) return Problem.From(elsewhere);

        var plan = new MovementPlan(Text.Clean(request.Name), Text.CleanOrNull(request.Aim), request.From, request.To);
        var launch = new MovementStep(MovementStepKind.Launch, request.LaunchedOn, request.ConferenceId, null);
        var now = clock.GetUtcNow();
        var launched = Movement.Launch(Guid.CreateVersion7(now), plan, by, reach, cluster, launch, LegalTime.Today(clock));
        if (launched.Error is { } error) return Problem.From(error);

        var movement = launched.Value;
        db.Add(movement);
        await db.SaveChangesAsync(ct);
        return Versioned.Created($"{ClustersModule.Prefix}/movements/{movement.Id}", MovementView.Of(movement), movement.Version);
    }
}
