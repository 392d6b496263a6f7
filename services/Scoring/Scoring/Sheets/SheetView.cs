namespace ThiDua.Scoring;

/// <summary>A sheet with the three values of each criterion side by side.</summary>
/// <param name="Returned">What stood on the sheet each time it was sent back.</param>
[ShowsNames]
internal sealed record SheetView(
    Guid Id, Guid TableId, string ClusterCode, string CycleCode, string UnitCode, string? UnitName, SheetState State,
    decimal? ProposedTotal, decimal? OfficialTotal, IReadOnlyList<SheetLineView> Lines, IReadOnlyList<ReturnedRoundView> Returned)
{
    public static SheetView Of(ScoreSheet sheet, ScoringTable table, string? unitName, SheetFigures figures) => new(
        Id: sheet.Id,
        TableId: sheet.TableId,
        ClusterCode: sheet.ClusterCode,
        CycleCode: sheet.CycleCode,
        UnitCode: sheet.UnitCode,
        UnitName: unitName,
        State: sheet.State,
        ProposedTotal: sheet.ProposedTotal?.Value,
        OfficialTotal: sheet.OfficialTotal?.Value,
        Lines: [.. sheet.Lines.Select(line => SheetLineView.Of(line, table.Criterion(line.Code)!, figures))],
        Returned: [.. sheet.Returned.Select(ReturnedRoundView.Of)]);
}

/// <param name="Step">Points are multiples of it, if given.</param>
/// <param name="ChangedIn">Version of the sheet in which the line last changed.</param>
/// <param name="Figure">Only for a criterion bound to an indicator, once Indicators has told something.</param>
[ShowsNames]
internal sealed record SheetLineView(
    string Code, string Name, decimal Maximum, decimal? Step, string? DepartmentCode, string? IndicatorCode,
    ProposalView? Proposed, JudgementView? Appraised, JudgementView? Official, FigureView? Figure, long ChangedIn)
{
    public static SheetLineView Of(ScoreLine line, Node criterion, SheetFigures figures) => new(
        Code: line.Code,
        Name: criterion.Name,
        Maximum: criterion.Maximum.Value,
        Step: criterion.Step?.Value,
        DepartmentCode: criterion.DepartmentCode,
        IndicatorCode: criterion.IndicatorCode,
        Proposed: ProposalView.Of(line.Proposed),
        Appraised: JudgementView.Of(line.Appraised),
        Official: JudgementView.Of(line.Official),
        Figure: figures.Of(criterion),
        ChangedIn: line.ChangedIn);
}

/// <param name="By">Sign-in name.</param>
/// <param name="ByFunction">Function of whose account it is, at that time; <c>null</c> for a client.</param>
internal sealed record ProposalView(decimal Points, string? Note, string By, string? ByFunction, DateTimeOffset At)
{
    public static ProposalView? Of(Score? score) =>
        score is null ? null : new(score.Points.Value, score.Remark, score.By.Name, score.By.DisplayFunction, score.At);
}

/// <param name="Reason">Why the points differ from the value before.</param>
[ShowsNames]
internal sealed record JudgementView(
    decimal Points, string? Reason, string? DepartmentCode, string By, string? ByFunction, DateTimeOffset At)
{
    public static JudgementView? Of(Score? score) =>
        score is null ? null
            : new(score.Points.Value, score.Remark, score.DepartmentCode, score.By.Name, score.By.DisplayFunction, score.At);
}

internal sealed record ReturnedRoundView(
    string Reason, string By, string? ByFunction, DateTimeOffset At, IReadOnlyList<ReturnedLineView> Lines)
{
    public static ReturnedRoundView Of(ReturnedRound round) =>
        new(round.Reason, round.By.Name, round.By.DisplayFunction, round.At, [.. round.Lines.Select(ReturnedLineView.Of)]);
}

internal sealed record ReturnedLineView(string Code, ProposalView? Proposed, JudgementView? Appraised)
{
    public static ReturnedLineView Of(ScoreLine line) =>
        new(line.Code, ProposalView.Of(line.Proposed), JudgementView.Of(line.Appraised));
}
