using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ThiDua.Indicators;

internal sealed class FigureSetMapping : IEntityTypeConfiguration<FigureSet>
{
    public const string OnePerUnitAndPeriod = "ux_figure_set_unit_period";

    public void Configure(EntityTypeBuilder<FigureSet> set)
    {
        set.ToTable("figure_set");
        set.Property(s => s.Period).HasConversion(period => period.ToString(), text => Period.Parse(text, null));
        set.HasIndex(s => new { s.UnitCode, s.Period }).IsUnique().HasDatabaseName(OnePerUnitAndPeriod);
        set.HasMany(s => s.Figures).WithOne().HasForeignKey(FigureMapping.FigureSetId).IsRequired();
        // An aggregate is loaded whole or not at all.
        set.Navigation(s => s.Figures).AutoInclude();
    }
}
