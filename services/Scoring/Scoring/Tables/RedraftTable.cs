namespace ThiDua.Scoring;

/// <summary>Replaces the content of a draft (<i>sửa dự thảo bảng điểm</i>).</summary>
internal static class RedraftTable
{
    public sealed record Request(string Name, decimal Total, IReadOnlyList<TableNodeBody> Nodes);

    public static void Map(RouteGroupBuilder tables) =>
        tables.MapPut("/{id:guid}", HandleAsync).WithName(nameof(RedraftTable)).WithSummary("Replace the content of a draft")
            .RequireIfMatch().Needs(Permissions.DesignTable);

    private static async Task<Results<Versioned<TableSummary>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ScoringDbContext db, CurrentUser user, CancellationToken ct)
    {
        var table = await db.TablesFor(user).SingleOrDefaultAsync(t => t.Id == id, ct);
        if (table is null) return Problem.From(GeneralErrors.NothingHere);
        if (await db.RefusesForAsync(user, Permissions.DesignTable, table.ClusterCode, table.CycleCode,
            ct) is { } refusal) return Problem.From(refusal);
        if (table.IsStale(ifMatch)) return Problem.From(ScoringErrors.TableChanged);
        var content = TableBody.Read(new FieldChecks(), request.Name, request.Total, request.Nodes);
        if (content.Error is { } wrong) return Problem.From(wrong);

        if (table.Redraft(content.Value).Error is { } frozen) return Problem.From(frozen);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(TableSummary.From(table), table.Version);
    }
}
