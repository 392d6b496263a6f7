using System.Text.Json.Serialization;

namespace ThiDua.Indicators;

/// <summary>Mid-year (<i>sơ kết</i>) or closing (<i>tổng kết</i>).</summary>
internal enum ReviewKind
{
    /// <summary>Sơ kết.</summary>
    [JsonStringEnumMemberName("mid-year")] MidYear,
    /// <summary>Tổng kết.</summary>
    [JsonStringEnumMemberName("closing")] Closing,
}

/// <summary>Open for what the members write, closed with its report kept, or opened by mistake and withdrawn.</summary>
internal enum ReviewState
{
    [JsonStringEnumMemberName("open")] Open,
    [JsonStringEnumMemberName("closed")] Closed,
    [JsonStringEnumMemberName("withdrawn")] Withdrawn,
}

/// <summary>What can be done with a review.</summary>
internal enum ReviewAct
{
    [JsonStringEnumMemberName("write")] Write,
    [JsonStringEnumMemberName("submit")] Submit,
    [JsonStringEnumMemberName("close")] Close,
    [JsonStringEnumMemberName("correct")] Correct,
    [JsonStringEnumMemberName("withdraw")] Withdraw,
    [JsonStringEnumMemberName("reopen")] Reopen,
}

/// <summary>Draft of the clerk, or submitted by the leader.</summary>
internal enum SubmissionState
{
    [JsonStringEnumMemberName("draft")] Draft,
    [JsonStringEnumMemberName("submitted")] Submitted,
}

/// <summary>What can be done with what a member wrote.</summary>
internal enum SubmissionAct
{
    [JsonStringEnumMemberName("write")] Write,
    [JsonStringEnumMemberName("submit")] Submit,
    [JsonStringEnumMemberName("return")] Return,
}

/// <summary>The whole life of a review: whatever is done, while it is open; a closed one is opened again with a reason.</summary>
internal static class ReviewStates
{
    public static readonly StateTable<ReviewState, ReviewAct> Table = new(
        (ReviewState.Open, [ReviewAct.Write, ReviewAct.Submit, ReviewAct.Close, ReviewAct.Correct, ReviewAct.Withdraw]),
        (ReviewState.Closed, [ReviewAct.Reopen]),
        (ReviewState.Withdrawn, []));

    public static bool Allows(this ReviewState state, ReviewAct act) => Table.Allows(state, act);
}

/// <summary>The whole life of a submission: what was submitted is given back, with a reason, before it is written again.</summary>
internal static class SubmissionStates
{
    public static readonly StateTable<SubmissionState, SubmissionAct> Table = new(
        (SubmissionState.Draft, [SubmissionAct.Write, SubmissionAct.Submit]),
        (SubmissionState.Submitted, [SubmissionAct.Return]));

    public static bool Allows(this SubmissionState state, SubmissionAct act) => Table.Allows(state, act);
}

/// <summary>A weak point with its cause, in the words of the unit (<i>hạn chế, nguyên nhân</i>).</summary>
/// <param name="Text">What is weak, in the words of the unit.</param>
internal sealed record Limit(string Text, string? Cause);

/// <summary>What a member writes for the review (<i>báo cáo sơ kết, tổng kết của đơn vị</i>).</summary>
/// <param name="ChangedIn">Version of the review in which it last changed.</param>
[AuditKey(nameof(Submission.UnitCode))]
internal sealed record Submission(
    string UnitCode, SubmissionState State, IReadOnlyList<string> Achievements, IReadOnlyList<Limit> Limits,
        IReadOnlyList<string> Proposals, DateTimeOffset? SubmittedAt, long ChangedIn = 0)
{
    /// <summary>What had been submitted each time it was given back.</summary>
    public IReadOnlyList<ReturnedSubmission> Returned { get; init; } = [];
}

/// <summary>What a member had submitted and why it was given back (<i>trả lại để viết lại</i>).</summary>
/// <param name="By">Sign-in name.</param>
[AuditKey]
internal sealed record ReturnedSubmission(
    string Reason, string By, DateTimeOffset At, DateTimeOffset? SubmittedAt, IReadOnlyList<string> Achievements,
    IReadOnlyList<Limit> Limits, IReadOnlyList<string> Proposals);

/// <summary>A closing that was taken back (<i>mở lại</i>), with the report as it had been kept.</summary>
/// <param name="By">Sign-in name.</param>
[AuditKey]
internal sealed record Reopening(string Reason, string By, DateTimeOffset At, string? Report);

