using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ThiDua.Scoring;

internal sealed class SheetMapping : IEntityTypeConfiguration<ScoreSheet>
{
    public void Configure(EntityTypeBuilder<ScoreSheet> builder)
    {
        builder.ToTable("score_sheet");
        builder.Property(s => s.Lines).AsJson();
        builder.Property(s => s.Returned).AsJson();
        builder.Property(s => s.Submission).AsJson();
        builder.Property(s => s.OneAccount).AsJson();
        builder.Property(s => s.Reopened).AsJson();
        builder.Property(s => s.Follows).AsJson();
        builder.Ignore(s => s.IsAskedAgain);
        builder.Ignore(s => s.IsWrittenSince);
        builder.Ignore(s => s.IsSubmittedUnderItsTable);
        builder.Property(s => s.ProposedTotal).AsNumeric();
        builder.Property(s => s.OfficialTotal).AsNumeric();
        builder.HasOne<ScoringTable>().WithMany().HasForeignKey(s => s.TableId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.TableId, s.UnitCode }).IsUnique().HasDatabaseName(ScoringDbContext.OneSheetPerUnit);
        builder.HasIndex(s => new { s.ClusterCode, s.CycleCode, s.UnitCode }).HasDatabaseName("ix_score_sheet_cluster_cycle");
        builder.HasIndex(s => s.UnitCode).HasDatabaseName("ix_score_sheet_unit");
    }
}
