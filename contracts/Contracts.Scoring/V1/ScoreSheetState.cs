using MassTransit;

namespace ThiDua.Contracts.Scoring.V1;

/// <summary>The score sheet (<i>phiếu chấm điểm</i>) of one member under one table version.</summary>
/// <param name="EventId">Identity of this message; equal on every redelivery.</param>
/// <param name="AggregateId">The aggregate whose whole state this is.</param>
/// <param name="Version">Version of the aggregate; a reader keeps the newest it has seen. Changes of drafts that nobody else sees leave gaps.</param>
/// <param name="OccurredAt">When it was saved, UTC.</param>
/// <param name="Happened">Names of what happened with this change (<c>pact-signed</c>); a republished state says <c>republished</c>.</param>
/// <param name="TableId">Table version it is bound to.</param>
/// <param name="ClusterCode">Cluster.</param>
/// <param name="CycleCode">Cycle.</param>
/// <param name="UnitCode">Member scored.</param>
/// <param name="State"><c>draft, submitted, appraised, official, frozen, withdrawn</c>.</param>
/// <param name="ProposedTotal">Sum of the proposed points; <c>null</c> until the sheet is submitted.</param>
/// <param name="OfficialTotal">Sum of the official points; <c>null</c> until the sheet is official.</param>
/// <param name="Lines">One for each leaf; proposed points from the submission on, appraised ones once every department is done.</param>
[MessageUrn("thidua:scoring:score-sheet-state:v1")]
[EntityName("thidua.scoring.score-sheet-state.v1")]
public sealed record ScoreSheetState(
    Guid EventId, Guid AggregateId, long Version, DateTimeOffset OccurredAt, IReadOnlyList<string> Happened,
    Guid TableId, string ClusterCode, string CycleCode, string UnitCode, string State, decimal? ProposedTotal, decimal? OfficialTotal,
    IReadOnlyList<ScoreLineState> Lines);

/// <summary>Three values that never overwrite one another; <c>null</c> is blank, not zero.</summary>
public sealed record ScoreLineState(string Code, decimal? Proposed, decimal? Appraised, decimal? Official, string? Reason);
