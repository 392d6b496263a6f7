namespace ThiDua.Scoring;

/// <summary>Shows one sheet: for each criterion the three values side by side and the figure of the indicator it is bound to.</summary>
internal static class GetSheet
{
    /// <param name="Returned">What stood on the sheet each time it was sent back.</param>
    public sealed record Response(
        Guid Id, Guid TableId, string ClusterCode, string CycleCode, string UnitCode, string? UnitName, SheetState State,
        decimal? ProposedTotal, decimal? OfficialTotal, IReadOnlyList<Line> Lines, IReadOnlyList<Round> Returned);

    /// <param name="Step">Points are multiples of it, if given.</param>
    /// <param name="Figure">Only for a criterion bound to an indicator, once Indicators has told something.</param>
    public sealed record Line(
        string Code, string Name, decimal Maximum, decimal? Step, string? DepartmentCode, string? IndicatorCode,
        Proposal? Proposed, Judgement? Appraised, Judgement? Official, Figure? Figure);

    public sealed record Proposal(decimal Points, string? Note, string By, DateTimeOffset At);

    /// <param name="Reason">Why the points differ from the value before.</param>
    public sealed record Judgement(decimal Points, string? Reason, string? DepartmentCode, string By, DateTimeOffset At);

    /// <summary>As Indicators states it: the stated percent is never shown for the derived one, and no qualifier is dropped.</summary>
    public sealed record Figure(
        string? Name, string? UnitOfMeasure, string? Direction, string TargetStatus, decimal? Target, string ActualStatus, decimal? Actual,
            string? Qualifier,
        decimal? StatedPercent, string? StatedPercentQualifier, decimal? DerivedPercent);

    public sealed record Round(string Reason, string By, DateTimeOffset At, IReadOnlyList<RoundLine> Lines);

    public sealed record RoundLine(string Code, Proposal? Proposed, Judgement? Appraised);

    public static void Map(RouteGroupBuilder sheets) =>
        sheets.MapGet("/{id:guid}", HandleAsync).WithName(nameof(GetSheet)).WithSummary("Show a score sheet").Needs(Permissions.ReadSheets);

    private static async Task<Results<Versioned<Response>, Problem>> HandleAsync(Guid id, ScoringDbContext db, CurrentUser user,
        CancellationToken ct)
    {
        var sheet = await db.SheetsFor(user).AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct);
        if (sheet is null) return Problem.From(GeneralErrors.NothingHere);

        var table = await db.Tables.AsNoTracking().SingleAsync(t => t.Id == sheet.TableId, ct);
        var unitName = await db.Units.Where(u => u.Code == sheet.UnitCode).Select(u => u.Name).SingleOrDefaultAsync(ct);
        var figures = await SheetFigures.LoadAsync(db, sheet, table, ct);

        var lines = sheet.Lines.Select(line =>
        {
            var leaf = table.Criterion(line.Code)!;
            return new Line(
                line.Code, leaf.Name, leaf.Maximum.Value, leaf.Step?.Value, leaf.DepartmentCode, leaf.IndicatorCode,
                Proposed(line.Proposed), Judged(line.Appraised), Judged(line.Official), figures.Of(leaf));
        });
        var rounds = sheet.Returned.Select(round => new Round(
            round.Reason, round.By.Name, round.At,
                [.. round.Lines.Select(line => new RoundLine(line.Code, Proposed(line.Proposed), Judged(line.Appraised)))]));
        return Versioned.Ok(
            new Response(sheet.Id, sheet.TableId, sheet.ClusterCode, sheet.CycleCode, sheet.UnitCode, unitName, sheet.State,
                sheet.ProposedTotal?.Value, sheet.OfficialTotal?.Value, [.. lines], [.. rounds]),
            sheet.Version);
    }

    private static Proposal? Proposed(Score? score) =>
        score is null ? null : new(score.Points.Value, score.Remark, score.By.Name, score.At);

    private static Judgement? Judged(Score? score) =>
        score is null ? null : new(score.Points.Value, score.Remark, score.DepartmentCode, score.By.Name, score.At);
}