/// <summary>A number the review asks of one indicator, for example who is over 50% of the plan.</summary>
/// <param name="Bound">Which way the number bounds.</param>
/// <param name="Number">Percent of plan where a member has one, else the value in the unit of measure.</param>
[AuditKey(nameof(ReviewQuestion.IndicatorCode))]
[ShowsNames]
internal sealed record ReviewQuestion(string IndicatorCode, Bound Bound, decimal Number);

/// <summary>
/// The review of a cluster for a period (<i>sơ kết, tổng kết</i>): what was reached, where it is weak and why. It has no scores, no
/// ranking, no nomination and no ballot; those are other steps of other modules.
/// </summary>
internal sealed class Review : AggregateRoot
{
    public Review(
        Guid id, string clusterCode, Period period, ReviewKind kind, string title, DateOnly heldOn, Guid? conferenceId,
            IReadOnlyList<ReviewQuestion> questions) : base(id)
    {
        (ClusterCode, Period, Year, Kind, Title, HeldOn, ConferenceId, Questions) =
            (clusterCode, period, period.Year, kind, title, heldOn, conferenceId, questions);
        Raise(new ReviewOpened());
    }

    private Review() : base(Guid.Empty) { }

    public string ClusterCode { get; private set; } = "";

    public Period Period { get; private set; } = null!;

    /// <summary>Year of the period, for the lists that join it with the membership of that year.</summary>
    public int Year { get; private set; }

    public ReviewKind Kind { get; private set; }

    public string Title { get; private set; } = "";

    public DateOnly HeldOn { get; private set; }

    /// <summary>Conference in Clusters at which it is held, if one is convened.</summary>
    public Guid? ConferenceId { get; private set; }

    public ReviewState State { get; private set; }

    public IReadOnlyList<ReviewQuestion> Questions { get; private set; } = [];

    public IReadOnlyList<Submission> Submissions { get; private set; } = [];

    /// <summary>The report as it stood when the review was closed, as JSON; figures that are corrected later do not rewrite it.</summary>
    public string? Report { get; private set; }

    /// <summary>Every time it was opened again, with the report that had been kept.</summary>
    public IReadOnlyList<Reopening> Reopened { get; private set; } = [];

    public Submission? Find(string unitCode) => Submissions.FirstOrDefault(one => one.UnitCode == unitCode);

    /// <summary>Version in which what a member wrote last changed; 0 while it has written nothing.</summary>
    public long ChangedIn(string unitCode) => Find(unitCode)?.ChangedIn ?? 0;

    /// <summary>Version in which what is submitted last changed: what the report is made of.</summary>
    public long SubmittedIn => Submissions.Where(one => one.State is SubmissionState.Submitted).Select(one => one.ChangedIn)
        .DefaultIfEmpty().Max();

    /// <summary>The unit writes, as often as it likes while the review is open, until its leader has submitted.</summary>
    public Result Write(string unitCode, IReadOnlyList<string> achievements, IReadOnlyList<Limit> limits, IReadOnlyList<string> proposals)
    {
        if (Refuses(ReviewAct.Write) is { } refused) return refused;
        var before = Find(unitCode) ?? new Submission(unitCode, SubmissionState.Draft, [], [], [], null);
        if (!before.State.Allows(SubmissionAct.Write)) return ReviewErrors.SubmittedIsNotRewritten;
        Put(before with { Achievements = achievements, Limits = limits, Proposals = proposals });
        Raise(new SubmissionWritten(unitCode));
        return Result.Ok;
    }

    public Result Submit(string unitCode, DateTimeOffset at)
    {
        if (Refuses(ReviewAct.Submit) is { } refused) return refused;
        if (Find(unitCode) is not { } draft) return ReviewErrors.NothingToSubmit;
        if (!draft.State.Allows(SubmissionAct.Submit)) return ReviewErrors.SubmittedAlready;
        Put(draft with { State = SubmissionState.Submitted, SubmittedAt = at });
        Raise(new SubmissionSubmitted(unitCode));
        return Result.Ok;
    }

