namespace ThiDua.Scoring;

/// <summary>The ranking of one cluster in one cycle (<i>bảng xếp hạng cụm, khối</i>).</summary>
internal sealed class ClusterRanking : AggregateRoot
{
    private ClusterRanking(Guid id) : base(id)
    {
    }

    public Guid TableId { get; private set; }

    public string ClusterCode { get; private init; } = "";

    public string CycleCode { get; private init; } = "";

    public int Year { get; private init; }

    public RankingState State { get; private set; }

    /// <summary>The cluster's rules by which it was ranked, as its table says.</summary>
    public TableRules Rules { get; private set; } = TableRules.Default;

    /// <summary>Best first; units without a total last, those set aside behind them.</summary>
    public IReadOnlyList<Place> Places { get; private set; } = [];

    /// <summary>Every unit that was ranked or set aside; those may read the ranking once it is adopted.</summary>
    public string[] UnitCodes { get; private set; } = [];

    /// <summary>Every resolution ever recorded, the newest last.</summary>
    public IReadOnlyList<TieResolution> Resolutions { get; private set; } = [];

    /// <summary>Every member that was ever set aside, the newest last.</summary>
    public IReadOnlyList<SetAside> SetAside { get; private set; } = [];

    /// <summary>Every adoption with its reopening; the last one without a reopening is in force.</summary>
    public IReadOnlyList<Adoption> Adoptions { get; private set; } = [];

    public Adoption? InForce => State == RankingState.Adopted ? Adoptions[^1] : null;

    /// <summary>Version in which the adoption in force was made; a correction does not make it another one.</summary>
    public long? AdoptedIn => InForce is { } adoption ? adoption.Version ?? Version : null;

    /// <summary>Who is set aside now, and why.</summary>
    public IReadOnlyDictionary<string, string> Aside =>
        SetAside.Where(one => one.TakenBack is null).ToDictionary(one => one.UnitCode, one => one.Reason);

    public static ClusterRanking Calculate(Guid id, ScoringTable table, int year, IReadOnlyList<UnitResult> results)
    {
        var ranking = new ClusterRanking(id) { ClusterCode = table.ClusterCode, CycleCode = table.CycleCode, Year = year };
        ranking.Rank(table, results);
        ranking.Raise(new RankingCalculated());
        return ranking;
    }

    public Result Recalculate(ScoringTable table, IReadOnlyList<UnitResult> results)
    {
        if (!State.Allows(RankingAct.Recalculate)) return RankingErrors.RankingAlreadyAdopted;
        if (TableId == table.Id && !DiffersFrom(results)) return Result.Ok;

        Rank(table, results);
        Raise(new RankingRecalculated());
        return Result.Ok;
    }

    /// <summary>Records how a ballot or a decision separated units with equal totals. It holds as long as exactly these units share that
    /// total.</summary>
    /// <param name="rank">The rank that the units share, or the best of them when a resolution is corrected.</param>
    /// <param name="order">All of them, best first.</param>
    public Result ResolveTie(int rank, IReadOnlyList<string> order, string reason, Author by, DateTimeOffset at)
    {
        if (!State.Allows(RankingAct.ResolveTie)) return RankingErrors.RankingAlreadyAdopted;
        if (TiedAt(rank, order) is { Error: { } wrong }) return wrong;

        Settle(new TieResolution(TotalAt(rank), order, reason, by, at));
        Raise(new TieResolved(rank, order, reason));
        return Result.Ok;
    }

    /// <summary>Records that the conference lets units with equal totals share their place (<i>đồng hạng</i>).</summary>
    public Result SharePlace(int rank, IReadOnlyList<string> units, string reason, Author by, DateTimeOffset at)
    {
        if (!State.Allows(RankingAct.SharePlace)) return RankingErrors.RankingAlreadyAdopted;
        if (TiedAt(rank, units) is { Error: { } wrong }) return wrong;
        if (Rules.Ties == TieRule.Resolve) return RankingErrors.PlacesNotShared;

        Settle(new TieResolution(TotalAt(rank), units, reason, by, at) { Shared = true });
        Raise(new PlaceShared(rank, units, reason));
        return Result.Ok;
    }

    /// <summary>
    /// Sets aside a member without official points, so that it does not stop the others. How it is counted the cluster's rule says.
    /// </summary>
    /// <param name="results">The sheets as they are now.</param>
    public Result SetMemberAside(string unitCode, string reason, ScoringTable table, IReadOnlyList<UnitResult> results, Author by,
        DateTimeOffset at)
    {
        if (!State.Allows(RankingAct.SetAside)) return RankingErrors.RankingAlreadyAdopted;
        if (results.FirstOrDefault(one => one.UnitCode == unitCode) is not { } result) return RankingErrors.NoMember(unitCode);
        if (Aside.ContainsKey(unitCode)) return RankingErrors.AlreadySetAside(unitCode);
        if (result.Total is not null) return RankingErrors.HasOfficialPoints(unitCode);

        SetAside = [.. SetAside, new SetAside(unitCode, reason, by, at)];
        Rank(table, results);
        Raise(new MemberSetAside(unitCode, table.Rules.SetAside, reason));
        return Result.Ok;
    }

