using System.Net.Http.Json;

namespace ThiDua.Benchmarks.Harness;

/// <summary>Gateway and the service Clusters as two processes beside PostgreSQL and RabbitMQ, and a token of a client that may read and
/// write the register.</summary>
internal sealed class HttpPlatform : IAsyncDisposable
{
    /// <summary>Of every demonstration account.</summary>
    public const string Password = "mật-khẩu-đo-tốc-độ";

    /// <summary>Some of the demonstration accounts; nobody guesses at these.</summary>
    public static readonly IReadOnlyList<string> Accounts =
    [
        "head", "council", "auditor", "clerk-lc-sp", "clerk-lc-bh", "clerk-lc-mk", "clerk-lc-bx", "leader-lc-sp", "leader-lc-bh",
        "leader-lc-mk",
    ];

    private readonly List<IAsyncDisposable> _parts = [];

    public Servers Servers { get; private set; } = null!;
    public ModuleDatabase Database { get; private set; } = null!;
    public Uri Gateway { get; } = new($"http://127.0.0.1:{FreePort.Any()}");
    public Uri Service { get; } = new($"http://127.0.0.1:{FreePort.Any()}");
    public string Token { get; private set; } = "";

    public static async Task<HttpPlatform> StartAsync(Machine machine, CancellationToken ct)
    {
        var platform = new HttpPlatform();
        try
        {
            await platform.StartPartsAsync(machine, ct);
            return platform;
        }
        catch
        {
            await platform.DisposeAsync();
            throw;
        }
    }

    public async Task AddAsync(string assembly, Uri address, Dictionary<string, string> settings, CancellationToken ct,
        params string[] args)
    {
        var host = await Host.StartAsync(assembly, address, settings, ct, args);
        _parts.Add(host);
    }

    /// <summary>What a host needs to know: its database, the broker, whose tokens it trusts.</summary>
    public Dictionary<string, string> Settings(string module, ModuleDatabase database) => new()
    {
        [$"ConnectionStrings__{module}"] = database.AppConnectionString,
        ["Messaging__RabbitMq__Uri"] = Servers.Rabbit.Uri.ToString(),
        ["Auth__Authority"] = Gateway.ToString(),
        // The load goes to the service with the client's own token as well; the gateway makes its token anew all the same.
        ["Auth__Audience"] = "thidua",
        ["ReverseProxy__Clusters__clusters__Metadata__Audience"] = "thidua",
    };

    /// <summary>The register's first page, as every list of units asks for it.</summary>
    public static HttpRequestMessage Read(Uri at) => new(HttpMethod.Get, new Uri(at, "/api/clusters/v1/units?limit=20"));

    /// <summary>A new unit with its idempotency key: five rows in one transaction.</summary>
    public static HttpRequestMessage Write(Uri at)
    {
        var id = Guid.NewGuid();
        return new(HttpMethod.Post, new Uri(at, "/api/clusters/v1/units"))
        {
            Content = JsonContent.Create(
                new { code = $"B{id:N}".ToUpperInvariant(), name = $"Xã thử {id:n}", kind = "commune", validFrom = "2021-01-01" }),
            Headers = { { "Idempotency-Key", id.ToString() } },
        };
    }

    /// <summary>Two hundred units, so that a page is full.</summary>
    public async Task FillAsync(Load load, CancellationToken ct)
    {
        for (var i = 0; i < 200; i++) await load.SendAsync(Write(Service), ct);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var part in Enumerable.Reverse(_parts)) await part.DisposeAsync();
    }

    private async Task StartPartsAsync(Machine machine, CancellationToken ct)
    {
        Servers = await Servers.StartAsync(machine, broker: true, ct);
        _parts.Add(Servers);
        Database = await Servers.DatabaseAsync("clusters", ct);
        var identity = await Servers.DatabaseAsync("identity", ct);
        var (service, gateway) = (Settings("Clusters", Database), Settings("Identity", identity));
        gateway["Identity__DemoPassword"] = Password;
        gateway["Identity__TokenLifetime"] = "00:30:00";
        gateway["ReverseProxy__Clusters__clusters__Destinations__service__Address"] = Service.ToString();
        // One client and one address make all requests here.
        foreach (var limit in new[] { "ClientLimit", "AnonymousLimit", "SignInLimit" })
            (gateway[$"Gateway__{limit}__Requests"], gateway[$"Gateway__{limit}__Seconds"]) = ("1000000", "1");
        var (serviceDll, gatewayDll) = (Host.Assembly("services/Clusters/Clusters.Host"), Host.Assembly("gateway/Gateway"));
        foreach (var (dll, settings, name, database) in new[] { (serviceDll, service, "Clusters", Database),
            (gatewayDll, gateway, "Identity", identity) })
            await Host.RunAsync([dll, "--migrate"], Path.GetDirectoryName(dll)!,
                new(settings) { [$"ConnectionStrings__{name}Migrator"] = database.MigratorConnectionString }, ct);
        await AddAsync(gatewayDll, Gateway, gateway, ct, "--demo");
        await AddAsync(serviceDll, Service, service, ct);
        Token = await TokenAsync(ct);
    }

    // As an administrator registers a department's system, and as that system then gets its token.
    private async Task<string> TokenAsync(CancellationToken ct)
    {
        using var http = new HttpClient { BaseAddress = Gateway };
        http.DefaultRequestHeaders.Add("X-ThiDua", "1");
        (await http.PostAsJsonAsync("/sign-in", new { name = "admin", password = Password }, ct)).EnsureSuccessStatusCode();
        var client =
            await (await http.PostAsJsonAsync("/api/identity/v1/clients", new
            {
                name = "Đo tốc độ",
                grants = new[] { "province-office@*" }
            }, ct)).EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(ct);
        using var bare = new HttpClient { BaseAddress = Gateway };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = client.GetProperty("id").GetString()!,
            ["client_secret"] = client.GetProperty("secret").GetString()!,
        });
        var token = await (await bare.PostAsync("/connect/token", form, ct)).EnsureSuccessStatusCode()
            .Content.ReadFromJsonAsync<JsonElement>(ct);
        return token.GetProperty("access_token").GetString()!;
    }
}
