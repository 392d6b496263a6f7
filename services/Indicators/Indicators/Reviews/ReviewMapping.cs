using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThiDua.BuildingBlocks.Persistence;

namespace ThiDua.Indicators;

internal sealed class ReviewMapping : IEntityTypeConfiguration<Review>
{
    public const string OnePerClusterPeriodAndKind = "ix_reviews_cluster_code_period_kind";

    public void Configure(EntityTypeBuilder<Review> review)
    {
        review.ToTable("review");
        review.Property(r => r.Period).HasConversion(period => period.ToString(), text => Period.Parse(text, null));
        review.HasIndex(r => new { r.ClusterCode, r.Period, r.Kind }).IsUnique().HasDatabaseName(OnePerClusterPeriodAndKind)
            .HasFilter($"state <> '{nameof(ReviewState.Withdrawn)}'");
        review.Property(r => r.Questions).AsJson();
        review.Property(r => r.Submissions).AsJson();
        review.Property(r => r.Reopened).AsJson();
        // As it was written and not as jsonb would order it: it is served as it stands.
        review.Property(r => r.Report).HasColumnType("text");
    }
}
