namespace ThiDua.Clusters;

/// <summary>Forms a cluster or block by decision (<i>thành lập cụm, khối thi đua</i>).</summary>
internal static class CreateCluster
{
    /// <param name="Code">Stable code; capitals, digits and hyphens, never used again.</param>
    public sealed record Request(string Code, string Name, ClusterKind Kind, string DecisionNumber, DateOnly DecisionDate,
        DateOnly ValidFrom);

    public static void Map(RouteGroupBuilder clusters) =>
        clusters.MapPost("", HandleAsync).WithName(nameof(CreateCluster))
            .WithSummary("Forms a cluster or block by decision")
            .WayBack(nameof(CorrectCluster), nameof(WithdrawCluster)).Needs(Permissions.ManageClusters);

    private static async Task<Results<VersionedCreated<ClusterView>, Problem>> HandleAsync(
        Request request, ClustersDbContext db, TimeProvider clock, CancellationToken ct)
    {
        var checks = new FieldChecks().Code(request.Code, "/code").Name(request.Name, "/name")
            .Name(request.DecisionNumber, "/decisionNumber")
            .Day(request.DecisionDate, "/decisionDate").Day(request.ValidFrom, "/validFrom");
        if (checks.Error is { } wrong) return Problem.From(wrong);

        var cluster = new Cluster(Guid.CreateVersion7(clock.GetUtcNow()), request.Code, Text.Clean(request.Name), request.Kind,
            new LegalAct(Text.Clean(request.DecisionNumber), request.DecisionDate), request.ValidFrom);
        db.Add(cluster);
        await db.SaveChangesAsync(ct);
        return Versioned.Created($"{ClustersModule.Prefix}/clusters/{cluster.Code}", ClusterView.Of(cluster), cluster.Version);
    }
}
