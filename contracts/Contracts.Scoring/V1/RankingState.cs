using MassTransit;

namespace ThiDua.Contracts.Scoring.V1;

/// <summary>The ranking of a cluster in a cycle (<i>bảng xếp hạng cụm, khối</i>).</summary>
/// <param name="EventId">Identity of this message; equal on every redelivery.</param>
/// <param name="AggregateId">The aggregate whose whole state this is.</param>
/// <param name="Version">Version of the aggregate; a reader keeps the newest it has seen; there may be gaps.</param>
/// <param name="OccurredAt">When it was saved, UTC.</param>
/// <param name="Happened">Names of what happened (<c>pact-signed</c>); a republished state says <c>republished</c>.</param>
/// <param name="TableId">Table version.</param>
/// <param name="ClusterCode">Cluster.</param>
/// <param name="CycleCode">Cycle.</param>
/// <param name="Year">Achievement year.</param>
/// <param name="State"><c>open, adopted</c>.</param>
/// <param name="AdoptedOn">Day of the conference that adopted it.</param>
/// <param name="MinutesNumber">Minutes that record the adoption.</param>
/// <param name="SetAside">Members without official points that were set aside so that they do not stop the others. Empty while the ranking
/// is open.</param>
/// <param name="PlacesNeeded">The first places whose order was needed; <c>null</c> for all.</param>
/// <param name="AdoptedIn">Version in which the adoption in force was made: a correction of its day or minutes number is a later version of
/// the same adoption. <c>null</c> while it is open, and from an older build: then <c>Version</c>.</param>
/// <param name="Places">Best first; units without a total last. Empty while the ranking is open: places are public once adopted.</param>
[MessageUrn("thidua:scoring:ranking-state:v1")]
[EntityName("thidua.scoring.ranking-state.v1")]
public sealed record RankingState(
    Guid EventId, Guid AggregateId, long Version, DateTimeOffset OccurredAt, IReadOnlyList<string> Happened,
    Guid TableId, string ClusterCode, string CycleCode, int Year, string State, DateOnly? AdoptedOn, string? MinutesNumber,
    IReadOnlyList<RankedPlace> Places, IReadOnlyList<SetAsideUnit>? SetAside = null, int? PlacesNeeded = null, long? AdoptedIn = null);

/// <param name="Total">Official points; <c>null</c> while there are none (not zero).</param>
/// <param name="Rank">1 is best; equal totals share a rank until the tie is resolved; <c>null</c> without a total.</param>
/// <param name="Tie"><c>none, waiting, resolved, shared</c>; waiting is not adopted.</param>
/// <param name="TieBasis"><c>conference, cluster-rule, not-needed</c>; <c>null</c> without equal totals.</param>
/// <param name="SetAside"><c>listed-last, lowest-class</c>; <c>null</c> for a unit that is not set aside.</param>
/// <param name="TieReason">How a tie was resolved, in words.</param>
public sealed record RankedPlace(string UnitCode, decimal? Total, int? Rank, string Tie, string? TieReason,
    IReadOnlyList<GroupPoints> Groups, string? TieBasis = null, string? SetAside = null);

/// <summary>A member that was set aside (<i>để ngoài xếp hạng</i>).</summary>
/// <param name="CountedAs"><c>listed-last, lowest-class, left-out</c>; left out, it has no place.</param>
public sealed record SetAsideUnit(string UnitCode, string CountedAs, string Reason);

/// <summary>Points of one top group.</summary>
public sealed record GroupPoints(string Code, decimal? Points);
