using MassTransit;

namespace ThiDua.Contracts.Awards.V1;

/// <summary>A decision on commendation (<i>quyết định khen thưởng</i>) of any authorised body.</summary>
/// <param name="EventId">Identity of this message; equal on every redelivery.</param>
/// <param name="AggregateId">The aggregate whose whole state this is.</param>
/// <param name="Version">Version of the aggregate; a reader keeps the newest it has seen; there may be gaps.</param>
/// <param name="OccurredAt">When it was saved, UTC.</param>
/// <param name="Happened">Names of what happened (<c>pact-signed</c>); a republished state says <c>republished</c>.</param>
/// <param name="IssuerUnitCode">Body that decides.</param>
/// <param name="IssuerTitle">Its head in words, for example <c>Chủ tịch UBND huyện</c>.</param>
/// <param name="Number">Number and symbol.</param>
/// <param name="DecidedOn">Date of the decision.</param>
/// <param name="AchievementYear">Year of the achievement.</param>
/// <param name="NominationId">Nomination it rests on, where the award needs one.</param>
/// <param name="Lines">Recipients.</param>
/// <param name="Basis">Why a cluster did not vote: <c>thematic, sudden, earlier-year</c>; <c>null</c> where it did or need not.</param>
/// <param name="BasisReason">The theme, the event, or where the decision on paper lies.</param>
/// <param name="Above">Who decided above the province; then <c>IssuerUnitCode</c> is the office that received and entered it.</param>
/// <param name="RecordedOn">Day on which it was entered.</param>
/// <param name="EnteredAfterwards">Whether it was entered afterwards, from paper.</param>
/// <param name="Withdrawn">Whether it was withdrawn as entered by mistake: it never was issued.</param>
[MessageUrn("thidua:awards:decision-state:v1")]
[EntityName("thidua.awards.decision-state.v1")]
public sealed record DecisionState(
    Guid EventId, Guid AggregateId, long Version, DateTimeOffset OccurredAt, IReadOnlyList<string> Happened,
    string IssuerUnitCode, string IssuerTitle, string Number, DateOnly DecidedOn, int AchievementYear, Guid? NominationId,
        IReadOnlyList<DecisionLine> Lines,
    string? Basis = null, string? BasisReason = null, DecidedAboveState? Above = null, DateOnly? RecordedOn = null,
    bool EnteredAfterwards = false, bool Withdrawn = false);

/// <param name="AwardId">Entry in the award register.</param>
/// <param name="RecipientKind"><c>collective, individual, household</c>.</param>
/// <param name="Grounds">What it rested on when it was decided, as it was; <c>null</c> where no nomination proposed it.</param>
public sealed record DecisionLine(Guid AwardId, string AwardCode, string RecipientKind, string RecipientUnitCode,
    DecisionGrounds? Grounds = null);

/// <param name="Authority"><c>president, prime-minister, central-body</c>.</param>
/// <param name="Body">The body as the paper names it.</param>
/// <param name="FileReference">Where the paper lies.</param>
public sealed record DecidedAboveState(string Authority, string Body, string FileReference);

/// <param name="RankingId">Ranking it rested on: whoever reopens that ranking is to know of the decision.</param>
/// <param name="RankingVersion">Its adoption.</param>
/// <param name="Rank">Place in it.</param>
/// <param name="Points">Official points in it.</param>
/// <param name="VotesFor">Votes in the ballot that counted.</param>
/// <param name="AllMembers">All members with a vote.</param>
public sealed record DecisionGrounds(Guid RankingId, long RankingVersion, DateOnly AdoptedOn, int Rank, decimal? Points, int? VotesFor,
    int? AllMembers);
