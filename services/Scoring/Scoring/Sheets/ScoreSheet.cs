namespace ThiDua.Scoring;

/// <summary>The score sheet of one member unit under one table version (<i>phiếu chấm điểm</i>).</summary>
internal sealed class ScoreSheet : AggregateRoot
{
    private ScoreSheet(Guid id) : base(id)
    {
    }

    public Guid TableId { get; private init; }

    public string ClusterCode { get; private init; } = "";

    public string CycleCode { get; private init; } = "";

    public string UnitCode { get; private init; } = "";

    public SheetState State { get; private set; }

    /// <summary>What the sheet was when the adoption froze it, and is again once that is undone; <c>null</c> while it is not
    /// frozen.</summary>
    public SheetState? FrozenFrom { get; private set; }

    /// <summary>One for each criterion, in the order of the table.</summary>
    public IReadOnlyList<ScoreLine> Lines { get; private set; } = [];

    /// <summary>What stood here each time the sheet was sent back.</summary>
    public IReadOnlyList<ReturnedRound> Returned { get; private set; } = [];

    /// <summary>Who submitted it last; <c>null</c> until then.</summary>
    public Submission? Submission { get; private set; }

    /// <summary>Set where whoever scores may also submit (<i>một người kiêm nhiệm</i>).</summary>
    public OneAccount? OneAccount { get; private set; }

    /// <summary>Why the ranking was reopened that had frozen it; <c>null</c> while it never was.</summary>
    public Reopening? Reopened { get; private set; }

    /// <summary>Where it comes from; <c>null</c> for the first of a unit.</summary>
    public Follows? Follows { get; private set; }

    /// <summary>Whether the unit is asked once more: the sheet was sent back, or had been submitted before a further version of the table
    /// asked something anew. Who had not submitted when the table changed is not given more time by that.</summary>
    public bool IsAskedAgain =>
        Follows is { Becomes: SheetState.Draft, Reached: not SheetState.Draft } || Returned.Any(round => round.From != SheetState.Official);

    /// <summary>Whether anything was done on it since it began under its table.</summary>
    public bool IsWrittenSince => Lines.Any(line => line.ChangedIn > 1);

    /// <summary>Whether it was submitted, or anything was done on what had been submitted before, under its own table.</summary>
    public bool IsSubmittedUnderItsTable => State != SheetState.Withdrawn
        && (Follows is { Becomes: not SheetState.Draft } ? State != Follows.Becomes || IsWrittenSince : Submission is not null);

    /// <summary><c>null</c> while a line is blank.</summary>
    public Points? ProposedTotal { get; private set; }

    /// <summary><c>null</c> while a line is blank.</summary>
    public Points? OfficialTotal { get; private set; }

    public static ScoreSheet Open(Guid id, ScoringTable table, string unitCode)
    {
        var sheet = new ScoreSheet(id)
        {
            TableId = table.Id,
            ClusterCode = table.ClusterCode,
            CycleCode = table.CycleCode,
            UnitCode = unitCode,
            Lines = [.. table.Tree.Leaves.Select(leaf => new ScoreLine(leaf.Code))],
        };
        sheet.Raise(new SheetOpened(unitCode));
        return sheet;
    }

    /// <summary>
    /// Goes on under a further version of the table: criteria that are unchanged keep points, notes and figures, those that are new or not
    /// the same are asked again. Where nothing is asked the sheet stays what it was.
    /// </summary>
    public static ScoreSheet Follow(Guid id, ScoringTable table, ScoreSheet before, ScoringTable old)
    {
        var sheet = Open(id, table, before.UnitCode);
        sheet.Lines = [.. table.Tree.Leaves.Select(leaf => Followed(leaf, before.Line(leaf.Code), old.Criterion(leaf.Code)))];
        (sheet.Returned, sheet.OneAccount, sheet.Reopened) = (before.Returned, before.OneAccount, before.Reopened);
        sheet.SumUp();
        var untouched = before.Lines.All(line => line.ChangedIn <= 1 || table.Criterion(line.Code) is null);
        sheet.State = sheet.FarthestUpTo(untouched ? before.Reached : before.State, table);
        sheet.Submission = sheet.State == SheetState.Draft ? null : before.Submission ?? before.Follows?.Submission;
        sheet.Follows = new Follows(before.Id, before.State, sheet.State,
            [
                .. table.Tree.Leaves.Where(leaf => old.Criterion(leaf.Code) is not { } was || TableChange.PartsOf(was, leaf).Count > 0)
                    .Select(leaf => leaf.Code),
            ],
            [.. before.Lines.Where(line => line.Proposed is not null && table.Criterion(line.Code) is null).Select(line => line.Code)])
        {
            Fell = before.Reached == before.State ? null : before.Reached,
            Submission = sheet.State == SheetState.Draft ? before.Submission ?? before.Follows?.Submission : null,
        };
        return sheet;
    }

