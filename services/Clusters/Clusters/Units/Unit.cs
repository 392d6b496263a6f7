using System.Text.Json.Serialization;

namespace ThiDua.Clusters;

/// <summary>A unit (<i>đơn vị</i>): a body that takes part, appraises or decides. It is closed, never deleted.</summary>
internal sealed class Unit : AggregateRoot
{
    private readonly List<FormerName> _formerNames = [];
    private readonly List<string> _predecessors = [];
    private readonly List<string> _successors = [];

    /// <param name="predecessors">Units it is formed from; they are closed by acts of their own.</param>
    public Unit(Guid id, string code, string name, UnitKind kind, string? parentCode, DateOnly validFrom,
        IReadOnlyList<string> predecessors) : base(id)
    {
        (Code, Name, NameFrom, Kind, ParentCode, ValidFrom) = (code, name, validFrom, kind, parentCode, validFrom);
        _predecessors.AddRange(predecessors.Distinct());
        Raise(new UnitOpened(code));
    }

    private Unit() : base(default) { }

    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>First day of the present name.</summary>
    public DateOnly NameFrom { get; private set; }

    public UnitKind Kind { get; private set; }
    public string? ParentCode { get; private set; }
    public DateOnly ValidFrom { get; private set; }

    /// <summary>Last day of existence; <c>null</c> while it exists.</summary>
    public DateOnly? ValidTo { get; private set; }

    public LegalAct? Closure { get; private set; }

    /// <summary>Why it never was a unit (<i>rút lại</i>); <c>null</c> for every other.</summary>
    public string? WithdrawnBecause { get; private set; }

    public IReadOnlyList<FormerName> FormerNames => _formerNames;
    public IReadOnlyList<string> Predecessors => _predecessors;
    public IReadOnlyList<string> Successors => _successors;

    public bool ExistsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    /// <summary>Merger, split or dissolution: the unit ends and the successors remember where they come from.</summary>
    public Result Close(DateOnly lastDay, LegalAct act, IReadOnlyList<Unit> successors)
    {
        if (ValidTo is { } closedOn) return UnitErrors.UnitClosed(Code, closedOn);
        if (lastDay < ValidFrom || lastDay < NameFrom) return UnitErrors.ClosureTooEarly(NameFrom);
        if (successors.Contains(this)) return UnitErrors.OwnSuccessor;
        // A unit that took over must stand on the day after, otherwise the people of this one belong nowhere.
        if (successors.FirstOrDefault(s => !s.ExistsOn(lastDay.AddDays(1))) is { } gone)
            return UnitErrors.SuccessorNotThere(gone.Code, lastDay.AddDays(1));

        (ValidTo, Closure) = (lastDay, act);
        _successors.AddRange(successors.Select(s => s.Code).Distinct());
        Raise(new UnitClosed(Code, lastDay, act.DecisionNumber));
        foreach (var successor in successors.Distinct()) successor.TakeOverFrom(this);
        return Result.Ok;
    }

    /// <summary>Name, kind, unit above or first day were typed wrong; a renaming is another thing and has a decision.</summary>
    /// <param name="memberFrom">First day on which it was a member anywhere; it existed then.</param>
    public Result Correct(string name, UnitKind kind, string? parentCode, DateOnly validFrom, string reason, DateOnly? memberFrom)
    {
        if (WithdrawnBecause is not null) return UnitErrors.UnitWithdrawn(Code);
        if (parentCode == Code) return UnitErrors.OwnParent;
        if (validFrom > (_formerNames.Count > 0 ? _formerNames[0].To : ValidTo)) return UnitErrors.BeginsTooLate(_formerNames.Count > 0
            ? _formerNames[0].To : ValidTo!.Value);
        if (memberFrom < validFrom) return UnitErrors.BeginsTooLate(memberFrom.Value);
        if ((Name, Kind, ParentCode, ValidFrom) == (name, kind, parentCode, validFrom)) return Result.Ok;

        if (_formerNames.Count > 0) _formerNames[0] = _formerNames[0] with { From = validFrom };
        else NameFrom = validFrom;
        (Name, Kind, ParentCode, ValidFrom) = (name, kind, parentCode, validFrom);
        Raise(new UnitCorrected(Code, reason));
        return Result.Ok;
    }

    /// <summary>The unit goes on: its closure was entered by mistake. Its successors no longer come from it.</summary>
    /// <param name="successors">Units that took over.</param>
    public Result WithdrawClosure(string reason, IReadOnlyList<Unit> successors)
    {
        if (WithdrawnBecause is not null) return UnitErrors.UnitWithdrawn(Code);
        if (Closure is null) return UnitErrors.UnitNotClosed(Code);
        (ValidTo, Closure) = (null, null);
        _successors.Clear();
        Raise(new UnitClosureWithdrawn(Code, reason));
        foreach (var successor in successors) successor.GiveBack(this, reason);
        return Result.Ok;
    }

