using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ThiDua.Clusters;

/// <summary>Registered works in the database.</summary>
internal sealed class RegisteredWorkMapping : IEntityTypeConfiguration<RegisteredWork>
{
    public void Configure(EntityTypeBuilder<RegisteredWork> work)
    {
        work.ToTable("registered_work");
        work.HasOne<Movement>().WithMany().HasForeignKey(w => w.MovementId).OnDelete(DeleteBehavior.Restrict);
        work.HasIndex(w => new { w.MovementId, w.UnitCode, w.Name }).IsUnique()
            .HasFilter("withdrawn_because is null").HasDatabaseName(Constraints.OneWork);
        work.HasIndex(w => new { w.PlannedFinish, w.Id }).HasDatabaseName("ix_registered_work_planned");
    }
}
