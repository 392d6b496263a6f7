using MassTransit;

namespace ThiDua.Contracts.Awards.V1;

/// <summary>How many flags and certificates a cluster may propose in a cycle (<i>số lượng phân bổ</i>).</summary>
/// <param name="EventId">Identity of this message; equal on every redelivery.</param>
/// <param name="AggregateId">The aggregate whose whole state this is.</param>
/// <param name="Version">Version of the aggregate; a reader keeps the newest it has seen. Changes of drafts that nobody else sees leave gaps.</param>
/// <param name="OccurredAt">When it was saved, UTC.</param>
/// <param name="Happened">Names of what happened with this change (<c>pact-signed</c>); a republished state says <c>republished</c>.</param>
/// <param name="ClusterCode">Cluster.</param>
/// <param name="CycleCode">Cycle.</param>
/// <param name="Year">Achievement year.</param>
/// <param name="Awards">Number by award.</param>
[MessageUrn("thidua:awards:allotment-state:v1")]
[EntityName("thidua.awards.allotment-state.v1")]
public sealed record AllotmentState(
    Guid EventId, Guid AggregateId, long Version, DateTimeOffset OccurredAt, IReadOnlyList<string> Happened,
    string ClusterCode, string CycleCode, int Year, IReadOnlyList<AllottedAward> Awards);

/// <param name="AwardCode">Code in the award catalogue.</param>
public sealed record AllottedAward(string AwardCode, int Count);
