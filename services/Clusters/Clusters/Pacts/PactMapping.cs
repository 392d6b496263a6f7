using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThiDua.BuildingBlocks.Persistence;

namespace ThiDua.Clusters;

/// <summary>Pacts in the database.</summary>
internal sealed class PactMapping : IEntityTypeConfiguration<Pact>
{
    public void Configure(EntityTypeBuilder<Pact> pact)
    {
        pact.ToTable("pact");
        pact.PrimitiveCollection(p => p.Commitments);
        pact.Property(p => p.Movements).AsJson();
        pact.Property(p => p.Targets).AsJson();
        pact.Property(p => p.Signatures).AsJson();
        pact.Property(p => p.Annexes).AsJson();
        pact.HasIndex(p => new { p.ClusterCode, p.CycleCode }).IsUnique().HasFilter("withdrawn_because is null")
            .HasDatabaseName(Constraints.OnePact);
    }
}
