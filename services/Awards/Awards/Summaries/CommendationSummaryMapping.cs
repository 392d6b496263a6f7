namespace ThiDua.Awards;

internal sealed class CommendationSummaryMapping : IEntityTypeConfiguration<CommendationSummary>
{
    public void Configure(EntityTypeBuilder<CommendationSummary> summary)
    {
        summary.ToTable("commendation_summary");
        summary.Property(s => s.Lines).AsJson();
        summary.Property(s => s.Groups).AsJson();
        summary.Property(s => s.Areas).AsJson();
        summary.Ignore(s => s.Collectives).Ignore(s => s.Individuals).Ignore(s => s.All);
        summary.HasIndex(s => new { s.OwnerKind, s.OwnerCode }).HasDatabaseName("ix_summary_owner");
    }
}
