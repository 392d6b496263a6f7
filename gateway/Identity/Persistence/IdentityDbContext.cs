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
        "ux_account_name" or "ux_credential_name" => AccountErrors.NameTaken,
        "ux_account_external" => ExternalErrors.ExternalTaken,
        "ux_api_client_name" => ClientErrors.ClientNameTaken,
        _ => null,
    };

    protected override void Configure(ModelBuilder model)
    {
        AccountMapping.Configure(model);
        ClientMapping.Configure(model);
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
