namespace ThiDua.Contracts.Clusters.V1;

/// <summary>A cycle (<i>kỳ thi đua</i>) with its phases; the dates are sent in advance and every module judges by its own clock.</summary>
/// <param name="EventId">Identity of this message; equal on every redelivery.</param>
/// <param name="AggregateId">The aggregate whose whole state this is.</param>
/// <param name="Version">Version of the aggregate; a reader keeps the newest it has seen; there may be gaps.</param>
/// <param name="OccurredAt">When it was saved, UTC.</param>
/// <param name="Happened">Names of what happened (<c>pact-signed</c>); a republished state says <c>republished</c>.</param>
/// <param name="Code">Stable code, for example <c>2021</c>.</param>
/// <param name="Name">Name in Vietnamese.</param>
/// <param name="Year">Achievement year.</param>
/// <param name="ClusterCodes">Clusters that take part.</param>
/// <param name="Phases">Windows in which things may be done.</param>
/// <param name="Exceptions">Later deadlines of single units; a reader asks <c>cycle.For(unit)</c> and need not look here.</param>
[MessageUrn("thidua:clusters:cycle-state:v1")]
[EntityName("thidua.clusters.cycle-state.v1")]
public sealed record CycleState(
    Guid EventId, Guid AggregateId, long Version, DateTimeOffset OccurredAt, IReadOnlyList<string> Happened,
    string Code, string Name, int Year, IReadOnlyList<string> ClusterCodes, IReadOnlyList<CyclePhase> Phases,
    IReadOnlyList<CycleException>? Exceptions = null);

/// <param name="Kind"><c>pledge, report, self-score, appraise, conference, council</c>.</param>
/// <param name="Opens">First moment, UTC.</param>
/// <param name="Closes">First moment that is too late, UTC: grace and "before" against "on or before" are already in it, so a reader needs
/// no calendar.</param>
/// <param name="GraceDays">Days of tolerated lateness, told so that a late receipt can be explained.</param>
/// <param name="GraceIn">How they were counted: <c>calendar-days, working-days</c>.</param>
public sealed record CyclePhase(string Kind, DateTimeOffset Opens, DateTimeOffset Closes, int GraceDays = 0,
    string GraceIn = "calendar-days");

/// <param name="UnitCode">Unit that has longer.</param>
/// <param name="Kind">Phase in which it has.</param>
/// <param name="Closes">First moment that is too late for this unit, UTC.</param>
public sealed record CycleException(string UnitCode, string Kind, DateTimeOffset Closes);