    // What a version of the table has asked anew and nobody has answered yet, a further version may take back: then the sheet is again
    // what it was before both.
    private SheetState Reached =>
        State == SheetState.Draft && Submission is null && Follows is { Becomes: SheetState.Draft } ? Follows.Reached : State;

    /// <returns><c>null</c> for a code that the table does not have.</returns>
    public ScoreLine? Line(string code) => Lines.FirstOrDefault(line => line.Code == code);

    /// <summary>Enters what the unit gives itself (<i>tự chấm điểm</i>).</summary>
    public Result SelfScore(ScoringTable table, IReadOnlyList<ScoreEntry> entries, Author by, DateTimeOffset at,
        Inputs? inputs = null)
    {
        if (FindingsOn(SheetAct.SelfScore, table, entries) is { Count: > 0 } findings) return SheetErrors.ScoresInvalid.With(findings);
        if (Forbids(SheetAct.SelfScore) is { } refusal) return refusal;

        var changed = Change(entries, (line, entry) => line with
        {
            Proposed = Next(line.Proposed, entry, null, by, at, inputs),
            // What was kept under a further version of the table was found on other points.
            Appraised = line.Proposed?.Points.Value == entry.Points ? line.Appraised : null,
            Official = line.Proposed?.Points.Value == entry.Points ? line.Official : null,
        });
        if (changed.Count > 0) Raise(new SelfScoresEntered(changed));
        return Result.Ok;
    }

    /// <summary>Sends the sheet to the departments; a blank line is not taken for zero. Who scored does not submit, unless the unit has one
    /// account for both.</summary>
    public Result Submit(Author by, DateTimeOffset at, Inputs? inputs = null, ScoringTable? table = null)
    {
        if (Forbids(SheetAct.Submit) is { } refusal) return refusal;
        if (OneAccount is null && Lines.FirstOrDefault(line => line.Proposed?.By.Id == by.Id) is { } own)
            return SheetErrors.ScoredAndSubmits(own.Proposed!.By.Called);
        if (Blank(line => line.Proposed) is { Count: > 0 } blank) return SheetErrors.LinesBlank(blank, TableId);

        (State, Submission) = (SheetState.Submitted, new Submission(by, at));
        Lines = [.. Lines.Select(line => line with { Submitted = inputs?.Of(line.Code) })];
        Raise(new SheetSubmitted());
        if (table is not null && IsAppraised(table))
        {
            // Everything was appraised under the version of the table before.
            State = SheetState.Appraised;
            Raise(new SheetAppraised());
        }
        return Result.Ok;
    }

    /// <summary>Enters what the department in charge finds (<i>thẩm định</i>); the last line in makes the sheet appraised.</summary>
    public Result Appraise(ScoringTable table, IReadOnlyList<ScoreEntry> entries, Appraiser appraiser, DateTimeOffset at,
        Inputs? inputs = null)
    {
        if (appraiser.Bodies.Contains(UnitCode)) return SheetErrors.OwnUnit(UnitCode);
        var departments = appraiser.Departments;
        if (table.RefusesAppraisalBy(departments, entries.Select(entry => entry.Code)) is { } foreign) return foreign;
        if (FindingsOn(SheetAct.Appraise, table, entries) is { Count: > 0 } findings) return SheetErrors.ScoresInvalid.With(findings);
        if (Forbids(SheetAct.Appraise) is { } refusal) return refusal;
        if (SecondAct(SheetAct.Appraise, appraiser.Author) is { } second) return second;

        var changed = Change(entries, (line, entry) => line with
        {
            Appraised = Next(line.Appraised, entry, table.Criterion(line.Code)!.DepartmentCode, appraiser.Author, at, inputs),
            Official = line.Appraised?.Points.Value == entry.Points ? line.Official : null,
        });
        if (changed.Count == 0) return Result.Ok;
        Raise(new PointsAppraised(changed, Reasons(entries)));

        if (State == SheetState.Submitted && IsAppraised(table))
        {
            State = SheetState.Appraised;
            Raise(new SheetAppraised());
        }

        return Result.Ok;
    }

