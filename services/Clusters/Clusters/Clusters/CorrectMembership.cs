namespace ThiDua.Clusters;

/// <summary>The days of a unit's latest membership were typed wrong. That it left is another thing.</summary>
internal static class CorrectMembership
{
    /// <summary>What is left out stays.</summary>
    public sealed record Request : Partial
    {
        /// <summary>First day as it should stand.</summary>
        public DateOnly From { get; init; }

        /// <summary>Last day as it should stand; <c>null</c> while it lasts.</summary>
        public DateOnly? To { get; init; }

        /// <summary>Why it was wrong.</summary>
        public required string Reason { get; init; }

        public DateOnly FromOver(Membership? now) => Or(From, now?.From ?? From, nameof(From));

        public DateOnly? ToOver(Membership? now) => Or(To, now?.To, nameof(To));
    }

    public static void Map(RouteGroupBuilder clusters) =>
        clusters.MapPost("/{code}/members/{unitCode}/correction", HandleAsync).WithName(nameof(CorrectMembership))
            .WithSummary("Puts right the days of a membership that were typed wrong")
            .RequireIfMatch().WayBack(nameof(CorrectMembership)).Needs(Permissions.ManageClusters);

    private static async Task<Results<Versioned<ClusterView>, Problem>> HandleAsync(
        string code, string unitCode, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, TimeProvider clock,
        CancellationToken ct)
    {
        var loaded = await Clusters.LoadForChangeAsync(db, code, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var cluster = loaded.Value;
        var latest = cluster.Latest(unitCode);
        var (from, to) = (request.FromOver(latest), request.ToOver(latest));
        var checks = new FieldChecks().Name(request.Reason, "/reason", 2_000);
        if (latest is not null || request.Names(nameof(Request.From))) checks.Day(from, "/from");
        if (to is { } last) checks.Day(last, "/to");
        if (checks.Error is { } wrong) return Problem.From(wrong);
        if (await db.Units.SingleOrDefaultAsync(u => u.Code == unitCode, ct) is not { } unit || latest is null)
            return Problem.From(ClusterErrors.NoMembership(unitCode));

        var waiting = await WaitingPacts.FindAsync(db, cluster, unitCode, ct);
        var lastDay = cluster.Reach(unit, to);
        var elsewhere = await db.Clusters
            .Where(c => c.Kind == cluster.Kind && c.Code != code && c.Members.Any(m =>
                m.UnitCode == unitCode && (m.To == null || m.To >= from) && (lastDay == null || m.From <= lastDay)))
            .Select(c => c.Code).FirstOrDefaultAsync(ct);
        var corrected = cluster.CorrectMembership(unit, from, to, Text.Clean(request.Reason), elsewhere);
        if (corrected.Error is { } refusal) return Problem.From(refusal);

        waiting.Release(clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(ClusterView.Of(cluster), cluster.Version);
    }
}
