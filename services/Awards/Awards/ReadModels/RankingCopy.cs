using ThiDua.Contracts.Scoring.V1;

namespace ThiDua.Awards;

/// <summary>What this module keeps of a cluster's ranking.</summary>
internal sealed class RankingCopy
{
    public required Guid Id { get; init; }
    public long Version { get; set; }

    /// <summary>
    /// Raised by whoever builds on this copy and by whoever replaces it, and checked by both:
    /// a nomination begun in the moment of a reopening is otherwise never told of it.
    /// </summary>
    public int Touched { get; set; }

    public string ClusterCode { get; set; } = "";
    public string CycleCode { get; set; } = "";
    public int Year { get; set; }
    public bool IsAdopted { get; set; }
    public DateOnly? AdoptedOn { get; set; }
    public IReadOnlyList<PlaceCopy> Places { get; set; } = [];

    /// <summary>A copy from before totals were kept, until the ranking's next state or a republish.</summary>
    public bool LacksTotals => Places.Any(place => place is { Rank: not null, Total: null });

    public bool IsSameAdoptionAs(RankingState state) =>
        IsAdopted && state.State == "adopted" && AdoptedOn == state.AdoptedOn
        && Places.Select(place => (place.UnitCode, place.Rank)).ToHashSet()
            .SetEquals(state.Places.Select(place => (place.UnitCode, place.Rank)));

    public int? RankOf(string unitCode) => Places.FirstOrDefault(place => place.UnitCode == unitCode)?.Rank;
}

/// <param name="Rank">1 is best; <c>null</c> without a total.</param>
/// <param name="Total">Official points; <c>null</c> while there are none (not zero).</param>
internal sealed record PlaceCopy(string UnitCode, int? Rank, decimal? Total = null);