    /// <summary>
    /// Sets the official points (<i>điểm chính thức</i>): the appraised ones unless an entry says otherwise and why.
    /// </summary>
    /// <param name="ownBodies">Bodies the confirming head belongs to; on their sheets nothing is changed, only taken over.</param>
    /// <param name="appraisalOver">The window of the appraisal is past: what a department has not appraised the head gives with a
    /// reason.</param>
    public Result Confirm(ScoringTable table, IReadOnlyList<ScoreEntry> entries, IReadOnlyList<string> ownBodies, Author by,
        DateTimeOffset at, Inputs? inputs = null, bool appraisalOver = false)
    {
        if (FindingsOn(SheetAct.Confirm, table, entries) is { Count: > 0 } findings) return SheetErrors.ScoresInvalid.With(findings);
        var unappraised = appraisalOver && State.Allows(SheetAct.ConfirmUnappraised);
        if (!unappraised && Forbids(SheetAct.Confirm) is { } refusal) return refusal;
        if (SecondAct(SheetAct.Confirm, by) is { } second) return second;
        var lines = Lines.ToDictionary(line => line.Code);
        var changes = entries.Any(entry => lines[entry.Code].Appraised?.Points.Value != entry.Points);
        if (changes && ownBodies.Contains(UnitCode)) return SheetErrors.OwnUnit(UnitCode);

        var given = entries.Select(entry => entry.Code).ToHashSet();
        var open = Lines.Where(line => line.Official is null && !given.Contains(line.Code)).ToList();
        var missing = open.Where(line => line.Appraised is null).Select(line => line.Code).ToList();
        if (missing.Count > 0) return SheetErrors.LinesUnappraised(missing, TableId);

        var taken = open.Select(line => new ScoreEntry(line.Code, line.Appraised!.Points.Value, null));
        // Where the appraised points are taken over, so is the reason why they differ from the proposed ones.
        var changed = Change([.. entries, .. taken], (line, entry) => line with
        {
            Official = Next(line.Official, entry with { Remark = entry.Remark ?? line.Appraised?.Remark }, null, by, at, inputs),
        });
        // What a version before had made official and the table leaves unchanged only waits to be said once more.
        if (changed.Count == 0 && State == SheetState.Official) return Result.Ok;

        State = SheetState.Official;
        Raise(new OfficialPointsConfirmed(changed, Reasons(entries)));
        return Result.Ok;
    }

    /// <summary>Sends the sheet back to the unit (<i>trả lại</i>). What stood on it is kept with the round; from the submission on
    /// everything starts again.</summary>
    /// <param name="ownLeader">The unit's own leader takes it back, which is possible while nobody has appraised anything.</param>
    public Result Return(string reason, IReadOnlyList<string> bodies, Author by, DateTimeOffset at, bool ownLeader = false)
    {
        var begun = Lines.Any(line => line.Appraised is not null);
        if (bodies.Contains(UnitCode) && (!ownLeader || begun))
            return ownLeader ? SheetErrors.AppraisalBegun(UnitCode) : SheetErrors.OwnUnit(UnitCode);
        if (Forbids(SheetAct.Return) is { } refusal) return refusal;

        Returned = [.. Returned, new ReturnedRound(reason, by, at, Lines) { From = State }];
        Lines =
        [
            .. Lines.Select(line => line is { Submitted: null, Appraised: null, Official: null } ? line
                : line with { Submitted = null, Appraised = null, Official = null, ChangedIn = Version + 1 }),
        ];
        (State, OfficialTotal) = (SheetState.Draft, null);
        Raise(new SheetReturned(reason));
        return Result.Ok;
    }

