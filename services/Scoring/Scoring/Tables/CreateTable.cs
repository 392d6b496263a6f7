namespace ThiDua.Scoring;

/// <summary>Drafts a table (<i>dự thảo bảng điểm</i>): the first of a cluster and cycle, or a further version of a published one.</summary>
internal static class CreateTable
{
    /// <param name="Total">Declared total of points.</param>
    /// <param name="Nodes">Groups and criteria in reading order; at most 1,000.</param>
    public sealed record Request(string ClusterCode, string CycleCode, string Name, decimal Total, IReadOnlyList<TableNodeBody> Nodes);

    public static void Map(RouteGroupBuilder tables) =>
        tables.MapPost("/", HandleAsync).WithName(nameof(CreateTable)).WithSummary("Draft a scoring table").Needs(Permissions.DesignTable);

    private static async Task<Results<VersionedCreated<TableSummary>, Problem>> HandleAsync(
        Request request, ScoringDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var checks = new FieldChecks().Code(request.ClusterCode, "/clusterCode").Code(request.CycleCode, "/cycleCode");
        var content = TableBody.Read(checks, request.Name, request.Total, request.Nodes);
        if (content.Error is { } wrong) return Problem.From(wrong);
        if (await db.RefusesForAsync(user, Permissions.DesignTable, request.ClusterCode, request.CycleCode,
            ct) is { } refusal) return Problem.From(refusal);

        if (await db.Clusters.FindAsync([request.ClusterCode], ct) is null) return Problem.From(
            ScoringErrors.ClusterUnknown(request.ClusterCode));
        if (await db.Cycles.FindAsync([request.CycleCode], ct) is not { } cycle) return Problem.From(
            ScoringErrors.CycleUnknown(request.CycleCode));
        if (!cycle.ClusterCodes.Contains(request.ClusterCode)) return Problem.From(
            ScoringErrors.ClusterNotInCycle(request.ClusterCode, request.CycleCode));

        var newest = await db.Tables.Where(t => t.ClusterCode == request.ClusterCode && t.CycleCode == request.CycleCode)
            .OrderByDescending(t => t.TableVersion).Select(t => new { t.TableVersion, t.State }).FirstOrDefaultAsync(ct);
        // One draft at a time; otherwise two first versions could be published side by side.
        if (newest?.State == TableState.Draft) return Problem.From(ScoringErrors.DraftExists);

        var table = ScoringTable.Draft(
            Guid.CreateVersion7(clock.GetUtcNow()), request.ClusterCode, request.CycleCode, (newest?.TableVersion ?? 0) + 1, content.Value);
        db.Add(table);
        await db.SaveChangesAsync(ct);
        return Versioned.Created($"{ScoringModule.Prefix}/tables/{table.Id}", TableSummary.From(table), table.Version);
    }
}
