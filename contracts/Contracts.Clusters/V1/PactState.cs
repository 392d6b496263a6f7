namespace ThiDua.Contracts.Clusters.V1;

/// <summary>A pact (<i>giao ước thi đua</i>), complete only when every member has signed.</summary>
/// <param name="EventId">Identity of this message; equal on every redelivery.</param>
/// <param name="AggregateId">The aggregate whose whole state this is.</param>
/// <param name="Version">Version of the aggregate; a reader keeps the newest it has seen; there may be gaps.</param>
/// <param name="OccurredAt">When it was saved, UTC.</param>
/// <param name="Happened">Names of what happened (<c>pact-signed</c>); a republished state says <c>republished</c>.</param>
/// <param name="ClusterCode">Cluster whose members sign.</param>
/// <param name="CycleCode">Cycle it belongs to.</param>
/// <param name="Year">Year of the pact.</param>
/// <param name="State"><c>draft, circulated, complete, withdrawn</c>.</param>
/// <param name="CreatedFromId">The pact of the year before, if it was created from one.</param>
/// <param name="Movements">Movements joined.</param>
/// <param name="Targets">Targets pledged by unit and indicator, as they were signed first.</param>
/// <param name="Commitments">Other commitments, in words.</param>
/// <param name="Signatures">One for each member who has signed.</param>
/// <param name="TargetsInForce">The targets as the annexes have left them; <c>null</c> in messages of before there were annexes.</param>
/// <param name="Annexes">What was changed after everybody had signed, in order; <c>null</c> in messages of before.</param>
[MessageUrn("thidua:clusters:pact-state:v1")]
[EntityName("thidua.clusters.pact-state.v1")]
public sealed record PactState(
    Guid EventId, Guid AggregateId, long Version, DateTimeOffset OccurredAt, IReadOnlyList<string> Happened,
    string ClusterCode, string CycleCode, int Year, string State, Guid? CreatedFromId,
    IReadOnlyList<PactMovement> Movements, IReadOnlyList<PactTarget> Targets, IReadOnlyList<string> Commitments,
    IReadOnlyList<PactSignature> Signatures, IReadOnlyList<PactTarget>? TargetsInForce = null,
    IReadOnlyList<PactAnnex>? Annexes = null);

/// <summary>A movement joined (<i>phong trào thi đua</i>).</summary>
public sealed record PactMovement(string Name, string? Aim);

/// <param name="Status"><c>assigned</c> with a value, <c>not-assigned</c> or <c>not-applicable</c> without.</param>
public sealed record PactTarget(string UnitCode, string IndicatorCode, string Status, decimal? Value);

/// <summary>An annex to a pact (<i>phụ lục giao ước</i>).</summary>
/// <param name="State"><c>circulated, in-force, withdrawn</c>.</param>
/// <param name="Targets">Targets it changes or adds.</param>
/// <param name="Dropped">Targets it drops, as they were.</param>
public sealed record PactAnnex(int Number, string Reason, string State, IReadOnlyList<PactTarget> Targets,
    IReadOnlyList<PactTarget> Dropped, IReadOnlyList<PactSignature> Signatures, DateTimeOffset? InForceSince);

/// <param name="Capacity">Function of the signer, never the name.</param>
public sealed record PactSignature(string UnitCode, string Capacity, DateTimeOffset SignedAt);