    /// <summary>Takes the official points back (<i>hủy điểm chính thức</i>): the sheet is as before, and what stood on it is
    /// kept.</summary>
    /// <param name="bodies">Bodies the head belongs to; on their sheets nothing is judged.</param>
    public Result WithdrawOfficial(ScoringTable table, string reason, IReadOnlyList<string> bodies, Author by, DateTimeOffset at)
    {
        if (RefusesWithdrawalOfOfficial(bodies) is { } refusal) return refusal;

        Returned = [.. Returned, new ReturnedRound(reason, by, at, Lines) { From = State }];
        Lines = [.. Lines.Select(line => line.Official is null ? line : line with { Official = null, ChangedIn = Version + 1 })];
        OfficialTotal = null;
        State = IsAppraised(table) ? SheetState.Appraised : SheetState.Submitted;
        Raise(new OfficialPointsWithdrawn(reason));
        return Result.Ok;
    }

    /// <summary>Why the official points could not be taken back now; <c>null</c> when they can.</summary>
    public Error? RefusesWithdrawalOfOfficial(IReadOnlyList<string> bodies) =>
        bodies.Contains(UnitCode) ? SheetErrors.OwnUnit(UnitCode) : Forbids(SheetAct.WithdrawOfficial);

    /// <summary>Lets whoever scores also submit, or takes that back.</summary>
    /// <param name="bodies">Bodies of who says so; nobody says it of the own unit.</param>
    public Result AllowOneAccount(bool allowed, string reason, IReadOnlyList<string> bodies, Author by, DateTimeOffset at)
    {
        if (bodies.Contains(UnitCode)) return SheetErrors.OwnUnit(UnitCode);
        if (Forbids(SheetAct.AllowOneAccount) is { } refusal) return refusal;
        if (allowed == OneAccount is not null) return Result.Ok;

        OneAccount = allowed ? new OneAccount(reason, by, at) : null;
        Raise(new OneAccountSet(allowed, reason));
        return Result.Ok;
    }

    /// <summary>Freezes the sheet as it stands (<i>khóa</i>). Of a member the ranking wants it official; a unit that has left may leave it
    /// unfinished.</summary>
    public Result Freeze(string minutesNumber)
    {
        if (Forbids(SheetAct.Freeze) is { } refusal) return refusal;

        (FrozenFrom, State) = (State, SheetState.Frozen);
        Raise(new SheetFrozen(minutesNumber));
        return Result.Ok;
    }

    public Result Unfreeze(string reason, Author by, DateTimeOffset at)
    {
        if (Forbids(SheetAct.Unfreeze) is { } refusal) return refusal;

        // Sheets frozen before this was kept were official, every one.
        (State, FrozenFrom) = (FrozenFrom ?? SheetState.Official, null);
        Reopened = new Reopening(reason, by, at);
        Raise(new SheetUnfrozen(reason));
        return Result.Ok;
    }

    /// <summary>Ends a sheet whose table was superseded; it stays readable, and another follows it.</summary>
    public Result Withdraw()
    {
        if (Forbids(SheetAct.Withdraw) is { } refusal) return refusal;

        State = SheetState.Withdrawn;
        Raise(new SheetWithdrawn());
        return Result.Ok;
    }

    /// <summary>Is again what it was before a version of the table replaced its own that is withdrawn now.</summary>
    public Result Reinstate(SheetState was)
    {
        if (Forbids(SheetAct.Reinstate) is { } refusal) return refusal;

        State = was;
        Raise(new SheetReinstated());
        return Result.Ok;
    }

    /// <summary>What is wrong with points that are entered by an act, for the fields' sake; empty when they can be taken.</summary>
    public IReadOnlyList<FieldError> FindingsOn(SheetAct act, ScoringTable table, IReadOnlyList<ScoreEntry> entries)
    {
        var lines = Lines.ToDictionary(line => line.Code);
        var seen = new HashSet<string>();
        return
        [
            .. entries.Index().Select(sent =>
            {
                var line = lines.GetValueOrDefault(sent.Item.Code);
                // The value from which a different one needs a reason.
                var before = act == SheetAct.Confirm ? line?.Appraised : line?.Proposed;
                return FindingOn(sent, table.Criterion(sent.Item.Code), !seen.Add(sent.Item.Code), before, act);
            }).OfType<FieldError>(),
        ];
    }

