namespace ThiDua.Clusters;

internal sealed record UnitOpened(string Code) : IDomainEvent;
internal sealed record UnitClosed(string Code, DateOnly LastDay, string DecisionNumber)
    : IDomainEvent { public string? Reason => DecisionNumber; }
internal sealed record UnitRenamed(string Code, string DecisionNumber) : IDomainEvent { public string? Reason => DecisionNumber; }
internal sealed record UnitTookOver(string Code, string FromCode) : IDomainEvent;

internal sealed record ClusterFormed(string Code) : IDomainEvent;
internal sealed record MemberJoined(string UnitCode, int FromYear) : IDomainEvent;
internal sealed record MemberLeft(string UnitCode, int ToYear) : IDomainEvent;
internal sealed record OfficersAppointed(int Year, string Head, string? Deputy) : IDomainEvent;
internal sealed record PostsPassedOn(int Year, string Head, string? Deputy) : IDomainEvent;

internal sealed record CycleOpened(string Code) : IDomainEvent;
internal sealed record PhaseRescheduled(PhaseKind Kind, string Why) : IDomainEvent { public string? Reason => Why; }

internal sealed record PactDrafted(string ClusterCode, string CycleCode) : IDomainEvent;
internal sealed record PactRevised : IDomainEvent;
internal sealed record PactCirculated : IDomainEvent;
internal sealed record PactSigned(string UnitCode) : IDomainEvent;
internal sealed record PactSignerLeft(string UnitCode) : IDomainEvent;
internal sealed record PactCompleted : IDomainEvent;

internal sealed record ConferenceConvened(ConferenceKind Kind) : IDomainEvent;
internal sealed record AttendanceRecorded : IDomainEvent;
internal sealed record DelegatesRecorded : IDomainEvent;
internal sealed record ActRecorded(ActKind Kind) : IDomainEvent;
internal sealed record ConferenceClosed(string MinutesNumber) : IDomainEvent;

internal sealed record MovementLaunched : IDomainEvent;
internal sealed record MovementReviewed(DateOnly On) : IDomainEvent;
internal sealed record MovementClosed(DateOnly On) : IDomainEvent;

internal sealed record SeatGiven(string Function, string UnitCode) : IDomainEvent;
internal sealed record SeatEnded(int Number, string Why) : IDomainEvent
{
    public string? Reason => Why;
}
internal sealed record ModelFound(string UnitCode) : IDomainEvent;
internal sealed record ModelReplicated(string UnitCode) : IDomainEvent;
internal sealed record WorkRegistered(string UnitCode) : IDomainEvent;
internal sealed record WorkFinished(DateOnly On) : IDomainEvent;

internal sealed record FlagPassedOn(string? From, string To, int FromYear) : IDomainEvent;

internal sealed record HandOverPrepared(int EffectiveYear) : IDomainEvent;
internal sealed record HandOverSigned(string UnitCode) : IDomainEvent;
internal sealed record HandOverTookEffect(int EffectiveYear) : IDomainEvent;
