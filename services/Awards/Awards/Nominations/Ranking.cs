namespace ThiDua.Awards;

/// <summary>The ranking a nomination rests on (<i>bảng xếp hạng</i>), as it is now.</summary>
/// <param name="Version">Version in which it was adopted: tells one adoption from the next. While it is open, the version it has.</param>
/// <param name="AdoptedOn">Day of the conference that adopted it; <c>null</c> while it is open.</param>
internal sealed record Ranking(
    Guid Id, long Version, string ClusterCode, string CycleCode, int Year, DateOnly? AdoptedOn, IReadOnlyList<RankingPlace> Places)
{
    public bool IsAdopted => AdoptedOn is not null;

    public decimal? PointsOf(string unitCode) => Places.FirstOrDefault(place => place.UnitCode == unitCode)?.Points;

    public int? RankOf(string unitCode) => Places.FirstOrDefault(place => place.UnitCode == unitCode)?.Rank;

    /// <summary>Adopted on the same day with the same places, whatever the number of the version.</summary>
    public bool IsSameAdoptionAs(Ranking other) =>
        IsAdopted && AdoptedOn == other.AdoptedOn
        && Places.Select(place => (place.UnitCode, place.Rank)).ToHashSet()
            .SetEquals(other.Places.Select(place => (place.UnitCode, place.Rank)));
}

/// <param name="Rank">1 is best; <c>null</c> without a total.</param>
/// <param name="Points">Official total; <c>null</c> while there is none.</param>
internal sealed record RankingPlace(string UnitCode, int? Rank, decimal? Points = null);
