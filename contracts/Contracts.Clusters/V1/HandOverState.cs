namespace ThiDua.Contracts.Clusters.V1;

/// <summary>Hand-over of the posts of head and deputy (<i>bàn giao chức danh trưởng, phó cụm/khối</i>), effective when both sides have
/// signed.</summary>
/// <param name="EventId">Identity of this message; equal on every redelivery.</param>
/// <param name="AggregateId">The aggregate whose whole state this is.</param>
/// <param name="Version">Version of the aggregate; a reader keeps the newest it has seen; there may be gaps.</param>
/// <param name="OccurredAt">When it was saved, UTC.</param>
/// <param name="Happened">Names of what happened (<c>pact-signed</c>); a republished state says <c>republished</c>.</param>
/// <param name="ClusterCode">Cluster.</param>
/// <param name="EffectiveYear">Year for which the new officers serve.</param>
/// <param name="State"><c>prepared, effective, lapsed, withdrawn</c>.</param>
/// <param name="OutgoingUnitCode">Head that hands over.</param>
/// <param name="IncomingHeadUnitCode">New head.</param>
/// <param name="IncomingDeputyUnitCode">New deputy, if any.</param>
/// <param name="Items">Documents and objects handed over, the standing flag (<i>cờ thường trực</i>) among them where there is one.</param>
/// <param name="Signatures">Who has signed.</param>
[MessageUrn("thidua:clusters:hand-over-state:v1")]
[EntityName("thidua.clusters.hand-over-state.v1")]
public sealed record HandOverState(
    Guid EventId, Guid AggregateId, long Version, DateTimeOffset OccurredAt, IReadOnlyList<string> Happened,
    string ClusterCode, int EffectiveYear, string State, string OutgoingUnitCode, string IncomingHeadUnitCode,
        string? IncomingDeputyUnitCode,
    IReadOnlyList<string> Items, IReadOnlyList<HandOverSignature> Signatures);

public sealed record HandOverSignature(string UnitCode, string Capacity, DateTimeOffset SignedAt);
