using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThiDua.BuildingBlocks.Persistence;

namespace ThiDua.Clusters;

/// <summary>Units in the database.</summary>
internal sealed class UnitMapping : IEntityTypeConfiguration<Unit>
{
    /// <summary>Code and name as they are searched, kept by the database.</summary>
    public const string Search = nameof(Search);

    /// <summary>Vietnamese order of letters: a, ă, â, … d, đ, e, ê, ….</summary>
    public const string Vietnamese = "vi-x-icu";

    public void Configure(EntityTypeBuilder<Unit> unit)
    {
        unit.ToTable("unit");
        unit.Property(u => u.Name).UseCollation(Vietnamese);
        unit.Property<string>(Search).HasComputedColumnSql($"{ClustersModule.Schema}.fold(code || ' ' || name)", stored: true);
        unit.PrimitiveCollection(u => u.Predecessors);
        unit.PrimitiveCollection(u => u.Successors);
        unit.Property(u => u.Closure).AsJson();
        unit.Property(u => u.FormerNames).AsJson();
        unit.HasIndex(u => u.Code).IsUnique().HasDatabaseName(Constraints.UnitCode);
        unit.HasIndex(u => new { u.Name, u.Code }).HasDatabaseName("ix_unit_name");
    }
}
