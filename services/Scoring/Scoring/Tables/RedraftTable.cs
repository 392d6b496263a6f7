namespace ThiDua.Scoring;

/// <summary>Replaces the content of a draft (<i>sửa dự thảo bảng điểm</i>).</summary>
internal static class RedraftTable
{
    /// <summary>What is left out stays as it is; the nodes are one value.</summary>
    public sealed record Request : Partial
    {
        public string Name { get; init; } = "";

        /// <summary>Declared total of points; the top groups must add up to it.</summary>
        public decimal Total { get; init; }

        /// <summary>Groups and criteria in reading order; at most 1,000.</summary>
        public IReadOnlyList<TableNodeEntry> Nodes { get; init; } = [];

        /// <summary>What the cluster has agreed on about the ranking; one value.</summary>
        public TableRulesBody? Rules { get; init; }

        public Result<TableContent> Over(ScoringTable now) => TableBody.Read(
            new FieldChecks(), Or(Name, now.Name), Or(Total, now.Total.Value),
            Or(Nodes, [.. now.Nodes.Select(TableNodeEntry.Of)]), Or(Rules, TableRulesBody.Of(now.Rules)));
    }

    public static void Map(RouteGroupBuilder tables) =>
        tables.MapPut("/{id:guid}", HandleAsync).WithName(nameof(RedraftTable)).WithSummary("Replace the content of a draft")
            .RequireIfMatch().Needs(Permissions.DesignTable)
            .WayBack(nameof(RedraftTable));

    private static async Task<Results<Versioned<TableSummaryView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ScoringDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Tables.LoadForChangeAsync(db, id, ifMatch, user, ct);
        if (loaded.Error is { } refusal) return Problem.From(refusal);
        var table = loaded.Value.Table;
        var content = request.Over(table);
        if (content.Error is { } invalid) return Problem.From(invalid);

        if (table.Redraft(content.Value).Error is { } frozen) return Problem.From(frozen);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(TableSummaryView.Of(table), table.Version);
    }
}
