using MassTransit;

namespace ThiDua.Contracts.Awards.V1;

/// <summary>One entry of the award register (<i>sổ khen thưởng</i>): achievement year, decision date and presentation date are three
/// different things.</summary>
/// <param name="EventId">Identity of this message; equal on every redelivery.</param>
/// <param name="AggregateId">The aggregate whose whole state this is.</param>
/// <param name="Version">Version of the aggregate; a reader keeps the newest it has seen; there may be gaps.</param>
/// <param name="OccurredAt">When it was saved, UTC.</param>
/// <param name="Happened">Names of what happened (<c>pact-signed</c>); a republished state says <c>republished</c>.</param>
/// <param name="AwardCode">Code in the award catalogue.</param>
/// <param name="RecipientKind"><c>collective, individual, household</c>.</param>
/// <param name="RecipientUnitCode">Unit rewarded, or of the person rewarded; a person is not named in messages.</param>
/// <param name="AchievementYear">Year of the achievement.</param>
/// <param name="DecisionId">Decision.</param>
/// <param name="DecisionNumber">Its number.</param>
/// <param name="DecidedOn">Its date.</param>
/// <param name="IssuerUnitCode">Body that decided.</param>
/// <param name="PresentedOn">Day it was handed over; <c>null</c> until then.</param>
/// <param name="CertificateCode">Random code on the certificate, by which it is checked; nothing leads to it.</param>
/// <param name="State"><c>in-force, revoked, withdrawn</c>; withdrawn was entered by mistake and never given.</param>
/// <param name="RevokedOn">Day of the decision that took it back.</param>
/// <param name="EnteredAfterwards">Whether it was entered afterwards, from paper.</param>
[MessageUrn("thidua:awards:award-state:v1")]
[EntityName("thidua.awards.award-state.v1")]
public sealed record AwardState(
    Guid EventId, Guid AggregateId, long Version, DateTimeOffset OccurredAt, IReadOnlyList<string> Happened,
    string AwardCode, string RecipientKind, string RecipientUnitCode, int AchievementYear, Guid DecisionId, string DecisionNumber,
        DateOnly DecidedOn,
    string IssuerUnitCode, DateOnly? PresentedOn, string? CertificateCode = null, string State = "in-force", DateOnly? RevokedOn = null,
    bool EnteredAfterwards = false);
