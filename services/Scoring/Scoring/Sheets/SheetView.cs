namespace ThiDua.Scoring;

/// <summary>A sheet with the three values of each criterion side by side.</summary>
/// <param name="Whole">Whether everything is shown; of another member only what the conference has adopted.</param>
/// <param name="Submission">Who submitted it last; <c>null</c> until then.</param>
/// <param name="OneAccount">Why whoever scores may also submit; <c>null</c> where nobody may do both.</param>
/// <param name="Reopened">Why the ranking was last reopened that had frozen it; <c>null</c> while it never was.</param>
/// <param name="FollowsSheetId">The sheet under the version of the table before, whose unchanged criteria it took over; <c>null</c> for the
/// first.</param>
/// <param name="Returned">What stood on the sheet each time it was sent back.</param>
/// <param name="Lines">One for each criterion, in the order of the table.</param>
/// <param name="ProposedTotal">Sum of the unit's own points; <c>null</c> while a line is blank.</param>
/// <param name="OfficialTotal">Sum of the official points; <c>null</c> while a line has none.</param>
[ShowsNames]
internal sealed record SheetView(
    Guid Id, Guid TableId, string ClusterCode, string CycleCode, string UnitCode, string? UnitName, SheetState State,
    bool Whole, decimal? ProposedTotal, decimal? OfficialTotal, ActView? Submission, ActView? OneAccount, ActView? Reopened,
    Guid? FollowsSheetId, IReadOnlyList<SheetLineView> Lines, IReadOnlyList<ReturnedRoundView> Returned)
{
    /// <summary>Whether the unit is none of those that are ranked for the year: it ended, left, or its membership was withdrawn.</summary>
    public bool Closed { get; init; }

    /// <summary>Last day of a unit that ended or left the cluster within the year; <c>null</c> otherwise.</summary>
    public DateOnly? LeftOn { get; init; }

    /// <param name="whole">Otherwise only the official points.</param>
    public static SheetView Of(ScoreSheet sheet, ScoringTable table, string? unitName, SheetFigures figures, bool whole) => new(
        Id: sheet.Id,
        TableId: sheet.TableId,
        ClusterCode: sheet.ClusterCode,
        CycleCode: sheet.CycleCode,
        UnitCode: sheet.UnitCode,
        UnitName: unitName,
        State: sheet.State,
        Whole: whole,
        ProposedTotal: whole ? sheet.ProposedTotal?.Value : null,
        OfficialTotal: sheet.OfficialTotal?.Value,
        Submission: whole && sheet.Submission is { } sent ? new(null, sent.By.Name, sent.By.DisplayFunction, sent.At) : null,
        OneAccount: whole && sheet.OneAccount is { } one ? new(one.Reason, one.By.Name, one.By.DisplayFunction, one.At) : null,
        Reopened: whole && sheet.Reopened is { } open ? new(open.Reason, open.By.Name, open.By.DisplayFunction, open.At) : null,
        FollowsSheetId: sheet.Follows?.SheetId,
        Lines:
        [
            .. sheet.Lines.Select(line => whole
                ? SheetLineView.Of(line, table.Criterion(line.Code)!, figures, sheet.State == SheetState.Frozen)
                : SheetLineView.OfficialOf(line, table.Criterion(line.Code)!)),
        ],
        Returned: whole ? [.. sheet.Returned.Select(round => ReturnedRoundView.Of(round, figures))] : []);
}

/// <summary>Who did something, and why where a reason was needed.</summary>
/// <param name="Reason"><c>null</c> where none was needed.</param>
internal sealed record ActView(string? Reason, string By, string? ByFunction, DateTimeOffset At);

/// <summary>One criterion with its three values; none overwrites another.</summary>
/// <param name="Step">Points are multiples of it, if given.</param>
/// <param name="ChangedIn">Version of the sheet in which the line last changed.</param>
/// <param name="Figure">Only for a criterion bound to an indicator, once Indicators has told something: as it is now, and on a frozen sheet
/// as it was when the points became official.</param>
/// <param name="Submitted">The figure as it was when the unit submitted; <c>null</c> before that, and without one.</param>
/// <param name="ChangedSince">What has become of the figure since the points were given that count; <c>null</c> while it is the
/// same.</param>
/// <param name="Code">Code of the criterion in the table.</param>
/// <param name="Number">As the form prints it; <c>null</c> where it prints none.</param>
/// <param name="AskedAgain">What stood here before a further version of the table changed the criterion; <c>null</c> where none
/// did.</param>
/// <param name="Maximum">Most points of the criterion (<i>điểm tối đa</i>).</param>
/// <param name="Proposed">Points the unit gave itself (<i>tự chấm</i>); <c>null</c> while blank.</param>
/// <param name="Appraised">What the department found (<i>thẩm định</i>); <c>null</c> until then.</param>
/// <param name="Official">Official points (<i>chính thức</i>); <c>null</c> until they are confirmed.</param>
/// <param name="DepartmentCode">Department that appraises it; <c>null</c> where none is named.</param>
[ShowsNames]
internal sealed record SheetLineView(
    string Code, string? Number, string Name, decimal Maximum, decimal? Step, string? DepartmentCode, string? IndicatorCode,
    ProposalView? Proposed, JudgementView? Appraised, JudgementView? Official, AskedAgainView? AskedAgain, FigureView? Figure,
    FigureView? Submitted, ChangedSinceView? ChangedSince, long ChangedIn)
{
    /// <summary>What others than those concerned see.</summary>
    public static SheetLineView OfficialOf(ScoreLine line, Node criterion) => new(
        Code: line.Code,
        Number: criterion.Number,
        Name: criterion.Name,
        Maximum: criterion.Maximum.Value,
        Step: criterion.Step?.Value,
        DepartmentCode: criterion.DepartmentCode,
        IndicatorCode: criterion.IndicatorCode,
        Proposed: null,
        Appraised: null,
        Official: JudgementView.Of(line.Official, null),
        AskedAgain: null,
        Figure: null,
        Submitted: null,
        ChangedSince: null,
        ChangedIn: line.ChangedIn);

    public static SheetLineView Of(ScoreLine line, Node criterion, SheetFigures figures, bool frozen) => new(
        Code: line.Code,
        Number: criterion.Number,
        Name: criterion.Name,
        Maximum: criterion.Maximum.Value,
        Step: criterion.Step?.Value,
        DepartmentCode: criterion.DepartmentCode,
        IndicatorCode: criterion.IndicatorCode,
        Proposed: ProposalView.Of(line.Proposed, figures),
        Appraised: JudgementView.Of(line.Appraised, figures),
        Official: JudgementView.Of(line.Official, figures),
        AskedAgain: AskedAgainView.Of(line.AskedAgain, figures),
        Figure: frozen && line.JudgedBy is { } kept ? figures.Of(kept) : figures.Of(criterion),
        Submitted: figures.Of(line.Submitted),
        ChangedSince: figures.ChangeOf(criterion, line.JudgedBy),
        ChangedIn: line.ChangedIn);
}

