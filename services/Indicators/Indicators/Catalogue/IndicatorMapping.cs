using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ThiDua.Indicators;

internal sealed class IndicatorMapping : IEntityTypeConfiguration<Indicator>
{
    public const string UniqueCode = "ix_indicators_code";

    /// <summary>Folded code and name, computed by the database on every write.</summary>
    public const string Search = "Search";

    public void Configure(EntityTypeBuilder<Indicator> indicator)
    {
        indicator.ToTable("indicator");
        indicator.HasIndex(i => i.Code).IsUnique().HasDatabaseName(UniqueCode);
        indicator.Property(i => i.Name).UseCollation("vi-x-icu");
        indicator.Ignore(i => i.Rules);
        // Those of before are asked about as new ones are.
        indicator.Property(i => i.AskBeyondTimes).HasDefaultValue(NumberRules.UsualTimes).ValueGeneratedNever();
        indicator.HasIndex(i => new { i.Name, i.Code });
        indicator.Property<string>(Search).HasComputedColumnSql($"{IndicatorsModule.Schema}.fold(code || ' ' || name)", stored: true);
        indicator.HasIndex(Search).HasMethod("gin").HasOperators($"{IndicatorsModule.Schema}.gin_trgm_ops");
    }
}
