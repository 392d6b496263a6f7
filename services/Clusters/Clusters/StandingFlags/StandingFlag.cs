namespace ThiDua.Clusters;

/// <summary>
/// The standing flag (<i>cờ thường trực</i>) of a cluster: one member holds it and hands it over at a conference. It is no award, and
/// nothing follows from it.
/// </summary>
internal sealed class StandingFlag : AggregateRoot
{
    private readonly List<FlagHolding> _holdings = [];

    public StandingFlag(Guid id, string clusterCode) : base(id) => ClusterCode = clusterCode;

    private StandingFlag() : base(default) { }

    public string ClusterCode { get; private set; } = "";

    /// <summary>Who held it from which year on; the last holds it now.</summary>
    public IReadOnlyList<FlagHolding> Holdings => _holdings;

    /// <summary>Unit that holds it now; <c>null</c> only before the first.</summary>
    public string? Holder => _holdings.Count == 0 ? null : _holdings[^1].UnitCode;

    /// <param name="from">Unit that hands it over; <c>null</c> exactly for the first holder.</param>
    /// <param name="members">Those who act in the affairs of the year from which the new unit holds it, on that day.</param>
    public Result PassOn(string? from, FlagHolding next, IReadOnlyList<string> members, DateOnly today)
    {
        if (from != Holder) return StandingFlagErrors.FlagElsewhere(Holder);
        if (Refuses(next, _holdings, members, today) is { } refusal) return refusal;

        _holdings.Add(next);
        Raise(new FlagPassedOn(from, next.UnitCode, next.FromYear));
        return Result.Ok;
    }

    /// <summary>The last hand-over was typed wrong.</summary>
    public Result Correct(FlagHolding last, string reason, IReadOnlyList<string> members, DateOnly today)
    {
        if (Refuses(last, [.. _holdings.SkipLast(1)], members, today) is { } refusal) return refusal;
        if (_holdings[^1] == last) return Result.Ok;
        _holdings[^1] = last;
        Raise(new FlagHandOverCorrected(reason));
        return Result.Ok;
    }

    /// <summary>The last hand-over never was: the flag is where it was before.</summary>
    public Result WithdrawLast(string reason)
    {
        if (_holdings.Count < 2) return StandingFlagErrors.FirstHolder;
        _holdings.RemoveAt(_holdings.Count - 1);
        Raise(new FlagHandOverWithdrawn(reason));
        return Result.Ok;
    }

    private static Error? Refuses(FlagHolding next, List<FlagHolding> before, IReadOnlyList<string> members, DateOnly today)
    {
        var last = before.Count == 0 ? null : before[^1];
        if (next.UnitCode == last?.UnitCode) return StandingFlagErrors.FlagToSelf;
        if (!members.Contains(next.UnitCode))
            return ClusterErrors.NotAMember(next.UnitCode, Contracts.Clusters.Membership.DayWithin(next.FromYear, next.On));
        // A wrong year would lock the flag for good: every later hand-over must be of a later year.
        if (next.FromYear != next.On.Year && next.FromYear != next.On.Year + 1) return StandingFlagErrors.FlagYear(next.On);
        if (next.On > today) return MovementErrors.StepInFuture(next.On);
        return last is not null && (next.FromYear <= last.FromYear || next.On < last.On)
            ? StandingFlagErrors.FlagNotLater(last.FromYear) : null;
    }
}

/// <summary>A time for which a member holds the standing flag (<i>cờ thường trực</i>).</summary>
/// <param name="FromYear">Year from which the unit holds the flag.</param>
/// <param name="On">Day of the hand-over.</param>
/// <param name="ConferenceId">Conference at which it was handed over; <c>null</c> only for the first holder.</param>
[AuditKey]
[ShowsNames]
internal sealed record FlagHolding(string UnitCode, int FromYear, DateOnly On, Guid? ConferenceId);

[EventName("flag-passed-on")]
internal sealed record FlagPassedOn(string? From, string To, int FromYear) : IDomainEvent;
[EventName("flag-hand-over-corrected")]
internal sealed record FlagHandOverCorrected(string Reason) : ICorrection;
[EventName("flag-hand-over-withdrawn")]
internal sealed record FlagHandOverWithdrawn(string Reason) : IWithdrawal;
