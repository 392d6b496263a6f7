using System.Text.Json.Serialization;

namespace ThiDua.Clusters;

/// <summary>A conference of a cluster or of the province (<i>hội nghị phát động, sơ kết, tổng kết</i>): who came, what was done, the
/// minutes.</summary>
internal sealed class Conference : AggregateRoot
{
    private readonly List<Attendance> _attendance = [];
    private readonly List<Act> _acts = [];
    private readonly List<string> _functions = [];

    public Conference(Guid id, string clusterCode, Cycle cycle, ConferenceKind kind, DateOnly heldOn, string hostUnitCode, string place)
        : base(id)
    {
        (ClusterCode, CycleCode, Year, Kind, HeldOn, HostUnitCode, Place) =
            (clusterCode, cycle.Code, cycle.Year, kind, heldOn, hostUnitCode, place);
        Raise(new ConferenceConvened(kind));
    }

    private Conference() : base(default) { }

    /// <summary>Empty for a conference of the province.</summary>
    public string ClusterCode { get; private set; } = "";
    public string CycleCode { get; private set; } = "";
    public int Year { get; private set; }
    public ConferenceKind Kind { get; private set; }
    public ConferenceState State { get; private set; } = ConferenceState.Convened;
    public DateOnly HeldOn { get; private set; }
    public string HostUnitCode { get; private set; } = "";
    public string Place { get; private set; } = "";
    public string? MinutesNumber { get; private set; }
    public IReadOnlyList<Attendance> Attendance => _attendance;
    public IReadOnlyList<Act> Acts => _acts;
    public bool IsOfProvince => ClusterCode.Length == 0;

    /// <summary>How many delegates came; <c>null</c> while nobody has told. "More than 150" stays more than 150 and becomes no exact
    /// number.</summary>
    public int? DelegateCount { get; private set; }

    public CountQualifier? DelegateQualifier { get; private set; }

    /// <summary>Functions present besides the members (<i>Giám đốc Sở Nội vụ</i>), never names.</summary>
    public IReadOnlyList<string> Functions => _functions;

    /// <summary>Tells the delegates; told again, it is corrected.</summary>
    public Result RecordDelegates(int count, CountQualifier qualifier, IReadOnlyList<string> functions, DateOnly today)
    {
        if (Refuses(ConferenceAct.RecordAttendance, today) is { } refusal) return refusal;
        (DelegateCount, DelegateQualifier) = (count, qualifier);
        _functions.Clear();
        _functions.AddRange(functions);
        Raise(new DelegatesRecorded());
        return Result.Ok;
    }

    /// <summary>Notes presence or absence; a unit noted again is corrected.</summary>
    /// <param name="members">Members that live on the day of the conference; of the province every unit that does.</param>
    public Result RecordAttendance(IReadOnlyList<Attendance> noted, IReadOnlyList<string> members, DateOnly today)
    {
        if (Refuses(ConferenceAct.RecordAttendance, today) is { } refusal) return refusal;
        if (noted.FirstOrDefault(a => !members.Contains(a.UnitCode)) is { } stranger)
            return Stranger(stranger.UnitCode, HeldOn).At(noted.IndexOf(stranger));

        foreach (var entry in noted)
        {
            _attendance.RemoveAll(a => a.UnitCode == entry.UnitCode);
            _attendance.Add(entry);
        }

        Raise(new AttendanceRecorded());
        return Result.Ok;
    }

    public Result RecordAct(Act act, DateOnly today)
    {
        if (Refuses(ConferenceAct.RecordAct, today) is { } refusal) return refusal;
        _acts.Add(act);
        Raise(new ActRecorded(act.Kind));
        return Result.Ok;
    }

    /// <summary>The minutes are numbered and the record is closed.</summary>
    /// <param name="members">Members whose presence or absence must be noted; the province notes whom it wants.</param>
    public Result Close(string minutesNumber, IReadOnlyList<string> members, DateOnly today)
    {
        if (Refuses(ConferenceAct.Close, today) is { } refusal) return refusal;
        if (members.Except(_attendance.Select(a => a.UnitCode)).ToList() is { Count: > 0 } missing)
            return ConferenceErrors.AttendanceMissing(missing);

        (MinutesNumber, State) = (minutesNumber, ConferenceState.Closed);
        Raise(new ConferenceClosed(minutesNumber));
        return Result.Ok;
    }

