namespace ThiDua.Scoring;

/// <summary>Sets the official points (<i>điểm chính thức</i>): the appraised ones, and where a line says otherwise, why.</summary>
internal static class ConfirmOfficialPoints
{
    /// <param name="Lines">Only lines whose official points differ from the appraised ones; may be left out.</param>
    public sealed record Request(IReadOnlyList<OfficialLine>? Lines = null);

    public sealed record OfficialLine(string Code, decimal Points, string? Reason = null);

    public static void Map(RouteGroupBuilder sheets) =>
        sheets.MapPost("/{id:guid}/official", HandleAsync).WithName(nameof(ConfirmOfficialPoints))
            .WithSummary("Set the official points of an appraised sheet")
            .RequireIfMatch().Needs(Permissions.ConfirmOfficialPoints);

    private static async Task<Results<Versioned<SheetSummary>, Problem>> HandleAsync(
        Guid id, Request? request, ETag ifMatch, ScoringDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        if (await SheetForChange.LoadAsync(db, user, id, ct) is not { Sheet: var sheet } found) return Problem.From(
            GeneralErrors.NothingHere);
        if (await db.RefusesForAsync(user, Permissions.ConfirmOfficialPoints, sheet.ClusterCode, sheet.CycleCode,
            ct) is { } refusal) return Problem.From(refusal);
        if (sheet.IsStale(ifMatch)) return Problem.From(ScoringErrors.SheetChanged);
        var lines = request?.Lines ?? [];
        if (ScoreLines.Check(lines, line => line.Reason, "reason", atLeast: 0) is { } wrong) return Problem.From(wrong);

        var cluster = await db.Clusters.AsNoTracking().SingleAsync(c => c.Code == sheet.ClusterCode, ct);
        var bodies = user.BodiesIn(cluster, found.Cycle.Year);
        var entries = lines.Select(line => new ScoreEntry(line.Code, line.Points, Text.CleanOrNull(line.Reason))).ToList();
        if (sheet.Confirm(found.Table, entries, bodies, user.ToAuthor(), clock.GetUtcNow()).Error is { } refused) return Problem.From(
            refused);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(SheetSummary.From(sheet), sheet.Version);
    }
}
