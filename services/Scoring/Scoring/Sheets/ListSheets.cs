namespace ThiDua.Scoring;

/// <summary>Lists the sheets the caller may see, by unit; of one unit the newest first.</summary>
internal static class ListSheets
{
    /// <param name="UnitName">As of now; <c>null</c> while the unit is not known here.</param>
    /// <param name="ProposedTotal">Sum of the unit's own points; <c>null</c> while a line is blank, and on the sheet of another
    /// member.</param>
    /// <param name="OfficialTotal">Sum of the official points; <c>null</c> while a line has none.</param>
    [ShowsNames]
    public sealed record Item(
        Guid Id, Guid TableId, string ClusterCode, string CycleCode, string UnitCode, string? UnitName, SheetState State,
        decimal? ProposedTotal, decimal? OfficialTotal);

    public static void Map(RouteGroupBuilder sheets) =>
        sheets.MapGet("", HandleAsync).WithName(nameof(ListSheets)).WithSummary("List score sheets by unit").Needs(Permissions.ReadSheets);

    private static async Task<Results<Ok<Page<Item>>, Problem>> HandleAsync(
        string? cluster, string? cycle, string? unit, [AsParameters] PageRequest page, ScoringDbContext db, CurrentUser user,
        CancellationToken ct)
    {
        if (!page.TryStart(2, out var start)) return Problem.From(GeneralErrors.BadCursor);
        var (afterUnit, beforeId) = ("", Guid.Empty);
        if (start is [var code, var text])
        {
            afterUnit = code;
            if (!Guid.TryParse(text, out beforeId)) return Problem.From(GeneralErrors.BadCursor);
        }

        var whole = Sheets.SeenWholeBy(db, user);
        var sheets = await Sheets.SeenBy(db, user).AsNoTracking()
            .Where(s => (cluster == null || s.ClusterCode == cluster) && (cycle == null || s.CycleCode == cycle)
                && (unit == null || s.UnitCode == unit))
            .Where(s => start.Length == 0 || s.UnitCode.CompareTo(afterUnit) > 0 || (s.UnitCode == afterUnit && s.Id < beforeId))
            .OrderBy(s => s.UnitCode).ThenByDescending(s => s.Id).Take(page.Size + 1)
            .Select(s => new Item(
                Id: s.Id,
                TableId: s.TableId,
                ClusterCode: s.ClusterCode,
                CycleCode: s.CycleCode,
                UnitCode: s.UnitCode,
                UnitName: db.Units.Where(u => u.Code == s.UnitCode).Select(u => u.Name).FirstOrDefault(),
                State: s.State,
                ProposedTotal: s.ProposedTotal == null || !whole.Any(own => own.Id == s.Id) ? null : s.ProposedTotal.Value.Value,
                OfficialTotal: s.OfficialTotal == null ? null : s.OfficialTotal.Value.Value))
            .ToListAsync(ct);
        return TypedResults.Ok(Page.Of(sheets, page, sheet => [sheet.UnitCode, sheet.Id.ToString()]));
    }
}
