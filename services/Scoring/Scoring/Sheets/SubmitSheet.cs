namespace ThiDua.Scoring;

/// <summary>Sends a sheet to the departments in the name of the unit (<i>nộp phiếu tự chấm</i>).</summary>
internal static class SubmitSheet
{
    public static void Map(RouteGroupBuilder sheets) =>
        sheets.MapPost("/{id:guid}/submission", HandleAsync).WithName(nameof(SubmitSheet)).WithSummary("Submit a sheet without blank lines")
            .RequireIfMatch().Needs(Permissions.SubmitSheet)
            .WayBack(nameof(ReturnSheet));

    private static async Task<Results<Versioned<SheetSummaryView>, Problem>> HandleAsync(
        Guid id, ETag ifMatch, ScoringDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var loaded = await Sheets.LoadForChangeAsync(db, id, ifMatch, user, SheetAct.Submit, now, ct);
        if (loaded.Error is { } refusal) return Problem.From(refusal);

        var (sheet, table, cycle, _) = loaded.Value;
        var inputs = (await SheetFigures.LoadAsync(db, sheet, cycle.Year, table, ct)).Inputs;
        if (sheet.Submit(user.ToAuthor(), now, inputs, table).Error is { } refused) return Problem.From(refused);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(SheetSummaryView.Of(sheet), sheet.Version);
    }
}
