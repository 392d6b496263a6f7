namespace ThiDua.Scoring;

/// <summary>Enters what a department finds on the criteria it is in charge of (<i>thẩm định</i>); never on the sheet of the own
/// unit.</summary>
internal static class AppraiseSheet
{
    /// <param name="Lines">Only criteria of the department; those not named stay as they are.</param>
    public sealed record Request(IReadOnlyList<AppraisalLine> Lines);

    /// <summary>What a department finds on one criterion.</summary>
    public sealed record AppraisalLine : Partial
    {
        /// <summary>Code of the criterion in the table.</summary>
        public required string Code { get; init; }

        /// <summary>Appraised points (<i>điểm thẩm định</i>), 0 to the maximum of the criterion.</summary>
        public required decimal Points { get; init; }

        /// <summary>Needed when the points differ from the proposed ones; belongs to these points: it stays as long as they do.</summary>
        public string? Reason { get; init; }

        public ScoreEntry Over(Score? now) => new(Code, Points,
            Or(Text.CleanOrNull(Reason), now?.Points.Value == Points ? now.Remark : null, nameof(Reason)));
    }

    public static void Map(RouteGroupBuilder sheets) =>
        sheets.MapPut("/{id:guid}/appraisal", HandleAsync).WithName(nameof(AppraiseSheet))
            .WithSummary("Appraise the criteria of the own department")
            .RequireIfMatch().Needs(Permissions.AppraiseSheet)
            .WayBack(nameof(AppraiseSheet), nameof(ReturnSheet));

    private static async Task<Results<Versioned<SheetWrittenView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ScoringDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        string[] codes = [.. request.Lines.Select(line => line.Code)];
        var loaded = await Sheets.LoadForChangeAsync(db, id, ifMatch, user, SheetAct.Appraise, now, ct, codes);
        if (loaded.Error is { } refusal) return Problem.From(refusal.In("/lines"));
        var (sheet, table, cycle, _) = loaded.Value;
        var entries = request.Lines.Select(line => line.Over(sheet.Line(line.Code)?.Appraised)).ToList();
        var findings = sheet.FindingsOn(SheetAct.Appraise, table, entries);
        if (ScoreLines.Refuses(request.Lines, line => line.Reason, "reason", findings) is { } invalid) return Problem.From(invalid);

        var appraiser = new Appraiser(user.ToAuthor(), Sheets.DepartmentsOf(user), user.Bodies());
        var inputs = (await SheetFigures.LoadAsync(db, sheet, cycle.Year, table, ct)).Inputs;
        if (sheet.Appraise(table, entries, appraiser, now, inputs).Error is { } refused) return Problem.From(refused.In("/lines"));
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(SheetWrittenView.Of(sheet, ifMatch, codes), sheet.Version);
    }
}
