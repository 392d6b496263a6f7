namespace ThiDua.Scoring;

/// <summary>Sends a sheet to the departments in the name of the unit (<i>nộp phiếu tự chấm</i>).</summary>
internal static class SubmitSheet
{
    public static void Map(RouteGroupBuilder sheets) =>
        sheets.MapPost("/{id:guid}/submission", HandleAsync).WithName(nameof(SubmitSheet)).WithSummary("Submit a sheet without blank lines")
            .RequireIfMatch().Needs(Permissions.SubmitSheet);

    private static async Task<Results<Versioned<SheetSummary>, Problem>> HandleAsync(
        Guid id, ETag ifMatch, ScoringDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        if (await SheetForChange.LoadAsync(db, user, id, ct) is not { Sheet: var sheet } found) return Problem.From(
            GeneralErrors.NothingHere);
        if (user.Refuses(Permissions.SubmitSheet, Scopes.Unit(sheet.UnitCode)) is { } refusal) return Problem.From(refusal);
        if (sheet.IsStale(ifMatch)) return Problem.From(ScoringErrors.SheetChanged);
        if (found.RefusesSelfScores(clock.GetUtcNow()) is { } closed) return Problem.From(closed);

        if (sheet.Submit().Error is { } refused) return Problem.From(refused);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(SheetSummary.From(sheet), sheet.Version);
    }
}
