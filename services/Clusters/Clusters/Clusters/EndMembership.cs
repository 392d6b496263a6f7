namespace ThiDua.Clusters;

/// <summary>Ends a unit's membership with a year; earlier years stay as they were.</summary>
internal static class EndMembership
{
    public sealed record Request(int ToYear);

    public static void Map(RouteGroupBuilder clusters) =>
        clusters.MapPost("/{code}/members/{unitCode}/end", HandleAsync).WithName(nameof(EndMembership)).RequireIfMatch()
            .Needs(Permissions.ManageClusters);

    private static async Task<Results<Versioned<ClusterView>, Problem>> HandleAsync(
        string code, string unitCode, Request request, ETag ifMatch, ClustersDbContext db, CancellationToken ct)
    {
        var cluster = await db.Clusters.SingleOrDefaultAsync(c => c.Code == code, ct);
        if (cluster is null) return Problem.From(ClustersErrors.ClusterNotFound);
        if (cluster.IsStale(ifMatch)) return Problem.From(GeneralErrors.Changed);
        if (new FieldChecks().Year(request.ToYear, "/toYear").Error is { } wrong) return Problem.From(wrong);
        if (cluster.EndMembership(unitCode, request.ToYear).Error is { } refusal) return Problem.From(refusal);

        await ReleaseFromPactsAsync(cluster, unitCode, request.ToYear, db, ct);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(ClusterView.Of(cluster), cluster.Version);
    }

    /// <summary>Without the unit that left, nobody may be missing any more on a pact of a later year.</summary>
    internal static async Task ReleaseFromPactsAsync(Cluster cluster, string unitCode, int lastYear, ClustersDbContext db,
        CancellationToken ct)
    {
        // Ended before with the same year: the pacts know.
        if (cluster.PendingEvents.Count == 0) return;
        foreach (var pact in await db.Pacts.Where(p =>
            p.ClusterCode == cluster.Code && p.Year > lastYear && p.Stage == PactStage.Circulated).ToListAsync(ct))
            pact.Release(unitCode, cluster.MembersOf(pact.Year));
    }
}
