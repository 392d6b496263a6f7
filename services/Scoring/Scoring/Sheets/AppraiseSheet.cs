namespace ThiDua.Scoring;

/// <summary>Enters what a department finds on the criteria it is in charge of (<i>thẩm định</i>); never on the sheet of the own
/// unit.</summary>
internal static class AppraiseSheet
{
    /// <param name="Lines">Only criteria of the department; those not named stay as they are.</param>
    public sealed record Request(IReadOnlyList<AppraisalLine> Lines);

    /// <summary>What a department finds on one criterion.</summary>
    /// <param name="Reason">Needed when the points differ from the proposed ones.</param>
    /// <param name="Code">Code of the criterion in the table.</param>
    /// <param name="Points">Appraised points (<i>điểm thẩm định</i>), 0 to the maximum of the criterion.</param>
    public sealed record AppraisalLine(string Code, decimal Points, string? Reason = null);

    public static void Map(RouteGroupBuilder sheets) =>
        sheets.MapPut("/{id:guid}/appraisal", HandleAsync).WithName(nameof(AppraiseSheet))
            .WithSummary("Appraise the criteria of the own department")
            .RequireIfMatch().Needs(Permissions.AppraiseSheet);

    private static async Task<Results<Versioned<SheetWrittenView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ScoringDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        string[] codes = [.. request.Lines.Select(line => line.Code)];
        var loaded = await Sheets.LoadForChangeAsync(db, id, ifMatch, user, SheetAct.Appraise, now, ct, codes);
        if (loaded.Error is { } refusal) return Problem.From(refusal);
        var (sheet, table, _) = loaded.Value;
        var entries = request.Lines.Select(line => new ScoreEntry(line.Code, line.Points, Text.CleanOrNull(line.Reason))).ToList();
        var findings = sheet.FindingsOn(SheetAct.Appraise, table, entries);
        if (ScoreLines.Refuses(request.Lines, line => line.Reason, "reason", findings) is { } invalid) return Problem.From(invalid);

        var appraiser = new Appraiser(user.ToAuthor(), Sheets.DepartmentsOf(user), user.Bodies());
        if (sheet.Appraise(table, entries, appraiser, now).Error is { } refused) return Problem.From(refused);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(SheetWrittenView.Of(sheet, ifMatch, codes), sheet.Version);
    }
}
