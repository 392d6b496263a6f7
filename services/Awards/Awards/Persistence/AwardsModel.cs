namespace ThiDua.Awards;

/// <summary>Tables of the module. The unique indexes are the last guard against two requests at once.</summary>
internal static class AwardsModel
{
    public const string OneAllotment = "ux_allotment_cluster_cycle";
    public const string OneNominationOfRanking = "ux_nomination_ranking";
    public const string OneNominationOfCluster = "ux_nomination_cluster_cycle";
    public const string OneNumber = "ux_decision_number";
    public const string OneAward = "ux_award_recipient";

    public static void Configure(ModelBuilder model)
    {
        model.Entity<Allotment>(allotment =>
        {
            allotment.ToTable("allotment");
            allotment.Property(a => a.Awards).AsJson();
            allotment.HasIndex(a => new { a.ClusterCode, a.CycleCode }).IsUnique().HasDatabaseName(OneAllotment);
        });
        model.Entity<Nomination>(nomination =>
        {
            nomination.ToTable("nomination");
            nomination.Property(n => n.Nominees).AsJson();
            nomination.Property(n => n.Ballots).AsJson();
            nomination.Property(n => n.Proposals).AsJson();
            nomination.HasIndex(n => n.RankingId).IsUnique().HasDatabaseName(OneNominationOfRanking);
            nomination.HasIndex(n => new { n.ClusterCode, n.CycleCode }).IsUnique().HasDatabaseName(OneNominationOfCluster);
        });
        model.Entity<Decision>(decision =>
        {
            decision.ToTable("decision");
            decision.Property(d => d.Lines).AsJson();
            decision.HasIndex(d => new { d.IssuerUnitCode, d.DecidedYear, d.NumberKey }).IsUnique().HasDatabaseName(OneNumber);
        });
        model.Entity<Award>(award =>
        {
            award.ToTable("award");
            award.Property(a => a.RecipientName).UseCollation("vi-x-icu");
            award.HasIndex(a => new { a.AwardCode, a.AchievementYear, a.RecipientUnitCode, a.RecipientKind, a.RecipientKey }).IsUnique()
                .HasDatabaseName(OneAward);
            award.HasIndex(a => new { a.AchievementYear, a.RecipientName, a.Id }).IsDescending(true, false, false)
                .HasDatabaseName("ix_award_register");
            award.HasIndex(a => a.DecisionId).HasDatabaseName("ix_award_decision");
            award.HasIndex(a => a.RecipientUnitCode).HasDatabaseName("ix_award_recipient_unit");
            award.HasIndex(a => a.IssuerUnitCode).HasDatabaseName("ix_award_issuer");
        });
        model.Entity<CommendationSummary>(summary =>
        {
            summary.ToTable("commendation_summary");
            summary.Property(s => s.Lines).AsJson();
            summary.Property(s => s.Groups).AsJson();
            summary.Property(s => s.Areas).AsJson();
            summary.Ignore(s => s.Collectives).Ignore(s => s.Individuals).Ignore(s => s.All);
            summary.HasIndex(s => new { s.OwnerKind, s.OwnerCode }).HasDatabaseName("ix_summary_owner");
        });
        model.Entity<UnitCopy>(unit =>
        {
            unit.ToTable("unit_copy").HasKey(u => u.Code);
            unit.Property(u => u.Predecessors).AsJson().HasDefaultValueSql("'[]'::jsonb");
            unit.Property(u => u.Version).IsConcurrencyToken();
        });
        model.Entity<ClusterCopy>(cluster =>
        {
            cluster.ToTable("cluster_copy").HasKey(c => c.Code);
            cluster.Property(c => c.Version).IsConcurrencyToken();
            cluster.Property(c => c.Officers).AsJson().HasDefaultValueSql("'[]'::jsonb");
            cluster.HasMany(c => c.Members).WithOne().HasForeignKey(m => m.ClusterCode);
        });
        model.Entity<MemberCopy>(member =>
        {
            member.ToTable("member_copy").HasKey(m => new { m.ClusterCode, m.UnitCode, m.FromYear });
            member.HasIndex(m => m.UnitCode).HasDatabaseName("ix_member_unit");
        });
        model.Entity<CycleCopy>(cycle =>
        {
            cycle.ToTable("cycle_copy").HasKey(c => c.Code);
            cycle.Property(c => c.Version).IsConcurrencyToken();
            cycle.Property(c => c.ClusterCodes).AsJson();
            cycle.Property(c => c.Phases).AsJson();
        });
        model.Entity<RankingCopy>(ranking =>
        {
            ranking.ToTable("ranking_copy");
            ranking.Property(r => r.Id).ValueGeneratedNever();
            ranking.Property(r => r.Version).IsConcurrencyToken();
            ranking.Property(r => r.Touched).IsConcurrencyToken();
            ranking.Property(r => r.Places).AsJson();
        });
    }
}
