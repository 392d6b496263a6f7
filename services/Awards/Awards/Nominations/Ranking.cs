namespace ThiDua.Awards;

/// <summary>The ranking a nomination rests on (<i>bảng xếp hạng</i>), as it is now.</summary>
/// <param name="AdoptedOn">Day of the conference that adopted it; <c>null</c> while it is open.</param>
internal sealed record Ranking(
    Guid Id, long Version, string ClusterCode, string CycleCode, int Year, DateOnly? AdoptedOn, IReadOnlyList<RankingPlace> Places)
{
    public bool IsAdopted => AdoptedOn is not null;

    public int? RankOf(string unitCode) => Places.FirstOrDefault(place => place.UnitCode == unitCode)?.Rank;

    /// <summary>Adopted on the same day with the same places, whatever the number of the version.</summary>
    public bool IsSameAdoptionAs(Ranking other) =>
        IsAdopted && AdoptedOn == other.AdoptedOn && Places.ToHashSet().SetEquals(other.Places);
}

/// <param name="Rank">1 is best; <c>null</c> without a total.</param>
internal sealed record RankingPlace(string UnitCode, int? Rank);
