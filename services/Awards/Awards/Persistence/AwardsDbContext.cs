using Microsoft.EntityFrameworkCore.Design;
using ThiDua.BuildingBlocks.Persistence;

namespace ThiDua.Awards;

/// <summary>Database of the Awards module.</summary>
internal sealed class AwardsDbContext(DbContextOptions<AwardsDbContext> options, ChangeContext change) : ModuleDbContext(options, change)
{
    public const string SchemaName = "awards";

    public override string Schema => SchemaName;

    public DbSet<Allotment> Allotments => Set<Allotment>();
    public DbSet<Nomination> Nominations => Set<Nomination>();
    public DbSet<Decision> Decisions => Set<Decision>();
    public DbSet<Award> Awards => Set<Award>();
    public DbSet<CommendationSummary> Summaries => Set<CommendationSummary>();
    public DbSet<UnitCopy> Units => Set<UnitCopy>();
    public DbSet<ClusterCopy> Clusters => Set<ClusterCopy>();
    public DbSet<MemberCopy> Members => Set<MemberCopy>();
    public DbSet<CycleCopy> Cycles => Set<CycleCopy>();
    public DbSet<RankingCopy> Rankings => Set<RankingCopy>();

    /// <summary>Lower case without diacritics, đ as d; the register is searched by it.</summary>
    public static string Fold(string text) => throw new NotSupportedException($"Only PostgreSQL folds '{text}'.");

    protected override object ToContract(AggregateRoot root, ContractHeader header) => AwardsContracts.StateOf(root, header);

    protected override IEnumerable<IQueryable<AggregateRoot>> Republished() => [Allotments, Nominations, Decisions, Awards, Summaries];

    protected override Error? ErrorFor(string constraintName) => constraintName switch
    {
        AwardsModel.OneAllotment => AwardsErrors.AllotmentChanged,
        AwardsModel.OneNominationOfRanking or AwardsModel.OneNominationOfCluster => AwardsErrors.NominationExists,
        AwardsModel.OneNumber => AwardsErrors.NumberTaken,
        AwardsModel.OneAward => AwardsErrors.RecipientTaken,
        _ => null,
    };

    protected override void Configure(ModelBuilder model)
    {
        model.HasDbFunction(() => Fold("")).HasName("fold").HasSchema(Schema);
        AwardsModel.Configure(model);
    }
}

internal sealed class AwardsDesignTime : IDesignTimeDbContextFactory<AwardsDbContext>
{
    public AwardsDbContext CreateDbContext(string[] args) =>
        new(DesignTime.Options<AwardsDbContext>(AwardsDbContext.SchemaName), ChangeContext.None);
}
