namespace ThiDua.Scoring;

/// <summary>Lists the tables the caller may see, the newest first.</summary>
internal static class ListTables
{
    public static void Map(RouteGroupBuilder tables) =>
        tables.MapGet("", HandleAsync).WithName(nameof(ListTables)).WithSummary("List scoring tables, the newest first")
            .Needs(Permissions.ReadTables);

    private static async Task<Results<Ok<Page<TableSummaryView>>, Problem>> HandleAsync(
        string? cluster, string? cycle, [AsParameters] PageRequest page, ScoringDbContext db, CurrentUser user, CancellationToken ct)
    {
        if (!page.TryStart(1, out var start)) return Problem.From(GeneralErrors.BadCursor);
        var before = Guid.Empty;
        if (start is [var text] && !Guid.TryParse(text, out before)) return Problem.From(GeneralErrors.BadCursor);

        var tables = await Tables.SeenBy(db, user).AsNoTracking()
            .Where(t => (cluster == null || t.ClusterCode == cluster) && (cycle == null || t.CycleCode == cycle)
                && (start.Length == 0 || t.Id < before))
            .OrderByDescending(t => t.Id).Take(page.Size + 1)
            .Select(t => new TableSummaryView(t.Id, t.ClusterCode, t.CycleCode, t.TableVersion, t.Name, t.State, t.Total.Value))
            .ToListAsync(ct);
        return TypedResults.Ok(Page.Of(tables, page, table => [table.Id.ToString()]));
    }
}
