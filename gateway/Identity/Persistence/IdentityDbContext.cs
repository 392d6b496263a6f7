using ThiDua.BuildingBlocks.Persistence;

namespace ThiDua.Identity;

/// <summary>The identity database: accounts and clients with their change record, the secrets beside them, which no change record sees,
/// and the copies of the register, by which a right shows what it reaches and ends with its unit.</summary>
internal sealed class IdentityDbContext(DbContextOptions<IdentityDbContext> options, ChangeContext change)
    : RegisterDbContext(options, change)
{
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<ApiClient> Clients => Set<ApiClient>();
    public DbSet<ClientAssertion> ClientAssertions => Set<ClientAssertion>();
    public DbSet<Credential> Credentials => Set<Credential>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<Guesses> Guesses => Set<Guesses>();
    public DbSet<TurnedAway> TurnedAway => Set<TurnedAway>();
    public DbSet<SignInAttempt> SignInAttempts => Set<SignInAttempt>();
    public DbSet<SigningKey> SigningKeys => Set<SigningKey>();
    public DbSet<SetUpLink> SetUpLinks => Set<SetUpLink>();
    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    public const string SchemaName = "identity";

    public override string Schema => SchemaName;

    // Nobody else is told of accounts and clients.
    protected override bool TellsOthers => false;

    protected override object? ToContract(AggregateRoot root, ContractHeader header) => null;

    protected override IEnumerable<IQueryable<AggregateRoot>> Republished() => [];

    // The own account, and all to those who keep them.
    protected override IEnumerable<Seen> SeenBy(CurrentUser user) => user.Holds(Permissions.ManageAccounts)
        ? [Seen.All<Account>(), Seen.All<ApiClient>()]
        : [Seen.Of(Accounts.Where(account => account.Id == user.Id))];

    protected override Error? ErrorFor(string constraintName) => constraintName switch
    {
        "ux_account_name" or "ux_credential_name" => AccountErrors.NameTaken,
        "ux_account_external" => ExternalErrors.ExternalTaken,
        "ux_api_client_name" => ClientErrors.ClientNameTaken,
        _ => null,
    };

    protected override void ConfigureModule(ModelBuilder model)
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
        model.Entity<Guesses>(guesses =>
        {
            guesses.ToTable("wrong_try");
            guesses.HasKey(g => new { g.NameHash, g.SourceHash });
            guesses.HasIndex(g => g.LastAt).HasDatabaseName("ix_wrong_try_last_at");
        });
        model.Entity<TurnedAway>(away =>
        {
            away.ToTable("turned_away");
            away.HasKey(a => new { a.Minute, a.Status, a.Operation, a.Network, a.Caller });
        });
        model.Entity<SigningKey>().ToTable("signing_key");
        model.Entity<SetUpLink>().ToTable("set_up_link");
        model.Entity<ProtectionKey>().ToTable("protection_key");
    }
}
