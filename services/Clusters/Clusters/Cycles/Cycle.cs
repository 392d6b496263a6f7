using System.Text.Json.Serialization;

namespace ThiDua.Clusters;

/// <summary>A cycle (<i>kỳ thi đua</i>) with the windows in which things may be done. A phase that is missing never opens.</summary>
internal sealed class Cycle : AggregateRoot
{
    private readonly List<string> _clusterCodes = [];
    private readonly List<Phase> _phases = [];
    private readonly List<PhaseException> _exceptions = [];

    private Cycle(Guid id) : base(id) { }

    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public int Year { get; private set; }
    public IReadOnlyList<string> ClusterCodes => _clusterCodes;
    public IReadOnlyList<Phase> Phases => _phases;

    /// <summary>Later deadlines of single units (<i>gia hạn riêng</i>), one for each unit and phase.</summary>
    public IReadOnlyList<PhaseException> Exceptions => _exceptions;

    /// <param name="besides">Clusters that take part in another cycle of the year; only with a reason.</param>
    /// <param name="reason">Why they take part in two.</param>
    public static Result<Cycle> Open(Guid id, string code, string name, int year, IReadOnlyList<string> clusterCodes,
        IReadOnlyList<Phase> phases, IReadOnlyList<Besides>? besides = null, string? reason = null)
    {
        if (besides is [var other, ..] && reason is null) return CycleErrors.InAnotherCycle(other);
        if (phases.FirstOrDefault(p => p.IsEmpty) is { } empty) return CycleErrors.PhaseEmpty(empty.Kind).At(phases.IndexOf(empty));
        if (phases.GroupBy(p => p.Kind).FirstOrDefault(same => same.Count() > 1) is { } twice)
            return CycleErrors.PhaseTwice(twice.Key).At(phases.Index().Last(p => p.Item.Kind == twice.Key).Index);

        var cycle = new Cycle(id) { Code = code, Name = name, Year = year };
        cycle._clusterCodes.AddRange(clusterCodes.Distinct());
        cycle._phases.AddRange(phases.OrderBy(p => p.Kind));
        cycle.Raise(new CycleOpened(code, reason));
        return cycle;
    }

    /// <summary>Sets or moves one window; the reason stands in the change record, because somebody's deadline depends on it.</summary>
    public Result Reschedule(Phase phase, string reason)
    {
        if (phase.IsEmpty) return CycleErrors.PhaseEmpty(phase.Kind);
        if (_phases.Contains(phase)) return Result.Ok;

        _phases.RemoveAll(p => p.Kind == phase.Kind);
        _phases.Add(phase);
        _phases.Sort((a, b) => a.Kind.CompareTo(b.Kind));
        Raise(new PhaseRescheduled(phase.Kind, reason));
        return Result.Ok;
    }

    /// <summary>One unit has longer than the others (<i>gia hạn riêng cho một đơn vị</i>); a new day replaces the one it had.</summary>
    public Result Grant(PhaseException exception, string reason)
    {
        if (!PhaseException.Kinds.Contains(exception.Kind)) return CycleErrors.PhaseOfAll(exception.Kind);
        if (_phases.Find(p => p.Kind == exception.Kind) is not { } phase) return CycleErrors.PhaseClosed(exception.Kind, null);
        if (exception.LastDay <= phase.LastDay) return CycleErrors.ExceptionNotLater(phase.LastDay);
        if (_exceptions.Contains(exception)) return Result.Ok;

        _exceptions.RemoveAll(exception.IsOfSame);
        _exceptions.Add(exception);
        Raise(new ExceptionGranted(exception.UnitCode, exception.Kind, reason));
        return Result.Ok;
    }

    /// <summary>The unit has no longer than the others after all.</summary>
    public Result WithdrawException(string unitCode, PhaseKind kind, string reason)
    {
        if (_exceptions.RemoveAll(one => one.UnitCode == unitCode && one.Kind == kind) == 0) return CycleErrors.ExceptionNotFound;
        Raise(new ExceptionWithdrawn(unitCode, kind, reason));
        return Result.Ok;
    }

