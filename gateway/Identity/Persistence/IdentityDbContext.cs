using ThiDua.BuildingBlocks.Persistence;

namespace ThiDua.Identity;

/// <summary>The identity database: accounts and clients with their change record, and the secrets beside them, which no change record
/// sees.</summary>
internal sealed class IdentityDbContext(DbContextOptions<IdentityDbContext> options, ChangeContext change)
    : ModuleDbContext(options, change)
{
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<ApiClient> Clients => Set<ApiClient>();
    public DbSet<ClientAssertion> ClientAssertions => Set<ClientAssertion>();
    public DbSet<Credential> Credentials => Set<Credential>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<SignInAttempt> SignInAttempts => Set<SignInAttempt>();
    public DbSet<SigningKey> SigningKeys => Set<SigningKey>();
    public DbSet<SetUpLink> SetUpLinks => Set<SetUpLink>();
    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    public override string Schema => "identity";

    // What the change record compares; without a wire name it never leaves the database.
    protected override object ToContract(AggregateRoot root, ContractHeader header) => root switch
    {
        Account account =>
            new AccountRecord(account.Name, account.DisplayFunction, account.Grants, account.Locked, account.MustChangePassword,
            account.ExternalIssuer, account.ExternalSubject),
        ApiClient client => new ClientRecord(client.Name, client.Grants, client.PublicKeys, client.Active,
            client.PreviousSecretUntil),
        _ => throw new InvalidOperationException($"{root.GetType().Name} has no record."),
    };

    protected override IEnumerable<IQueryable<AggregateRoot>> Republished() => [];

    protected override Error? ErrorFor(string constraintName) => constraintName switch
    {
        "ux_account_name" or "ux_credential_name" => IdentityErrors.NameTaken,
        "ux_account_external" => IdentityErrors.ExternalTaken,
        "ux_api_client_name" => IdentityErrors.ClientNameTaken,
        _ => null,
    };

    protected override void Configure(ModelBuilder model)
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
        model.Entity<ApiClient>(client =>
        {
            client.ToTable("api_client");
            client.HasIndex(c => c.Name).IsUnique().HasDatabaseName("ux_api_client_name");
            client.PrimitiveCollection(c => c.Grants).HasField("_grants");
            client.PrimitiveCollection(c => c.PublicKeys).HasField("_publicKeys");
        });
        model.Entity<ClientAssertion>(assertion =>
        {
            assertion.ToTable("client_assertion");
            assertion.HasKey(a => new { a.ClientId, a.Jti });
            assertion.HasIndex(a => a.EndsAt).HasDatabaseName("ix_client_assertion_ends_at");
            assertion.HasOne<ApiClient>().WithMany().HasForeignKey(a => a.ClientId);
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
        model.Entity<Session>(session =>
        {
            session.ToTable("session");
            session.HasIndex(s => s.EndsAt).HasDatabaseName("ix_session_ends_at");
        });
        model.Entity<SignInAttempt>(attempt =>
        {
            attempt.ToTable("sign_in_attempt");
            attempt.HasIndex(a => a.At).HasDatabaseName("ix_sign_in_attempt_at");
        });
        model.Entity<SigningKey>().ToTable("signing_key");
        model.Entity<SetUpLink>().ToTable("set_up_link");
        model.Entity<ProtectionKey>().ToTable("protection_key");
    }

    private sealed record AccountRecord(string Name, string DisplayFunction, IReadOnlyList<string> Grants, bool Locked,
        bool MustChangePassword,
        string? ExternalIssuer, string? ExternalSubject);

    private sealed record ClientRecord(string Name, IReadOnlyList<string> Grants, IReadOnlyList<string> PublicKeys, bool Active,
        DateTimeOffset? PreviousSecretUntil);
}
