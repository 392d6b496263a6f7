using Microsoft.EntityFrameworkCore.Design;
using ThiDua.BuildingBlocks.Persistence;

namespace ThiDua.Clusters;

/// <summary>The database of the module Clusters.</summary>
internal sealed class ClustersDbContext(DbContextOptions<ClustersDbContext> options, ChangeContext change)
    : ModuleDbContext(options, change)
{
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<Cluster> Clusters => Set<Cluster>();
    public DbSet<Cycle> Cycles => Set<Cycle>();
    public DbSet<Pact> Pacts => Set<Pact>();
    public DbSet<Conference> Conferences => Set<Conference>();
    public DbSet<Movement> Movements => Set<Movement>();
    public DbSet<StandingFlag> StandingFlags => Set<StandingFlag>();
    public DbSet<RegisteredWork> Works => Set<RegisteredWork>();
    public DbSet<ExemplaryModel> Models => Set<ExemplaryModel>();
    public DbSet<Council> Councils => Set<Council>();
    public DbSet<HandOver> HandOvers => Set<HandOver>();
    public DbSet<IndicatorCopy> Indicators => Set<IndicatorCopy>();
    public DbSet<TitleRegistration> TitleRegistrations => Set<TitleRegistration>();

    public override string Schema => ClustersModule.Schema;

    /// <summary>Text without diacritics and case, đ as d; runs in the database only.</summary>
    public static string Fold(string text) => throw new NotSupportedException($"Only PostgreSQL folds '{text}'.");

    protected override void Configure(ModelBuilder model)
    {
        model.HasDbFunction(() => Fold("")).HasName("fold").HasSchema(Schema);
        model.ApplyConfigurationsFromAssembly(typeof(ClustersDbContext).Assembly);
    }

    protected override IReadOnlyList<string> Readers => ["Awards", "Identity", "Indicators", "Scoring"];

    protected override object? ToContract(AggregateRoot root, ContractHeader header) => ClustersContracts.StateOf(root, header);

    protected override IEnumerable<IQueryable<AggregateRoot>> Republished() =>
        [Units, Clusters, Cycles, Pacts, Conferences, HandOvers, Movements, Works, Models, Councils, StandingFlags, TitleRegistrations];

    // The register is open to everybody who is signed in with a role; what a unit aims at is not.
    protected override IEnumerable<Seen> SeenBy(CurrentUser user) => !user.Holds(Permissions.ReadRegister) ? [] :
    [
        Seen.Of(Titles.SeenBy(user, this)),
        Seen.All<Unit>(), Seen.All<Cluster>(), Seen.All<Cycle>(), Seen.All<Pact>(), Seen.All<Conference>(), Seen.All<HandOver>(),
        Seen.All<Movement>(), Seen.All<StandingFlag>(), Seen.All<Council>(), Seen.All<ExemplaryModel>(), Seen.All<RegisteredWork>(),
    ];

    protected override Error? ErrorFor(string constraintName) => constraintName switch
    {
        Constraints.UnitCode => UnitErrors.UnitCodeTaken,
        Constraints.ClusterCode => ClusterErrors.ClusterCodeTaken,
        Constraints.OneMembership => ClusterErrors.MembershipTwice,
        Constraints.CycleCode => CycleErrors.CycleCodeTaken,
        Constraints.OnePact => PactErrors.PactExists,
        Constraints.MinutesNumber => ConferenceErrors.MinutesNumberTaken,
        Constraints.OnePendingHandOver => HandOverErrors.HandOverPending,
        Constraints.OneCouncil => GeneralErrors.Changed,
        Constraints.OneFlag => GeneralErrors.Changed,
        Constraints.OneModel => ModelErrors.ModelRegisteredAlready,
        Constraints.OneWork => WorkErrors.WorkRegisteredAlready,
        Constraints.OneTitleRegistration => TitleErrors.RegisteredAlready,
        _ => null,
    };
}

/// <summary>Names of the constraints that refuse what two requests at once would slip past the rules.</summary>
internal static class Constraints
{
    public const string UnitCode = "ux_unit_code";
    public const string ClusterCode = "ux_cluster_code";
    public const string OneMembership = "ex_membership_days";
    public const string CycleCode = "ux_cycle_code";
    public const string OnePact = "ux_pact_cluster_cycle";
    public const string MinutesNumber = "ux_conference_minutes";
    public const string OneCouncil = "ux_council_unit";
    public const string OneModel = "ux_exemplary_model_name";
    public const string OneWork = "ux_registered_work_name";
    public const string OneTitleRegistration = "ux_title_registration_unit";
    public const string OneFlag = "ux_standing_flag_cluster";
    public const string OnePendingHandOver = "ux_hand_over_pending";
}

internal sealed class ClustersDesignTime : IDesignTimeDbContextFactory<ClustersDbContext>
{
    public ClustersDbContext CreateDbContext(string[] args) =>
        new(DesignTime.Options<ClustersDbContext>(ClustersModule.Schema), ChangeContext.None);
}