    /// <summary>The minutes were entered by mistake, or with a wrong number or record: it is open again.</summary>
    public Result WithdrawMinutes(string reason)
    {
        if (!State.Allows(ConferenceAct.WithdrawMinutes)) return ConferenceErrors.NoMinutes;
        var number = MinutesNumber!;
        (MinutesNumber, State) = (null, ConferenceState.Convened);
        Raise(new MinutesWithdrawn(number, reason));
        return Result.Ok;
    }

    /// <summary>An act never was done there, or was written down wrong.</summary>
    /// <param name="number">Counts the acts from one.</param>
    public Result WithdrawAct(int number, string reason)
    {
        if (Over(ConferenceAct.RecordAct) is { } refusal) return refusal;
        if (number < 1 || number > _acts.Count) return ConferenceErrors.NoSuchAct;
        var act = _acts[number - 1];
        _acts.RemoveAt(number - 1);
        Raise(new ActWithdrawn(act.Kind, reason));
        return Result.Ok;
    }

    /// <summary>Kind, day, host or place were typed wrong.</summary>
    /// <param name="members">Members that live on the day as it should stand.</param>
    /// <param name="restsOn">What was done at it and names its day.</param>
    public Result Correct(ConferenceKind kind, DateOnly heldOn, string hostUnitCode, string place, string reason,
        IReadOnlyList<string> members, IReadOnlyList<Resting> restsOn)
    {
        if (Over(ConferenceAct.Correct) is { } refusal) return refusal;
        if (heldOn != HeldOn && restsOn.Count > 0) return ConferenceErrors.ConferenceIsUsed.Because(restsOn);
        if (_attendance.Find(a => !members.Contains(a.UnitCode)) is { } stranger)
            return Stranger(stranger.UnitCode, heldOn);
        if ((Kind, HeldOn, HostUnitCode, Place) == (kind, heldOn, hostUnitCode, place)) return Result.Ok;

        (Kind, HeldOn, HostUnitCode, Place) = (kind, heldOn, hostUnitCode, place);
        Raise(new ConferenceCorrected(reason));
        return Result.Ok;
    }

    /// <summary>It never was convened, or did not take place.</summary>
    /// <param name="restsOn">What was done at it.</param>
    public Result Withdraw(string reason, IReadOnlyList<Resting> restsOn)
    {
        if (RefusesWithdrawal(restsOn) is { } refusal) return refusal;
        State = ConferenceState.Withdrawn;
        Raise(new ConferenceWithdrawn(reason));
        return Result.Ok;
    }

    public Error? RefusesWithdrawal(IReadOnlyList<Resting> restsOn) =>
        Over(ConferenceAct.Withdraw) ?? (restsOn.Count > 0 ? ConferenceErrors.ConferenceIsUsed.Because(restsOn) : null);

    private Error Stranger(string unitCode, DateOnly on) => IsOfProvince ? ConferenceErrors.UnitNotThen(unitCode, on)
        : ClusterErrors.NotAMember(unitCode, Contracts.Clusters.Membership.DayWithin(Year, on));

    private Error? Over(ConferenceAct action) => State.Allows(action) ? null
        : State == ConferenceState.Withdrawn ? ConferenceErrors.ConferenceWithdrawn : ConferenceErrors.ConferenceClosed;

    /// <summary>The record tells what happened, so nothing is written into it before the conference's legal day.</summary>
    private Error? Refuses(ConferenceAct action, DateOnly today) =>
        Over(action) ?? (today < HeldOn ? ConferenceErrors.ConferenceNotYet(HeldOn) : null);
}

/// <summary>Whether a member took part.</summary>
/// <param name="Present"><c>true</c> when it was represented.</param>
[AuditKey(nameof(Attendance.UnitCode))]
[ShowsNames]
internal sealed record Attendance(string UnitCode, bool Present);

