namespace ThiDua.Awards;

internal sealed class AllotmentMapping : IEntityTypeConfiguration<Allotment>
{
    public const string OneOfClusterAndCycle = "ux_allotment_cluster_cycle";

    public void Configure(EntityTypeBuilder<Allotment> allotment)
    {
        allotment.ToTable("allotment");
        allotment.Property(a => a.Awards).AsJson();
        allotment.HasIndex(a => new { a.ClusterCode, a.CycleCode }).IsUnique().HasDatabaseName(OneOfClusterAndCycle);
    }
}