    /// <summary>Version in which the newest of the named lines was changed; 0 for none.</summary>
    public long ChangedIn(IEnumerable<string> codes) =>
        codes.Select(code => Lines.FirstOrDefault(line => line.Code == code)?.ChangedIn ?? 0).DefaultIfEmpty().Max();

    /// <summary>Lines that were changed after a version, in the order of the table.</summary>
    public IReadOnlyList<string> ChangedAfter(long version) =>
        [.. Lines.Where(line => line.ChangedIn > version).Select(line => line.Code)];

    /// <summary>Official points of this sheet for the ranking; blank until the sheet is official, also where a further version of the table
    /// has kept those of some lines.</summary>
    public UnitResult ToResult(ScoringTable table)
    {
        var counts = (FrozenFrom ?? State) is SheetState.Official or SheetState.Frozen;
        var official = Lines.ToDictionary(line => line.Code, line => counts ? line.Official?.Points : null);
        return new(UnitCode, counts ? OfficialTotal : null,
            [.. table.Tree.Top.Select(group => new GroupTotal(group.Code, table.Tree.PointsOf(group, official)))]);
    }

    private Error? Forbids(SheetAct action) => State.Allows(action) ? null : SheetErrors.SheetForbids(State, action);

    // A department is never in charge of its own line: that one waits for the official points.
    private bool IsAppraised(ScoringTable table) =>
        Lines.All(line => line.Appraised is not null || table.Criterion(line.Code)!.DepartmentCode == UnitCode);

    // Both roles may meet in one account; the second act on the same sheet is for somebody else.
    private Error? SecondAct(SheetAct act, Author by)
    {
        if (Lines.FirstOrDefault(line => line.Proposed?.By.Id == by.Id) is { } scored)
            return SheetErrors.ActedBefore(SheetAct.SelfScore, act, scored.Proposed!.By.Called);
        if (Submission?.By.Id == by.Id) return SheetErrors.ActedBefore(SheetAct.Submit, act, Submission.By.Called);
        return act == SheetAct.Confirm && Lines.FirstOrDefault(line => line.Appraised?.By.Id == by.Id) is { } appraised
            ? SheetErrors.ActedBefore(SheetAct.Appraise, act, appraised.Appraised!.By.Called) : null;
    }

    private static Score? Next(Score? before, ScoreEntry entry, string? departmentCode, Author by, DateTimeOffset at, Inputs? inputs)
    {
        if (entry.Points is not { } points) return null;
        return before is not null && before.Points.Value == points && before.Remark == entry.Remark
            ? before
            : new Score(Points.From(points)!.Value, entry.Remark, departmentCode, by, at) { Input = inputs?.Of(entry.Code) };
    }

    private List<string> Change(IReadOnlyList<ScoreEntry> entries, Func<ScoreLine, ScoreEntry, ScoreLine> change)
    {
        var byCode = entries.ToDictionary(entry => entry.Code);
        var lines = Lines.Select(line => byCode.TryGetValue(line.Code, out var entry) ? change(line, entry) : line).ToList();
        var changed = lines.Zip(Lines).Where(pair => !pair.First.SaysTheSameAs(pair.Second)).Select(pair => pair.First.Code).ToList();
        if (changed.Count == 0) return changed;

        Lines = lines = [.. lines.Select(line => changed.Contains(line.Code) ? line with { ChangedIn = Version + 1 } : line)];
        SumUp();
        return changed;
    }

    private void SumUp()
    {
        ProposedTotal = Points.SumUnlessBlank([.. Lines.Select(line => line.Proposed?.Points)]);
        OfficialTotal = Points.SumUnlessBlank([.. Lines.Select(line => line.Official?.Points)]);
    }

    private SheetState FarthestUpTo(SheetState reached, ScoringTable table)
    {
        if (reached == SheetState.Draft || Blank(line => line.Proposed).Count > 0) return SheetState.Draft;
        // The head may have given what no department had appraised: official points need nothing below them.
        if (reached == SheetState.Official && Blank(line => line.Official).Count == 0) return SheetState.Official;
        return reached == SheetState.Submitted || !IsAppraised(table) ? SheetState.Submitted : SheetState.Appraised;
    }

