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

    public static ClusterRanking Calculate(Guid id, ScoringTable table, int year, IReadOnlyList<UnitResult> results)
    {
        var ranking =
            new ClusterRanking(id) { ClusterCode = table.ClusterCode, CycleCode = table.CycleCode, Year = year, TableId = table.Id };
        ranking.Rank(results);
        ranking.Raise(new RankingCalculated());
        return ranking;
    }

    public Result Recalculate(ScoringTable table, IReadOnlyList<UnitResult> results)
    {
        if (!State.Allows(RankingAct.Recalculate)) return RankingErrors.RankingAlreadyAdopted;
        if (TableId == table.Id && !DiffersFrom(results)) return Result.Ok;

        TableId = table.Id;
        Rank(results);
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
        var total = Places.FirstOrDefault(place => place.Rank == rank)?.Total;
        var tied = Places.Where(place => place.Total is not null && place.Total == total).ToList();
        if (tied.Count < 2 || tied[0].Rank != rank) return RankingErrors.NoTie(rank);
        if (!tied.Select(place => place.UnitCode).Order(StringComparer.Ordinal).SequenceEqual(order.Order(StringComparer.Ordinal)))
            return RankingErrors.TieUnitsDiffer(rank, tied.Select(place => place.UnitCode));

        Resolutions = [.. Resolutions, new TieResolution(total!.Value, order, reason, by, at)];
        Rank([.. Places.Select(place => place.ToResult())]);
        Raise(new TieResolved(rank, order, reason));
        return Result.Ok;
    }

    /// <summary>Adopts the ranking at the closing conference (<i>hội nghị tổng kết thông qua</i>); refused while a sheet is missing or a
    /// tie waits.</summary>
    /// <param name="results">The sheets as they are now; points that changed since the calculation are not adopted unseen.</param>
    public Result Adopt(ScoringTable table, IReadOnlyList<UnitResult> results, DateOnly conferenceDate, string minutesNumber, Author by,
        DateTimeOffset at)
    {
        if (!State.Allows(RankingAct.Adopt)) return RankingErrors.RankingAlreadyAdopted;
        if (TableId != table.Id || DiffersFrom(results)) return RankingErrors.RankingOutdated;
        if (Places.FirstOrDefault(place => place.Total is null) is { } unscored) return RankingErrors.SheetMissing(unscored.UnitCode);
        if (Places.FirstOrDefault(place => place.Tie == TieState.Waiting) is { } tied)
            return RankingErrors.TieUnresolved(tied.Rank!.Value);

        State = RankingState.Adopted;
        Adoptions = [.. Adoptions, new Adoption(conferenceDate, minutesNumber, by, at, null)];
        Raise(new RankingAdopted(conferenceDate, minutesNumber));
        return Result.Ok;
    }

    /// <summary>Opens an adopted ranking again (<i>mở lại</i>); the adoption it undoes is kept with the reason.</summary>
    public Result Reopen(string reason, Author by, DateTimeOffset at)
    {
        if (!State.Allows(RankingAct.Reopen)) return RankingErrors.RankingNotAdopted;

        State = RankingState.Open;
        Adoptions = [.. Adoptions.SkipLast(1), Adoptions[^1] with { Reopened = new Reopening(reason, by, at) }];
        Raise(new RankingReopened(reason));
        return Result.Ok;
    }

    private bool DiffersFrom(IReadOnlyList<UnitResult> results) =>
        !Places.Select(place => place.ToResult()).OrderBy(result => result.UnitCode, StringComparer.Ordinal)
            .SequenceEqual(results.OrderBy(result => result.UnitCode, StringComparer.Ordinal));

    private void Rank(IReadOnlyList<UnitResult> results)
    {
        Places = RankOrder.Of(results, Resolutions);
        UnitCodes = [.. Places.Select(place => place.UnitCode)];
    }
}

[EventName("ranking-calculated")]
internal sealed record RankingCalculated : IDomainEvent;

[EventName("ranking-recalculated")]
internal sealed record RankingRecalculated : IDomainEvent;

[EventName("tie-resolved")]
internal sealed record TieResolved(int Rank, IReadOnlyList<string> Order, string Reason) : IDomainEvent;

[EventName("ranking-adopted")]
internal sealed record RankingAdopted(DateOnly ConferenceDate, string MinutesNumber) : IDomainEvent;

[EventName("ranking-reopened")]
internal sealed record RankingReopened(string Reason) : IDomainEvent;
