namespace ThiDua.Scoring;

/// <summary>Drafts a table (<i>dự thảo bảng điểm</i>): the first of a cluster and cycle, or a further version of a published one.</summary>
internal static class CreateTable
{
    /// <param name="Total">Declared total of points.</param>
    /// <param name="Nodes">Groups and criteria in reading order; at most 1,000.</param>
    /// <param name="Rules">What the cluster has agreed on about the ranking; what is left out is as if it had agreed on nothing
    /// else.</param>
    public sealed record Request(
        string ClusterCode, string CycleCode, string Name, decimal Total, IReadOnlyList<TableNodeEntry> Nodes,
        TableRulesBody? Rules = null);

    public static void Map(RouteGroupBuilder tables) =>
        tables.MapPost("", HandleAsync).WithName(nameof(CreateTable)).WithSummary("Draft a scoring table").Needs(Permissions.DesignTable)
            .WayBack(nameof(RedraftTable), nameof(WithdrawTable));

    private static async Task<Results<VersionedCreated<TableSummaryView>, Problem>> HandleAsync(
        Request request, ScoringDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var (clusterCode, cycleCode) = (request.ClusterCode, request.CycleCode);
        var (cluster, cycle) = await db.SeasonAsync(clusterCode, cycleCode, ct);
        if (db.RefusesHead(user, Permissions.DesignTable, clusterCode, cluster, cycle) is { } refusal) return Problem.From(refusal);
        var checks = new FieldChecks().Code(clusterCode, "/clusterCode").Code(cycleCode, "/cycleCode");
        var content = TableBody.Read(checks, request.Name, request.Total, request.Nodes, request.Rules);
        if (content.Error is { } invalid) return Problem.From(invalid);

        if (cluster is null) return Problem.From(SeasonErrors.ClusterUnknown(clusterCode));
        if (cycle is null) return Problem.From(SeasonErrors.CycleUnknown(cycleCode));
        if (!cycle.ClusterCodes.Contains(clusterCode)) return Problem.From(SeasonErrors.ClusterNotInCycle(clusterCode, cycleCode));
        var version = await NextVersionAsync(db, clusterCode, cycleCode, ct);
        if (version.Error is { } refused) return Problem.From(refused);
        var table = ScoringTable.Draft(
            Guid.CreateVersion7(clock.GetUtcNow()), clusterCode, cycleCode, version.Value, content.Value);
        db.Add(table);
        await db.SaveChangesAsync(ct);
        return Versioned.Created($"{ScoringModule.Prefix}/tables/{table.Id}", TableSummaryView.Of(table), table.Version);
    }

    private static async Task<Result<int>> NextVersionAsync(
        ScoringDbContext db, string clusterCode, string cycleCode, CancellationToken ct)
    {
        var newest = await db.Tables.Where(t => t.ClusterCode == clusterCode && t.CycleCode == cycleCode)
            .OrderByDescending(t => t.TableVersion).Select(t => new { t.TableVersion, t.State }).FirstOrDefaultAsync(ct);
        // One draft at a time; otherwise two first versions could be published side by side.
        if (newest?.State == TableState.Draft) return TableErrors.DraftExists;
        return (newest?.TableVersion ?? 0) + 1;
    }
}
