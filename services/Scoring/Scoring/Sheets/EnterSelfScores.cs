namespace ThiDua.Scoring;

/// <summary>Enters the points a unit gives itself (<i>tự chấm điểm</i>); lines that are not named stay as they are.</summary>
internal static class EnterSelfScores
{
    public sealed record Request(IReadOnlyList<SelfScoreLine> Lines);

    /// <param name="Points"><c>null</c> makes the line blank, which is not zero.</param>
    public sealed record SelfScoreLine(string Code, decimal? Points, string? Note = null);

    public static void Map(RouteGroupBuilder sheets) =>
        sheets.MapPut("/{id:guid}/self-scores", HandleAsync).WithName(nameof(EnterSelfScores)).WithSummary("Enter a unit's own points")
            .RequireIfMatch().Needs(Permissions.EnterSelfScores);

    private static async Task<Results<Versioned<SheetSummary>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ScoringDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        if (await SheetForChange.LoadAsync(db, user, id, ct) is not { Sheet: var sheet } found) return Problem.From(
            GeneralErrors.NothingHere);
        if (user.Refuses(Permissions.EnterSelfScores, Scopes.Unit(sheet.UnitCode)) is { } refusal) return Problem.From(refusal);
        if (sheet.IsStale(ifMatch)) return Problem.From(ScoringErrors.SheetChanged);
        var now = clock.GetUtcNow();
        if (found.RefusesSelfScores(now) is { } closed) return Problem.From(closed);
        if (ScoreLines.Check(request.Lines, line => line.Note, "note") is { } wrong) return Problem.From(wrong);

        var entries = request.Lines.Select(line => new ScoreEntry(line.Code, line.Points, Text.CleanOrNull(line.Note))).ToList();
        if (sheet.SelfScore(found.Table, entries, user.ToAuthor(), now).Error is { } refused) return Problem.From(refused);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(SheetSummary.From(sheet), sheet.Version);
    }
}