    /// <summary>A cluster that was founded later takes part (<i>bổ sung cụm, khối vào kỳ</i>).</summary>
    /// <param name="besides">Another cycle of the year that it takes part in; then a reason is needed.</param>
    public Result Join(string clusterCode, Besides? besides, string? reason)
    {
        if (_clusterCodes.Contains(clusterCode)) return CycleErrors.JoinedAlready(clusterCode);
        if (besides is { } other && reason is null) return CycleErrors.InAnotherCycle(other);
        _clusterCodes.Add(clusterCode);
        Raise(new ClusterJoined(clusterCode, reason));
        return Result.Ok;
    }

    /// <summary>Name or clusters were entered wrong.</summary>
    /// <param name="busy">Clusters that have a pact or a conference in it; they stay.</param>
    public Result Correct(string name, IReadOnlyList<string> clusterCodes, string reason, IReadOnlyList<string> busy)
    {
        if (busy.Except(clusterCodes).FirstOrDefault() is { } gone) return CycleErrors.ClusterIsBusy(gone);
        if (Name == name && _clusterCodes.Order().SequenceEqual(clusterCodes.Distinct().Order())) return Result.Ok;

        Name = name;
        _clusterCodes.Clear();
        _clusterCodes.AddRange(clusterCodes.Distinct());
        Raise(new CycleCorrected(reason));
        return Result.Ok;
    }

    /// <returns>The refusal when none of the act's phases is open at this moment; it names the first of them.</returns>
    /// <param name="act">Name of the operation.</param>
    /// <param name="unitCode">Unit for which it is done; it may have longer than the others.</param>
    public Error? Refuses(string act, DateTimeOffset now, string? unitCode = null)
    {
        var refusals = ActPhases.Of[act].Kinds.Select(kind => Refuses(kind, now, unitCode)).ToList();
        return refusals.Contains(null) ? null : refusals.FirstOrDefault();
    }

    /// <returns>The refusal when the phase is not open at this moment.</returns>
    public Error? Refuses(PhaseKind kind, DateTimeOffset now, string? unitCode = null)
    {
        var phase = PhaseFor(kind, unitCode);
        return phase is not null && phase.IsOpenAt(now) ? null : CycleErrors.PhaseClosed(kind, phase);
    }

    private Phase? PhaseFor(PhaseKind kind, string? unitCode)
    {
        var phase = _phases.Find(p => p.Kind == kind);
        var longer = _exceptions.Find(one => one.UnitCode == unitCode && one.Kind == kind);
        return phase is not null && longer?.LastDay > phase.LastDay ? phase with { GraceUntil = longer.LastDay } : phase;
    }
}

/// <summary>A cluster and the other cycle of the year that it takes part in.</summary>
internal sealed record Besides(string ClusterCode, string CycleCode);

/// <summary>A later deadline for one unit in one phase (<i>gia hạn riêng</i>); it never shortens.</summary>
/// <param name="LastDay">Last day on which the unit may still do it.</param>
/// <param name="Kind">The phase.</param>
[AuditKey(nameof(PhaseException.UnitCode), nameof(PhaseException.Kind))]
[ShowsNames]
internal sealed record PhaseException(string UnitCode, PhaseKind Kind, DateOnly LastDay)
{
    /// <summary>Phases in which each unit does its own; a conference and the Council are held for all at once.</summary>
    [JsonIgnore]
    public static readonly IReadOnlyList<PhaseKind> Kinds = [PhaseKind.Pledge, PhaseKind.Report, PhaseKind.SelfScore, PhaseKind.Appraise];

    public bool IsOfSame(PhaseException other) => (UnitCode, Kind) == (other.UnitCode, other.Kind);
}

