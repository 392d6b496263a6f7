using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ThiDua.Clusters;

internal sealed class UnitConfiguration : IEntityTypeConfiguration<Unit>
{
    /// <summary>Code and name as they are searched, kept by the database.</summary>
    public const string Search = nameof(Search);

    /// <summary>Vietnamese order of letters: a, ă, â, … d, đ, e, ê, ….</summary>
    public const string Vietnamese = "vi-x-icu";

    public void Configure(EntityTypeBuilder<Unit> unit)
    {
        unit.ToTable("unit");
        unit.Property(u => u.Name).UseCollation(Vietnamese);
        unit.Property<string>(Search).HasComputedColumnSql($"{ClustersModule.Schema}.fold(code || ' ' || name)", stored: true);
        unit.PrimitiveCollection(u => u.Predecessors);
        unit.PrimitiveCollection(u => u.Successors);
        unit.OwnsOne(u => u.Closure, act => act.ToJson());
        unit.OwnsMany(u => u.FormerNames, name => name.ToJson());
        unit.HasIndex(u => u.Code).IsUnique().HasDatabaseName(Constraints.UnitCode);
        unit.HasIndex(u => new { u.Name, u.Code }).HasDatabaseName("ix_unit_name");
    }
}

internal sealed class ClusterConfiguration : IEntityTypeConfiguration<Cluster>
{
    public void Configure(EntityTypeBuilder<Cluster> cluster)
    {
        cluster.ToTable("cluster");
        cluster.OwnsOne(c => c.FormedBy, act => act.ToJson());
        cluster.Navigation(c => c.FormedBy).IsRequired();
        cluster.OwnsMany(c => c.Members, member =>
        {
            member.ToTable("membership");
            member.WithOwner().HasForeignKey("ClusterId");
            member.HasKey("ClusterId", nameof(Membership.UnitCode), nameof(Membership.FromYear));
        });
        cluster.OwnsMany(c => c.Officers, officer => officer.ToJson());
        cluster.HasIndex(c => c.Code).IsUnique().HasDatabaseName(Constraints.ClusterCode);
    }
}

internal sealed class CycleConfiguration : IEntityTypeConfiguration<Cycle>
{
    public void Configure(EntityTypeBuilder<Cycle> cycle)
    {
        cycle.ToTable("cycle");
        cycle.PrimitiveCollection(c => c.ClusterCodes);
        cycle.OwnsMany(c => c.Phases, phase => phase.ToJson());
        cycle.HasIndex(c => c.Code).IsUnique().HasDatabaseName(Constraints.CycleCode);
    }
}

internal sealed class PactConfiguration : IEntityTypeConfiguration<Pact>
{
    public void Configure(EntityTypeBuilder<Pact> pact)
    {
        pact.ToTable("pact");
        pact.Property(p => p.Stage).HasConversion(stage => stage.Name, name => PactStage.Named(name));
        pact.PrimitiveCollection(p => p.Commitments);
        pact.OwnsMany(p => p.Movements, movement => movement.ToJson());
        pact.OwnsMany(p => p.Targets, target => target.ToJson());
        pact.OwnsMany(p => p.Signatures, signature => signature.ToJson());
        pact.HasIndex(p => new { p.ClusterCode, p.CycleCode }).IsUnique().HasDatabaseName(Constraints.OnePact);
    }
}

internal sealed class ConferenceConfiguration : IEntityTypeConfiguration<Conference>
{
    public void Configure(EntityTypeBuilder<Conference> conference)
    {
        conference.ToTable("conference");
        conference.Property(c => c.Stage).HasConversion(stage => stage.Name, name => ConferenceStage.Named(name));
        conference.OwnsMany(c => c.Attendance, attendance => attendance.ToJson());
        conference.PrimitiveCollection(c => c.Functions);
        conference.OwnsMany(c => c.Acts, act => act.ToJson());
        conference.HasIndex(c => new { c.ClusterCode, c.Year, c.MinutesNumber }).IsUnique().HasDatabaseName(Constraints.MinutesNumber);
    }
}

internal sealed class HandOverConfiguration : IEntityTypeConfiguration<HandOver>
{
    public void Configure(EntityTypeBuilder<HandOver> handOver)
    {
        handOver.ToTable("hand_over");
        handOver.Property(h => h.Stage).HasConversion(stage => stage.Name, name => HandOverStage.Named(name));
        handOver.PrimitiveCollection(h => h.Items);
        handOver.OwnsMany(h => h.Signatures, signature => signature.ToJson());
        handOver.HasIndex(h => new { h.ClusterCode, h.EffectiveYear }).IsUnique()
            .HasFilter($"stage = '{HandOverStage.Prepared.Name}'").HasDatabaseName(Constraints.OnePendingHandOver);
    }
}

internal sealed class MovementConfiguration : IEntityTypeConfiguration<Movement>
{
    public void Configure(EntityTypeBuilder<Movement> movement)
    {
        movement.ToTable("movement");
        movement.Property(m => m.Stage).HasConversion(stage => stage.Name, name => MovementStage.Named(name));
        movement.OwnsMany(m => m.Steps, step => step.ToJson());
        movement.HasIndex(m => new { m.From, m.Id }).HasDatabaseName("ix_movement_from");
    }
}

internal sealed class StandingFlagConfiguration : IEntityTypeConfiguration<StandingFlag>
{
    public void Configure(EntityTypeBuilder<StandingFlag> flag)
    {
        flag.ToTable("standing_flag");
        flag.OwnsMany(f => f.Holdings, holding => holding.ToJson());
        flag.HasIndex(f => f.ClusterCode).IsUnique().HasDatabaseName(Constraints.OneFlag);
    }
}

internal sealed class RegisteredWorkConfiguration : IEntityTypeConfiguration<RegisteredWork>
{
    public void Configure(EntityTypeBuilder<RegisteredWork> work)
    {
        work.ToTable("registered_work");
        work.HasOne<Movement>().WithMany().HasForeignKey(w => w.MovementId).OnDelete(DeleteBehavior.Restrict);
        work.HasIndex(w => new { w.MovementId, w.UnitCode, w.Name }).IsUnique().HasDatabaseName(Constraints.OneWork);
        work.HasIndex(w => new { w.PlannedFinish, w.Id }).HasDatabaseName("ix_registered_work_planned");
    }
}

internal sealed class ExemplaryModelConfiguration : IEntityTypeConfiguration<ExemplaryModel>
{
    public void Configure(EntityTypeBuilder<ExemplaryModel> model)
    {
        model.ToTable("exemplary_model");
        model.HasOne<Movement>().WithMany().HasForeignKey(m => m.MovementId).OnDelete(DeleteBehavior.Restrict);
        model.OwnsMany(m => m.Replications, replication => replication.ToJson());
        model.HasIndex(m => new { m.UnitCode, m.Name }).IsUnique().HasDatabaseName(Constraints.OneModel);
        model.HasIndex(m => new { m.FoundOn, m.Id }).HasDatabaseName("ix_exemplary_model_found");
    }
}

internal sealed class CouncilConfiguration : IEntityTypeConfiguration<Council>
{
    public void Configure(EntityTypeBuilder<Council> council)
    {
        council.ToTable("council");
        council.OwnsMany(c => c.Seats, seat => seat.ToJson());
        council.HasIndex(c => c.UnitCode).IsUnique().HasDatabaseName(Constraints.OneCouncil);
    }
}
