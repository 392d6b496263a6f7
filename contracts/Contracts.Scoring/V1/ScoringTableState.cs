using MassTransit;

namespace ThiDua.Contracts.Scoring.V1;

/// <summary>A version of a scoring table (<i>bảng tiêu chí, thang điểm</i>) of one cluster and cycle; frozen once
/// published.</summary>
/// <param name="EventId">Identity of this message; equal on every redelivery.</param>
/// <param name="AggregateId">The aggregate whose whole state this is.</param>
/// <param name="Version">Version of the aggregate; a reader keeps the newest it has seen; there may be gaps.</param>
/// <param name="OccurredAt">When it was saved, UTC.</param>
/// <param name="Happened">Names of what happened (<c>pact-signed</c>); a republished state says <c>republished</c>.</param>
/// <param name="ClusterCode">Cluster.</param>
/// <param name="CycleCode">Cycle.</param>
/// <param name="TableVersion">1, 2, … within cluster and cycle.</param>
/// <param name="Name">Title.</param>
/// <param name="State"><c>draft, published, superseded, withdrawn</c>.</param>
/// <param name="Total">Declared total of points.</param>
/// <param name="Rules">What the cluster has agreed on about the ranking.</param>
/// <param name="Nodes">Groups and criteria as a tree in reading order.</param>
[MessageUrn("thidua:scoring:scoring-table-state:v1")]
[EntityName("thidua.scoring.scoring-table-state.v1")]
public sealed record ScoringTableState(
    Guid EventId, Guid AggregateId, long Version, DateTimeOffset OccurredAt, IReadOnlyList<string> Happened,
    string ClusterCode, string CycleCode, int TableVersion, string Name, string State, decimal Total, IReadOnlyList<TableNode> Nodes,
    TableRules? Rules = null);

/// <summary>What the cluster has agreed on about the ranking.</summary>
/// <param name="SetAside"><c>listed-last, lowest-class, left-out</c>: how a member without official points is counted.</param>
/// <param name="Ties"><c>decide, resolve, share</c>: what becomes of equal totals.</param>
/// <param name="PlacesNeeded">The first places whose order is needed; <c>null</c> when the cluster has not said it.</param>
public sealed record TableRules(string SetAside, string Ties, int? PlacesNeeded);

/// <param name="ParentCode"><c>null</c> for a group at the top.</param>
/// <param name="Maximum">Most points; of a group, the sum of its children.</param>
/// <param name="DepartmentCode">Department in charge of appraisal; only on leaves.</param>
/// <param name="Number">As the form prints it; <c>null</c> where it prints none.</param>
/// <param name="IndicatorCode">Indicator the leaf is bound to, if any.</param>
public sealed record TableNode(string Code, string? ParentCode, string Name, decimal Maximum, string? DepartmentCode,
    string? IndicatorCode, string? Number = null);
