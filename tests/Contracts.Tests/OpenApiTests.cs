using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ThiDua.Awards;
using ThiDua.BuildingBlocks.Persistence;
using ThiDua.Clusters;
using ThiDua.Indicators;
using ThiDua.Scoring;
using ThiDua.TestKit;
using ThiDua.TestKit.Servers;

[assembly: AssemblyFixture(typeof(TestServers))]

namespace ThiDua.Contracts.Tests;

/// <summary>The committed description of each API is what the server really offers; a change of it is seen in review.</summary>
public sealed class OpenApiTests(TestServers servers)
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public Task Clusters() =>
        CompareAsync<ClustersDbContext>(
        new("Clusters", "clusters", b => b.AddClusters(), b => b.AddClustersConsumers(), a => a.MapClusters()));

    [Fact]
    public Task Indicators() =>
        CompareAsync<IndicatorsDbContext>(
        new("Indicators", "indicators", b => b.AddIndicators(), b => b.AddIndicatorsConsumers(), a => a.MapIndicators()));

    [Fact]
    public Task Scoring() =>
        CompareAsync<ScoringDbContext>(new("Scoring", "scoring", b => b.AddScoring(), b => b.AddScoringConsumers(), a => a.MapScoring()));

    [Fact]
    public Task Awards() =>
        CompareAsync<AwardsDbContext>(new("Awards", "awards", b => b.AddAwards(), b => b.AddAwardsConsumers(), a => a.MapAwards()));

    private async Task CompareAsync<TDb>(ModuleUnderTest module) where TDb : ModuleDbContext
    {
        await using var host = await ModuleHost<TDb>.StartAsync(servers, module);
        using var client = host.Anonymous();
        var served = JsonNode.Parse(await client.GetStringAsync($"/api/{module.Schema}/v1/openapi.json"))!;
        var committed = Path.Combine(Root(), "contracts/openapi", $"{module.Schema}.v1.json");

        // To accept a change: THIDUA_ACCEPT_OPENAPI=1 dotnet dev.cs test Contracts, then look at the diff.
        if (Environment.GetEnvironmentVariable("THIDUA_ACCEPT_OPENAPI") == "1") await File.WriteAllTextAsync(committed,
            served.ToJsonString(Readable) + "\n");

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(await File.ReadAllTextAsync(committed)), served),
            $"{module.Name}: the API differs from {committed}; see the comment in this test.");
    }

    internal static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
