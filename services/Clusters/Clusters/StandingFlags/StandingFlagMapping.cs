using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThiDua.BuildingBlocks.Persistence;

namespace ThiDua.Clusters;

/// <summary>Standing flags in the database.</summary>
internal sealed class StandingFlagMapping : IEntityTypeConfiguration<StandingFlag>
{
    public void Configure(EntityTypeBuilder<StandingFlag> flag)
    {
        flag.ToTable("standing_flag");
        flag.Property(f => f.Holdings).AsJson();
        flag.HasIndex(f => f.ClusterCode).IsUnique().HasDatabaseName(Constraints.OneFlag);
    }
}
