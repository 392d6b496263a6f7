using ThiDua.Contracts.Scoring.V1;

namespace ThiDua.Awards;

/// <summary>Copy of a cluster's ranking (<i>bảng xếp hạng</i>), known by its id.</summary>
internal sealed class RankingCopy : Copy<RankingState>
{
    public Guid Id { get; private set; }
    public string ClusterCode { get; private set; } = "";
    public string CycleCode { get; private set; } = "";
    public int Year { get; private set; }
    public bool IsAdopted { get; private set; }

    public Ranking AsRanking() => RankingOf(State);

    /// <summary>What a nomination needs to know of a ranking.</summary>
    public static Ranking RankingOf(RankingState state) => new(
        state.AggregateId, state.AdoptedIn ?? state.Version, state.ClusterCode, state.CycleCode, state.Year,
        state.State == "adopted" ? state.AdoptedOn : null,
        [.. state.Places.Select(place => new RankingPlace(place.UnitCode, place.Rank, place.Total))]);
}

internal sealed class RankingMapping : IEntityTypeConfiguration<RankingCopy>
{
    public void Configure(EntityTypeBuilder<RankingCopy> ranking)
    {
        ranking.IsCopyOf<RankingCopy, RankingState>("ranking_copy", r => r.Id);
        ranking.Property(r => r.Id).ValueGeneratedNever();
        ranking.Property(r => r.ClusterCode).DrawnFromState("clusterCode");
        ranking.Property(r => r.CycleCode).DrawnFromState("cycleCode");
        ranking.Property(r => r.Year).DrawnFromState("year");
        ranking.Property(r => r.IsAdopted)
            .HasComputedColumnSql("state->>'state' = 'adopted' and state->>'adoptedOn' is not null", stored: true);
    }
}
