namespace ThiDua.Clusters;

/// <summary>Records that a movement was launched (<i>phát động phong trào thi đua</i>).</summary>
internal static class LaunchMovement
{
    /// <param name="ClusterCode">Given exactly when the movement reaches one cluster.</param>
    /// <param name="From">First day; the launch itself may be earlier or later.</param>
    /// <param name="To">Last day as planned, several years later if need be.</param>
    public sealed record Request(
        string Name, MovementReach Reach, string LaunchedByUnitCode, DateOnly LaunchedOn, DateOnly From, DateOnly? To = null,
            string? ClusterCode = null,
        string? Aim = null, Guid? ConferenceId = null);

    public static void Map(RouteGroupBuilder movements) =>
        movements.MapPost("", HandleAsync).WithName(nameof(LaunchMovement)).Needs(Permissions.RunMovement);

    private static async Task<Results<VersionedCreated<MovementView>, Problem>> HandleAsync(
        Request request, ClustersDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var (reach, cluster, by) = (request.Reach, request.ClusterCode, request.LaunchedByUnitCode);
        if (await db.RefusesMovementAsync(user, reach, cluster, by, request.LaunchedOn.Year, ct) is { } refusal) return Problem.From(
            refusal);

        var checks = new FieldChecks().Name(request.Name, "/name").Note(request.Aim, "/aim").Day(request.LaunchedOn, "/launchedOn")
            .Day(request.From, "/from")
            .Day(request.To ?? request.From, "/to")
            .Known(by, await db.Units.Where(u => u.Code == by).Select(u => u.Code).ToListAsync(ct), "/launchedByUnitCode")
            .That((reach == MovementReach.Cluster) == (cluster is not null), "/clusterCode",
                "Chỉ ghi cụm, khối khi phong trào dành cho một cụm, khối.", "A cluster is given exactly when the movement reaches one.");
        if (checks.Error is { } wrong) return Problem.From(wrong);
        if (await db.MissesConferenceAsync(request.ConferenceId, request.LaunchedOn, cluster, ct) is { } elsewhere) return Problem.From(
            elsewhere);

        var launched = Movement.Launch(
            Guid.CreateVersion7(clock.GetUtcNow()),
                new MovementPlan(Text.Clean(request.Name), Text.CleanOrNull(request.Aim), request.From, request.To), by, reach, cluster,
            new MovementStep(MovementStepKind.Launch, request.LaunchedOn, request.ConferenceId, null), LegalTime.Today(clock));
        if (launched.Error is { } error) return Problem.From(error);

        var movement = launched.Value;
        db.Add(movement);
        await db.SaveChangesAsync(ct);
        return Versioned.Created($"{ClustersModule.Prefix}/movements/{movement.Id}", MovementView.Of(movement), movement.Version);
    }
}
