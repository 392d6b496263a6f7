namespace ThiDua.Clusters;

/// <summary>Ends a cluster or block by decision (<i>giải thể, tổ chức lại cụm, khối</i>); its memberships end with it.</summary>
internal static class CloseCluster
{
    public sealed record Request(DateOnly LastDay, string DecisionNumber, DateOnly DecisionDate);

    public static void Map(RouteGroupBuilder clusters) =>
        clusters.MapPost("/{code}/closure", HandleAsync).WithName(nameof(CloseCluster))
            .WithSummary("Ends a cluster or block by decision")
            .RequireIfMatch().WayBack(nameof(WithdrawClusterClosure)).Needs(Permissions.ManageClusters);

    private static async Task<Results<Versioned<ClusterView>, Problem>> HandleAsync(
        string code, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Clusters.LoadForChangeAsync(db, code, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var cluster = loaded.Value;
        var checks = new FieldChecks().Day(request.LastDay, "/lastDay").Name(request.DecisionNumber, "/decisionNumber")
            .Day(request.DecisionDate, "/decisionDate");
        if (checks.Error is { } wrong) return Problem.From(wrong);
        var closed = cluster.Close(request.LastDay, new LegalAct(Text.Clean(request.DecisionNumber), request.DecisionDate));
        if (closed.Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(ClusterView.Of(cluster), cluster.Version);
    }
}
