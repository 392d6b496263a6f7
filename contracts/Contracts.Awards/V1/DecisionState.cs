using MassTransit;

namespace ThiDua.Contracts.Awards.V1;

/// <summary>A decision on commendation (<i>quyết định khen thưởng</i>) of any authorised body.</summary>
/// <param name="EventId">Identity of this message; equal on every redelivery.</param>
/// <param name="AggregateId">The aggregate whose whole state this is.</param>
/// <param name="Version">Version of the aggregate; a reader keeps the newest it has seen. Changes of drafts that nobody else sees leave gaps.</param>
/// <param name="OccurredAt">When it was saved, UTC.</param>
/// <param name="Happened">Names of what happened with this change (<c>pact-signed</c>); a republished state says <c>republished</c>.</param>
/// <param name="IssuerUnitCode">Body that decides.</param>
/// <param name="IssuerTitle">Its head in words, for example <c>Chủ tịch UBND huyện</c>.</param>
/// <param name="Number">Number and symbol.</param>
/// <param name="DecidedOn">Date of the decision.</param>
/// <param name="AchievementYear">Year of the achievement.</param>
/// <param name="NominationId">Nomination it rests on, where the award needs one.</param>
/// <param name="Lines">Recipients.</param>
/// <param name="Basis">Why a cluster did not vote: <c>thematic, sudden, earlier-year</c>; <c>null</c> where it did or need not.</param>
/// <param name="BasisReason">The theme, the event, or where the decision on paper lies.</param>
[MessageUrn("thidua:awards:decision-state:v1")]
[EntityName("thidua.awards.decision-state.v1")]
public sealed record DecisionState(
    Guid EventId, Guid AggregateId, long Version, DateTimeOffset OccurredAt, IReadOnlyList<string> Happened,
    string IssuerUnitCode, string IssuerTitle, string Number, DateOnly DecidedOn, int AchievementYear, Guid? NominationId,
        IReadOnlyList<DecisionLine> Lines,
    string? Basis = null, string? BasisReason = null);

/// <param name="AwardId">Entry in the award register.</param>
/// <param name="RecipientKind"><c>collective, individual, household</c>.</param>
public sealed record DecisionLine(Guid AwardId, string AwardCode, string RecipientKind, string RecipientUnitCode);
