namespace ThiDua.Clusters;

/// <summary>Puts right the name or the clusters of a cycle that were entered wrong (<i>đính chính kỳ thi đua</i>); a cluster that was
/// founded later is added so too.</summary>
internal static class CorrectCycle
{
    /// <summary>What is left out stays.</summary>
    public sealed record Request : Partial
    {
        public string Name { get; init; } = "";

        /// <summary>All clusters that take part; one value.</summary>
        public IReadOnlyList<string> ClusterCodes { get; init; } = [];

        /// <summary>Why it was wrong.</summary>
        public required string Reason { get; init; }

        public string NameOver(Cycle now) => Or(Text.Clean(Name), now.Name, nameof(Name));

        public IReadOnlyList<string> ClustersOver(Cycle now) => Or(ClusterCodes, [.. now.ClusterCodes], nameof(ClusterCodes));
    }

    public static void Map(RouteGroupBuilder cycles) =>
        cycles.MapPost("/{code}/correction", HandleAsync).WithName(nameof(CorrectCycle))
            .WithSummary("Puts right the name or the clusters of a cycle that were entered wrong")
            .RequireIfMatch().WayBack(nameof(CorrectCycle)).Needs(Permissions.ManageCycles);

    private static async Task<Results<Versioned<CycleView>, Problem>> HandleAsync(
        string code, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var loaded = await Cycles.LoadForChangeAsync(db, code, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var cycle = loaded.Value;
        var (name, codes) = (request.NameOver(cycle), request.ClustersOver(cycle));
        var known = await db.Clusters.Where(c => codes.Contains(c.Code) && c.WithdrawnBecause == null).Select(c => c.Code).ToListAsync(ct);
        var checks = new FieldChecks().Name(name, "/name").Size(codes, "/clusterCodes", atLeast: 1)
            .AllKnown(codes, known, "/clusterCodes").Name(request.Reason, "/reason", 2_000);
        if (checks.Error is { } wrong) return Problem.From(wrong);
        var busy = await db.Pacts.Where(p => p.CycleCode == code).Select(p => p.ClusterCode)
            .Union(db.Conferences.Where(c => c.CycleCode == code && c.ClusterCode != "" && c.State != ConferenceState.Withdrawn)
                .Select(c => c.ClusterCode))
            .Union(db.TitleRegistrations.Where(r => r.CycleCode == code && r.WithdrawnBecause == null).Select(r => r.ClusterCode))
            .ToListAsync(ct);
        if (cycle.Correct(name, codes, Text.Clean(request.Reason), busy).Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(CycleView.Of(cycle, clock.GetUtcNow()), cycle.Version);
    }
}
