namespace ThiDua.Clusters;

/// <summary>A cluster was entered by mistake and never was one. Its code is not used again.</summary>
internal static class WithdrawCluster
{
    /// <param name="Reason">Why it never was one.</param>
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder clusters)
    {
        clusters.MapPost("/{code}/withdrawal", HandleAsync).WithName(nameof(WithdrawCluster))
            .WithSummary("Withdraws a cluster that was entered by mistake")
            .RequireIfMatch().NoWayBack("it never was a cluster; one that is one is formed under a code of its own.")
            .Needs(Permissions.ManageClusters);
        clusters.MapGet("/{code}/withdrawal", LookAsync).WithName("GetClusterWithdrawal")
            .WithSummary("What rests on a cluster, so that it cannot be withdrawn").Needs(Permissions.ManageClusters);
    }

    private static async Task<Results<Ok<WithdrawalView>, Problem>> LookAsync(
        string code, HttpContext http, ClustersDbContext db, CancellationToken ct)
    {
        var cluster = await db.Clusters.AsNoTracking().SingleOrDefaultAsync(c => c.Code == code, ct);
        if (cluster is null) return Problem.From(ClusterErrors.ClusterNotFound);
        return await WithdrawalView.OfAsync(http, cluster.RefusesWithdrawal(await RestingOnUnits.OfClusterAsync(db, code, ct)));
    }

    private static async Task<Results<Versioned<ClusterView>, Problem>> HandleAsync(
        string code, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Clusters.LoadForChangeAsync(db, code, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var cluster = loaded.Value;
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } wrong) return Problem.From(wrong);
        var withdrawn = cluster.Withdraw(Text.Clean(request.Reason), await RestingOnUnits.OfClusterAsync(db, code, ct));
        if (withdrawn.Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(ClusterView.Of(cluster), cluster.Version);
    }
}
