namespace ThiDua.Contracts.Clusters.V1;

/// <summary>An exemplary model (<i>điển hình tiên tiến</i>) of a unit: when it was found and where it was taken over.</summary>
/// <param name="EventId">Identity of this message; equal on every redelivery.</param>
/// <param name="AggregateId">The aggregate whose whole state this is.</param>
/// <param name="Version">Version of the aggregate; a reader keeps the newest it has seen; there may be gaps.</param>
/// <param name="OccurredAt">When it was saved, UTC.</param>
/// <param name="Happened">Names of what happened (<c>pact-signed</c>); a republished state says <c>republished</c>.</param>
/// <param name="UnitCode">Unit where it was found.</param>
/// <param name="Name">Name in Vietnamese.</param>
/// <param name="FoundOn">Day it was found.</param>
/// <param name="MovementId">Movement it came from, where there is one.</param>
/// <param name="Replications">Where it was taken over; empty means that nobody has yet.</param>
/// <param name="Withdrawn">It was entered by mistake and never was one.</param>
[MessageUrn("thidua:clusters:exemplary-model-state:v1")]
[EntityName("thidua.clusters.exemplary-model-state.v1")]
public sealed record ExemplaryModelState(
    Guid EventId, Guid AggregateId, long Version, DateTimeOffset OccurredAt, IReadOnlyList<string> Happened,
    string UnitCode, string Name, DateOnly FoundOn, Guid? MovementId, IReadOnlyList<ModelReplication> Replications,
    bool Withdrawn = false);

/// <param name="UnitCode">Unit that took it over.</param>
/// <param name="Claimed">Told by somebody else, and not confirmed yet by that unit.</param>
public sealed record ModelReplication(string UnitCode, DateOnly On, bool Claimed = false);
