namespace ThiDua.Scoring;

/// <summary>A ranking as it is shown after every act on it.</summary>
/// <param name="AdoptedOn">Day of the conference whose adoption is in force.</param>
/// <param name="Places">Best first; units without a total last.</param>
/// <param name="Resolutions">How ties were resolved, every time, the newest last.</param>
/// <param name="Adoptions">Every adoption with its reopening, the newest last.</param>
internal sealed record RankingView(
    Guid Id, Guid TableId, string ClusterCode, string CycleCode, int Year, RankingState State, DateOnly? AdoptedOn, string? MinutesNumber,
    IReadOnlyList<PlaceView> Places, IReadOnlyList<ResolutionView> Resolutions, IReadOnlyList<AdoptionView> Adoptions)
{
    public static RankingView From(ClusterRanking ranking, IReadOnlyDictionary<string, string> names) => new(
        ranking.Id, ranking.TableId, ranking.ClusterCode, ranking.CycleCode, ranking.Year, ranking.State, ranking.InForce?.On,
            ranking.InForce?.MinutesNumber,
        [.. ranking.Places.Select(place => PlaceView.From(place, names))],
        [.. ranking.Resolutions.Select(one => new ResolutionView(one.Total.Value, one.Order, one.Reason, one.By.Name, one.At))],
        [.. ranking.Adoptions.Select(one => new AdoptionView(one.On, one.MinutesNumber, one.By.Name, one.At, one.Reopened?.Reason,
            one.Reopened?.By.Name, one.Reopened?.At))]);
}

/// <param name="Total"><c>null</c> while there are no official points (not zero).</param>
/// <param name="Rank">1 is best; equal totals share a rank until the tie is resolved; <c>null</c> without a total.</param>
/// <param name="Groups">Points of each top group.</param>
internal sealed record PlaceView(string UnitCode, string? UnitName, decimal? Total, int? Rank, TieState Tie, string? TieReason,
    IReadOnlyList<GroupView> Groups)
{
    public static PlaceView From(Place place, IReadOnlyDictionary<string, string> names) => new(
        place.UnitCode, names.GetValueOrDefault(place.UnitCode), place.Total?.Value, place.Rank, place.Tie, place.TieReason,
        [.. place.Groups.Select(group => new GroupView(group.Code, group.Points?.Value))]);
}

internal sealed record GroupView(string Code, decimal? Points);

internal sealed record ResolutionView(decimal Total, IReadOnlyList<string> Order, string Reason, string By, DateTimeOffset At);

internal sealed record AdoptionView(
    DateOnly On, string MinutesNumber, string By, DateTimeOffset At, string? ReopenedBecause, string? ReopenedBy,
        DateTimeOffset? ReopenedAt);
