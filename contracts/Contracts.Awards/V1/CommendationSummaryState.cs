using MassTransit;

namespace ThiDua.Contracts.Awards.V1;

/// <summary>How many were commended with what (<i>tổng hợp khen thưởng</i>), as a report or a ceremony says it; quoted, not added up from
/// the register.</summary>
/// <param name="EventId">Identity of this message; equal on every redelivery.</param>
/// <param name="AggregateId">The aggregate whose whole state this is.</param>
/// <param name="Version">Version of the aggregate; a reader keeps the newest it has seen; there may be gaps.</param>
/// <param name="OccurredAt">When it was saved, UTC.</param>
/// <param name="Happened">Names of what happened (<c>pact-signed</c>); a republished state says <c>republished</c>.</param>
/// <param name="OwnerKind"><c>unit, cluster</c>.</param>
/// <param name="OwnerCode">Unit or cluster whose summary it is.</param>
/// <param name="Year">Year in which the period ends, else the year of the day.</param>
/// <param name="Occasion">Ceremony or report in words.</param>
/// <param name="Period">For example <c>2020-H1</c> or <c>2015-2020</c>.</param>
/// <param name="HeldOn">Day of the ceremony.</param>
/// <param name="CycleCode">Cycle, if it belongs to one.</param>
/// <param name="ConferenceId">Conference, if it was one.</param>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="Lines">Counts by award.</param>
/// <param name="Groups">By group: <c>state-bodies-and-leaders, public-servants, companies, direct-workers, armed-forces, other</c>; a group
/// that is not named is unknown.</param>
/// <param name="Withdrawn">Whether it was withdrawn as recorded by mistake.</param>
/// <param name="Areas">By area: <c>remote-border-or-ethnic-minority, elsewhere</c>; an area that is not named is unknown.</param>
[MessageUrn("thidua:awards:commendation-summary-state:v1")]
[EntityName("thidua.awards.commendation-summary-state.v1")]
public sealed record CommendationSummaryState(
    Guid EventId, Guid AggregateId, long Version, DateTimeOffset OccurredAt, IReadOnlyList<string> Happened,
    string OwnerKind, string OwnerCode, int Year, string Occasion, string? Period, DateOnly? HeldOn, string? CycleCode, Guid? ConferenceId,
        string Source,
    IReadOnlyList<CommendationLineState> Lines, IReadOnlyList<CommendedPart> Groups, IReadOnlyList<CommendedPart> Areas,
    bool Withdrawn = false);

/// <param name="AwardCode">Code in the award catalogue.</param>
/// <param name="NameInSource">What the source calls it, where that differs.</param>
public sealed record CommendationLineState(string AwardCode, string? NameInSource, int? AchievementYear, CommendationCount Collectives,
    CommendationCount Individuals);

/// <param name="Number"><c>null</c> unless known; never zero for a blank.</param>
/// <param name="State"><c>known, unknown, not-applicable</c>.</param>
public sealed record CommendationCount(int? Number, string State);

/// <param name="Number"><c>null</c> when unknown.</param>
public sealed record CommendedPart(string Part, int? Number);
