namespace ThiDua.Scoring;

/// <summary>Enters the points a unit gives itself (<i>tự chấm điểm</i>); lines that are not named stay as they are.</summary>
internal static class EnterSelfScores
{
    /// <param name="Lines">Only the criteria that are to change.</param>
    public sealed record Request(IReadOnlyList<SelfScoreLine> Lines);

    /// <summary>The points a unit gives itself for one criterion.</summary>
    /// <param name="Points"><c>null</c> makes the line blank, which is not zero.</param>
    /// <param name="Code">Code of the criterion in the table.</param>
    /// <param name="Note">The unit's explanation (<i>giải trình</i>); left out when there is none.</param>
    public sealed record SelfScoreLine(string Code, decimal? Points, string? Note = null);

    public static void Map(RouteGroupBuilder sheets) =>
        sheets.MapPut("/{id:guid}/self-scores", HandleAsync).WithName(nameof(EnterSelfScores)).WithSummary("Enter a unit's own points")
            .RequireIfMatch().Needs(Permissions.EnterSelfScores);

    private static async Task<Results<Versioned<SheetWrittenView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ScoringDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        string[] codes = [.. request.Lines.Select(line => line.Code)];
        var loaded = await Sheets.LoadForChangeAsync(db, id, ifMatch, user, SheetAct.SelfScore, now, ct, codes);
        if (loaded.Error is { } refusal) return Problem.From(refusal);
        var (sheet, table, _) = loaded.Value;
        var entries = request.Lines.Select(line => new ScoreEntry(line.Code, line.Points, Text.CleanOrNull(line.Note))).ToList();
        var findings = sheet.FindingsOn(SheetAct.SelfScore, table, entries);
        if (ScoreLines.Refuses(request.Lines, line => line.Note, "note", findings) is { } invalid) return Problem.From(invalid);

        if (sheet.SelfScore(table, entries, user.ToAuthor(), now).Error is { } refused) return Problem.From(refused);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(SheetWrittenView.Of(sheet, ifMatch, codes), sheet.Version);
    }
}
