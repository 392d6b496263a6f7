namespace ThiDua.Clusters;

/// <summary>Shows one unit with its names, predecessors and successors.</summary>
internal static class GetUnit
{
    public static void Map(RouteGroupBuilder units) =>
        units.MapGet("/{code}", HandleAsync).WithName(nameof(GetUnit))
            .WithSummary("Shows one unit with its names, predecessors and successors")
            .Needs(Permissions.ReadRegister);

    private static async Task<Results<Versioned<UnitView>, Problem>> HandleAsync(string code, ClustersDbContext db, CancellationToken ct) =>
        await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Code == code, ct) is { } unit
            ? Versioned.Ok(UnitView.Of(unit), unit.Version)
            : Problem.From(UnitErrors.UnitNotFound);
}