    /// <summary>Takes a member back that was set aside; from then on it needs official points again.</summary>
    public Result TakeMemberBack(string unitCode, string reason, ScoringTable table, IReadOnlyList<UnitResult> results, Author by,
        DateTimeOffset at)
    {
        if (!State.Allows(RankingAct.TakeBack)) return RankingErrors.RankingAlreadyAdopted;
        if (!Aside.ContainsKey(unitCode)) return RankingErrors.NotSetAside(unitCode);

        SetAside = [.. SetAside.Select(one => one.UnitCode == unitCode && one.TakenBack is null
            ? one with { TakenBack = new TakenBack(reason, by, at) } : one)];
        Rank(table, results);
        Raise(new MemberTakenBack(unitCode, reason));
        return Result.Ok;
    }

    /// <summary>Adopts the ranking at the closing conference (<i>hội nghị tổng kết thông qua</i>); refused while a member has neither
    /// points nor is set aside, or a tie waits at a place that is needed.</summary>
    /// <param name="results">The sheets as they are now; points that changed since the calculation are not adopted unseen.</param>
    /// <param name="placesNeeded">The first places whose order is needed; where it says nothing, what the cluster's rules say. Where by
    /// those rules equal totals are always put in order, a conference does not say that nobody needs it.</param>
    public Result Adopt(ScoringTable table, IReadOnlyList<UnitResult> results, DateOnly conferenceDate, string minutesNumber, Author by,
        DateTimeOffset at, int? placesNeeded = null)
    {
        if (!State.Allows(RankingAct.Adopt)) return RankingErrors.RankingAlreadyAdopted;
        if (TableId != table.Id || DiffersFrom(results)) return RankingErrors.RankingOutdated;
        if (Places.FirstOrDefault(place => place is { Total: null, SetAside: null }) is { } unscored)
            return RankingErrors.SheetMissing(unscored.UnitCode);
        // Who has points by now is not counted as having none.
        if (results.FirstOrDefault(one => one.Total is not null && Aside.ContainsKey(one.UnitCode)) is { } scored)
            return RankingErrors.HasPointsByNow(scored.UnitCode);
        if (Places.All(place => place.Rank is null)) return RankingErrors.NobodyRanked;
        var needed = Rules.Ties == TieRule.Resolve ? null : placesNeeded ?? Rules.PlacesNeeded;
        if (Places.FirstOrDefault(place => place.Tie == TieState.Waiting && !(place.Rank > needed)) is { } tied)
            return RankingErrors.TieUnresolved(tied.Rank!.Value);

        State = RankingState.Adopted;
        Places = [.. Places.Select(place => place.Tie == TieState.Waiting
            ? place with { Tie = TieState.Shared, Basis = TieBasis.NotNeeded } : place)];
        Adoptions = [.. Adoptions, new Adoption(conferenceDate, minutesNumber, by, at, null)
        {
            PlacesNeeded = needed,
            Places = Places,
            Version = Version + 1,
        }];
        Raise(new RankingAdopted(conferenceDate, minutesNumber));
        return Result.Ok;
    }

    /// <summary>Puts right what was typed wrong about the adoption in force: the same adoption of the same places, on the day and in the
    /// minutes it really was.</summary>
    /// <param name="decisions">Decisions that rest on the ranking; those on this adoption were not made before it.</param>
    public Result CorrectAdoption(DateOnly conferenceDate, string minutesNumber, string reason, IReadOnlyList<RestingDecision> decisions,
        Author by, DateTimeOffset at)
    {
        if (!State.Allows(RankingAct.CorrectAdoption)) return RankingErrors.NoAdoptionToCorrect;
        var was = Adoptions[^1];
        if ((was.On, was.MinutesNumber) == (conferenceDate, minutesNumber)) return Result.Ok;
        RestingDecision[] before =
            [.. decisions.Where(decision => decision.RankingVersion >= AdoptedIn && decision.DecidedOn < conferenceDate)];
        if (before.Length > 0 && conferenceDate != was.On)
            return RankingErrors.DecidedBefore(before[0].DecidedOn).Because([.. before.Select(decision => decision.ToResting())]);

        Adoptions = [.. Adoptions.SkipLast(1), was with
        {
            On = conferenceDate,
            MinutesNumber = minutesNumber,
            Version = AdoptedIn,
            Corrected = [.. was.Corrected, new AdoptionMistake(was.On, was.MinutesNumber, reason, by, at)],
        }];
        Raise(new AdoptionCorrected(conferenceDate, minutesNumber, reason));
        return Result.Ok;
    }

