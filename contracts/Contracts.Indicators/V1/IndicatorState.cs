using MassTransit;

namespace ThiDua.Contracts.Indicators.V1;

/// <summary>An indicator of the catalogue (<i>chỉ tiêu</i>).</summary>
/// <param name="EventId">Identity of this message; equal on every redelivery.</param>
/// <param name="AggregateId">The aggregate whose whole state this is.</param>
/// <param name="Version">Version of the aggregate; a reader keeps the newest it has seen; there may be gaps.</param>
/// <param name="OccurredAt">When it was saved, UTC.</param>
/// <param name="Happened">Names of what happened (<c>pact-signed</c>); a republished state says <c>republished</c>.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Name">Name in Vietnamese.</param>
/// <param name="UnitOfMeasure">Shown with every number.</param>
/// <param name="Direction"><c>higher-is-better, lower-is-better, neutral</c>.</param>
/// <param name="Decimals">Decimals that its numbers can have.</param>
/// <param name="OwnerDepartmentCode">Department that owns the figure.</param>
/// <param name="LegalBasis">Document that asks for it.</param>
/// <param name="ValidFrom">First day.</param>
/// <param name="ValidTo">Last day; <c>null</c> while valid.</param>
/// <param name="Aggregation"><c>none, sum, last, mean, weighted-mean</c>: how it adds up over units and periods.</param>
/// <param name="WeightedBy">Indicator that weighs the mean; <c>null</c> where nothing does.</param>
/// <param name="Lowest">No number of it lies below; <c>null</c> without a limit.</param>
/// <param name="Highest">No number of it lies above; <c>null</c> without a limit.</param>
/// <param name="AskBeyondTimes">A number farther than so many times from what was known needs a reason; <c>null</c> where none
/// does.</param>
/// <param name="IsWithdrawn">Added by mistake and never valid.</param>
[MessageUrn("thidua:indicators:indicator-state:v1")]
[EntityName("thidua.indicators.indicator-state.v1")]
public sealed record IndicatorState(
    Guid EventId, Guid AggregateId, long Version, DateTimeOffset OccurredAt, IReadOnlyList<string> Happened,
    string Code, string Name, string UnitOfMeasure, string Direction, int Decimals, string OwnerDepartmentCode, string? LegalBasis,
    DateOnly ValidFrom, DateOnly? ValidTo, string Aggregation = "none", string? WeightedBy = null, decimal? Lowest = null,
    decimal? Highest = null, bool IsWithdrawn = false, decimal? AskBeyondTimes = null);
