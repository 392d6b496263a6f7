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

    /// <summary>Best first; units without a total last.</summary>
    public IReadOnlyList<Place> Places { get; private set; } = [];

    /// <summary>Every unit with a place; those may read the ranking once it is adopted.</summary>
    public string[] UnitCodes { get; private set; } = [];

    /// <summary>Every resolution ever recorded, the newest last.</summary>
    public IReadOnlyList<TieResolution> Resolutions { get; private set; } = [];

    /// <summary>Every adoption with its reopening; the last one without a reopening is in force.</summary>
    public IReadOnlyList<Adoption> Adoptions { get; private set; } = [];

    public Adoption? InForce => State == RankingState.Adopted ? Adoptions[^1] : null;

    public static ClusterRanking Calculate(Guid id, ScoringTable table, int year, IReadOnlyList<Standing> standings)
    {
        var ranking =
            new ClusterRanking(id) { ClusterCode = table.ClusterCode, CycleCode = table.CycleCode, Year = year, TableId = table.Id };
        ranking.Take(standings);
        ranking.Raise(new RankingCalculated(id));
        return ranking;
    }

    public Result Recalculate(ScoringTable table, IReadOnlyList<Standing> standings)
    {
        if (!State.Allows(RankingAction.Recalculate)) return ScoringErrors.RankingAlreadyAdopted;
        if (TableId == table.Id && !DiffersFrom(standings)) return Result.Ok;

        TableId = table.Id;
        Take(standings);
        Raise(new RankingRecalculated(Id));
        return Result.Ok;
    }

    /// <summary>Records how a ballot or a decision separated units with equal totals. It holds as long as exactly these units share that
    /// total.</summary>
    /// <param name="rank">The rank that the units share, or the best of them when a resolution is corrected.</param>
    /// <param name="order">All of them, best first.</param>
    public Result ResolveTie(int rank, IReadOnlyList<string> order, string reason, Author by, DateTimeOffset at)
    {
        if (!State.Allows(RankingAction.ResolveTie)) return ScoringErrors.RankingAlreadyAdopted;
        var total = Places.FirstOrDefault(place => place.Rank == rank)?.Total;
        var tied = Places.Where(place => place.Total is not null && place.Total == total).ToList();
        if (tied.Count < 2 || tied[0].Rank != rank) return ScoringErrors.NoTie(rank);
        if (!tied.Select(place => place.UnitCode).Order(StringComparer.Ordinal).SequenceEqual(order.Order(StringComparer.Ordinal)))
            return ScoringErrors.TieUnitsWrong(rank, tied.Select(place => place.UnitCode));

        Resolutions = [.. Resolutions, new TieResolution(total!.Value, order, reason, by, at)];
        Take([.. Places.Select(place => place.ToStanding())]);
        Raise(new TieResolved(Id, rank, order, reason));
        return Result.Ok;
    }

    /// <summary>Adopts the ranking at the closing conference (<i>hội nghị tổng kết thông qua</i>); refused while a sheet is missing or a
    /// tie waits.</summary>
    /// <param name="standings">The sheets as they are now; points that changed since the calculation are not adopted unseen.</param>
    public Result Adopt(ScoringTable table, IReadOnlyList<Standing> standings, DateOnly conferenceDate, string minutesNumber, Author by,
        DateTimeOffset at)
    {
        if (!State.Allows(RankingAction.Adopt)) return ScoringErrors.RankingAlreadyAdopted;
        if (TableId != table.Id || DiffersFrom(standings)) return ScoringErrors.RankingOutdated;
        if (Places.FirstOrDefault(place => place.Total is null) is { } unscored) return ScoringErrors.SheetMissing(unscored.UnitCode);
        if (Places.FirstOrDefault(place => place.Tie == TieState.Waiting) is { } tied) return ScoringErrors.TieUnresolved(tied.Rank!.Value);

        State = RankingState.Adopted;
        Adoptions = [.. Adoptions, new Adoption(conferenceDate, minutesNumber, by, at, null)];
        Raise(new RankingAdopted(Id, conferenceDate, minutesNumber));
        return Result.Ok;
    }

    /// <summary>Opens an adopted ranking again (<i>mở lại</i>); the adoption it undoes is kept with the reason.</summary>
    public Result Reopen(string reason, Author by, DateTimeOffset at)
    {
        if (!State.Allows(RankingAction.Reopen)) return ScoringErrors.RankingNotAdopted;

        State = RankingState.Open;
        Adoptions = [.. Adoptions.SkipLast(1), Adoptions[^1] with { Reopened = new Reopening(reason, by, at) }];
        Raise(new RankingReopened(Id, reason));
        return Result.Ok;
    }

    private bool DiffersFrom(IReadOnlyList<Standing> standings) =>
        !Places.Select(place => place.ToStanding()).OrderBy(standing => standing.UnitCode, StringComparer.Ordinal)
            .SequenceEqual(standings.OrderBy(standing => standing.UnitCode, StringComparer.Ordinal));

    private void Take(IReadOnlyList<Standing> standings)
    {
        Places = RankOrder.Of(standings, Resolutions);
        UnitCodes = [.. Places.Select(place => place.UnitCode)];
    }
}
