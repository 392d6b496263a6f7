using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThiDua.BuildingBlocks.Persistence;

namespace ThiDua.Clusters;

/// <summary>Clusters; memberships have a table of their own, because the database itself refuses two at once in the database.</summary>
internal sealed class ClusterMapping : IEntityTypeConfiguration<Cluster>
{
    public void Configure(EntityTypeBuilder<Cluster> cluster)
    {
        cluster.ToTable("cluster");
        cluster.Property(c => c.FormedBy).AsJson();
        cluster.Property(c => c.ClosedBy).AsJson();
        cluster.OwnsMany(c => c.Members, member =>
        {
            member.ToTable("membership");
            member.WithOwner().HasForeignKey("ClusterId");
            member.HasKey("ClusterId", nameof(Membership.UnitCode), nameof(Membership.From));
            member.Ignore(m => m.FromYear).Ignore(m => m.ToYear);
        });
        cluster.Property(c => c.Officers).AsJson();
        cluster.Property(c => c.FellAway).AsJson().HasDefaultValueSql("'[]'");
        cluster.HasIndex(c => c.Code).IsUnique().HasDatabaseName(Constraints.ClusterCode);
    }
}
