namespace ThiDua.Clusters;

/// <summary>
/// Names who stands in for a head or deputy whose post ended with its unit (<i>cử đơn vị tạm quyền trưởng, phó cụm, khối</i>). The deputy
/// stands in for the head by itself; this is for the case that there is none, or that the province wants another.
/// </summary>
internal static class NameActingOfficer
{
    /// <param name="Year">Year whose post it is.</param>
    /// <param name="Post">The post that ended.</param>
    /// <param name="UnitCode">Member that stands in.</param>
    /// <param name="From">First day on which it does.</param>
    /// <param name="Reason">Why this one, the decision for example.</param>
    public sealed record Request(int Year, Post Post, string UnitCode, DateOnly From, string Reason);

    public static void Map(RouteGroupBuilder clusters) =>
        clusters.MapPost("/{code}/officers/acting", HandleAsync).WithName(nameof(NameActingOfficer))
            .WithSummary("Names who stands in for a head or deputy whose post ended with its unit")
            .RequireIfMatch().WayBack(nameof(NameActingOfficer)).Needs(Permissions.ManageClusters);

    private static async Task<Results<Versioned<ClusterView>, Problem>> HandleAsync(
        string code, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Clusters.LoadForChangeAsync(db, code, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var cluster = loaded.Value;
        var checks = new FieldChecks().Year(request.Year, "/year").Day(request.From, "/from").Name(request.Reason, "/reason", 2_000);
        if (checks.Error is { } wrong) return Problem.From(wrong);

        var members = await db.LivingMembersAsync(cluster, request.Year, request.From, ct);
        var named = cluster.NameActing(request.Year, request.Post, request.UnitCode, request.From, Text.Clean(request.Reason), members);
        if (named.Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(ClusterView.Of(cluster), cluster.Version);
    }
}
