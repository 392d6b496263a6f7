namespace ThiDua.Scoring;

/// <summary>Shows one table with its groups and criteria.</summary>
internal static class GetTable
{
    public static void Map(RouteGroupBuilder tables) =>
        tables.MapGet("/{id:guid}", HandleAsync).WithName(nameof(GetTable)).WithSummary("Show a scoring table")
            .Needs(Permissions.ReadTables);

    private static async Task<Results<Versioned<TableView>, Problem>> HandleAsync(
        Guid id, ScoringDbContext db, CurrentUser user, CancellationToken ct)
    {
        var table = await Tables.SeenBy(db, user).AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, ct);
        if (table is null) return Problem.From(GeneralErrors.NothingHere);
        return Versioned.Ok(TableView.Of(table), table.Version);
    }
}
