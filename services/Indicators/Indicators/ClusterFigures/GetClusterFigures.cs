namespace ThiDua.Indicators;

/// <summary>
/// The figures of a cluster itself (<i>số liệu chung của cụm, khối</i>): stated totals beside the sums of the members' values, what is said
/// of all members,
/// and who contradicts it. A department sees its own indicators. Where nothing is said yet the ETag is <c>"0"</c>.
/// </summary>
internal static class GetClusterFigures
{
    public static void Map(RouteGroupBuilder clusters) =>
        clusters.MapGet("/{clusterCode}/{period}/figures", HandleAsync).WithName(nameof(GetClusterFigures))
            .WithSummary("Shows what is said of a cluster as a whole beside its members' figures")
            .Needs(Permissions.ReadFigures);

    private static async Task<Results<Versioned<ClusterFiguresView>, Problem>> HandleAsync(
        string clusterCode, Period period, IndicatorsDbContext db, CurrentUser user, CancellationToken ct)
    {
        var seen = ClusterMembers.MaySee(user, clusterCode) || user.ReachOf(Permissions.ReadFigures).Codes(Scopes.DepartmentKind)
            .Length > 0;
        if (!seen || await ClusterMembers.FindAsync(clusterCode, period, db, ct) is not { } cluster) return Problem.From(
            ClusterFigureErrors.ClusterNotFound);

        var known = await ClusterPeriod.ReadAsync(cluster, period, user, db, ct);
        return Versioned.Ok(known.View(), known.Version);
    }
}
