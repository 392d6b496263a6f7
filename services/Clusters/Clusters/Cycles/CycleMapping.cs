using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThiDua.BuildingBlocks.Persistence;

namespace ThiDua.Clusters;

/// <summary>Cycles in the database.</summary>
internal sealed class CycleMapping : IEntityTypeConfiguration<Cycle>
{
    public void Configure(EntityTypeBuilder<Cycle> cycle)
    {
        cycle.ToTable("cycle");
        cycle.PrimitiveCollection(c => c.ClusterCodes);
        cycle.Property(c => c.Phases).AsJson();
        cycle.Property(c => c.Exceptions).AsJson();
        cycle.HasIndex(c => c.Code).IsUnique().HasDatabaseName(Constraints.CycleCode);
    }
}
