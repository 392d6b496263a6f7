namespace ThiDua.Contracts.Clusters.V1;

/// <summary>A unit (<i>đơn vị</i>): a body that takes part, appraises or decides.</summary>
/// <param name="EventId">Identity of this message; equal on every redelivery.</param>
/// <param name="AggregateId">The aggregate whose whole state this is.</param>
/// <param name="Version">Version of the aggregate; a reader keeps the newest it has seen. Changes of drafts that nobody else sees leave gaps.</param>
/// <param name="OccurredAt">When it was saved, UTC.</param>
/// <param name="Happened">Names of what happened with this change (<c>pact-signed</c>); a republished state says <c>republished</c>.</param>
/// <param name="Code">Stable state identifier, at most 35 characters; never changes, never reused.</param>
/// <param name="Name">Name in Vietnamese as of now.</param>
/// <param name="Kind"><c>province, district, city, town, commune, ward, special-zone, department, mass-organisation, enterprise, school,
/// armed-force</c>.</param>
/// <param name="ParentCode">Unit above, if any.</param>
/// <param name="ValidFrom">First day of existence.</param>
/// <param name="ValidTo">Last day of existence; <c>null</c> while it exists.</param>
/// <param name="Predecessors">Codes of the units it was formed from.</param>
/// <param name="Successors">Codes of the units that took over when it was closed.</param>
[MessageUrn("thidua:clusters:unit-state:v1")]
[EntityName("thidua.clusters.unit-state.v1")]
public sealed record UnitState(
    Guid EventId, Guid AggregateId, long Version, DateTimeOffset OccurredAt, IReadOnlyList<string> Happened,
    string Code, string Name, string Kind, string? ParentCode, DateOnly ValidFrom, DateOnly? ValidTo,
    IReadOnlyList<string> Predecessors, IReadOnlyList<string> Successors);
