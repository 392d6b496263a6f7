using System.Data.Common;
using ThiDua.Platform.Tests.Telemetry;
using ThiDua.TestKit.Servers;

namespace ThiDua.Platform.Tests.Platforms;

/// <summary>
/// Gateway and four services as five processes, a PostgreSQL and a RabbitMQ of their own: migrated by the migrator's role, run under a role
/// that owns nothing, talking through the real broker. Every part can be killed and started again at its address.
/// </summary>
public sealed class DistributedPlatform(TestServers servers) : RunningPlatform
{
    private readonly Dictionary<string, ModuleDatabase> _databases = [];
    private readonly Dictionary<string, Uri> _users = [];
    private readonly Dictionary<string, HostProcess> _hosts = [];
    // Chosen before anything starts, because gateway and services must know each other.
    private readonly Dictionary<string, Uri> _addresses =
        Modules.ToDictionary(module => module, _ => new Uri($"http://127.0.0.1:{FreePort.Any()}"));
    private LocalPostgres? _postgres;
    private LocalRabbitMq? _broker;
    private OtlpReceiver? _telemetry;

    /// <summary>As in a cluster where the hosts are started beside the job that migrates.</summary>
    internal bool StartsBeforeMigration { get; init; }

    internal IEnumerable<HostProcess> Hosts => _hosts.Values;

    public override Uri Address => _addresses["Identity"];

    internal OtlpReceiver Telemetry => _telemetry!;

    internal LocalPostgres Postgres => _postgres!;

    internal LocalRabbitMq Broker => _broker!;

    /// <summary>The process that hosts a module; Identity is hosted by the gateway.</summary>
    internal HostProcess Host(string module) => _hosts[module];

    public override async ValueTask InitializeAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        (_postgres, _broker) = await BothAsync(servers.StartOwnPostgresAsync(ct), servers.StartOwnRabbitMqAsync(ct));
        _telemetry = await OtlpReceiver.StartAsync(ct);
        foreach (var module in Modules)
        {
            _databases[module] = new ModuleDatabase(_postgres.ConnectionString, module.ToLowerInvariant());
            await _databases[module].EnsureAsync(Connect, ct);
            _users[module] = await _broker.AddUserAsync(module.ToLowerInvariant(), BrokerRights.Of(module.ToLowerInvariant()), ct);
        }
        foreach (var module in Modules) _hosts[module] = CreateHost(module, _addresses[module]);
        await StartHostsAsync(ct);
    }

    private async Task StartHostsAsync(CancellationToken ct)
    {
        if (StartsBeforeMigration)
        {
            foreach (var host in _hosts.Values) host.Launch();
            foreach (var service in _hosts.Where(one => one.Key != "Identity").Select(one => one.Value)) await service.SaysNotReadyAsync(
                ct);
        }
        await Task.WhenAll(Modules.Select(module => CreateHost(module, _addresses[module], migrates: true).MigrateAsync(ct)));
        await Task.WhenAll(_hosts.Values.Select(host => StartsBeforeMigration ? host.IsReadyAsync(ct) : host.StartAsync(ct)));
    }

    /// <summary>One more process of a host that runs already, on the same database and broker.</summary>
    /// <param name="module">Whose host.</param>
    /// <param name="address">Where it listens.</param>
    /// <param name="migrates">As the migration job: the only one that may bind queues to what others publish.</param>
    internal HostProcess CreateHost(string module, Uri address, bool migrates = false)
    {
        var gateway = module == "Identity";
        var settings = new Dictionary<string, string>
        {
            [$"ConnectionStrings__{module}"] = _databases[module].AppConnectionString,
            [$"ConnectionStrings__{module}Migrator"] = _databases[module].MigratorConnectionString,
            ["Messaging__RabbitMq__Uri"] = (migrates ? Broker.Uri : UserOf(module)).ToString(),
            ["Messaging__RabbitMq__BindsQueues"] = migrates ? "true" : "false",
            ["Outbox__PublishTimeout"] = "00:00:01",
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = Telemetry.Address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "1000",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
        };
        if (!gateway)
        {
            settings["Auth__Authority"] = Address.ToString();
            return new HostProcess($"services/{module}/{module}.Host", address, settings);
        }
        foreach (var service in Modules.Where(other => other != module))
            settings[$"ReverseProxy__Clusters__{service.ToLowerInvariant()}__Destinations__service__Address"] = _addresses[service]
                .ToString();
        // All people of all seasons sign in from this one address.
        settings["Gateway__SignInLimit__Requests"] = settings["Gateway__AnonymousLimit__Requests"] =
            settings["Gateway__ClientLimit__Requests"] = "100000";
        settings["Identity__DemoPassword"] = Password;
        return new HostProcess("gateway/Gateway", address, settings, "--demo");
    }

    /// <summary>How the running service signs in at the broker.</summary>
    internal Uri UserOf(string module) => _users[module];

    public override async ValueTask DisposeAsync()
    {
        Played.Dispose();
        foreach (var host in _hosts.Values) await host.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        if (_telemetry is not null) await _telemetry.DisposeAsync();
        if (_broker is not null) await _broker.DisposeAsync();
        if (_postgres is not null) await _postgres.DisposeAsync();
    }

    internal override Task<IReadOnlyList<string>> QueuesAsync(CancellationToken ct) =>
        Broker.QueuesAsync("/", ct, "name", "messages", "consumers");

    protected override string AdminConnection(string module) =>
        new NpgsqlConnectionStringBuilder(Postgres.ConnectionString) { Database = _databases[module].Name, Pooling = false }
            .ConnectionString;

    private static async Task<(LocalPostgres, LocalRabbitMq)> BothAsync(Task<LocalPostgres> postgres, Task<LocalRabbitMq> broker) =>
        (await postgres, await broker);

    private static DbConnection Connect(string connectionString) => new NpgsqlConnection(connectionString);
}
