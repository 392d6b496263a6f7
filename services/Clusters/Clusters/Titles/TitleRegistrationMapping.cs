using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThiDua.BuildingBlocks.Persistence;

namespace ThiDua.Clusters;

/// <summary>Registrations of titles in the database.</summary>
internal sealed class TitleRegistrationMapping : IEntityTypeConfiguration<TitleRegistration>
{
    public void Configure(EntityTypeBuilder<TitleRegistration> registration)
    {
        registration.ToTable("title_registration");
        registration.Property(r => r.Aims).AsJson();
        registration.HasIndex(r => new { r.UnitCode, r.CycleCode, r.ClusterCode }).IsUnique()
            .HasFilter("withdrawn_because is null").HasDatabaseName(Constraints.OneTitleRegistration);
        registration.HasIndex(r => new { r.ClusterCode, r.Year }).HasDatabaseName("ix_title_registration_cluster");
    }
}
