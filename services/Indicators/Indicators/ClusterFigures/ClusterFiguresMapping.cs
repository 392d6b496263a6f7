using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThiDua.BuildingBlocks.Persistence;

namespace ThiDua.Indicators;

internal sealed class ClusterFiguresMapping : IEntityTypeConfiguration<ClusterFigures>
{
    public const string OnePerClusterAndPeriod = "ix_cluster_figures_cluster_code_period";

    public void Configure(EntityTypeBuilder<ClusterFigures> figures)
    {
        figures.ToTable("cluster_figures");
        figures.Property(f => f.Period).HasConversion(period => period.ToString(), text => Period.Parse(text, null));
        figures.HasIndex(f => new { f.ClusterCode, f.Period }).IsUnique().HasDatabaseName(OnePerClusterAndPeriod);
        figures.Property(f => f.Entries).AsJson();
    }
}
