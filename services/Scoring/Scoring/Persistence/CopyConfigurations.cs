using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ThiDua.Scoring;

// The version of a copy is a concurrency token: of two messages about one thing handled at once, the loser is handled again and looks anew.
internal sealed class CopyConfigurations :
    IEntityTypeConfiguration<UnitCopy>, IEntityTypeConfiguration<ClusterCopy>, IEntityTypeConfiguration<CycleCopy>,
    IEntityTypeConfiguration<IndicatorCopy>, IEntityTypeConfiguration<FigureSetCopy>
{
    public void Configure(EntityTypeBuilder<UnitCopy> unit)
    {
        unit.ToTable("unit_copy").HasKey(u => u.Code);
        unit.Property(u => u.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<ClusterCopy> cluster)
    {
        cluster.ToTable("cluster_copy").HasKey(c => c.Code);
        cluster.Property(c => c.Members).AsJson();
        cluster.Property(c => c.Heads).AsJson();
        cluster.Property(c => c.Version).IsConcurrencyToken();
        cluster.Property(c => c.Touched).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<CycleCopy> cycle)
    {
        cycle.ToTable("cycle_copy").HasKey(c => c.Code);
        cycle.Property(c => c.ClusterCodes).AsJson();
        cycle.Property(c => c.Phases).AsJson();
        cycle.Property(c => c.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<IndicatorCopy> indicator)
    {
        indicator.ToTable("indicator_copy").HasKey(i => i.Code);
        indicator.Property(i => i.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<FigureSetCopy> figures)
    {
        figures.ToTable("figure_set_copy").HasKey(f => new { f.UnitCode, f.Period });
        figures.Property(f => f.Figures).AsJson();
        figures.Property(f => f.Version).IsConcurrencyToken();
    }
}