/// <summary>What stood on a line before a further version of the table changed its criterion.</summary>
/// <param name="Changed">What of the criterion differs.</param>
/// <param name="Proposed">Points the unit had given itself; <c>null</c> when blank, and where they still stand.</param>
/// <param name="Appraised">What the department had found; <c>null</c> when nothing.</param>
/// <param name="Official">Official points that stood there; <c>null</c> when none did.</param>
internal sealed record AskedAgainView(
    IReadOnlyList<CriterionPart> Changed, ProposalView? Proposed, JudgementView? Appraised, JudgementView? Official)
{
    public static AskedAgainView? Of(AskedAgain? asked, SheetFigures figures) => asked is null ? null
        : new(asked.Changed, ProposalView.Of(asked.Proposed, figures), JudgementView.Of(asked.Appraised, figures),
            JudgementView.Of(asked.Official, figures));
}

/// <summary>Points a unit gave itself.</summary>
/// <param name="Points">Points given; zero is a score.</param>
/// <param name="By">Sign-in name.</param>
/// <param name="ByFunction">Function of whose account it is, at that time; <c>null</c> for a client.</param>
/// <param name="Input">The figure as it was then; <c>null</c> without one.</param>
internal sealed record ProposalView(
    decimal Points, string? Note, string By, string? ByFunction, DateTimeOffset At, FigureView? Input)
{
    public static ProposalView? Of(Score? score, SheetFigures figures) => score is null ? null
        : new(score.Points.Value, score.Remark, score.By.Name, score.By.DisplayFunction, score.At, figures.Of(score.Input));
}

/// <summary>Points that somebody else gave, with the reason where they differ.</summary>
/// <param name="Reason">Why the points differ from the value before.</param>
/// <param name="Points">Points given; zero is a score.</param>
/// <param name="Input">The figure as it was then; <c>null</c> without one.</param>
/// <param name="DepartmentCode">Department for which they were given; <c>null</c> for the cluster and the province.</param>
[ShowsNames]
internal sealed record JudgementView(
    decimal Points, string? Reason, string? DepartmentCode, string By, string? ByFunction, DateTimeOffset At,
    FigureView? Input)
{
    /// <param name="figures"><c>null</c> for who is not shown them.</param>
    public static JudgementView? Of(Score? score, SheetFigures? figures) => score is null ? null
        : new(score.Points.Value, score.Remark, score.DepartmentCode, score.By.Name, score.By.DisplayFunction, score.At,
            figures?.Of(score.Input));
}

/// <summary>A finished round: what stood on the sheet when it was sent back (<i>trả lại</i>).</summary>
/// <param name="From">What the sheet was until then; <c>null</c> for rounds that ended before this was kept.</param>
/// <param name="Lines">The lines as they stood then.</param>
internal sealed record ReturnedRoundView(
    string Reason, string By, string? ByFunction, DateTimeOffset At, SheetState? From,
    IReadOnlyList<ReturnedLineView> Lines)
{
    public static ReturnedRoundView Of(ReturnedRound round, SheetFigures figures) => new(
        round.Reason, round.By.Name, round.By.DisplayFunction, round.At, round.From,
        [.. round.Lines.Select(line => ReturnedLineView.Of(line, figures))]);
}

/// <summary>One line of a finished round.</summary>
/// <param name="Code">Code of the criterion in the table.</param>
/// <param name="Proposed">Points the unit had given itself; <c>null</c> when blank.</param>
/// <param name="Appraised">What the department had found; <c>null</c> when nothing.</param>
/// <param name="Official">Official points that stood there; <c>null</c> when none did.</param>
internal sealed record ReturnedLineView(string Code, ProposalView? Proposed, JudgementView? Appraised, JudgementView? Official)
{
    public static ReturnedLineView Of(ScoreLine line, SheetFigures figures) => new(line.Code, ProposalView.Of(line.Proposed, figures),
        JudgementView.Of(line.Appraised, figures), JudgementView.Of(line.Official, figures));
}
