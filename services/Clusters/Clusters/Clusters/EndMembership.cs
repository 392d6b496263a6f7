namespace ThiDua.Clusters;

/// <summary>Ends a unit's membership with a year; earlier years stay as they were.</summary>
internal static class EndMembership
{
    public sealed record Request(int ToYear);

    public static void Map(RouteGroupBuilder clusters) =>
        clusters.MapPost("/{code}/members/{unitCode}/end", HandleAsync).WithName(nameof(EndMembership))
            .WithSummary("Ends a unit's membership with a year")
            .RequireIfMatch().Needs(Permissions.ManageClusters);

    private static async Task<Results<Versioned<ClusterView>, Problem>> HandleAsync(
        string code, string unitCode, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Clusters.LoadForChangeAsync(db, code, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var cluster = loaded.Value;
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
            p.ClusterCode == cluster.Code && p.Year > lastYear && p.State == PactState.Circulated).ToListAsync(ct))
            pact.Release(unitCode, cluster.MembersOf(pact.Year));
    }
}
