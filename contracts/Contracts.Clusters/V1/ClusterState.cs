namespace ThiDua.Contracts.Clusters.V1;

/// <summary>A cluster or block (<i>cụm, khối thi đua</i>) with its members from day to day and its officers by year.</summary>
/// <param name="EventId">Identity of this message; equal on every redelivery.</param>
/// <param name="AggregateId">The aggregate whose whole state this is.</param>
/// <param name="Version">Version of the aggregate; a reader keeps the newest it has seen; there may be gaps.</param>
/// <param name="OccurredAt">When it was saved, UTC.</param>
/// <param name="Happened">Names of what happened (<c>pact-signed</c>); a republished state says <c>republished</c>.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Name">Name in Vietnamese.</param>
/// <param name="Kind"><c>cluster</c> (by area) or <c>block</c> (by kind of body).</param>
/// <param name="DecisionNumber">Decision that formed it.</param>
/// <param name="DecisionDate">Its date.</param>
/// <param name="ValidFrom">First day.</param>
/// <param name="ValidTo">Last day; <c>null</c> while it exists.</param>
/// <param name="Members">Memberships, past ones too.</param>
/// <param name="Officers">Head and deputy by year.</param>
[MessageUrn("thidua:clusters:cluster-state:v1")]
[EntityName("thidua.clusters.cluster-state.v1")]
public sealed record ClusterState(
    Guid EventId, Guid AggregateId, long Version, DateTimeOffset OccurredAt, IReadOnlyList<string> Happened,
    string Code, string Name, string Kind, string DecisionNumber, DateOnly DecisionDate, DateOnly ValidFrom, DateOnly? ValidTo,
    IReadOnlyList<ClusterMember> Members, IReadOnlyList<ClusterOfficer> Officers);

/// <param name="FromYear">Year of the first day.</param>
/// <param name="ToYear">Year of the last day; <c>null</c> while it lasts.</param>
/// <param name="From">First day; missing in messages of before days were kept, which mean 1 January.</param>
/// <param name="To">Last day; <c>null</c> while it lasts, and missing in those older messages, which mean 31 December.</param>
public sealed record ClusterMember(string UnitCode, int FromYear, int? ToYear, DateOnly? From = null, DateOnly? To = null);

/// <param name="Year">Year for which the post is held.</param>
/// <param name="Post"><c>head</c> or <c>deputy</c>.</param>
/// <param name="From">First day of whoever stands in; <c>null</c> for those named for the year.</param>
/// <param name="To">Last day where the post ended with its unit or its membership; <c>null</c> otherwise.</param>
/// <param name="Acting">Stands in for one whose post ended.</param>
public sealed record ClusterOfficer(int Year, string Post, string UnitCode, DateOnly? From = null, DateOnly? To = null,
    bool Acting = false);