    /// <summary>Opens an adopted ranking again (<i>mở lại</i>); the adoption it undoes is kept with the reason. A decision that rests on it
    /// stays as it is: nobody reopens without having been told of it.</summary>
    /// <param name="decisions">Decisions that rest on it.</param>
    /// <param name="despite">Ids of those that are confirmed.</param>
    public Result Reopen(string reason, IReadOnlyList<RestingDecision> decisions, IReadOnlyCollection<Guid> despite, Author by,
        DateTimeOffset at)
    {
        if (!State.Allows(RankingAct.Reopen)) return RankingErrors.RankingNotAdopted;
        if (decisions.Any(decision => !despite.Contains(decision.Id)))
            return RankingErrors.DecisionsRestOnIt.Because([.. decisions.Select(decision => decision.ToResting())]);

        State = RankingState.Open;
        // How many places are needed the next adoption says again.
        Places = [.. Places.Select(place => place.Basis == TieBasis.NotNeeded
            ? place with { Tie = TieState.Waiting, Basis = null } : place)];
        var reopening = new Reopening(reason, by, at) { Despite = [.. decisions.Select(decision => decision.Id)] };
        Adoptions = [.. Adoptions.SkipLast(1), Adoptions[^1] with { Reopened = reopening }];
        Raise(new RankingReopened(reason));
        return Result.Ok;
    }

    private Result TiedAt(int rank, IReadOnlyList<string> units)
    {
        var tied = Places.Where(place => place.Total is not null && place.Total == Total(rank)).ToList();
        if (tied.Count < 2 || tied[0].Rank != rank) return RankingErrors.NoTie(rank);
        return tied.Select(place => place.UnitCode).Order(StringComparer.Ordinal).SequenceEqual(units.Order(StringComparer.Ordinal))
            ? Result.Ok : RankingErrors.TieUnitsDiffer(rank, tied.Select(place => place.UnitCode));
    }

    private Points? Total(int rank) => Places.FirstOrDefault(place => place.Rank == rank)?.Total;

    private Points TotalAt(int rank) => Total(rank)!.Value;

    private void Settle(TieResolution resolution)
    {
        Resolutions = [.. Resolutions, resolution];
        Places = RankOrder.Of(Places.Select(place => place.ToResult()), Resolutions, Rules, Aside);
    }

    private bool DiffersFrom(IReadOnlyList<UnitResult> results) =>
        !Places.Select(place => place.ToResult()).OrderBy(result => result.UnitCode, StringComparer.Ordinal)
            .SequenceEqual(Counted(results).OrderBy(result => result.UnitCode, StringComparer.Ordinal));

    // What counts of the results: of who is set aside the points do not, nor the place where the rule leaves it out.
    private IEnumerable<UnitResult> Counted(IReadOnlyList<UnitResult> results)
    {
        var aside = Aside;
        return results.Where(one => Rules.SetAside != SetAsideRule.LeftOut || !aside.ContainsKey(one.UnitCode))
            .Select(one => aside.ContainsKey(one.UnitCode)
                ? new UnitResult(one.UnitCode, null, [.. one.Groups.Select(group => group with { Points = null })]) : one);
    }

    private void Rank(ScoringTable table, IReadOnlyList<UnitResult> results)
    {
        (TableId, Rules) = (table.Id, table.Rules);
        Places = RankOrder.Of(Counted(results), Resolutions, Rules, Aside);
        UnitCodes = [.. Places.Select(place => place.UnitCode)
            .Union(results.Select(one => one.UnitCode).Where(Aside.ContainsKey).Order(StringComparer.Ordinal))];
    }
}

[EventName("ranking-calculated")]
internal sealed record RankingCalculated : IDomainEvent;

[EventName("ranking-recalculated")]
internal sealed record RankingRecalculated : IDomainEvent;

[EventName("tie-resolved")]
internal sealed record TieResolved(int Rank, IReadOnlyList<string> Order, string Reason) : IDomainEvent;

[EventName("place-shared")]
internal sealed record PlaceShared(int Rank, IReadOnlyList<string> Units, string Reason) : IDomainEvent;

[EventName("member-set-aside")]
internal sealed record MemberSetAside(string UnitCode, SetAsideRule CountedAs, string Reason) : IDomainEvent;

[EventName("member-taken-back")]
internal sealed record MemberTakenBack(string UnitCode, string Reason) : IDomainEvent;

[EventName("ranking-adopted")]
internal sealed record RankingAdopted(DateOnly ConferenceDate, string MinutesNumber) : IDomainEvent;

[EventName("ranking-adoption-corrected")]
internal sealed record AdoptionCorrected(DateOnly ConferenceDate, string MinutesNumber, string Reason) : ICorrection;

[EventName("ranking-reopened")]
internal sealed record RankingReopened(string Reason) : IDomainEvent;
