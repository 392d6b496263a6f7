namespace ThiDua.Scoring;

/// <summary>Replaces the content of a draft (<i>sửa dự thảo bảng điểm</i>).</summary>
internal static class RedraftTable
{
    /// <param name="Total">Declared total of points; the top groups must add up to it.</param>
    /// <param name="Nodes">Groups and criteria in reading order; at most 1,000.</param>
    public sealed record Request(string Name, decimal Total, IReadOnlyList<TableNodeBody> Nodes);

    public static void Map(RouteGroupBuilder tables) =>
        tables.MapPut("/{id:guid}", HandleAsync).WithName(nameof(RedraftTable)).WithSummary("Replace the content of a draft")
            .RequireIfMatch().Needs(Permissions.DesignTable);

    private static async Task<Results<Versioned<TableSummaryView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ScoringDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Tables.LoadForChangeAsync(db, id, ifMatch, user, ct);
        if (loaded.Error is { } refusal) return Problem.From(refusal);
        var content = TableBody.Read(new FieldChecks(), request.Name, request.Total, request.Nodes);
        if (content.Error is { } invalid) return Problem.From(invalid);

        var table = loaded.Value;
        if (table.Redraft(content.Value).Error is { } frozen) return Problem.From(frozen);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(TableSummaryView.Of(table), table.Version);
    }
}
