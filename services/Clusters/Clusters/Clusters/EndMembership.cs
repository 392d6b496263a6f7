namespace ThiDua.Clusters;

/// <summary>Ends a unit's membership with a day, or with a year; what was before stays as it was. The unit itself goes on.</summary>
internal static class EndMembership
{
    /// <param name="ToYear">Last year, to its last day. Given exactly when <paramref name="To"/> is not.</param>
    /// <param name="To">Last day of membership.</param>
    public sealed record Request(int? ToYear = null, DateOnly? To = null);

    public static void Map(RouteGroupBuilder clusters) =>
        clusters.MapPost("/{code}/members/{unitCode}/end", HandleAsync).WithName(nameof(EndMembership))
            .WithSummary("Ends a unit's membership with a day or a year")
            .RequireIfMatch().WayBack(nameof(CorrectMembership)).Needs(Permissions.ManageClusters);

    private static async Task<Results<Versioned<ClusterView>, Problem>> HandleAsync(
        string code, string unitCode, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, TimeProvider clock,
        CancellationToken ct)
    {
        var loaded = await Clusters.LoadForChangeAsync(db, code, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var cluster = loaded.Value;
        var checks = new FieldChecks().That(request.ToYear is null != request.To is null, "/to", ClusterErrors.DayOrYear)
            .Year(request.ToYear ?? request.To?.Year ?? 2000, request.To is null ? "/toYear" : "/to");
        if (checks.Error is { } wrong) return Problem.From(wrong);
        var to = request.To ?? new DateOnly(request.ToYear!.Value, 12, 31);
        var waiting = await WaitingPacts.FindAsync(db, cluster, unitCode, ct);
        if (cluster.EndMembership(unitCode, to).Error is { } refusal) return Problem.From(refusal);

        waiting.Release(clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(ClusterView.Of(cluster), cluster.Version);
    }
}
