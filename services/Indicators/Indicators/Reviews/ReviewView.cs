namespace ThiDua.Indicators;

/// <summary>A review with what its members wrote, as far as the caller may read it: a draft is its unit's own, and members read each other
/// once it is closed.</summary>
/// <param name="Kind">Mid-year (<i>sơ kết</i>) or closing (<i>tổng kết</i>).</param>
/// <param name="Title">Title in Vietnamese.</param>
/// <param name="Submissions">One for each member, also for those that wrote nothing.</param>
/// <param name="Questions">Numbers it asks of indicators.</param>
[ShowsNames]
internal sealed record ReviewView(
    Guid Id, string ClusterCode, string Period, ReviewKind Kind, string Title, DateOnly HeldOn, Guid? ConferenceId, ReviewState State,
    IReadOnlyList<ReviewQuestion> Questions, IReadOnlyList<SubmissionView> Submissions, long Version)
{
    public static ReviewView Of(Review review, IReadOnlyList<MemberName> members, Func<Submission, bool> mayRead) => new(
        review.Id, review.ClusterCode, review.Period.ToString(), review.Kind, review.Title, review.HeldOn, review.ConferenceId,
            review.State, review.Questions,
        [.. members.Select(member => SubmissionView.Of(member, review.Find(member.UnitCode), mayRead))], review.Version);
}

/// <summary>What a member wrote for a review, as far as the caller may read it.</summary>
/// <param name="State"><c>null</c> while the member has written nothing.</param>
/// <param name="Returned">What had been submitted each time it was given back; <c>null</c> where the caller may not read it.</param>
/// <param name="ChangedIn">Version of the review in which it last changed; 0 while nothing is written.</param>
/// <param name="Achievements"><c>null</c> where the caller may not read what was written.</param>
/// <param name="Limits">Weak points with their causes; <c>null</c> where the caller may not read what was written.</param>
/// <param name="Proposals">What the unit asks for (<i>kiến nghị</i>); <c>null</c> where the caller may not read it.</param>
/// <param name="SubmittedAt">When the leader submitted it; <c>null</c> until then.</param>
internal sealed record SubmissionView(
    string UnitCode, string? UnitName, SubmissionState? State, IReadOnlyList<string>? Achievements, IReadOnlyList<Limit>? Limits,
        IReadOnlyList<string>? Proposals, DateTimeOffset? SubmittedAt, IReadOnlyList<ReturnedView>? Returned, long ChangedIn)
{
    public static SubmissionView Of(MemberName member, Submission? written, Func<Submission, bool> mayRead) =>
        written is not null && mayRead(written)
            ? new(member.UnitCode, member.UnitName, written.State, written.Achievements, written.Limits, written.Proposals,
                written.SubmittedAt, [.. written.Returned.Select(ReturnedView.Of)], written.ChangedIn)
            : new(member.UnitCode, member.UnitName, written?.State, null, null, null, written?.SubmittedAt, null, written?.ChangedIn ?? 0);
}

/// <summary>What had been submitted for a review and was given back.</summary>
/// <param name="Reason">Why it was given back.</param>
/// <param name="By">Sign-in name of who gave it back.</param>
/// <param name="SubmittedAt">When it had been submitted; <c>null</c> where that was not kept.</param>
/// <param name="Achievements">What was reached, as it had been submitted (<i>kết quả</i>).</param>
/// <param name="Limits">Weak points with their causes, as they had been submitted.</param>
/// <param name="Proposals">What the unit asked for, as it had been submitted (<i>kiến nghị</i>).</param>
internal sealed record ReturnedView(
    string Reason, string By, DateTimeOffset At, DateTimeOffset? SubmittedAt, IReadOnlyList<string> Achievements,
    IReadOnlyList<Limit> Limits, IReadOnlyList<string> Proposals)
{
    public static ReturnedView Of(ReturnedSubmission round) => new(
        round.Reason, round.By, round.At, round.SubmittedAt, round.Achievements, round.Limits, round.Proposals);
}
