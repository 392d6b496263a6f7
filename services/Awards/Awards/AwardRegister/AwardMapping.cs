namespace ThiDua.Awards;

internal sealed class AwardMapping : IEntityTypeConfiguration<Award>
{
    public const string OneOfRecipient = "ux_award_recipient";

    public void Configure(EntityTypeBuilder<Award> award)
    {
        award.ToTable("award");
        award.Property(a => a.RecipientName).UseCollation("vi-x-icu");
        award.Property(a => a.Revocation).AsJson();
        award.HasIndex(a => new { a.AwardCode, a.AchievementYear, a.RecipientUnitCode, a.RecipientKind, a.RecipientKey }).IsUnique()
            .HasDatabaseName(OneOfRecipient).HasFilter("state = 'InForce'");
        award.HasIndex(a => a.CertificateCode).IsUnique().HasDatabaseName("ux_award_certificate_code");
        award.HasIndex(a => new { a.AchievementYear, a.RecipientName, a.Id }).IsDescending(true, false, false)
            .HasDatabaseName("ix_award_register");
        award.HasIndex(a => a.AwardCode).HasDatabaseName("ix_award_code");
        award.HasIndex(a => a.DecisionId).HasDatabaseName("ix_award_decision");
        award.HasIndex(a => a.RecipientUnitCode).HasDatabaseName("ix_award_recipient_unit");
        award.HasIndex(a => a.IssuerUnitCode).HasDatabaseName("ix_award_issuer");
    }
}
