using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThiDua.BuildingBlocks.Persistence;

namespace ThiDua.Clusters;

/// <summary>Movements in the database.</summary>
internal sealed class MovementMapping : IEntityTypeConfiguration<Movement>
{
    public void Configure(EntityTypeBuilder<Movement> movement)
    {
        movement.ToTable("movement");
        movement.Property(m => m.Steps).AsJson();
        movement.HasIndex(m => new { m.From, m.Id }).HasDatabaseName("ix_movement_from");
    }
}
