namespace ThiDua.Contracts.Clusters.V1;

/// <summary>The Council for emulation and commendation of a unit (<i>Hội đồng Thi đua - Khen thưởng</i>), by function and office.</summary>
/// <param name="EventId">Identity of this message; equal on every redelivery.</param>
/// <param name="AggregateId">The aggregate whose whole state this is.</param>
/// <param name="Version">Version of the aggregate; a reader keeps the newest it has seen. Changes of drafts that nobody else sees leave gaps.</param>
/// <param name="OccurredAt">When it was saved, UTC.</param>
/// <param name="Happened">Names of what happened with this change (<c>pact-signed</c>); a republished state says <c>republished</c>.</param>
/// <param name="UnitCode">Unit whose Council it is.</param>
/// <param name="Seats">All seats there ever were.</param>
[MessageUrn("thidua:clusters:council-state:v1")]
[EntityName("thidua.clusters.council-state.v1")]
public sealed record CouncilState(
    Guid EventId, Guid AggregateId, long Version, DateTimeOffset OccurredAt, IReadOnlyList<string> Happened, string UnitCode,
        IReadOnlyList<CouncilSeat> Seats);

/// <param name="Function"><c>chair, first-vice-chair, standing-vice-chair, vice-chair, member</c>.</param>
/// <param name="UnitCode">Body the office belongs to.</param>
/// <param name="Capacity">The office in words, never a name.</param>
/// <param name="To">Last day; <c>null</c> while it lasts.</param>
public sealed record CouncilSeat(int Number, string Function, string UnitCode, string Capacity, DateOnly From, DateOnly? To);
