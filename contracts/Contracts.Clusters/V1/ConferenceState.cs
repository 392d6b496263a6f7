namespace ThiDua.Contracts.Clusters.V1;

/// <summary>A conference of a cluster (<i>hội nghị sơ kết, tổng kết</i>).</summary>
/// <param name="EventId">Identity of this message; equal on every redelivery.</param>
/// <param name="AggregateId">The aggregate whose whole state this is.</param>
/// <param name="Version">Version of the aggregate; a reader keeps the newest it has seen; there may be gaps.</param>
/// <param name="OccurredAt">When it was saved, UTC.</param>
/// <param name="Happened">Names of what happened (<c>pact-signed</c>); a republished state says <c>republished</c>.</param>
/// <param name="ClusterCode">Cluster that meets; empty for a conference of the province.</param>
/// <param name="CycleCode">Cycle it closes, reviews or opens.</param>
/// <param name="Kind"><c>launch, mid-year, closing</c>.</param>
/// <param name="State"><c>convened, closed, withdrawn</c>.</param>
/// <param name="HeldOn">Day, Asia/Ho_Chi_Minh.</param>
/// <param name="HostUnitCode">Unit that hosts.</param>
/// <param name="Place">Where.</param>
/// <param name="MinutesNumber">Number of the minutes once closed.</param>
/// <param name="Attendance">Who was there.</param>
/// <param name="Acts">What was done there.</param>
/// <param name="DelegateCount">How many delegates came, if that was told.</param>
/// <param name="DelegateQualifier"><c>exact, more-than</c>; goes wherever the number goes.</param>
/// <param name="Functions">Functions present besides the members, never names.</param>
[MessageUrn("thidua:clusters:conference-state:v1")]
[EntityName("thidua.clusters.conference-state.v1")]
public sealed record ConferenceState(
    Guid EventId, Guid AggregateId, long Version, DateTimeOffset OccurredAt, IReadOnlyList<string> Happened,
    string ClusterCode, string CycleCode, string Kind, string State, DateOnly HeldOn, string HostUnitCode, string Place,
        string? MinutesNumber,
    IReadOnlyList<ConferenceAttendance> Attendance, IReadOnlyList<ConferenceAct> Acts,
    int? DelegateCount = null, string? DelegateQualifier = null, IReadOnlyList<string>? Functions = null);

public sealed record ConferenceAttendance(string UnitCode, bool Present);

/// <param name="Kind"><c>discussion, adoption, nomination, hand-over, pact, presentation, other</c>.</param>
/// <param name="ReferenceId">The act itself, where it lives in a module.</param>
public sealed record ConferenceAct(string Kind, string Summary, Guid? ReferenceId);
