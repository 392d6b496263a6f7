using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThiDua.BuildingBlocks.Persistence;

namespace ThiDua.Clusters;

/// <summary>Hand-overs in the database.</summary>
internal sealed class HandOverMapping : IEntityTypeConfiguration<HandOver>
{
    public void Configure(EntityTypeBuilder<HandOver> handOver)
    {
        handOver.ToTable("hand_over");
        handOver.PrimitiveCollection(h => h.Items);
        handOver.Property(h => h.Signatures).AsJson();
        handOver.HasIndex(h => new { h.ClusterCode, h.EffectiveYear }).IsUnique()
            .HasFilter($"state = '{nameof(HandOverState.Prepared)}'").HasDatabaseName(Constraints.OnePendingHandOver);
    }
}
