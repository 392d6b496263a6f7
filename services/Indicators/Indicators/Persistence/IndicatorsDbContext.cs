using ThiDua.BuildingBlocks.Persistence;

namespace ThiDua.Indicators;

internal sealed class IndicatorsDbContext(DbContextOptions<IndicatorsDbContext> options, ChangeContext change)
    : RegisterDbContext(options, change)
{
    public DbSet<Indicator> Indicators => Set<Indicator>();
    public DbSet<FigureSet> FigureSets => Set<FigureSet>();
    public DbSet<ClusterFigures> ClusterFigures => Set<ClusterFigures>();
    public DbSet<Review> Reviews => Set<Review>();
    public DbSet<PactCopy> Pacts => Set<PactCopy>();

    public override string Schema => IndicatorsModule.Schema;

    /// <summary>Lower case without diacritics, đ as d; computed by the database, where the search column is computed too.</summary>
    public static string Fold(string text) => throw new InvalidOperationException($"Only in a query: {text}");

    protected override IReadOnlyList<string> Readers => ["Clusters", "Scoring"];

    protected override object? ToContract(AggregateRoot root, ContractHeader h) => IndicatorsContracts.StateOf(root, h);

    protected override IEnumerable<IQueryable<AggregateRoot>> Republished() => [Indicators, FigureSets, ClusterFigures, Reviews];

    protected override IEnumerable<Seen> SeenBy(CurrentUser user)
    {
        if (user.Holds(Permissions.ReadCatalogue)) yield return Seen.All<Indicator>();
        yield return Seen.Of(FigureChanges.SetsSeenBy(user, this));
        yield return Seen.Of(FigureChanges.ClusterSetsSeenBy(user, this));
        yield return Seen.Of(ThiDua.Indicators.Reviews.SeenBy(user, this));
    }

    protected override Task<Func<ChangeRecord, string, bool>> ReadableAsync(IReadOnlyList<ChangeRecord> changes, CurrentUser user,
        CancellationToken ct) => FigureChanges.ReadableAsync(changes, user, this, ct);

    protected override Error? ErrorFor(string constraintName) => constraintName switch
    {
        IndicatorMapping.UniqueCode => CatalogueErrors.IndicatorCodeTaken,
        FigureSetMapping.OnePerUnitAndPeriod => FigureErrors.FigureSetChanged,
        ClusterFiguresMapping.OnePerClusterAndPeriod => ClusterFigureErrors.ClusterFiguresChanged,
        ReviewMapping.OnePerClusterPeriodAndKind => ReviewErrors.ReviewExists,
        _ => null,
    };

    protected override void ConfigureModule(ModelBuilder model)
    {
        model.ApplyConfigurationsFromAssembly(typeof(IndicatorsDbContext).Assembly);
        model.HasDbFunction(() => Fold(default!)).HasName("fold").HasSchema(Schema);
    }
}
