namespace ThiDua.Contracts.Clusters.V1;

/// <summary>A cluster or block (<i>cụm, khối thi đua</i>) with its members and officers by year.</summary>
/// <param name="EventId">Identity of this message; equal on every redelivery.</param>
/// <param name="AggregateId">The aggregate whose whole state this is.</param>
/// <param name="Version">Version of the aggregate; a reader keeps the newest it has seen. Changes of drafts that nobody else sees leave gaps.</param>
/// <param name="OccurredAt">When it was saved, UTC.</param>
/// <param name="Happened">Names of what happened with this change (<c>pact-signed</c>); a republished state says <c>republished</c>.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Name">Name in Vietnamese.</param>
/// <param name="Kind"><c>cluster</c> (by area) or <c>block</c> (by kind of body).</param>
/// <param name="DecisionNumber">Decision that formed it.</param>
/// <param name="DecisionDate">Its date.</param>
/// <param name="ValidFrom">First day.</param>
/// <param name="ValidTo">Last day; <c>null</c> while it exists.</param>
/// <param name="Members">Membership by year.</param>
/// <param name="Officers">Head and deputy by year.</param>
[MessageUrn("thidua:clusters:cluster-state:v1")]
[EntityName("thidua.clusters.cluster-state.v1")]
public sealed record ClusterState(
    Guid EventId, Guid AggregateId, long Version, DateTimeOffset OccurredAt, IReadOnlyList<string> Happened,
    string Code, string Name, string Kind, string DecisionNumber, DateOnly DecisionDate, DateOnly ValidFrom, DateOnly? ValidTo,
    IReadOnlyList<ClusterMember> Members, IReadOnlyList<ClusterOfficer> Officers);

/// <param name="FromYear">First year of membership.</param>
/// <param name="ToYear">Last year; <c>null</c> while it lasts.</param>
public sealed record ClusterMember(string UnitCode, int FromYear, int? ToYear);

/// <param name="Year">Year for which the post is held.</param>
/// <param name="Post"><c>head</c> or <c>deputy</c>.</param>
public sealed record ClusterOfficer(int Year, string Post, string UnitCode);
