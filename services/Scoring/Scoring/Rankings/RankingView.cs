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

/// <summary>The place of one member.</summary>
/// <param name="Total"><c>null</c> while there are no official points (not zero).</param>
/// <param name="Rank">1 is best; equal totals share a rank until the tie is resolved; <c>null</c> without a total.</param>
/// <param name="Groups">Points of each top group.</param>
/// <param name="Tie">Whether it shares its total, and whether the conference has separated it.</param>
/// <param name="TieReason">How the tie was resolved; <c>null</c> without one.</param>
internal sealed record PlaceView(
    string UnitCode, string? UnitName, decimal? Total, int? Rank, TieState Tie, string? TieReason, IReadOnlyList<GroupView> Groups)
{
    public static PlaceView Of(Place place, string? unitName) => new(
        place.UnitCode, unitName, place.Total?.Value, place.Rank, place.Tie, place.TieReason, [.. place.Groups.Select(GroupView.Of)]);
}

/// <summary>Points of one top group of the table.</summary>
/// <param name="Code">Code of the group in the table.</param>
/// <param name="Points">Sum of the official points; <c>null</c> while one is missing.</param>
internal sealed record GroupView(string Code, decimal? Points)
{
    public static GroupView Of(GroupTotal group) => new(group.Code, group.Points?.Value);
}

/// <summary>How units with one total were put in order.</summary>
/// <param name="Total">The total they share.</param>
/// <param name="Order">Codes of the units, best first.</param>
[ShowsNames]
internal sealed record ResolutionView(
    decimal Total, [property: NameOf(Named.Unit)] IReadOnlyList<string> Order, string Reason, string By,
    string? ByFunction, DateTimeOffset At)
{
    public static ResolutionView Of(TieResolution tie) => new(
        tie.Total.Value, tie.Order, tie.Reason, tie.By.Name, tie.By.DisplayFunction, tie.At);
}

/// <summary>An adoption of the ranking, with its reopening where there was one.</summary>
/// <param name="On">Day of the conference.</param>
/// <param name="ReopenedBecause">Why it was reopened; <c>null</c> while it stands.</param>
/// <param name="ReopenedBy">Who reopened it; <c>null</c> while it stands.</param>
/// <param name="ReopenedAt">When it was reopened; <c>null</c> while it stands.</param>
internal sealed record AdoptionView(
    DateOnly On, string MinutesNumber, string By, string? ByFunction, DateTimeOffset At, string? ReopenedBecause, string? ReopenedBy,
    string? ReopenedByFunction, DateTimeOffset? ReopenedAt)
{
    public static AdoptionView Of(Adoption adoption) => new(
        adoption.On, adoption.MinutesNumber, adoption.By.Name, adoption.By.DisplayFunction, adoption.At, adoption.Reopened?.Reason,
        adoption.Reopened?.By.Name, adoption.Reopened?.By.DisplayFunction, adoption.Reopened?.At);
}
