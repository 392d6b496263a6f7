using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ThiDua.Scoring;

internal sealed class TableMapping : IEntityTypeConfiguration<ScoringTable>
{
    public void Configure(EntityTypeBuilder<ScoringTable> builder)
    {
        builder.ToTable("scoring_table");
        builder.Property(t => t.Total).AsNumeric();
        builder.Property(t => t.Nodes).AsJson();
        builder.Property(t => t.Rules).AsJson().HasDefaultValueSql("'{\"setAside\": \"listed-last\", \"ties\": \"decide\"}'");
        builder.Property(t => t.Withdrawal).AsJson();
        builder.Ignore(t => t.Tree);
        builder.HasIndex(t => new { t.ClusterCode, t.CycleCode, t.TableVersion }).IsUnique()
            .HasDatabaseName(ScoringDbContext.OneTableVersion);
    }
}
