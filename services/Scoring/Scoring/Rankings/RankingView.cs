namespace ThiDua.Scoring;

/// <summary>A ranking as it is shown after every act on it.</summary>
/// <param name="AdoptedOn">Day of the conference whose adoption is in force.</param>
/// <param name="Places">Best first; units without a total last.</param>
/// <param name="Resolutions">How ties were resolved, every time, the newest last.</param>
/// <param name="Adoptions">Every adoption with its reopening, the newest last.</param>
[ShowsNames]
internal sealed record RankingView(
    Guid Id, Guid TableId, string ClusterCode, string CycleCode, int Year, RankingState State, DateOnly? AdoptedOn, string? MinutesNumber,
    IReadOnlyList<PlaceView> Places, IReadOnlyList<ResolutionView> Resolutions, IReadOnlyList<AdoptionView> Adoptions)
{
    /// <param name="names">Of the units that are known here.</param>
    public static RankingView Of(ClusterRanking ranking, IReadOnlyDictionary<string, string> names) => new(
        Id: ranking.Id,
        TableId: ranking.TableId,
        ClusterCode: ranking.ClusterCode,
        CycleCode: ranking.CycleCode,
        Year: ranking.Year,
        State: ranking.State,
        AdoptedOn: ranking.InForce?.On,
        MinutesNumber: ranking.InForce?.MinutesNumber,
        Places: [.. ranking.Places.Select(place => PlaceView.Of(place, names.GetValueOrDefault(place.UnitCode)))],
        Resolutions: [.. ranking.Resolutions.Select(ResolutionView.Of)],
        Adoptions: [.. ranking.Adoptions.Select(AdoptionView.Of)]);
}

/// <param name="Total"><c>null</c> while there are no official points (not zero).</param>
/// <param name="Rank">1 is best; equal totals share a rank until the tie is resolved; <c>null</c> without a total.</param>
/// <param name="Groups">Points of each top group.</param>
internal sealed record PlaceView(
    string UnitCode, string? UnitName, decimal? Total, int? Rank, TieState Tie, string? TieReason, IReadOnlyList<GroupView> Groups)
{
    public static PlaceView Of(Place place, string? unitName) => new(
        place.UnitCode, unitName, place.Total?.Value, place.Rank, place.Tie, place.TieReason, [.. place.Groups.Select(GroupView.Of)]);
}

internal sealed record GroupView(string Code, decimal? Points)
{
    public static GroupView Of(GroupTotal group) => new(group.Code, group.Points?.Value);
}

[ShowsNames]
internal sealed record ResolutionView(
    decimal Total, [property: NameOf(Named.Unit)] IReadOnlyList<string> Order, string Reason, string By,
    string? ByFunction, DateTimeOffset At)
{
    public static ResolutionView Of(TieResolution tie) => new(
        tie.Total.Value, tie.Order, tie.Reason, tie.By.Name, tie.By.DisplayFunction, tie.At);
}

internal sealed record AdoptionView(
    DateOnly On, string MinutesNumber, string By, string? ByFunction, DateTimeOffset At, string? ReopenedBecause, string? ReopenedBy,
    string? ReopenedByFunction, DateTimeOffset? ReopenedAt)
{
    public static AdoptionView Of(Adoption adoption) => new(
        adoption.On, adoption.MinutesNumber, adoption.By.Name, adoption.By.DisplayFunction, adoption.At, adoption.Reopened?.Reason,
        adoption.Reopened?.By.Name, adoption.Reopened?.By.DisplayFunction, adoption.Reopened?.At);
}
