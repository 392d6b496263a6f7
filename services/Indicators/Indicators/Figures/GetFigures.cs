namespace ThiDua.Indicators;

/// <summary>All figures of one unit in one period. Where nothing is recorded yet the list is empty and the ETag is <c>"0"</c>.</summary>
internal static class GetFigures
{
    public static void Map(RouteGroupBuilder figures) =>
        figures.MapGet("/{unitCode}/{period}", HandleAsync).WithName(nameof(GetFigures))
            .WithSummary("Shows the figures of a unit in a period")
            .Needs(Permissions.ReadFigures);

    private static async Task<Results<Versioned<FigureSetView>, Problem>> HandleAsync(
        string unitCode, Period period, IndicatorsDbContext db, CurrentUser user, CancellationToken ct)
    {
        if (await VisibleUnit.FindAsync(unitCode, period, user, db, ct) is null) return Problem.From(FigureErrors.UnitNotFound);

        var version = await db.FigureSets.Where(set => set.UnitCode == unitCode && set.Period == period)
            .Select(set => set.Version).SingleOrDefaultAsync(ct);
        return await FigureSetView.AnswerAsync(unitCode, period, version, user, db, ct);
    }
}