/// <summary>One window, stated in legal days of Viet Nam; the moments follow from them.</summary>
/// <param name="Closes">Last day, or the day before which it must be done.</param>
/// <param name="GraceDays">Days by which the province tolerates lateness.</param>
/// <param name="GraceUntil">
/// Last day of a grace in working days, counted when the deadline was set: a later notice of holidays moves no deadline that people were
/// told.
/// <c>null</c> for calendar days.
/// </param>
[AuditKey(nameof(Phase.Kind))]
internal sealed record Phase(
    PhaseKind Kind, DateOnly Opens, DateOnly Closes, ClosesMeans ClosesMeans, int GraceDays, GraceIn GraceIn = GraceIn.CalendarDays,
        DateOnly? GraceUntil = null)
{
    /// <summary>Last day on which it may be done, grace included. "Before a day" (<i>trước ngày</i>) ends with the day before it.</summary>
    [JsonIgnore]
    public DateOnly LastDay => GraceUntil ?? LastDayOnTime.AddDays(GraceDays);

    /// <summary>First moment.</summary>
    [JsonIgnore]
    public DateTimeOffset OpensAt => LegalTime.StartOf(Opens);

    /// <summary>First moment that is too late.</summary>
    [JsonIgnore]
    public DateTimeOffset ClosesAt => LegalTime.StartOf(LastDay.AddDays(1));

    [JsonIgnore]
    public bool IsEmpty => Opens > Closes || OpensAt >= ClosesAt;

    private DateOnly LastDayOnTime => ClosesMeans == ClosesMeans.Before ? Closes.AddDays(-1) : Closes;

    public bool IsOpenAt(DateTimeOffset now) => OpensAt <= now && now < ClosesAt;

    /// <summary>The same window with its grace counted; only working days need the calendar, and only here.</summary>
    public Result<Phase> Counted(HolidayCalendar calendar)
    {
        if (GraceIn == GraceIn.CalendarDays) return this with { GraceUntil = null };
        return calendar.TryAddWorkingDays(LastDayOnTime, GraceDays, out var until) ? this with { GraceUntil = until }
            : CycleErrors.NoHolidays(until.Year);
    }
}

/// <summary>How grace is counted: every day, or working days (<i>ngày làm việc</i>) only.</summary>
internal enum GraceIn
{
    [JsonStringEnumMemberName("calendar-days")] CalendarDays,
    [JsonStringEnumMemberName("working-days")] WorkingDays,
}

/// <summary>Whether a deadline includes its day (<i>chậm nhất ngày</i>) or ends before it (<i>trước ngày</i>).</summary>
internal enum ClosesMeans
{
    [JsonStringEnumMemberName("on-or-before")] OnOrBefore,
    [JsonStringEnumMemberName("before")] Before,
}

/// <summary>What a phase opens: pledging (<i>giao ước</i>), reporting, self-scoring (<i>tự chấm</i>), appraisal (<i>thẩm định</i>),
/// conference (<i>tổng kết</i>), Council.</summary>
internal enum PhaseKind
{
    [JsonStringEnumMemberName("pledge")] Pledge,
    [JsonStringEnumMemberName("report")] Report,
    [JsonStringEnumMemberName("self-score")] SelfScore,
    [JsonStringEnumMemberName("appraise")] Appraise,
    [JsonStringEnumMemberName("conference")] Conference,
    [JsonStringEnumMemberName("council")] Council,
}

[EventName("cycle-opened")]
internal sealed record CycleOpened(string Code, string? Reason = null) : IDomainEvent;
[EventName("cluster-joined-cycle")]
internal sealed record ClusterJoined(string ClusterCode, string? Reason) : IDomainEvent;
[EventName("exception-granted")]
internal sealed record ExceptionGranted(string UnitCode, PhaseKind Kind, string Why) : IDomainEvent { public string? Reason => Why; }
[EventName("exception-withdrawn")]
internal sealed record ExceptionWithdrawn(string UnitCode, PhaseKind Kind, string Reason) : IWithdrawal;
[EventName("cycle-corrected")]
internal sealed record CycleCorrected(string Reason) : ICorrection;
[EventName("phase-rescheduled")]
internal sealed record PhaseRescheduled(PhaseKind Kind, string Why) : IDomainEvent { public string? Reason => Why; }
