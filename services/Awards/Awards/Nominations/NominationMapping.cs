namespace ThiDua.Awards;

internal sealed class NominationMapping : IEntityTypeConfiguration<Nomination>
{
    public const string OneOfRanking = "ux_nomination_ranking";
    public const string OneOfClusterAndCycle = "ux_nomination_cluster_cycle";

    public void Configure(EntityTypeBuilder<Nomination> nomination)
    {
        nomination.ToTable("nomination");
        nomination.Property(n => n.Nominees).AsJson();
        nomination.Property(n => n.Ballots).AsJson();
        nomination.Property(n => n.Proposals).AsJson();
        nomination.Property(n => n.AuthorityDecisions).AsJson();
        nomination.HasIndex(n => n.RankingId).IsUnique().HasDatabaseName(OneOfRanking);
        nomination.HasIndex(n => new { n.ClusterCode, n.CycleCode }).IsUnique().HasDatabaseName(OneOfClusterAndCycle);
    }
}
