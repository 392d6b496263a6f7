using System.Net.Http.Json;
using System.Text;
using ThiDua.Contracts.Indicators.V1;
using ThiDua.Contracts.Policy;
using ThiDua.TestKit;
using ThiDua.TestKit.Servers;

[assembly: AssemblyFixture(typeof(TestServers))]

namespace ThiDua.Clusters.Tests.Features;

/// <summary>The module on a real server and a real database of the test class's own.</summary>
public sealed class ClustersHost(TestServers servers) : IAsyncLifetime
{
    internal static readonly ModuleUnderTest Module = new(
        "Clusters", "clusters", builder => builder.AddClusters(), bus => bus.AddClustersConsumers(), app => app.MapClusters());

    internal ModuleHost<ClustersDbContext> Host { get; private set; } = null!;

    internal Api Office => new(Host.ClientFor(new Grant(Roles.ProvinceOffice, Scope.Everything)));

    internal Api Auditor => new(Host.ClientFor(new Grant(Roles.Auditor, Scope.Everything)));

    internal Api Head(string cluster) => new(Host.ClientFor(new Grant(Roles.ClusterHead, Scopes.Cluster(cluster))));

    /// <summary>Somebody of a unit who also holds the right of the cluster's head; it counts while the unit is in office.</summary>
    internal Api HeadOf(string unit, string cluster) =>
        new(Host.ClientFor(new Grant(Roles.ClusterHead, Scopes.Cluster(cluster)), new Grant(Roles.UnitLeader, Scopes.Unit(unit))));

    internal Api Leader(string unit) => new(Host.ClientFor(new Grant(Roles.UnitLeader, Scopes.Unit(unit))));

    public async ValueTask InitializeAsync()
    {
        Host = await ModuleHost<ClustersDbContext>.StartAsync(servers, Module);
        await Host.DeliverAsync(Indicator("X", decimals: 6));
        await Host.DeliverAsync(Indicator("Y", lowest: 0, highest: 100));
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    /// <summary>An indicator as Indicators tells it.</summary>
    internal static IndicatorState Indicator(string code, long version = 1, int decimals = 0, decimal? lowest = null,
        decimal? highest = null, DateOnly? validTo = null, bool isWithdrawn = false) =>
        new(Guid.NewGuid(), Guid.NewGuid(), version, new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero), ["indicator-added"],
            code, $"Chỉ tiêu {code}", "điểm", "higher-is-better", decimals, "LC-SKHDT", null, new DateOnly(2020, 1, 1), validTo,
            "sum", null, lowest, highest, isWithdrawn);

    /// <summary>A block with members of 2021 on, and a cycle in which the phase of pledging is open at the clock's 2021-12-20.</summary>
    internal async Task<string> BlockAsync(string code, params string[] members)
    {
        await Office.CreateAsync("/clusters", new
        {
            code,
            name = $"Khối {code}",
            kind = "block",
            decisionNumber = "12/QĐ-UBND",
            decisionDate = "2020-01-15",
            validFrom = "2020-01-15"
        });
        foreach (var unit in members)
        {
            await UnitAsync(unit);
            await Office.ActAsync($"/clusters/{code}", "/members", new { unitCode = unit, fromYear = 2021 });
        }

        return code;
    }

    internal Task<JsonNode> UnitAsync(string code, string? name = null) =>
        Office.CreateAsync("/units", new { code, name = name ?? $"Đơn vị {code}", kind = "district", validFrom = "2004-01-01" });

    internal Task<JsonNode> CycleAsync(string code, string cluster, int year = 2021) => Office.CreateAsync("/cycles", new
    {
        code,
        name = $"Kỳ thi đua {year}",
        year,
        clusterCodes = new[] { cluster },
        phases = new[] { new { kind = "pledge", opens = "2021-12-01", closes = "2021-12-31", closesMeans = "on-or-before" } },
    });

    internal static object Pact(string clusterCode, string cycleCode, params object[] targets) =>
        new
        {
            clusterCode,
            cycleCode,
            movements = new[] { new { name = "Chung sức xây dựng nông thôn mới" } },
            targets,
            commitments = new[] { "Không để ai bị bỏ lại phía sau" }
        };
}

/// <summary>What came back.</summary>
internal sealed record Answer(HttpStatusCode Status, JsonNode? Body, string? ETag, HttpResponseMessage Raw)
{
    /// <summary>Code of the refusal.</summary>
    public string? Code => (string?)Body?["code"];
}

/// <summary>One caller of the module's API.</summary>
internal sealed class Api(HttpClient http)
{
    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<Answer> PostAsync(string path, object? body = null, string? etag = null, string? key = null) =>
        SendAsync(HttpMethod.Post, path, body is null ? null : JsonContent.Create(body), etag, key);

    public Task<Answer> PutAsync(string path, object body, string? etag = null) =>
        SendAsync(HttpMethod.Put, path, JsonContent.Create(body), etag);

    public Task<Answer> SendTextAsync(HttpMethod method, string path, string json, string? etag = null) =>
        SendAsync(method, path, new StringContent(json, Encoding.UTF8, "application/json"), etag);

    /// <summary>Creates, and fails the test when that is refused.</summary>
    public async Task<JsonNode> CreateAsync(string path, object body)
    {
        var answer = await PostAsync(path, body);
        Assert.True(answer.Status == HttpStatusCode.Created, $"{path}: {answer.Status} {answer.Body}");
        return answer.Body!;
    }

    /// <summary>Acts on a thing as it is now.</summary>
    public async Task<Answer> TryActAsync(string thing, string act, object? body = null) =>
        await PostAsync(thing + act, body, (await GetAsync(thing)).ETag);

    /// <summary>Acts, and fails the test when that is refused.</summary>
    public async Task<JsonNode> ActAsync(string thing, string act, object? body = null)
    {
        var answer = await TryActAsync(thing, act, body);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{thing}{act}: {answer.Status} {answer.Body}");
        return answer.Body!;
    }

    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content = null, string? etag = null,
        string? key = null, string? traceparent = null)
    {
        using var request = new HttpRequestMessage(method, ClustersModule.Prefix + path) { Content = content };
        if (etag is not null) request.Headers.TryAddWithoutValidation("If-Match", etag);
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        if (traceparent is not null) request.Headers.Add("traceparent", traceparent);
        var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new Answer(response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text), response.Headers.ETag?.ToString(), response);
    }
}
