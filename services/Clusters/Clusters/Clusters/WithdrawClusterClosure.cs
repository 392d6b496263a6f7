namespace ThiDua.Clusters;

/// <summary>The end of a cluster was entered by mistake, or with a wrong day: it goes on with the members it had.</summary>
internal static class WithdrawClusterClosure
{
    /// <param name="Reason">Why it was wrong.</param>
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder clusters) =>
        clusters.MapPost("/{code}/closure/withdrawal", HandleAsync).WithName(nameof(WithdrawClusterClosure))
            .WithSummary("Withdraws the end of a cluster")
            .RequireIfMatch().WayBack(nameof(CloseCluster)).Needs(Permissions.ManageClusters);

    private static async Task<Results<Versioned<ClusterView>, Problem>> HandleAsync(
        string code, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Clusters.LoadForChangeAsync(db, code, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var cluster = loaded.Value;
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } wrong) return Problem.From(wrong);
        var withdrawn = cluster.WithdrawClosure(Text.Clean(request.Reason), await db.LastDaysAsync(cluster, ct));
        if (withdrawn.Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(ClusterView.Of(cluster), cluster.Version);
    }
}
