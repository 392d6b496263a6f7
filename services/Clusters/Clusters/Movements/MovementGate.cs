namespace ThiDua.Clusters;

/// <summary>Who runs a movement: the office for the province, the head in office for a cluster, the leader for the own unit.</summary>
internal static class MovementGate
{
    /// <param name="year">Year of the step; the head must be in office for it.</param>
    public static async Task<Error?> RefusesMovementAsync(
        this ClustersDbContext db, CurrentUser user, MovementReach reach, string? clusterCode, string launchedBy, int year,
            CancellationToken ct)
    {
        if (reach == MovementReach.Province) return user.Refuses(Permissions.RunMovement);
        if (reach == MovementReach.Unit) return user.Refuses(Permissions.RunMovement, Scopes.Unit(launchedBy));
        return await db.Clusters.AsNoTracking().SingleOrDefaultAsync(c => c.Code == clusterCode, ct) is { } cluster
            ? user.RefusesFor(Permissions.RunMovement, cluster, year) : ClustersErrors.ClusterNotFound;
    }

    /// <summary>A step tied to a conference was taken there and then; a cluster's movement at a conference of that cluster.</summary>
    public static async Task<Error?> MissesConferenceAsync(this ClustersDbContext db, Guid? conferenceId, DateOnly on, string? clusterCode,
        CancellationToken ct) =>
        conferenceId is null || await db.Conferences.AnyAsync(c =>
            c.Id == conferenceId && c.HeldOn == on && (clusterCode == null || c.ClusterCode == clusterCode), ct)
            ? null : ClustersErrors.NotThatConference(on);
}
