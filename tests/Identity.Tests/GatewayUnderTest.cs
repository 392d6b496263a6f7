using System.Globalization;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ThiDua.BuildingBlocks.Hosting;
using ThiDua.BuildingBlocks.Messaging;
using ThiDua.BuildingBlocks.Persistence;
using ThiDua.Contracts.Clusters.V1;
using ThiDua.Gateway;

[assembly: AssemblyFixture(typeof(TestServers))]

namespace ThiDua.Identity.Tests;

/// <summary>The gateway as its Program composes it, on real Kestrel and real PostgreSQL, with the demonstration accounts. Only the clock is
/// the test's.</summary>
public sealed class GatewayUnderTest : IAsyncDisposable
{
    public const string Password = "mot-mat-khau-dai";
    private readonly WebApplication _app;
    private readonly TestDatabase? _database;

    private GatewayUnderTest(WebApplication app, TestDatabase? database, TestClock clock) =>
        (_app, _database, Clock) = (app, database, clock);

    /// <summary>Starts a minute before the real time, with which the framework compares the life of tokens; so it may be moved on by a
    /// minute.</summary>
    public TestClock Clock { get; }

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    internal KeyRing Keys => _app.Services.GetRequiredService<KeyRing>();

    internal FirstStart FirstStart => FirstStartOf(_app.Services);

    internal TokenIssuer Tokens => _app.Services.GetRequiredService<TokenIssuer>();

    public static Task<GatewayUnderTest> StartAsync(TestServers servers, params (string Key, string Value)[] settings) =>
        StartAsync(servers, new TestClock(DateTimeOffset.UtcNow.AddMinutes(-1)), settings);

    public static Task<GatewayUnderTest> StartAsync(TestServers servers, TestClock clock, params (string Key, string Value)[] settings) =>
        StartAsync(servers, clock, _ => { }, settings);

    /// <param name="services">Instead of what the gateway would use.</param>
    public static async Task<GatewayUnderTest> StartAsync(TestServers servers, TestClock clock, Action<IServiceCollection> services,
        params (string Key, string Value)[] settings)
    {
        var database = await servers.Databases.CreateAsync("identity", MigrateAsync, CancellationToken.None);
        var app = Build(database.ConnectionString, clock, settings, services);
        await app.StartAsync();
        return new GatewayUnderTest(app, database, clock);
    }

    /// <summary>A browser: it keeps cookies and sends the header that other sites cannot.</summary>
    public HttpClient Browser()
    {
        var browser = new HttpClient(
            new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false })
        { BaseAddress = Address };
        browser.DefaultRequestHeaders.Add("X-ThiDua", "1");
        return browser;
    }

    /// <summary>A program with a token that carries exactly these grants.</summary>
    public async Task<HttpClient> WithTokenAsync(Guid subject, params IReadOnlyList<string> grants)
    {
        var machine = Machine();
        machine.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", await Tokens.IssueAsync(subject, "tester", grants, CancellationToken.None));
        return machine;
    }

    /// <summary>A program that keeps nothing between two requests.</summary>
    public HttpClient Machine() => new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = Address };

    public async Task<HttpClient> SignedInAsync(string name, string password = Password)
    {
        var browser = Browser();
        using var answer = await browser.PostAsJsonAsync("/sign-in", new { name, password });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return browser;
    }

    internal async Task<T> QueryAsync<T>(Func<IdentityDbContext, Task<T>> query)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<IdentityDbContext>());
    }

    /// <summary>A second gateway on the same database.</summary>
    public async Task<GatewayUnderTest> ReplicaAsync()
    {
        var app = Build(_database!.ConnectionString, Clock, []);
        await app.StartAsync();
        return new GatewayUnderTest(app, null, Clock);
    }

    /// <summary>Tells the gateway of a unit, as the register's relay would, and waits until it has heard.</summary>
    public Task UnitAsync(string code, string name, string from = "2020-01-01", string? to = null, long version = 1) =>
        DeliverAsync(new UnitState(Guid.NewGuid(), Guid.NewGuid(), version, Clock.Now, ["unit-created"], code, name, "district", null,
            DateOnly.Parse(from, CultureInfo.InvariantCulture), to is null ? null : DateOnly.Parse(to, CultureInfo.InvariantCulture),
            [], []));

    /// <summary>Publishes and waits until the gateway has it in its inbox.</summary>
    public async Task DeliverAsync(object contract)
    {
        var id = (Guid)contract.GetType().GetProperty("EventId")!.GetValue(contract)!;
        await _app.Services.GetRequiredService<IBus>().Publish(contract, contract.GetType(), context => context.MessageId = id);
        await Eventually.SeesAsync(() => QueryAsync(db => db.Inbox.CountAsync(row => row.MessageId == id)), count => count > 0,
            $"{contract.GetType().Name} in the inbox");
    }

    /// <summary>Writes down now what was turned away.</summary>
    internal Task KeepCountsAsync() =>
        _app.Services.GetServices<IHostedService>().OfType<TurnedAwayKeeper>().Single().KeepAsync(CancellationToken.None);

    internal Task SweepAsync() =>
        _app.Services.GetServices<IHostedService>().OfType<KeyRotation>().Single().SweepAsync(CancellationToken.None);

    /// <summary>As a cluster ends it.</summary>
    public Task StopAsync(CancellationToken ct) => _app.StopAsync(ct);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        if (_database is not null) await _database.DisposeAsync();
    }

    private static FirstStart FirstStartOf(IServiceProvider services) =>
        services.GetServices<IHostedService>().OfType<FirstStart>().Single();

    private static async Task MigrateAsync(string connectionString)
    {
        await using var app = Build(connectionString, TimeProvider.System, [("Identity:Demo", "true")]);
        await app.Services.GetServices<ModuleMigration>().Single().MigrateAsync(CancellationToken.None);
        // Once for all copies of the database.
        await FirstStartOf(app.Services).StartingAsync(CancellationToken.None);
    }

    private static WebApplication Build(string connectionString, TimeProvider clock, (string Key, string Value)[] settings,
        Action<IServiceCollection>? services = null)
    {
        var builder =
            WebApplication.CreateBuilder(new WebApplicationOptions
            {
                EnvironmentName = settings.FirstOrDefault(s => s.Key == "environment")
            .Value ?? "Test",
                ContentRootPath = AppContext.BaseDirectory
            });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Identity"] = connectionString,
            ["Identity:DemoPassword"] = Password,
            ["Messaging:Transport"] = "InMemory",
            ["Messaging:AllowInMemory"] = "true",
        });
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
        builder.Services.AddSingleton(clock);
        builder.AddServiceDefaults("gateway");
        builder.AddIdentity();
        builder.AddProxy();
        builder.AddMessaging(bus => bus.AddIdentityConsumers());
        // What is tested is which password opens, not how long guessing takes.
        builder.Services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1_000);
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseServiceDefaults(edge => edge.UseEdge());
        app.MapIdentity();
        app.MapProxy();
        return app;
    }
}
