using Microsoft.EntityFrameworkCore.Design;

namespace ThiDua.Scoring;

/// <summary>The database of Scoring: its three aggregates and its copies of other modules' facts.</summary>
internal sealed class ScoringDbContext(DbContextOptions<ScoringDbContext> options, ChangeContext change)
    : RegisterDbContext(options, change)
{
    public const string SchemaName = "scoring";
    public const string OneTableVersion = "ux_scoring_table_version";
    public const string OneSheetPerUnit = "ux_score_sheet_unit";
    public const string OneRanking = "ux_cluster_ranking_cycle";

    public DbSet<ScoringTable> Tables => Set<ScoringTable>();
    public DbSet<ScoreSheet> Sheets => Set<ScoreSheet>();
    public DbSet<ClusterRanking> Rankings => Set<ClusterRanking>();
    public DbSet<IndicatorCopy> Indicators => Set<IndicatorCopy>();
    public DbSet<FigureSetCopy> Figures => Set<FigureSetCopy>();
    public DbSet<DecisionCopy> Decisions => Set<DecisionCopy>();

    public override string Schema => SchemaName;

    protected override void ConfigureModule(ModelBuilder model) =>
        model.ApplyConfigurationsFromAssembly(typeof(ScoringDbContext).Assembly);

    protected override IReadOnlyList<string> Readers => ["Awards"];

    protected override object? ToContract(AggregateRoot root, ContractHeader header) => ScoringContracts.StateOf(root, header);

    protected override IEnumerable<IQueryable<AggregateRoot>> Republished() => [Tables, Sheets, Rankings];

    protected override IEnumerable<Seen> SeenBy(CurrentUser user) =>
    [
        Seen.Of(ThiDua.Scoring.Tables.SeenBy(this, user)), Seen.Of(ThiDua.Scoring.Sheets.SeenWholeBy(this, user)),
        Seen.Of(ThiDua.Scoring.Rankings.SeenBy(this, user)),
    ];

    protected override Error? ErrorFor(string constraintName) => constraintName switch
    {
        OneTableVersion => TableErrors.TableVersionTaken,
        OneSheetPerUnit => SheetErrors.SheetExists,
        OneRanking => RankingErrors.RankingExists,
        _ => null,
    };
}

/// <summary>Lets <c>dotnet ef</c> build the context.</summary>
internal sealed class ScoringDesignTime : IDesignTimeDbContextFactory<ScoringDbContext>
{
    public ScoringDbContext CreateDbContext(string[] args) =>
        new(DesignTime.Options<ScoringDbContext>(ScoringDbContext.SchemaName), ChangeContext.None);
}
