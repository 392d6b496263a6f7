using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ThiDua.Scoring;

internal sealed class RankingMapping : IEntityTypeConfiguration<ClusterRanking>
{
    public void Configure(EntityTypeBuilder<ClusterRanking> builder)
    {
        builder.ToTable("cluster_ranking");
        builder.Property(r => r.Places).AsJson();
        builder.Property(r => r.Resolutions).AsJson();
        builder.Property(r => r.Adoptions).AsJson();
        builder.Property(r => r.SetAside).AsJson().HasDefaultValueSql("'[]'");
        builder.Property(r => r.Rules).AsJson().HasDefaultValueSql("'{\"setAside\": \"listed-last\", \"ties\": \"decide\"}'");
        builder.Ignore(r => r.InForce);
        builder.Ignore(r => r.AdoptedIn);
        builder.Ignore(r => r.Aside);
        builder.HasOne<ScoringTable>().WithMany().HasForeignKey(r => r.TableId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.ClusterCode, r.CycleCode }).IsUnique().HasDatabaseName(ScoringDbContext.OneRanking);
    }
}
