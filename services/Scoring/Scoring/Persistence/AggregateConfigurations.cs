using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ThiDua.Scoring;

internal sealed class ScoringTableConfiguration : IEntityTypeConfiguration<ScoringTable>
{
    public void Configure(EntityTypeBuilder<ScoringTable> table)
    {
        table.ToTable("scoring_table");
        table.Property(t => t.Total).AsNumeric();
        table.Property(t => t.Nodes).AsJson();
        table.Ignore(t => t.Tree);
        table.HasIndex(t => new { t.ClusterCode, t.CycleCode, t.TableVersion }).IsUnique()
            .HasDatabaseName(ScoringDbContext.OneTableVersion);
    }
}

internal sealed class ScoreSheetConfiguration : IEntityTypeConfiguration<ScoreSheet>
{
    public void Configure(EntityTypeBuilder<ScoreSheet> sheet)
    {
        sheet.ToTable("score_sheet");
        sheet.Property(s => s.Lines).AsJson();
        sheet.Property(s => s.Returned).AsJson();
        sheet.Property(s => s.ProposedTotal).AsNumeric();
        sheet.Property(s => s.OfficialTotal).AsNumeric();
        sheet.HasOne<ScoringTable>().WithMany().HasForeignKey(s => s.TableId).OnDelete(DeleteBehavior.Restrict);
        sheet.HasIndex(s => new { s.TableId, s.UnitCode }).IsUnique().HasDatabaseName(ScoringDbContext.OneSheetPerUnit);
        sheet.HasIndex(s => new { s.ClusterCode, s.CycleCode, s.UnitCode }).HasDatabaseName("ix_score_sheet_cluster_cycle");
        sheet.HasIndex(s => s.UnitCode).HasDatabaseName("ix_score_sheet_unit");
    }
}

internal sealed class ClusterRankingConfiguration : IEntityTypeConfiguration<ClusterRanking>
{
    public void Configure(EntityTypeBuilder<ClusterRanking> ranking)
    {
        ranking.ToTable("cluster_ranking");
        ranking.Property(r => r.Places).AsJson();
        ranking.Property(r => r.Resolutions).AsJson();
        ranking.Property(r => r.Adoptions).AsJson();
        ranking.Ignore(r => r.InForce);
        ranking.HasOne<ScoringTable>().WithMany().HasForeignKey(r => r.TableId).OnDelete(DeleteBehavior.Restrict);
        ranking.HasIndex(r => new { r.ClusterCode, r.CycleCode }).IsUnique().HasDatabaseName(ScoringDbContext.OneRanking);
    }
}
