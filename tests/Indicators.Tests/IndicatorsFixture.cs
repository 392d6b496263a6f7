using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using ThiDua.TestKit;
using ThiDua.TestKit.Servers;

[assembly: AssemblyFixture(typeof(TestServers))]

namespace ThiDua.Indicators.Tests;

/// <summary>The module with what it has heard from Clusters: a block of two units, their cycle of 2021, two departments.</summary>
public sealed class IndicatorsFixture(TestServers servers) : IAsyncLifetime
{
    public const string Unit = "LC-SMC", OtherMember = "LC-BH", Outsider = "LC-SP", Block = "KHOI-HTTP-LC", Planning = "LC-SKHDT",
        Education = "LC-SGDDT";
    public static readonly DateTimeOffset ReportOpens = new(2021, 11, 1, 0, 0, 0, TimeSpan.FromHours(7));
    public static readonly DateTimeOffset ReportCloses = new(2022, 1, 1, 0, 0, 0, TimeSpan.FromHours(7));
    private readonly CommandCounter _commands = new();
    private ModuleHost<IndicatorsDbContext>? _host;

    internal ModuleHost<IndicatorsDbContext> Host => _host!;

    internal HttpClient Office => Host.ClientFor(new Grant(Roles.ProvinceOffice, Scope.Everything));

    internal HttpClient Clerk => Host.ClientFor(new Grant(Roles.UnitClerk, Scopes.Unit(Unit)));

    internal HttpClient Planner => Host.ClientFor(new Grant(Roles.DepartmentAppraiser, Scopes.Department(Planning)));

    /// <summary>Commands of requests so far; the relay's own are not counted.</summary>
    internal int Commands => _commands.Count;

    public async ValueTask InitializeAsync()
    {
        _host = await ModuleHost<IndicatorsDbContext>.StartAsync(servers, new ModuleUnderTest(
            "Indicators", "indicators",
            builder =>
            {
                builder.AddIndicators();
                builder.Services.ConfigureDbContext<IndicatorsDbContext>(options => options.AddInterceptors(_commands));
            },
            bus => bus.AddIndicatorsConsumers(), app => app.MapIndicators()), settings: ("Messaging:Concurrency", "1"));
        foreach (var (code, kind) in new[] { (Unit, "district"), (OtherMember, "district"), (Outsider, "town"), (Planning, "department"),
            (Education, "department") })
            await Host.DeliverAsync(UnitNamed(code, 1, code, kind));
        await Host.DeliverAsync(ClusterOf(Block, 1, new ClusterMember(Unit, 2020, null), new ClusterMember(OtherMember, 2020, 2021)));
        await Host.DeliverAsync(Cycle("2021", 1, Block, ReportOpens, ReportCloses));
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
    }

    /// <summary>An indicator of the planning department unless another owner is given.</summary>
    internal async Task AddIndicatorAsync(
        string code, string name = "Thu ngân sách nhà nước", string owner = Planning, string validFrom = "2020-01-01",
            string direction = "higher-is-better") =>
        Assert.Equal(201,
            (await Office.CallAsync("POST", $"{IndicatorsModule.Prefix}/indicators", Indicator(code, name, owner, validFrom, direction)))
            .Status);

    internal static object Indicator(
        string code, string name = "Thu ngân sách nhà nước", string owner = Planning, string validFrom = "2020-01-01",
            string direction = "higher-is-better") => new
            {
                code,
                name,
                unitOfMeasure = "tỷ đồng",
                direction,
                decimals = 2,
                ownerDepartmentCode = owner,
                validFrom,
                aggregation = "sum",
            };

    internal static string Figures(string unit = Unit, string period = "2021") => $"{IndicatorsModule.Prefix}/figures/{unit}/{period}";

    internal static UnitState UnitNamed(string code, long version, string name, string kind = "district", DateOnly? validTo = null) => new(
        Guid.NewGuid(), Guid.NewGuid(), version, ReportOpens, ["unit-opened"], code, name, kind, null, new(1991, 10, 1), validTo, [], []);

    internal static ClusterState ClusterOf(string code, long version, params ClusterMember[] members) => new(
        Guid.NewGuid(), Guid.NewGuid(), version, ReportOpens, ["cluster-formed"], code, code, "block", "1/QĐ", new(2020, 1, 1),
            new(2020, 1, 1), null, members, []);

    internal static CycleState Cycle(string code, long version, string cluster, DateTimeOffset opens, DateTimeOffset closes,
        int year = 2021) => new(
        Guid.NewGuid(), Guid.NewGuid(), version, ReportOpens, ["cycle-opened"], code, code, year, [cluster],
            [new CyclePhase("report", opens, closes)]);

    internal static PactState Pact(Guid id, long version, string state, params PactTarget[] targets) => new(
        Guid.NewGuid(), id, version, ReportOpens, ["pact-signed"], Block, "2021", 2021, state, null, [], targets, [], []);

    private sealed class CommandCounter : DbCommandInterceptor
    {
        private int _count;

        public int Count => Volatile.Read(ref _count);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
                CancellationToken cancellationToken = default)
        {
            if (!command.CommandText.Contains("outbox_message", StringComparison.Ordinal)) Interlocked.Increment(ref _count);
            return ValueTask.FromResult(result);
        }
    }
}
