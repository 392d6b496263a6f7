namespace ThiDua.Contracts.Clusters.V1;

/// <summary>The standing flag (<i>cờ thường trực</i>) of a cluster: who holds it and who held it before. It is no award.</summary>
/// <param name="EventId">Identity of this message; equal on every redelivery.</param>
/// <param name="AggregateId">The aggregate whose whole state this is.</param>
/// <param name="Version">Version of the aggregate; a reader keeps the newest it has seen. Changes of drafts that nobody else sees leave gaps.</param>
/// <param name="OccurredAt">When it was saved, UTC.</param>
/// <param name="Happened">Names of what happened with this change (<c>pact-signed</c>); a republished state says <c>republished</c>.</param>
/// <param name="ClusterCode">Cluster.</param>
/// <param name="HolderUnitCode">Member that holds it now.</param>
/// <param name="Holdings">The oldest first; the last holds it now.</param>
[MessageUrn("thidua:clusters:standing-flag-state:v1")]
[EntityName("thidua.clusters.standing-flag-state.v1")]
public sealed record StandingFlagState(
    Guid EventId, Guid AggregateId, long Version, DateTimeOffset OccurredAt, IReadOnlyList<string> Happened,
    string ClusterCode, string HolderUnitCode, IReadOnlyList<FlagHolding> Holdings);

/// <param name="FromYear">Year from which the unit holds the flag.</param>
/// <param name="On">Day of the hand-over, Asia/Ho_Chi_Minh.</param>
/// <param name="ConferenceId">Conference at which it was handed over; <c>null</c> only for the first holder.</param>
public sealed record FlagHolding(string UnitCode, int FromYear, DateOnly On, Guid? ConferenceId);
