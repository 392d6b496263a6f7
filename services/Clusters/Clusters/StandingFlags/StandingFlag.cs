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
        if (next.UnitCode == Holder) return StandingFlagErrors.FlagToSelf;
        if (!members.Contains(next.UnitCode))
            return ClusterErrors.NotAMember(next.UnitCode, Contracts.Clusters.Membership.DayWithin(next.FromYear, next.On));
        // A wrong year would lock the flag for good: every later hand-over must be of a later year.
        if (next.FromYear != next.On.Year && next.FromYear != next.On.Year + 1) return StandingFlagErrors.FlagYear(next.On);
        if (next.On > today) return MovementErrors.StepInFuture(next.On);
        if (_holdings.Count > 0 && (next.FromYear <= _holdings[^1].FromYear
            || next.On < _holdings[^1].On)) return StandingFlagErrors.FlagNotLater(_holdings[^1].FromYear);

        _holdings.Add(next);
        Raise(new FlagPassedOn(from, next.UnitCode, next.FromYear));
        return Result.Ok;
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