    /// <summary>Gives back what was submitted, so that it can be written again; what had been submitted is kept with the reason.</summary>
    public Result Return(string unitCode, string reason, string by, DateTimeOffset at)
    {
        if (Refuses(ReviewAct.Submit) is { } refused) return refused;
        if (Find(unitCode) is not { } submitted || !submitted.State.Allows(SubmissionAct.Return)) return ReviewErrors.NothingToReturn;
        Put(submitted with
        {
            State = SubmissionState.Draft,
            SubmittedAt = null,
            Returned =
            [
                .. submitted.Returned,
                new(reason, by, at, submitted.SubmittedAt, submitted.Achievements, submitted.Limits, submitted.Proposals),
            ],
        });
        Raise(new SubmissionReturned(unitCode, reason));
        return Result.Ok;
    }

    /// <summary>Closed with the report as it stands; members that did not submit are named in it and hold nobody up.</summary>
    public Result Close(string report)
    {
        if (Refuses(ReviewAct.Close) is { } refused) return refused;
        (State, Report) = (ReviewState.Closed, report);
        Raise(new ReviewClosed());
        return Result.Ok;
    }

    /// <summary>Opens a closed review again; the report that was kept stays readable beside the one that will be.</summary>
    public Result Reopen(string reason, string by, DateTimeOffset at)
    {
        if (!State.Allows(ReviewAct.Reopen)) return State is ReviewState.Withdrawn ? ReviewErrors.ReviewIsWithdrawn
            : ReviewErrors.ReviewIsOpen;
        Reopened = [.. Reopened, new Reopening(reason, by, at, Report)];
        (State, Report) = (ReviewState.Open, null);
        Raise(new ReviewReopened(reason));
        return Result.Ok;
    }

    /// <summary>Puts right what was typed wrong when it was opened; what members wrote stays.</summary>
    public Result Correct(string title, DateOnly heldOn, Guid? conferenceId, IReadOnlyList<ReviewQuestion> questions, string reason)
    {
        if (Refuses(ReviewAct.Correct) is { } refused) return refused;
        if ((Title, HeldOn, ConferenceId) == (title, heldOn, conferenceId) && Questions.SequenceEqual(questions)) return Result.Ok;
        (Title, HeldOn, ConferenceId, Questions) = (title, heldOn, conferenceId, questions);
        Raise(new ReviewCorrected(reason));
        return Result.Ok;
    }

    /// <summary>Opened by mistake: nothing was submitted for it, and it can be opened anew.</summary>
    public Result Withdraw(string reason)
    {
        if (RefusesWithdrawal() is { } refused) return refused;
        State = ReviewState.Withdrawn;
        Raise(new ReviewWithdrawn(reason));
        return Result.Ok;
    }

    /// <returns>What a withdrawal would be told now; <c>null</c> when it is allowed.</returns>
    public Error? RefusesWithdrawal()
    {
        if (Refuses(ReviewAct.Withdraw) is { } refused) return refused;
        var submitted = Submissions.Where(one => one.State is SubmissionState.Submitted).ToList();
        return submitted.Count == 0 ? null : ReviewErrors.MembersHaveSubmitted.Because([.. submitted.Select(one => new Resting(
            $"báo cáo đã nộp của {Thing.Unit(one.UnitCode)}", $"the submitted contribution of {Thing.Unit(one.UnitCode)}"))]);
    }

    private Error? Refuses(ReviewAct act) => State.Allows(act) ? null
        : State is ReviewState.Withdrawn ? ReviewErrors.ReviewIsWithdrawn : ReviewErrors.ReviewIsClosed;

    private void Put(Submission submission) =>
        Submissions = [.. Submissions.Where(one => one.UnitCode != submission.UnitCode)
            .Append(submission with { ChangedIn = Version + 1 })
            .OrderBy(one => one.UnitCode, StringComparer.Ordinal)];
}

[EventName("review-opened")]
internal sealed record ReviewOpened : IDomainEvent;

[EventName("submission-written")]
internal sealed record SubmissionWritten(string UnitCode) : IDomainEvent;

[EventName("submission-submitted")]
internal sealed record SubmissionSubmitted(string UnitCode) : IDomainEvent;

[EventName("submission-returned")]
internal sealed record SubmissionReturned(string UnitCode, string Reason) : IDomainEvent;

[EventName("review-closed")]
internal sealed record ReviewClosed : IDomainEvent;

[EventName("review-reopened")]
internal sealed record ReviewReopened(string Reason) : IDomainEvent;

[EventName("review-corrected")]
internal sealed record ReviewCorrected(string Reason) : ICorrection;

[EventName("review-withdrawn")]
internal sealed record ReviewWithdrawn(string Reason) : IWithdrawal;
