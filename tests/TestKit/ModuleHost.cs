using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using ThiDua.BuildingBlocks.Hosting;
using ThiDua.BuildingBlocks.Messaging;
using ThiDua.BuildingBlocks.Persistence;
using ThiDua.BuildingBlocks.Security;
using ThiDua.TestKit.Servers;

namespace ThiDua.TestKit;

/// <summary>What a module offers to a host; the same three methods the real hosts call.</summary>
public sealed record ModuleUnderTest(
    string Name, string Schema, Action<WebApplicationBuilder> Add, Action<MessagingBuilder> AddConsumers, Action<IEndpointRouteBuilder> Map)
{
    /// <summary>For a module made for tests, which has no migrations: its tables come straight from the model.</summary>
    public bool HasNoMigrations { get; init; }
}

/// <summary>
/// One module as production composes it: real Kestrel, real PostgreSQL under the app's role, the bus in memory. Only the clock and the
/// signing key are the test's.
/// </summary>
public sealed class ModuleHost<TDb> : IAsyncDisposable
    where TDb : ModuleDbContext
{
    private readonly WebApplication _app;
    private readonly ModuleUnderTest _module;
    private readonly TestDatabase _database;
    private readonly ECDsaSecurityKey _key;

    private ModuleHost(WebApplication app, ModuleUnderTest module, TestDatabase database, ECDsaSecurityKey key, TestClock clock) =>
        (_app, _module, _database, _key, Clock) = (app, module, database, key, clock);

    /// <summary>What the module takes for now.</summary>
    public TestClock Clock { get; }

    public TestDatabase Database => _database;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>What the host logged as an error.</summary>
    public IReadOnlyCollection<string> Faults => _app.Services.GetRequiredService<FaultLog>().Lines;

    /// <param name="clock">Stands at 2021-12-20 10:00 in Việt Nam when left out.</param>
    /// <param name="settings">Configuration on top, for example <c>Outbox:PublishTimeout</c>.</param>
    public static async Task<ModuleHost<TDb>> StartAsync(
        TestServers servers, ModuleUnderTest module, TestClock? clock = null, params (string Key, string Value)[] settings)
    {
        var database = await servers.Databases.CreateAsync(module.Schema, migrator =>
            MigrateAsync(module, migrator), CancellationToken.None);
        var key = new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = "test" };
        clock ??= new TestClock(new DateTimeOffset(2021, 12, 20, 10, 0, 0, TimeSpan.FromHours(7)));
        var app = Build(module, database.ConnectionString, key, clock, settings);
        await app.StartAsync();
        return new ModuleHost<TDb>(app, module, database, key, clock);
    }

    /// <summary>A client with a valid token that carries exactly these grants; <c>ClientFor()</c> is signed in and may do
    /// nothing.</summary>
    public HttpClient ClientFor(params Grant[] grants) => ClientFor(Guid.NewGuid(), grants);

    /// <param name="user">To act twice as the same user.</param>
    public HttpClient ClientFor(Guid user, params Grant[] grants)
    {
        var claims = grants.Select(grant => new Claim(CurrentUser.GrantClaim, grant.ToString())).Append(new("sub", user.ToString()))
            .Append(new("name", "tester"));
        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = "thidua",
            Audience = "thidua",
            Subject = new ClaimsIdentity(claims),
            SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.EcdsaSha256),
        });
        var client = Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>A client without a token.</summary>
    public HttpClient Anonymous() => new() { BaseAddress = Address };

    /// <summary>Sends a contract to the module's consumers as another module's relay would.</summary>
    /// <param name="messageId">The contract's own id when left out; give it twice to send a duplicate.</param>
    public async Task PublishAsync(object contract, Guid? messageId = null)
    {
        var id = messageId ?? (Guid)contract.GetType().GetProperty("EventId")!.GetValue(contract)!;
        await _app.Services.GetRequiredService<IBus>().Publish(contract, contract.GetType(), context => context.MessageId = id);
    }

    /// <summary>Publishes and waits until every consumer of the module that listens to it has it in its inbox.</summary>
    /// <param name="consumers">How many consumers of this module listen to the contract.</param>
    public async Task DeliverAsync(object contract, int consumers = 1)
    {
        var id = (Guid)contract.GetType().GetProperty("EventId")!.GetValue(contract)!;
        await PublishAsync(contract, id);
        await Eventually.SeesAsync(() => QueryAsync(db => db.Inbox.CountAsync(row => row.MessageId == id)), count =>
            count >= consumers, $"{contract.GetType().Name} in {consumers} inboxes");
    }

    /// <summary>Looks into the module's database.</summary>
    public async Task<T> QueryAsync<T>(Func<TDb, Task<T>> query)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<TDb>());
    }

    /// <summary>Deletes what is past its window, as the sweeper does every hour.</summary>
    public Task<int> SweepAsync() => _app.Services.GetRequiredService<RetentionSweeper<TDb>>().SweepAsync(CancellationToken.None);

    /// <summary>Brings the database up to date as an upgrade does.</summary>
    public Task MigrateAsync() => MigrateAsync(_module, _database.AdminConnectionString);

    /// <summary>Raises every state again.</summary>
    public Task<int> RepublishAsync() => _app.Services.GetServices<ModuleMigration>().Single().RepublishAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static async Task MigrateAsync(ModuleUnderTest module, string connectionString)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await using var app = Build(module, connectionString, new ECDsaSecurityKey(key), TimeProvider.System, []);
        if (module.HasNoMigrations)
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<TDb>().Database.EnsureCreatedAsync();
        }
        await app.Services.GetServices<ModuleMigration>().Single().MigrateAsync(CancellationToken.None);
    }

    private static WebApplication Build(ModuleUnderTest module, string connectionString, SecurityKey key, TimeProvider clock,
        (string Key, string Value)[] settings)
    {
        var builder =
            WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Test", ApplicationName = "ThiDua.TestKit" });
        if (Environment.GetEnvironmentVariable("THIDUA_TEST_LOG") is null) builder.Logging.ClearProviders();
        builder.Services.AddSingleton<FaultLog>().AddSingleton<ILoggerProvider>(services => services.GetRequiredService<FaultLog>());
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [$"ConnectionStrings:{module.Name}"] = connectionString,
            ["Messaging:Transport"] = "InMemory",
            ["Messaging:AllowInMemory"] = "true",
            ["Messaging:RetryAfter:0"] = "00:00:00.01",
            ["Messaging:RetryAfter:1"] = "00:00:00.02",
            ["Messaging:RetryAfter:2"] = "00:00:00.03",
        });
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
        builder.Services.AddSingleton(clock);
        var keys = new OpenIdConnectConfiguration { Issuer = "thidua" };
        keys.SigningKeys.Add(key);
        builder.Services.AddSingleton<IConfigurationManager<OpenIdConnectConfiguration>>(
            new StaticConfigurationManager<OpenIdConnectConfiguration>(keys));
        builder.AddServiceDefaults(module.Schema);
        module.Add(builder);
        builder.AddMessaging(module.AddConsumers);
        var app = builder.Build();
        app.UseServiceDefaults();
        module.Map(app);
        return app;
    }
}
