namespace ThiDua.Awards;

/// <summary>Discussion, nomination and proposal of a cluster (<i>bình xét, suy tôn</i>).</summary>
/// <param name="AdoptedOn">Day of the adoption it rests on.</param>
/// <param name="State"><c>open, suspended, submitted</c>; suspended while the ranking it rests on does not stand.</param>
/// <param name="AllMembers">All members with a vote, present or not: the base of every ballot.</param>
/// <param name="Ballots">In the order they were taken, those of earlier adoptions too.</param>
/// <param name="Nominees">Codes of the units the conference agreed on, in the order of the minutes.</param>
/// <param name="Proposals">Awards proposed, within the allotment.</param>
[ShowsNames]
internal sealed record NominationView(
    Guid Id, Guid RankingId, string ClusterCode, string CycleCode, int Year, DateOnly AdoptedOn, NominationState State,
    string? MinutesNumber, int? AllMembers, [property: NameOf(Named.Unit)] IReadOnlyList<string> Nominees,
    IReadOnlyList<BallotView> Ballots,
    IReadOnlyList<Proposal> Proposals)
{
    public static NominationView Of(Nomination nomination) => new(
        Id: nomination.Id,
        RankingId: nomination.RankingId,
        ClusterCode: nomination.ClusterCode,
        CycleCode: nomination.CycleCode,
        Year: nomination.Year,
        AdoptedOn: nomination.AdoptedOn,
        State: nomination.State,
        MinutesNumber: nomination.MinutesNumber,
        AllMembers: nomination.AllMembers,
        Nominees: [.. nomination.Nominees.Select(nominee => nominee.UnitCode)],
        Ballots: [.. nomination.Ballots.Select(ballot => BallotView.Of(ballot, nomination.IsOfEarlierAdoption(ballot)))],
        Proposals: nomination.Proposals);
}

/// <summary>A ballot with its outcome (<i>kết quả bỏ phiếu kín</i>): counts only.</summary>
/// <param name="AdoptedOn">Day of the adoption it was taken in; <c>null</c> for ballots older than this date.</param>
/// <param name="OfEarlierAdoption">Kept for the trace and counted no more: the ranking has been adopted again since.</param>
/// <param name="RuleSet">Code of the rule set that gave the threshold.</param>
/// <param name="Threshold">Share of all members the award needs, in words.</param>
/// <param name="Round">First ballot 1, a second one 2.</param>
/// <param name="Issued">Papers handed out, written opinions of absent members included.</param>
/// <param name="Returned">Papers that came back.</param>
/// <param name="Valid">Valid papers.</param>
/// <param name="Invalid">Invalid papers.</param>
/// <param name="Counts">Votes for each unit on the paper.</param>
[ShowsNames]
internal sealed record BallotView(
    string AwardCode, int Round, int AllMembers, int Issued, int Returned, int Valid, int Invalid, string RuleSet, string Threshold,
    IReadOnlyList<CountedVotes> Counts, DateOnly? AdoptedOn, bool OfEarlierAdoption)
{
    public static BallotView Of(Ballot ballot, bool ofEarlierAdoption) => new(
        AwardCode: ballot.AwardCode,
        Round: ballot.Round,
        AllMembers: ballot.AllMembers,
        Issued: ballot.Issued,
        Returned: ballot.Returned,
        Valid: ballot.Valid,
        Invalid: ballot.Invalid,
        RuleSet: ballot.RuleSet,
        Threshold: ballot.Threshold,
        Counts: ballot.Counts,
        AdoptedOn: ballot.AdoptedOn,
        OfEarlierAdoption: ofEarlierAdoption);
}
