namespace ThiDua.Scoring;

/// <summary>Enters the points a unit gives itself (<i>tự chấm điểm</i>); lines that are not named stay as they are.</summary>
internal static class EnterSelfScores
{
    /// <param name="Lines">Only the criteria that are to change.</param>
    public sealed record Request(IReadOnlyList<SelfScoreLine> Lines);

    /// <summary>What is left out stays as it is.</summary>
    public sealed record SelfScoreLine : Partial
    {
        /// <summary>Code of the criterion in the table.</summary>
        public required string Code { get; init; }

        /// <summary><c>null</c> makes the line blank, which is not zero; its note goes with the points.</summary>
        public decimal? Points { get; init; }

        /// <summary>The unit's explanation (<i>giải trình</i>); left out when there is none.</summary>
        public string? Note { get; init; }

        public ScoreEntry Over(Score? now) => new(Code, Or(Points, now?.Points.Value, nameof(Points)),
            Or(Text.CleanOrNull(Note), Names(nameof(Points)) && Points is null ? null : now?.Remark, nameof(Note)));
    }

    public static void Map(RouteGroupBuilder sheets) =>
        sheets.MapPut("/{id:guid}/self-scores", HandleAsync).WithName(nameof(EnterSelfScores)).WithSummary("Enter a unit's own points")
            .RequireIfMatch().Needs(Permissions.EnterSelfScores)
            .WayBack(nameof(EnterSelfScores));

    private static async Task<Results<Versioned<SheetWrittenView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ScoringDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        string[] codes = [.. request.Lines.Select(line => line.Code)];
        var loaded = await Sheets.LoadForChangeAsync(db, id, ifMatch, user, SheetAct.SelfScore, now, ct, codes);
        if (loaded.Error is { } refusal) return Problem.From(refusal);
        var (sheet, table, cycle, _) = loaded.Value;
        var entries = request.Lines.Select(line => line.Over(sheet.Line(line.Code)?.Proposed)).ToList();
        var findings = sheet.FindingsOn(SheetAct.SelfScore, table, entries);
        if (ScoreLines.Refuses(request.Lines, line => line.Note, "note", findings) is { } invalid) return Problem.From(invalid);

        var inputs = (await SheetFigures.LoadAsync(db, sheet, cycle.Year, table, ct)).Inputs;
        if (sheet.SelfScore(table, entries, user.ToAuthor(), now, inputs).Error is { } refused) return Problem.From(refused);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(SheetWrittenView.Of(sheet, ifMatch, codes), sheet.Version);
    }
}
