namespace ThiDua.Contracts.Clusters.V1;

/// <summary>An emulation movement (<i>phong trào thi đua</i>) with its launch, reviews and closing; it may run over several
/// years.</summary>
/// <param name="EventId">Identity of this message; equal on every redelivery.</param>
/// <param name="AggregateId">The aggregate whose whole state this is.</param>
/// <param name="Version">Version of the aggregate; a reader keeps the newest it has seen; there may be gaps.</param>
/// <param name="OccurredAt">When it was saved, UTC.</param>
/// <param name="Happened">Names of what happened (<c>pact-signed</c>); a republished state says <c>republished</c>.</param>
/// <param name="Name">Name in Vietnamese.</param>
/// <param name="Aim">What it aims at, in words.</param>
/// <param name="LaunchedByUnitCode">Body that launched it.</param>
/// <param name="Reach"><c>province, cluster, unit</c>.</param>
/// <param name="ClusterCode">Cluster it is for, when it reaches one.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day as planned; <c>null</c> when none was set.</param>
/// <param name="State"><c>launched, reviewed, closed</c>.</param>
/// <param name="Steps">What was done, in the order of its days; the first is the launch.</param>
/// <param name="Withdrawn">It was entered by mistake and never was one.</param>
[MessageUrn("thidua:clusters:movement-state:v1")]
[EntityName("thidua.clusters.movement-state.v1")]
public sealed record MovementState(
    Guid EventId, Guid AggregateId, long Version, DateTimeOffset OccurredAt, IReadOnlyList<string> Happened,
    string Name, string? Aim, string LaunchedByUnitCode, string Reach, string? ClusterCode, DateOnly From, DateOnly? To, string State,
    IReadOnlyList<MovementStep> Steps, bool Withdrawn = false);

/// <param name="Kind"><c>launch, review, closing</c>.</param>
/// <param name="On">Legal day, Asia/Ho_Chi_Minh.</param>
/// <param name="ConferenceId">Conference at which it was done, if at one.</param>
/// <param name="Summary">What came of it.</param>
public sealed record MovementStep(string Kind, DateOnly On, Guid? ConferenceId, string? Summary);
