namespace ThiDua.Scoring;

/// <summary>Enters what a department finds on the criteria it is in charge of (<i>thẩm định</i>); never on the sheet of the own
/// unit.</summary>
internal static class AppraiseSheet
{
    public sealed record Request(IReadOnlyList<AppraisalLine> Lines);

    /// <param name="Reason">Needed when the points differ from the proposed ones.</param>
    public sealed record AppraisalLine(string Code, decimal Points, string? Reason = null);

    public static void Map(RouteGroupBuilder sheets) =>
        sheets.MapPut("/{id:guid}/appraisal", HandleAsync).WithName(nameof(AppraiseSheet))
            .WithSummary("Appraise the criteria of the own department")
            .RequireIfMatch().Needs(Permissions.AppraiseSheet);

    private static async Task<Results<Versioned<SheetSummary>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ScoringDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        if (await SheetForChange.LoadAsync(db, user, id, ct) is not { Sheet: var sheet } found) return Problem.From(
            GeneralErrors.NothingHere);
        if (user.Refuses(Permissions.AppraiseSheet,
            [.. found.Table.Departments.Select(Scopes.Department)]) is { } refusal) return Problem.From(refusal);
        if (sheet.IsStale(ifMatch)) return Problem.From(ScoringErrors.SheetChanged);
        var now = clock.GetUtcNow();
        if (found.Cycle.Refuses(now, Phase.Appraise) is { } closed) return Problem.From(closed);
        if (ScoreLines.Check(request.Lines, line => line.Reason, "reason") is { } wrong) return Problem.From(wrong);

        var appraiser = new Appraiser(user.ToAuthor(), user.ReachOf(Permissions.AppraiseSheet).Codes(Scopes.DepartmentKind), user.Bodies());
        var entries = request.Lines.Select(line => new ScoreEntry(line.Code, line.Points, Text.CleanOrNull(line.Reason))).ToList();
        if (sheet.Appraise(found.Table, entries, appraiser, now).Error is { } refused) return Problem.From(refused);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(SheetSummary.From(sheet), sheet.Version);
    }
}
