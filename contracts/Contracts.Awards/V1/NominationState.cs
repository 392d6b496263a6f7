using MassTransit;

namespace ThiDua.Contracts.Awards.V1;

/// <summary>Discussion, nomination and proposal of a cluster (<i>bình xét, suy tôn</i>), based on the adopted ranking.</summary>
/// <param name="EventId">Identity of this message; equal on every redelivery.</param>
/// <param name="AggregateId">The aggregate whose whole state this is.</param>
/// <param name="Version">Version of the aggregate; a reader keeps the newest it has seen; there may be gaps.</param>
/// <param name="OccurredAt">When it was saved, UTC.</param>
/// <param name="Happened">Names of what happened (<c>pact-signed</c>); a republished state says <c>republished</c>.</param>
/// <param name="RankingId">Ranking it rests on.</param>
/// <param name="ClusterCode">Cluster, as the minutes must name it.</param>
/// <param name="CycleCode">Cycle.</param>
/// <param name="Year">Achievement year.</param>
/// <param name="State"><c>open, suspended, submitted</c>; suspended while the ranking is reopened.</param>
/// <param name="MinutesNumber">Minutes of the nomination.</param>
/// <param name="Nominees">Units agreed on.</param>
/// <param name="Ballots">Counting records, counts only; those of earlier adoptions too.</param>
/// <param name="Proposals">What is proposed for whom.</param>
/// <param name="AllMembers">All members with a vote, present or not: the one base of the ballots of the present adoption.</param>
/// <param name="RankingVersion">Version of the ranking when it was adopted; the adoption the nomination rests on.</param>
/// <param name="EnteredAfterwards">Whether the office entered it, or went on with it, after the season.</param>
/// <param name="AuthorityDecisions">What the person in authority decided after two ballots; those of earlier adoptions too.</param>
[MessageUrn("thidua:awards:nomination-state:v1")]
[EntityName("thidua.awards.nomination-state.v1")]
public sealed record NominationState(
    Guid EventId, Guid AggregateId, long Version, DateTimeOffset OccurredAt, IReadOnlyList<string> Happened,
    Guid RankingId, string ClusterCode, string CycleCode, int Year, string State, string? MinutesNumber, IReadOnlyList<string> Nominees,
    IReadOnlyList<BallotState> Ballots, IReadOnlyList<ProposedAward> Proposals, int? AllMembers = null, long? RankingVersion = null,
    IReadOnlyList<AuthorityDecisionState>? AuthorityDecisions = null, bool EnteredAfterwards = false);

/// <param name="AllMembers">All members with a vote, present or not: the base of every percentage.</param>
/// <param name="RankingVersion">Version of the ranking when it was adopted; the adoption the ballot was taken in.</param>
/// <param name="OfEarlierAdoption">Kept for the trace and counted no more: the ranking has been reopened and adopted again since.</param>
/// <param name="Written">How many of the returned papers came in writing; <c>null</c> where none did.</param>
/// <param name="Quorum">Share of all members whose papers had to come back, in words; <c>null</c> where none was asked for.</param>
public sealed record BallotState(
    string AwardCode, int Round, int AllMembers, int Issued, int Returned, int Valid, int Invalid, IReadOnlyList<BallotCount> Counts,
    long? RankingVersion = null, bool OfEarlierAdoption = false, int? Written = null, string? Quorum = null);

/// <param name="Passed">Whether votes for / all members reaches the threshold, compared exactly.</param>
public sealed record BallotCount(string UnitCode, int VotesFor, bool Passed);

/// <param name="Reason">Why it comes before a unit with more votes or a better place; <c>null</c> where it is in order.</param>
public sealed record ProposedAward(string UnitCode, string AwardCode, string? Reason = null);

/// <param name="UnitCodes">Units in the order in which they are to be proposed.</param>
/// <param name="DecidedBy">Function of who decided; nobody is named.</param>
/// <param name="Paper">Number of the paper that says so, or where it lies.</param>
/// <param name="OfEarlierAdoption">Kept for the trace and counted no more.</param>
public sealed record AuthorityDecisionState(string AwardCode, IReadOnlyList<string> UnitCodes, string DecidedBy, string Paper,
    DateOnly DecidedOn, string Reason, bool OfEarlierAdoption = false);
