namespace ThiDua.Clusters;

/// <summary>Name, decision or first day of a cluster were typed wrong.</summary>
internal static class CorrectCluster
{
    /// <summary>What is left out stays.</summary>
    public sealed record Request : Partial
    {
        public string Name { get; init; } = "";

        public string DecisionNumber { get; init; } = "";

        public DateOnly DecisionDate { get; init; }

        public DateOnly ValidFrom { get; init; }

        /// <summary>Why it was wrong.</summary>
        public required string Reason { get; init; }

        public string NameOver(Cluster now) => Or(Text.Clean(Name), now.Name, nameof(Name));

        public LegalAct DecisionOver(Cluster now) => new(
            Or(Text.Clean(DecisionNumber), now.FormedBy.DecisionNumber, nameof(DecisionNumber)),
            Or(DecisionDate, now.FormedBy.DecisionDate, nameof(DecisionDate)));

        public DateOnly ValidFromOver(Cluster now) => Or(ValidFrom, now.ValidFrom, nameof(ValidFrom));
    }

    public static void Map(RouteGroupBuilder clusters) =>
        clusters.MapPost("/{code}/correction", HandleAsync).WithName(nameof(CorrectCluster))
            .WithSummary("Puts right what was typed wrong about a cluster")
            .RequireIfMatch().WayBack(nameof(CorrectCluster)).Needs(Permissions.ManageClusters);

    private static async Task<Results<Versioned<ClusterView>, Problem>> HandleAsync(
        string code, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Clusters.LoadForChangeAsync(db, code, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var cluster = loaded.Value;
        var (decision, validFrom) = (request.DecisionOver(cluster), request.ValidFromOver(cluster));
        var checks = new FieldChecks().Name(request.NameOver(cluster), "/name").Name(decision.DecisionNumber, "/decisionNumber")
            .Day(decision.DecisionDate, "/decisionDate").Day(validFrom, "/validFrom").Name(request.Reason, "/reason", 2_000);
        if (checks.Error is { } wrong) return Problem.From(wrong);
        if (cluster.Correct(request.NameOver(cluster), decision, validFrom, Text.Clean(request.Reason)).Error is { } refusal)
            return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(ClusterView.Of(cluster), cluster.Version);
    }
}
