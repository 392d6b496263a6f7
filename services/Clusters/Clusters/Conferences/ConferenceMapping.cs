using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThiDua.BuildingBlocks.Persistence;

namespace ThiDua.Clusters;

/// <summary>Conferences in the database.</summary>
internal sealed class ConferenceMapping : IEntityTypeConfiguration<Conference>
{
    public void Configure(EntityTypeBuilder<Conference> conference)
    {
        conference.ToTable("conference");
        conference.Property(c => c.Attendance).AsJson();
        conference.PrimitiveCollection(c => c.Functions);
        conference.Property(c => c.Acts).AsJson();
        conference.HasIndex(c => new { c.ClusterCode, c.Year, c.MinutesNumber }).IsUnique().HasDatabaseName(Constraints.MinutesNumber);
    }
}
