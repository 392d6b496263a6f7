namespace ThiDua.Contracts.Clusters.V1;

/// <summary>A work that a unit registered within a movement (<i>công trình, phần việc đăng ký</i>).</summary>
/// <param name="EventId">Identity of this message; equal on every redelivery.</param>
/// <param name="AggregateId">The aggregate whose whole state this is.</param>
/// <param name="Version">Version of the aggregate; a reader keeps the newest it has seen; there may be gaps.</param>
/// <param name="OccurredAt">When it was saved, UTC.</param>
/// <param name="Happened">Names of what happened (<c>pact-signed</c>); a republished state says <c>republished</c>.</param>
/// <param name="MovementId">Movement it was registered in.</param>
/// <param name="UnitCode">Unit that registered it.</param>
/// <param name="Name">Name in Vietnamese.</param>
/// <param name="Place">Where it stands or is done.</param>
/// <param name="PlannedFinish">Day on which it was planned to be finished.</param>
/// <param name="FinishedOn">Day on which it really was; <c>null</c> until then.</param>
/// <param name="Withdrawn">It was entered by mistake and never was one.</param>
[MessageUrn("thidua:clusters:registered-work-state:v1")]
[EntityName("thidua.clusters.registered-work-state.v1")]
public sealed record RegisteredWorkState(
    Guid EventId, Guid AggregateId, long Version, DateTimeOffset OccurredAt, IReadOnlyList<string> Happened,
    Guid MovementId, string UnitCode, string Name, string Place, DateOnly PlannedFinish, DateOnly? FinishedOn, bool Withdrawn = false);
