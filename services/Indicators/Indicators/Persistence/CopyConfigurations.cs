using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ThiDua.Indicators;

internal sealed class UnitCopyConfiguration : IEntityTypeConfiguration<UnitCopy>
{
    public void Configure(EntityTypeBuilder<UnitCopy> unit)
    {
        unit.ToTable("units").HasKey(u => u.Code);
        unit.Property(u => u.Version).IsConcurrencyToken();
        // A copy of before these columns has none until Clusters republishes.
        unit.Property(u => u.Predecessors).HasDefaultValueSql("'{}'");
        unit.Property(u => u.Successors).HasDefaultValueSql("'{}'");
    }
}

internal sealed class ClusterCopyConfiguration : IEntityTypeConfiguration<ClusterCopy>
{
    public void Configure(EntityTypeBuilder<ClusterCopy> cluster)
    {
        cluster.ToTable("clusters").HasKey(c => c.Code);
        cluster.Property(c => c.Version).IsConcurrencyToken();
        cluster.OwnsMany(c => c.Members, member =>
        {
            member.ToTable("cluster_members");
            member.HasIndex(m => m.UnitCode);
        });
        cluster.OwnsMany(c => c.Officers, officer => officer.ToJson());
    }
}

internal sealed class CycleCopyConfiguration : IEntityTypeConfiguration<CycleCopy>
{
    public void Configure(EntityTypeBuilder<CycleCopy> cycle)
    {
        cycle.ToTable("cycles").HasKey(c => c.Code);
        cycle.Property(c => c.Version).IsConcurrencyToken();
        cycle.HasIndex(c => c.Year);
        cycle.OwnsMany(c => c.Phases, phase => phase.ToJson());
    }
}

internal sealed class PactCopyConfiguration : IEntityTypeConfiguration<PactCopy>
{
    public void Configure(EntityTypeBuilder<PactCopy> pact)
    {
        pact.ToTable("pacts").HasKey(p => p.Id);
        pact.Property(p => p.Id).ValueGeneratedNever();
        pact.Property(p => p.Version).IsConcurrencyToken();
    }
}
