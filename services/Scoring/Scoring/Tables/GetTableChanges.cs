namespace ThiDua.Scoring;

/// <summary>
/// What a version of a table changes against the one it replaces, and whose sheets it touches: of a draft what would happen if it were
/// published now, of a published one what did.
/// </summary>
internal static class GetTableChanges
{
    public static void Map(RouteGroupBuilder tables) =>
        tables.MapGet("/{id:guid}/changes", HandleAsync).WithName(nameof(GetTableChanges))
            .WithSummary("What a version changes and whom it touches").Needs(Permissions.ReadTables);

    private static async Task<Results<Ok<TableChangesView>, Problem>> HandleAsync(
        Guid id, ScoringDbContext db, CurrentUser user, CancellationToken ct)
    {
        var table = await Tables.SeenBy(db, user).AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, ct);
        if (table is null) return Problem.From(GeneralErrors.NothingHere);
        var before = table.State == TableState.Draft
            ? await db.Tables.AsNoTracking().SingleOrDefaultAsync(
                t => t.ClusterCode == table.ClusterCode && t.CycleCode == table.CycleCode && t.State == TableState.Published, ct)
            : await db.Tables.AsNoTracking().SingleOrDefaultAsync(t => t.Id == table.ReplacesTableId, ct);
        if (before is null) return TypedResults.Ok(new TableChangesView(null, null, [], []));

        var sheets = Sheets.SeenWholeBy(db, user).AsNoTracking();
        var following = table.State == TableState.Draft
            ? (await sheets.Where(s => s.TableId == before.Id).ToListAsync(ct)).Select(s => ScoreSheet.Follow(Guid.Empty, table, s, before))
            : await sheets.Where(s => s.TableId == table.Id && s.Follows != null).ToListAsync(ct);
        return TypedResults.Ok(new TableChangesView(before.Id, before.TableVersion,
            [.. TableChange.Between(before, table).Select(CriterionChangeView.Of)],
            [.. following.Where(s => s.Follows!.Touches).OrderBy(s => s.UnitCode, StringComparer.Ordinal).Select(TouchedSheetView.Of)]));
    }
}

/// <summary>What a version of a table changes against the one it replaces.</summary>
/// <param name="ReplacesTableId">The version it replaces; <c>null</c> for the first.</param>
/// <param name="ReplacesVersion">Its number; <c>null</c> for the first.</param>
/// <param name="Criteria">Criteria that are new, gone or not the same; all others keep points, notes and figures.</param>
/// <param name="Touched">Sheets that lose something, of those the reader may see.</param>
internal sealed record TableChangesView(
    Guid? ReplacesTableId, int? ReplacesVersion, IReadOnlyList<CriterionChangeView> Criteria, IReadOnlyList<TouchedSheetView> Touched);

/// <summary>One criterion that is not the same in both versions.</summary>
/// <param name="Was">As it was; <c>null</c> for one that is new.</param>
/// <param name="Is">As it is; <c>null</c> for one that is gone.</param>
/// <param name="Parts">What of it differs; empty for one that is new or gone.</param>
internal sealed record CriterionChangeView(TableNodeBody? Was, TableNodeBody? Is, IReadOnlyList<CriterionPart> Parts)
{
    public static CriterionChangeView Of(TableChange change) => new(
        change.Was is { } was ? TableNodeBody.Of(was) : null, change.Is is { } now ? TableNodeBody.Of(now) : null, change.Parts);
}

/// <summary>A sheet that a version of the table touches.</summary>
/// <param name="Was">State of the sheet under the version before.</param>
/// <param name="Becomes">State in which the sheet under this version begins.</param>
/// <param name="AskedAgain">Codes of the criteria that are asked again because they are new or not the same.</param>
/// <param name="Dropped">Codes of the criteria that are gone and had points.</param>
[ShowsNames]
internal sealed record TouchedSheetView(
    string UnitCode, SheetState Was, SheetState Becomes, IReadOnlyList<string> AskedAgain, IReadOnlyList<string> Dropped)
{
    public static TouchedSheetView Of(ScoreSheet sheet) =>
        new(sheet.UnitCode, sheet.Follows!.State, sheet.Follows.Becomes, sheet.Follows.AskedAgain, sheet.Follows.Dropped);
}
