using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using ThiDua.Contracts.Indicators.V1;
using ThiDua.TestKit.Servers;

[assembly: AssemblyFixture(typeof(TestServers))]

namespace ThiDua.Scoring.Tests;

/// <summary>The module with two departments and an indicator; each test forms its own cluster, so that tests share the host and nothing
/// else.</summary>
public sealed class ScoringFixture(TestServers servers) : IAsyncLifetime
{
    public const string HomeAffairs = "LC-SNV", Planning = "LC-SKHDT", Police = "LC-CA", Revenue = "THU-NSNN";

    /// <summary>A moment at which every phase of a <see cref="Season"/> is open.</summary>
    public static readonly DateTimeOffset AllOpen = new(2021, 12, 16, 9, 0, 0, TimeSpan.FromHours(7));

    private readonly CommandCounter _commands = new();
    private ModuleHost<ScoringDbContext>? _host;
    private int _seasons;

    internal ModuleHost<ScoringDbContext> Host => _host!;

    internal HttpClient Office => Host.ClientFor(new Grant(Roles.ProvinceOffice, Scope.Everything));

    internal HttpClient Auditor => Host.ClientFor(new Grant(Roles.Auditor, Scope.Everything));

    /// <summary>Commands of requests so far; the relay's own are not counted.</summary>
    internal int Commands => _commands.Count;

    public async ValueTask InitializeAsync()
    {
        _host = await ModuleHost<ScoringDbContext>.StartAsync(
            servers,
            new ModuleUnderTest(
                "Scoring", "scoring",
                builder =>
                {
                    builder.AddScoring();
                    builder.Services.ConfigureDbContext<ScoringDbContext>(options => options.AddInterceptors(_commands));
                },
                bus => bus.AddScoringConsumers(), app => app.MapScoring()),
            new TestClock(AllOpen), ("Messaging:Concurrency", "1"));
        foreach (var code in new[] { HomeAffairs, Planning, Police }) await Host.DeliverAsync(States.Unit(code, 1));
        await Host.DeliverAsync(States.Indicator(Revenue, 1));
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
    }

    internal HttpClient Appraiser(string department) => Host.ClientFor(new Grant(Roles.DepartmentAppraiser, Scopes.Department(department)));

    /// <summary>A fresh cluster in a fresh cycle of 2021 with members A, B, C …; the first is the head.</summary>
    internal async Task<Season> NewSeasonAsync(int members = 3)
    {
        Host.Clock.Now = AllOpen;
        var season = new Season(this, Interlocked.Increment(ref _seasons), members);
        await Host.DeliverAsync(season.ClusterState(1));
        await Host.DeliverAsync(season.CycleState(1));
        return season;
    }

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

/// <summary>States as other modules send them.</summary>
internal static class States
{
    public static UnitState Unit(string code, long version, string? name = null) => new(
        Guid.NewGuid(), Guid.NewGuid(), version, ScoringFixture.AllOpen, ["unit-opened"], code, name ?? $"Đơn vị {code}", "district",
            null, new(1991, 10, 1), null, [], []);

    public static IndicatorState Indicator(string code, long version) => new(
        Guid.NewGuid(), Guid.NewGuid(), version, ScoringFixture.AllOpen, ["indicator-added"], code, "Thu ngân sách nhà nước", "tỷ đồng",
            "higher-is-better", 1,
        ScoringFixture.Planning, null, new(2020, 1, 1), null);

    public static FigureSetState Figures(string unit, long version, decimal actual, string qualifier = "exact") => new(
        Guid.NewGuid(), Guid.NewGuid(), version, ScoringFixture.AllOpen, ["actuals-reported"], unit, "2021",
        [new(ScoringFixture.Revenue, "assigned", 100, "pact", "reported", actual, qualifier, 120, "more-than", actual, unit)]);
}
