namespace ThiDua.Scoring;

/// <summary>Shows one table with its groups and criteria.</summary>
internal static class GetTable
{
    /// <param name="TableVersion">1, 2, … within cluster and cycle; not the version in the ETag.</param>
    /// <param name="Nodes">In reading order.</param>
    public sealed record Response(
        Guid Id, string ClusterCode, string CycleCode, int TableVersion, string Name, TableState State, decimal Total,
            IReadOnlyList<TableNodeBody> Nodes);

    public static void Map(RouteGroupBuilder tables) =>
        tables.MapGet("/{id:guid}", HandleAsync).WithName(nameof(GetTable)).WithSummary("Show a scoring table")
            .Needs(Permissions.ReadTables);

    private static async Task<Results<Versioned<Response>, Problem>> HandleAsync(Guid id, ScoringDbContext db, CurrentUser user,
        CancellationToken ct)
    {
        var table = await db.TablesFor(user).AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, ct);
        if (table is null) return Problem.From(GeneralErrors.NothingHere);

        return Versioned.Ok(
            new Response(table.Id, table.ClusterCode, table.CycleCode, table.TableVersion, table.Name, table.State, table.Total.Value,
                [.. table.Nodes.Select(TableNodeBody.From)]),
            table.Version);
    }
}
