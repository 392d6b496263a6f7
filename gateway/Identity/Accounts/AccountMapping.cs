namespace ThiDua.Identity;

/// <summary>Tables of accounts and of the secrets beside them.</summary>
internal static class AccountMapping
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Account>(account =>
        {
            account.ToTable("account");
            account.HasIndex(a => a.Name).IsUnique().HasDatabaseName("ux_account_name");
            // One person of the provider is one account; accounts without a link do not meet here.
            account.HasIndex(a => new { a.ExternalIssuer, a.ExternalSubject }).IsUnique().HasDatabaseName("ux_account_external");
            account.PrimitiveCollection(a => a.Grants).HasField("_grants");
            account.Ignore(a => a.EffectiveGrants);
            account.HasOne<Credential>().WithOne().HasForeignKey<Credential>(c => c.Id);
            account.HasMany<Session>().WithOne().HasForeignKey(s => s.AccountId);
        });
        model.Entity<Credential>(credential =>
        {
            credential.ToTable("credential");
            credential.HasIndex(c => c.NormalizedUserName).IsUnique().HasDatabaseName("ux_credential_name");
            credential.Property(c => c.ConcurrencyStamp).IsConcurrencyToken();
            credential.Ignore(c => c.Email).Ignore(c => c.NormalizedEmail).Ignore(c => c.EmailConfirmed)
                .Ignore(c => c.PhoneNumber).Ignore(c => c.PhoneNumberConfirmed);
        });
        // The framework keeps the second factor's secret here.
        model.Entity<IdentityUserToken<Guid>>(token =>
        {
            token.ToTable("credential_token");
            token.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
            token.HasOne<Credential>().WithMany().HasForeignKey(t => t.UserId);
        });
    }
}
