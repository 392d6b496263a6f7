namespace ThiDua.Scoring;

/// <summary>Shows one sheet: for each criterion the three values side by side and the figure of the indicator it is bound to.</summary>
internal static class GetSheet
{
    public static void Map(RouteGroupBuilder sheets) =>
        sheets.MapGet("/{id:guid}", HandleAsync).WithName(nameof(GetSheet)).WithSummary("Show a score sheet").Needs(Permissions.ReadSheets);

    private static async Task<Results<Versioned<SheetView>, Problem>> HandleAsync(
        Guid id, ScoringDbContext db, CurrentUser user, CancellationToken ct)
    {
        var sheet = await Sheets.SeenBy(db, user).AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct);
        if (sheet is null) return Problem.From(GeneralErrors.NothingHere);

        var table = await db.Tables.AsNoTracking().SingleAsync(t => t.Id == sheet.TableId, ct);
        var unitName = await db.Units.Where(u => u.Code == sheet.UnitCode).Select(u => u.Name).SingleOrDefaultAsync(ct);
        var (cluster, cycle) = await db.SeasonOfAsync(sheet, ct);
        var figures = await SheetFigures.LoadAsync(db, sheet, cycle.Year, table, ct);
        var whole = await Sheets.SeenWholeBy(db, user).AnyAsync(s => s.Id == id, ct);
        var left = await db.DepartureAsync(sheet.UnitCode, cluster, cycle.Year, ct);
        var view = SheetView.Of(sheet, table, unitName, figures, whole) with { Closed = left is not null, LeftOn = left?.On };
        return Versioned.Ok(view, sheet.Version);
    }
}
