using Microsoft.EntityFrameworkCore.Design;

namespace ThiDua.Awards;

/// <summary>Database of the Awards module.</summary>
internal sealed class AwardsDbContext(DbContextOptions<AwardsDbContext> options, ChangeContext change) : RegisterDbContext(options, change)
{
    public const string SchemaName = "awards";

    public override string Schema => SchemaName;

    public DbSet<Allotment> Allotments => Set<Allotment>();
    public DbSet<Nomination> Nominations => Set<Nomination>();
    public DbSet<Decision> Decisions => Set<Decision>();
    public DbSet<Award> Awards => Set<Award>();
    public DbSet<CommendationSummary> Summaries => Set<CommendationSummary>();
    public DbSet<RankingCopy> Rankings => Set<RankingCopy>();

    /// <summary>The legal year of now: who heads a cluster now.</summary>
    internal int ThisYear => Today.Year;

    /// <summary>Lower case without diacritics, đ as d; the register is searched by it.</summary>
    public static string Fold(string text) => throw new NotSupportedException($"Only PostgreSQL folds '{text}'.");

    protected override IReadOnlyList<string> Readers => ["Scoring"];

    protected override object? ToContract(AggregateRoot root, ContractHeader header) => AwardsContracts.StateOf(root, header);

    protected override IEnumerable<IQueryable<AggregateRoot>> Republished() => [Allotments, Nominations, Decisions, Awards, Summaries];

    // The unique indexes are the last guard against two requests at once.
    protected override IEnumerable<Seen> SeenBy(CurrentUser user) =>
    [
        .. user.Holds(Permissions.ReadAwardRules) ? [Seen.All<Allotment>()] : Array.Empty<Seen>(),
        Seen.Of(Nominations.SeenBy(user, this)), Seen.Of(Decisions.SeenBy(user, this)), Seen.Of(Awards.SeenBy(user, this)),
        Seen.Of(Summaries.SeenBy(user, this)),
    ];

    protected override Task<Func<ChangeRecord, string, bool>> ReadableAsync(IReadOnlyList<ChangeRecord> changes, CurrentUser user,
        CancellationToken ct) => DecisionChanges.ReadableAsync(changes, user, this, ct);

    protected override Error? ErrorFor(string constraintName) => constraintName switch
    {
        AllotmentMapping.OneOfClusterAndCycle => AllotmentErrors.Changed,
        NominationMapping.OneOfRanking or NominationMapping.OneOfClusterAndCycle => NominationErrors.Exists,
        DecisionMapping.OneOfNumber => DecisionErrors.NumberTaken,
        AwardMapping.OneOfRecipient => AwardErrors.RecipientTaken,
        _ => null,
    };

    protected override void ConfigureModule(ModelBuilder model)
    {
        model.HasDbFunction(() => Fold("")).HasName("fold").HasSchema(Schema);
        model.ApplyConfiguration(new AllotmentMapping());
        model.ApplyConfiguration(new NominationMapping());
        model.ApplyConfiguration(new RankingMapping());
        model.ApplyConfiguration(new DecisionMapping());
        model.ApplyConfiguration(new AwardMapping());
        model.ApplyConfiguration(new CommendationSummaryMapping());
    }
}

internal sealed class AwardsDesignTime : IDesignTimeDbContextFactory<AwardsDbContext>
{
    public AwardsDbContext CreateDbContext(string[] args) =>
        new(DesignTime.Options<AwardsDbContext>(AwardsDbContext.SchemaName), ChangeContext.None);
}
