namespace ThiDua.Clusters;

/// <summary>A cluster that was founded later takes part in a cycle (<i>bổ sung cụm, khối vào kỳ thi đua</i>).</summary>
internal static class JoinCycle
{
    /// <param name="ClusterCode">Cluster that takes part from now on.</param>
    /// <param name="Reason">Why; needed when it takes part in another cycle of the year already.</param>
    public sealed record Request(string ClusterCode, string? Reason = null);

    public static void Map(RouteGroupBuilder cycles) =>
        cycles.MapPost("/{code}/clusters", HandleAsync).WithName(nameof(JoinCycle))
            .WithSummary("A cluster that was founded later takes part in a cycle")
            .RequireIfMatch().WayBack(nameof(CorrectCycle)).Needs(Permissions.ManageCycles);

    private static async Task<Results<Versioned<CycleView>, Problem>> HandleAsync(
        string code, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var loaded = await Cycles.LoadForChangeAsync(db, code, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var cycle = loaded.Value;
        var cluster = await db.Clusters.AsNoTracking()
            .SingleOrDefaultAsync(c => c.Code == request.ClusterCode && c.WithdrawnBecause == null, ct);
        var checks = new FieldChecks().Known(request.ClusterCode, cluster is null ? [] : [cluster.Code], "/clusterCode")
            .Note(request.Reason, "/reason");
        if (checks.Error is { } wrong) return Problem.From(wrong);
        if (cluster!.ValidTo is { } last && last < new DateOnly(cycle.Year, 1, 1))
            return Problem.From(ClusterErrors.ClusterEnded(cluster.Code, last));

        var besides = await db.BesidesAsync([cluster.Code], cycle.Year, cycle.Code, ct);
        var joined = cycle.Join(cluster.Code, besides is [var other, ..] ? other : null, Text.CleanOrNull(request.Reason));
        if (joined.Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(CycleView.Of(cycle, clock.GetUtcNow()), cycle.Version);
    }
}
