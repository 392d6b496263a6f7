using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ThiDua.Indicators;

internal sealed class FigureSetMapping : IEntityTypeConfiguration<FigureSet>
{
    public const string OnePerUnitAndPeriod = "ix_figure_sets_unit_code_period";

    public void Configure(EntityTypeBuilder<FigureSet> set)
    {
        set.ToTable("figure_sets");
        set.Property(s => s.Period).HasConversion(period => period.ToString(), text => Period.Parse(text, null));
        set.HasIndex(s => new { s.UnitCode, s.Period }).IsUnique().HasDatabaseName(OnePerUnitAndPeriod);
        set.HasMany(s => s.Figures).WithOne().HasForeignKey(FigureMapping.FigureSetId).IsRequired();
        // An aggregate is loaded whole or not at all.
        set.Navigation(s => s.Figures).AutoInclude();
    }
}
