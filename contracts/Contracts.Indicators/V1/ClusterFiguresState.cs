using MassTransit;

namespace ThiDua.Contracts.Indicators.V1;

/// <summary>What is said of a cluster itself in a period (<i>số liệu chung của cụm, khối</i>), beside the figures of its members.</summary>
/// <param name="EventId">Identity of this message; equal on every redelivery.</param>
/// <param name="AggregateId">The aggregate whose whole state this is.</param>
/// <param name="Version">Version of the aggregate; a reader keeps the newest it has seen. Changes of drafts that nobody else sees leave gaps.</param>
/// <param name="OccurredAt">When it was saved, UTC.</param>
/// <param name="Happened">Names of what happened with this change (<c>pact-signed</c>); a republished state says <c>republished</c>.</param>
/// <param name="ClusterCode">Cluster.</param>
/// <param name="Period"><c>2021, 2021-H1, 2021-Q3, 2021-11, 2015-2020</c>.</param>
/// <param name="Figures">One for each indicator of which something is said.</param>
[MessageUrn("thidua:indicators:cluster-figures-state:v1")]
[EntityName("thidua.indicators.cluster-figures-state.v1")]
public sealed record ClusterFiguresState(
    Guid EventId, Guid AggregateId, long Version, DateTimeOffset OccurredAt, IReadOnlyList<string> Happened,
    string ClusterCode, string Period, IReadOnlyList<ClusterFigure> Figures);

/// <param name="Total">As stated; never a sum of the members' figures.</param>
/// <param name="TotalQualifier"><c>exact, more-than, at-least, estimated</c>.</param>
/// <param name="AllMembers">What is said of every member at once.</param>
/// <param name="Statement">What the source says without a number.</param>
public sealed record ClusterFigure(string IndicatorCode, decimal? Total, string? TotalQualifier, AllMembersStatement? AllMembers,
    Statement? Statement);

/// <param name="Of"><c>percent</c> of plan or <c>value</c>.</param>
/// <param name="Quote">As printed.</param>
public sealed record AllMembersStatement(string Of, decimal Number, string Qualifier, string Quote);
