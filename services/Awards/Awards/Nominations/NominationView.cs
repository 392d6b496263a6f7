using System.Globalization;

namespace ThiDua.Awards;

/// <summary>Discussion, nomination and proposal of a cluster (<i>bình xét, suy tôn</i>).</summary>
/// <param name="AdoptedOn">Day of the adoption it rests on.</param>
/// <param name="State"><c>open, suspended, submitted</c>; suspended while the ranking it rests on does not stand.</param>
/// <param name="AllMembers">All members with a vote, present or not: the base of every ballot.</param>
/// <param name="Ballots">In the order they were taken, those of earlier adoptions too.</param>
/// <param name="Nominees">Codes of the units the conference agreed on, in the order of the minutes.</param>
/// <param name="Proposals">Awards proposed, within the allotment; with the reason where one comes before a unit with more votes or
/// a better place.</param>
[ShowsNames]
internal sealed record NominationView(
    Guid Id, Guid RankingId, string ClusterCode, string CycleCode, int Year, DateOnly AdoptedOn, NominationState State,
    string? MinutesNumber, int? AllMembers, [property: NameOf(Named.Unit)] IReadOnlyList<string> Nominees,
    IReadOnlyList<BallotView> Ballots,
    IReadOnlyList<Proposal> Proposals)
{
    /// <summary>Why a better placed unit is not among the nominees, or a proposed one was taken off; <c>null</c> when nobody was asked
    /// for a reason.</summary>
    public required string? NomineesReason { get; init; }

    /// <summary>Why the number of members with a vote is another than it was at first; <c>null</c> while it is the first.</summary>
    public required string? ElectorateReason { get; init; }

    /// <summary>By award, who may be proposed, best first: votes, then places.</summary>
    public required IReadOnlyList<OrderView> Order { get; init; }

    /// <summary>What the person in authority decided after two ballots, those of earlier adoptions too.</summary>
    public required IReadOnlyList<AuthorityDecisionView> AuthorityDecisions { get; init; }

    /// <summary>Whether the office entered it, or went on with it, after the season; days and rules are those of then.</summary>
    public required bool EnteredAfterwards { get; init; }

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
        Proposals: nomination.Proposals)
    {
        NomineesReason = nomination.NomineesReason,
        ElectorateReason = nomination.ElectorateReason,
        EnteredAfterwards = nomination.EnteredAfterwards,
        Order =
        [
            .. nomination.Ballots.Where(ballot => ballot.WithdrawnBecause is null && !nomination.IsOfEarlierAdoption(ballot))
                .Select(ballot => ballot.AwardCode).Distinct()
                .Select(award => new OrderView(award, [.. nomination.CandidatesFor(award).Select(OrderedView.Of)])),
        ],
        AuthorityDecisions = [.. nomination.AuthorityDecisions.Select(one => AuthorityDecisionView.Of(one, nomination))],
    };
}

/// <summary>Who may be proposed for one award.</summary>
/// <param name="Units">Best first.</param>
[ShowsNames]
internal sealed record OrderView(string AwardCode, IReadOnlyList<OrderedView> Units);

/// <summary>A unit that may be proposed, with what decides the order.</summary>
/// <param name="VotesFor">Votes in the last ballot in which it stood.</param>
/// <param name="Round">That ballot.</param>
/// <param name="Rank">Place in the adopted ranking.</param>
/// <param name="Passed">Whether the votes suffice; otherwise the person in authority decided.</param>
/// <param name="DecidedAs">Place in the decision of the person in authority; <c>null</c> without one.</param>
[ShowsNames]
internal sealed record OrderedView(string UnitCode, int VotesFor, int Round, int Rank, bool Passed, int? DecidedAs)
{
    public static OrderedView Of(Candidate one) => new(one.UnitCode, one.VotesFor, one.Round, one.Rank, one.Passed, one.DecidedAs);
}

/// <summary>What the person in authority decided after two ballots (<i>người có thẩm quyền quyết định</i>).</summary>
/// <param name="UnitCodes">Units in the order in which they are to be proposed.</param>
/// <param name="DecidedBy">Function of who decided; nobody is named.</param>
/// <param name="Paper">Number of the paper that says so, or where it lies.</param>
/// <param name="Reason">Why so.</param>
/// <param name="OfEarlierAdoption">Kept for the trace and counted no more: the ranking has been adopted again since.</param>
[ShowsNames]
internal sealed record AuthorityDecisionView(string AwardCode, [property: NameOf(Named.Unit)] IReadOnlyList<string> UnitCodes,
    string DecidedBy, string Paper, DateOnly DecidedOn, string Reason, bool OfEarlierAdoption)
{
    public static AuthorityDecisionView Of(AuthorityDecision one, Nomination nomination) => new(one.AwardCode, one.UnitCodes,
        one.DecidedBy, one.Paper, one.DecidedOn, one.Reason, nomination.IsOfEarlierAdoption(one));
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
    IReadOnlyList<CountedVotesView> Counts, DateOnly? AdoptedOn, bool OfEarlierAdoption)
{
    /// <summary>How many of the returned papers came in writing from members who were not there; <c>null</c> where none did.</summary>
    public required int? Written { get; init; }

    /// <summary>Share of all members whose papers had to come back, in words; <c>null</c> where the rules asked for none.</summary>
    public required string? Quorum { get; init; }

    /// <summary>Why it was withdrawn as never held; <c>null</c> while it counts.</summary>
    public required string? WithdrawnBecause { get; init; }

    /// <summary>Papers returned of all members, in percent, rounded to two decimals half away from zero.</summary>
    public required decimal ReturnedPercent { get; init; }

    /// <summary>What parts units with equal votes, by the rules of its day.</summary>
    public required EqualVotes EqualVotes { get; init; }

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
        Counts: [.. ballot.Counts.Select(count => CountedVotesView.Of(count, ballot.AllMembers))],
        AdoptedOn: ballot.AdoptedOn,
        OfEarlierAdoption: ofEarlierAdoption)
    {
        Written = ballot.Written,
        Quorum = ballot.Quorum,
        WithdrawnBecause = ballot.WithdrawnBecause,
        ReturnedPercent = CountedVotesView.PercentOf(ballot.Returned, ballot.AllMembers),
        EqualVotes = ballot.EqualVotes,
    };
}

/// <summary>Votes for one unit, and whether they suffice.</summary>
/// <param name="Passed">Whether votes for / all members meets the threshold, compared exactly.</param>
/// <param name="VotesFor">Papers that vote for it.</param>
/// <param name="Share">The exact share of all members, as a fraction: <c>17/21</c>.</param>
/// <param name="Percent">The same in percent, rounded to two decimals half away from zero as minutes write it; it decides
/// nothing.</param>
[ShowsNames]
internal sealed record CountedVotesView(string UnitCode, int VotesFor, bool Passed, string Share, decimal Percent)
{
    public static CountedVotesView Of(CountedVotes count, int allMembers) => new(count.UnitCode, count.VotesFor, count.Passed,
        string.Create(CultureInfo.InvariantCulture, $"{count.VotesFor}/{allMembers}"), PercentOf(count.VotesFor, allMembers));

    public static decimal PercentOf(int votes, int allMembers) =>
        decimal.Round(votes * 100m / allMembers, 2, MidpointRounding.AwayFromZero);
}
