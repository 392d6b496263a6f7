using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ThiDua.Clusters;

/// <summary>Exemplary models in the database.</summary>
internal sealed class ExemplaryModelMapping : IEntityTypeConfiguration<ExemplaryModel>
{
    public void Configure(EntityTypeBuilder<ExemplaryModel> model)
    {
        model.ToTable("exemplary_model");
        model.HasOne<Movement>().WithMany().HasForeignKey(m => m.MovementId).OnDelete(DeleteBehavior.Restrict);
        model.OwnsMany(m => m.Replications, replication => replication.ToJson());
        model.HasIndex(m => new { m.UnitCode, m.Name }).IsUnique().HasFilter("withdrawn_because is null")
            .HasDatabaseName(Constraints.OneModel);
        model.HasIndex(m => new { m.FoundOn, m.Id }).HasDatabaseName("ix_exemplary_model_found");
    }
}
