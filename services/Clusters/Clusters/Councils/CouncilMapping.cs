using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThiDua.BuildingBlocks.Persistence;

namespace ThiDua.Clusters;

/// <summary>Councils in the database.</summary>
internal sealed class CouncilMapping : IEntityTypeConfiguration<Council>
{
    public void Configure(EntityTypeBuilder<Council> council)
    {
        council.ToTable("council");
        council.Property(c => c.Seats).AsJson();
        council.HasIndex(c => c.UnitCode).IsUnique().HasDatabaseName(Constraints.OneCouncil);
    }
}
