namespace ThiDua.Clusters;

/// <summary>Movements: their addresses, who runs one, and how one is loaded for its next step.</summary>
internal static class Movements
{
    public static void Map(RouteGroupBuilder api)
    {
        var movements = api.MapGroup("/movements");
        LaunchMovement.Map(movements);
        ListMovements.Map(movements);
        GetMovement.Map(movements);
        ReviewMovement.Map(movements);
        CloseMovement.Map(movements);
        CorrectMovement.Map(movements);
        WithdrawMovementStep.Map(movements);
        WithdrawMovement.Map(movements);
    }

    /// <param name="year">Year of the step; the head must be in office for it. <c>null</c> where the last step so far is meant.</param>
    public static async Task<Result<Movement>> LoadForChangeAsync(ClustersDbContext db, Guid id, int? year, ETag ifMatch, CurrentUser user,
        CancellationToken ct)
    {
        var movement = await db.Movements.SingleOrDefaultAsync(m => m.Id == id, ct);
        if (movement is null) return MovementErrors.MovementNotFound;
        var refusal = await RefusesAsync(db, user, movement.Reach, movement.ClusterCode, movement.LaunchedBy,
            year ?? movement.Steps[^1].On.Year, ct);
        if (refusal is not null) return refusal;
        return await db.RefusesStaleAsync(movement, ifMatch, GeneralErrors.Changed, ct) is { } stale ? stale : movement;
    }

    /// <summary>Who runs a movement: the office for the province, the head in office for a cluster, the leader for the own unit.</summary>
    public static async Task<Error?> RefusesAsync(ClustersDbContext db, CurrentUser user, MovementReach reach, string? clusterCode,
        string launchedBy, int year, CancellationToken ct)
    {
        if (reach == MovementReach.Province) return user.Refuses(Permissions.RunMovement);
        if (reach == MovementReach.Unit) return user.Refuses(Permissions.RunMovement, Scopes.Unit(launchedBy));
        var cluster = await db.Clusters.AsNoTracking().SingleOrDefaultAsync(c => c.Code == clusterCode, ct);
        return cluster is null ? ClusterErrors.ClusterNotFound : user.RefusesFor(Permissions.RunMovement, cluster, year, db.Today);
    }

    /// <summary>In whose name it is launched: of a unit in office in the cluster, of a member where no post is recorded for that year,
    /// or of one the caller may act for; the province names any.</summary>
    public static async Task<Error?> RefusesNameAsync(ClustersDbContext db, CurrentUser user, string? clusterCode, string launchedBy,
        DateOnly on, CancellationToken ct)
    {
        if (user.May(Permissions.RunMovement, Scopes.Unit(launchedBy))) return null;
        // One that is not known is a wrong field.
        if (!await db.Units.AnyAsync(u => u.Code == launchedBy, ct)) return null;
        var cluster = await db.Clusters.AsNoTracking().SingleOrDefaultAsync(c => c.Code == clusterCode, ct);
        var names = cluster?.InOffice(on.Year, db.Today) is { Count: > 0 } posts ? posts
            : cluster?.Members.Select(m => m.UnitCode).ToList() ?? [];
        return names.Contains(launchedBy) ? null : GeneralErrors.OutsideScope(Permissions.RunMovement);
    }
}
