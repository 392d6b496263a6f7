namespace ThiDua.Scoring;

/// <summary>Sets the official points (<i>điểm chính thức</i>): the appraised ones, and where a line says otherwise, why.</summary>
internal static class ConfirmOfficialPoints
{
    /// <param name="Lines">Only lines whose official points differ from the appraised ones; may be left out.</param>
    public sealed record Request(IReadOnlyList<OfficialLine>? Lines = null);

    /// <summary>Official points that differ from the appraised ones.</summary>
    /// <param name="Code">Code of the criterion in the table.</param>
    /// <param name="Points">Official points (<i>điểm chính thức</i>), 0 to the maximum of the criterion.</param>
    /// <param name="Reason">Needed when the points differ from the appraised ones.</param>
    public sealed record OfficialLine(string Code, decimal Points, string? Reason = null);

    public static void Map(RouteGroupBuilder sheets) =>
        sheets.MapPost("/{id:guid}/official", HandleAsync).WithName(nameof(ConfirmOfficialPoints))
            .WithSummary("Set the official points of an appraised sheet")
            .RequireIfMatch().Needs(Permissions.ConfirmOfficialPoints)
            .WayBack(nameof(ConfirmOfficialPoints), nameof(WithdrawOfficialPoints));

    private static async Task<Results<Versioned<SheetSummaryView>, Problem>> HandleAsync(
        Guid id, Request? request, ETag ifMatch, ScoringDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var loaded = await Sheets.LoadForChangeAsync(db, id, ifMatch, user, SheetAct.Confirm, now, ct);
        if (loaded.Error is { } refusal) return Problem.From(refusal);
        var (sheet, table, cycle, cluster) = loaded.Value;
        var lines = request?.Lines ?? [];
        var entries = lines.Select(line => new ScoreEntry(line.Code, line.Points, Text.CleanOrNull(line.Reason))).ToList();
        var findings = sheet.FindingsOn(SheetAct.Confirm, table, entries);
        if (ScoreLines.Refuses(lines, line => line.Reason, "reason", findings, atLeast: 0) is { } invalid) return Problem.From(invalid);

        var bodies = user.BodiesIn(cluster, cycle.Year, db.Today);
        var inputs = (await SheetFigures.LoadAsync(db, sheet, cycle.Year, table, ct)).Inputs;
        var appraisalOver = cycle.Phase(Phases.Appraise)?.Closes <= now;
        if (sheet.Confirm(table, entries, bodies, user.ToAuthor(), now, inputs, appraisalOver).Error is { } refused)
            return Problem.From(refused);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(SheetSummaryView.Of(sheet), sheet.Version);
    }
}