    private static ScoreLine Followed(Node leaf, ScoreLine? was, Node? before)
    {
        if (was is null || before is null) return new ScoreLine(leaf.Code, ChangedIn: 1);
        var changed = TableChange.PartsOf(before, leaf);
        // What an earlier version asked and is answered by now is no question of this one.
        if (changed.Count == 0) return was with { ChangedIn = 1, AskedAgain = was.IsAnswered ? null : was.AskedAgain };
        // Not answered yet: what stood there before the first of the questions is what the unit wants to see.
        var asked = was.AskedAgain is { } open && !was.IsAnswered
            ? open with { Changed = [.. open.Changed.Union(changed).Order()] }
            : new AskedAgain(changed, was.Proposed, was.Appraised, was.Official);
        // Another department judges anew; what the unit says it need not say again.
        if (changed is [CriterionPart.Department])
        {
            return was with
            {
                Appraised = null,
                Official = null,
                ChangedIn = 1,
                AskedAgain = asked with { Proposed = was.Proposed is null ? asked.Proposed : null },
            };
        }
        return new ScoreLine(leaf.Code, ChangedIn: 1) { AskedAgain = asked with { Proposed = asked.Proposed ?? was.Proposed } };
    }

    private List<string> Blank(Func<ScoreLine, Score?> value) => [.. Lines.Where(line => value(line) is null).Select(line => line.Code)];

    private static string? Reasons(IReadOnlyList<ScoreEntry> entries)
    {
        var reasons = entries.Where(entry => entry.Remark is not null).Select(entry => $"{entry.Code}: {entry.Remark}").ToList();
        return reasons.Count > 0 ? string.Join("; ", reasons) : null;
    }

    private FieldError? FindingOn(
        (int Index, ScoreEntry Entry) sent, Node? criterion, bool twice, Score? before, SheetAct act)
    {
        FieldError At(string field, FieldRule rule) => new($"/lines/{sent.Index}/{field}", rule);

        var entry = sent.Entry;
        if (criterion is null) return At("code", SheetErrors.CriterionUnknown(entry.Code, TableId));
        if (twice) return At("code", SheetErrors.CriterionTwice(entry.Code, TableId));
        // Words without points would be lost.
        if (entry.Points is not { } number)
            return act == SheetAct.SelfScore && entry.Remark is null ? null : At("points", SheetErrors.PointsMissing);
        if (Points.From(number) is not { } points || points < Points.Zero || points > criterion.Maximum)
            return At("points", SheetErrors.PointsOutOfBounds(criterion.Maximum));
        if (criterion.Step is { } step && !points.IsMultipleOf(step)) return At("points", SheetErrors.PointsOutOfStep(step));
        var differs = act != SheetAct.SelfScore && before?.Points != points;
        return differs && entry.Remark is null ? At("reason", SheetErrors.ReasonMissing) : null;
    }
}

[EventName("sheet-opened")]
internal sealed record SheetOpened(string UnitCode) : IDomainEvent;

[EventName("self-scores-entered")]
internal sealed record SelfScoresEntered(IReadOnlyList<string> Codes) : IDomainEvent;

[EventName("sheet-submitted")]
internal sealed record SheetSubmitted : IDomainEvent;

[EventName("points-appraised")]
internal sealed record PointsAppraised(IReadOnlyList<string> Codes, string? Reason) : IDomainEvent;

[EventName("sheet-appraised")]
internal sealed record SheetAppraised : IDomainEvent;

[EventName("official-points-confirmed")]
internal sealed record OfficialPointsConfirmed(IReadOnlyList<string> Codes, string? Reason) : IDomainEvent;

[EventName("sheet-returned")]
internal sealed record SheetReturned(string Reason) : IDomainEvent;

[EventName("official-points-withdrawn")]
internal sealed record OfficialPointsWithdrawn(string Reason) : IWithdrawal;

[EventName("one-account-set")]
internal sealed record OneAccountSet(bool Allowed, string Reason) : IDomainEvent;

[EventName("sheet-frozen")]
internal sealed record SheetFrozen(string MinutesNumber) : IDomainEvent;

[EventName("sheet-unfrozen")]
internal sealed record SheetUnfrozen(string Reason) : IDomainEvent;

[EventName("sheet-reinstated")]
internal sealed record SheetReinstated : IDomainEvent;

[EventName("sheet-withdrawn")]
internal sealed record SheetWithdrawn : IDomainEvent;
