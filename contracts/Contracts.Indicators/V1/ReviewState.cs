using MassTransit;

namespace ThiDua.Contracts.Indicators.V1;

/// <summary>A review of a cluster for a period (<i>sơ kết, tổng kết</i>) with what its members submitted. It has no scores, ranking,
/// nomination or ballot.</summary>
/// <param name="EventId">Identity of this message; equal on every redelivery.</param>
/// <param name="AggregateId">The aggregate whose whole state this is.</param>
/// <param name="Version">Version of the aggregate; a reader keeps the newest it has seen. Changes of drafts that nobody else sees leave gaps.</param>
/// <param name="OccurredAt">When it was saved, UTC.</param>
/// <param name="Happened">Names of what happened with this change (<c>pact-signed</c>); a republished state says <c>republished</c>.</param>
/// <param name="ClusterCode">Cluster.</param>
/// <param name="Period"><c>2021, 2021-H1, 2021-Q3, 2021-11, 2015-2020</c>.</param>
/// <param name="Kind"><c>mid-year, closing</c>.</param>
/// <param name="Title">Title in Vietnamese.</param>
/// <param name="HeldOn">Day, Asia/Ho_Chi_Minh.</param>
/// <param name="ConferenceId">Conference in Clusters at which it is held.</param>
/// <param name="State"><c>open, closed</c>.</param>
/// <param name="Questions">Numbers it asks of indicators.</param>
/// <param name="Submissions">One for each member that has written something; what a draft says is not public.</param>
[MessageUrn("thidua:indicators:review-state:v1")]
[EntityName("thidua.indicators.review-state.v1")]
public sealed record ReviewState(
    Guid EventId, Guid AggregateId, long Version, DateTimeOffset OccurredAt, IReadOnlyList<string> Happened,
    string ClusterCode, string Period, string Kind, string Title, DateOnly HeldOn, Guid? ConferenceId, string State,
    IReadOnlyList<ReviewQuestion> Questions, IReadOnlyList<ReviewSubmission> Submissions);

/// <param name="Bound"><c>above, at-least, below</c>; strict.</param>
public sealed record ReviewQuestion(string IndicatorCode, string Bound, decimal Number);

/// <param name="State"><c>draft, submitted</c>.</param>
public sealed record ReviewSubmission(
    string UnitCode, string State, IReadOnlyList<string> Achievements, IReadOnlyList<ReviewLimit> Limits, IReadOnlyList<string> Proposals,
        DateTimeOffset? SubmittedAt);

/// <param name="Cause">Why, in the words of the unit.</param>
public sealed record ReviewLimit(string Text, string? Cause);