    /// <summary>It never was a unit.</summary>
    /// <param name="restsOn">What names it.</param>
    public Result Withdraw(string reason, IReadOnlyList<Resting> restsOn)
    {
        if (RefusesWithdrawal(restsOn) is { } refusal) return refusal;
        // A day before its first: it existed on none.
        (ValidTo, WithdrawnBecause) = (ValidFrom.AddDays(-1), reason);
        Raise(new UnitWithdrawn(Code, reason));
        return Result.Ok;
    }

    public Error? RefusesWithdrawal(IReadOnlyList<Resting> restsOn) =>
        WithdrawnBecause is not null ? UnitErrors.UnitWithdrawn(Code)
        : restsOn.Count > 0 ? UnitErrors.UnitIsUsed(Code).Because(restsOn) : null;

    public Result Rename(string name, string decisionNumber, DateOnly from, DateOnly today)
    {
        if (ValidTo is { } closedOn) return UnitErrors.UnitClosed(Code, closedOn);
        if (from <= NameFrom) return UnitErrors.NameTooEarly(NameFrom);
        // The present name is what every reader shows; a name of the future would be shown too soon.
        if (from > today) return UnitErrors.NameInFuture(from);

        _formerNames.Add(new FormerName(Name, NameFrom, from.AddDays(-1), decisionNumber));
        (Name, NameFrom) = (name, from);
        Raise(new UnitRenamed(Code, decisionNumber));
        return Result.Ok;
    }

    private void GiveBack(Unit unit, string reason)
    {
        if (!_predecessors.Remove(unit.Code)) return;
        Raise(new SuccessionWithdrawn(Code, unit.Code, reason));
    }

    private void TakeOverFrom(Unit closed)
    {
        if (_predecessors.Contains(closed.Code)) return;
        _predecessors.Add(closed.Code);
        Raise(new UnitTookOver(Code, closed.Code));
    }
}

/// <summary>A name that a unit had before.</summary>
/// <param name="DecisionNumber">Decision that replaced it.</param>
/// <param name="From">First day of the name.</param>
/// <param name="To">Last day of the name.</param>
[AuditKey]
internal sealed record FormerName(string Name, DateOnly From, DateOnly To, string DecisionNumber);

/// <summary>The decision (<i>quyết định, nghị quyết</i>) on which an entry of the register rests.</summary>
internal sealed record LegalAct(string DecisionNumber, DateOnly DecisionDate);

/// <summary>What kind of body a unit is: province, district, city, town, commune (<i>xã</i>), ward (<i>phường</i>), special zone (<i>đặc
/// khu</i>), department (<i>sở, ban, ngành</i>), mass organisation, enterprise, school, armed force.</summary>
internal enum UnitKind
{
    [JsonStringEnumMemberName("province")] Province,
    [JsonStringEnumMemberName("district")] District,
    [JsonStringEnumMemberName("city")] City,
    [JsonStringEnumMemberName("town")] Town,
    [JsonStringEnumMemberName("commune")] Commune,
    [JsonStringEnumMemberName("ward")] Ward,
    [JsonStringEnumMemberName("special-zone")] SpecialZone,
    [JsonStringEnumMemberName("department")] Department,
    [JsonStringEnumMemberName("mass-organisation")] MassOrganisation,
    [JsonStringEnumMemberName("enterprise")] Enterprise,
    [JsonStringEnumMemberName("school")] School,
    [JsonStringEnumMemberName("armed-force")] ArmedForce,
}

[EventName("unit-opened")]
internal sealed record UnitOpened(string Code) : IDomainEvent;
[EventName("unit-closed")]
internal sealed record UnitClosed(string Code, DateOnly LastDay, string DecisionNumber) : IDomainEvent
{
    public string? Reason => DecisionNumber;
}
[EventName("unit-renamed")]
internal sealed record UnitRenamed(string Code, string DecisionNumber) : IDomainEvent { public string? Reason => DecisionNumber; }
[EventName("unit-corrected")]
internal sealed record UnitCorrected(string Code, string Reason) : ICorrection;
[EventName("unit-closure-withdrawn")]
internal sealed record UnitClosureWithdrawn(string Code, string Reason) : IWithdrawal;
[EventName("succession-withdrawn")]
internal sealed record SuccessionWithdrawn(string Code, string FromCode, string Reason) : IWithdrawal;
[EventName("unit-withdrawn")]
internal sealed record UnitWithdrawn(string Code, string Reason) : IWithdrawal;
[EventName("unit-took-over")]
internal sealed record UnitTookOver(string Code, string FromCode) : IDomainEvent;