/// <summary>Something that was done at a conference.</summary>
/// <param name="ReferenceId">The act itself, where it lives in a module.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Summary">In the words of the minutes.</param>
[AuditKey]
internal sealed record Act(ActKind Kind, string Summary, Guid? ReferenceId);

/// <summary>Whether a number is exact or a lower bound (<i>hơn 150 đại biểu</i>).</summary>
internal enum CountQualifier
{
    [JsonStringEnumMemberName("exact")] Exact,
    [JsonStringEnumMemberName("more-than")] MoreThan,
}

/// <summary>What a conference is held for: launch (<i>phát động</i>), mid-year review (<i>sơ kết</i>), closing (<i>tổng kết</i>).</summary>
internal enum ConferenceKind
{
    [JsonStringEnumMemberName("launch")] Launch,
    [JsonStringEnumMemberName("mid-year")] MidYear,
    [JsonStringEnumMemberName("closing")] Closing,
}

/// <summary>What was done: discussion, adoption of the results, nomination (<i>bình xét, suy tôn</i>), hand-over (<i>bàn giao</i>),
/// signing of the pact, presentation of awards, other.</summary>
internal enum ActKind
{
    [JsonStringEnumMemberName("discussion")] Discussion,
    [JsonStringEnumMemberName("adoption")] Adoption,
    [JsonStringEnumMemberName("nomination")] Nomination,
    [JsonStringEnumMemberName("hand-over")] HandOver,
    [JsonStringEnumMemberName("pact")] Pact,
    [JsonStringEnumMemberName("presentation")] Presentation,
    [JsonStringEnumMemberName("other")] Other,
}

/// <summary>Convened; closed by numbered minutes (<i>biên bản</i>), then it is only read; or withdrawn, when it never took place.</summary>
internal enum ConferenceState
{
    [JsonStringEnumMemberName("convened")] Convened,
    [JsonStringEnumMemberName("closed")] Closed,
    [JsonStringEnumMemberName("withdrawn")] Withdrawn,
}

internal enum ConferenceAct
{
    [JsonStringEnumMemberName("record-attendance")] RecordAttendance,
    [JsonStringEnumMemberName("record-act")] RecordAct,
    [JsonStringEnumMemberName("close")] Close,
    [JsonStringEnumMemberName("correct")] Correct,
    [JsonStringEnumMemberName("withdraw")] Withdraw,
    [JsonStringEnumMemberName("withdraw-minutes")] WithdrawMinutes,
}

/// <summary>What may be done with a conference in each state.</summary>
internal static class ConferenceStates
{
    private static readonly StateTable<ConferenceState, ConferenceAct> Table = new(
        (ConferenceState.Convened, [ConferenceAct.RecordAttendance, ConferenceAct.RecordAct, ConferenceAct.Close, ConferenceAct.Correct,
            ConferenceAct.Withdraw]),
        (ConferenceState.Closed, [ConferenceAct.WithdrawMinutes]),
        (ConferenceState.Withdrawn, []));

    public static bool Allows(this ConferenceState state, ConferenceAct act) => Table.Allows(state, act);
}

[EventName("conference-convened")]
internal sealed record ConferenceConvened(ConferenceKind Kind) : IDomainEvent;
[EventName("attendance-recorded")]
internal sealed record AttendanceRecorded : IDomainEvent;
[EventName("delegates-recorded")]
internal sealed record DelegatesRecorded : IDomainEvent;
[EventName("act-recorded")]
internal sealed record ActRecorded(ActKind Kind) : IDomainEvent;
[EventName("conference-closed")]
internal sealed record ConferenceClosed(string MinutesNumber) : IDomainEvent;
[EventName("minutes-withdrawn")]
internal sealed record MinutesWithdrawn(string MinutesNumber, string Reason) : IWithdrawal;
[EventName("act-withdrawn")]
internal sealed record ActWithdrawn(ActKind Kind, string Reason) : IWithdrawal;
[EventName("conference-corrected")]
internal sealed record ConferenceCorrected(string Reason) : ICorrection;
[EventName("conference-withdrawn")]
internal sealed record ConferenceWithdrawn(string Reason) : IWithdrawal;
