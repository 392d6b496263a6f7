using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using ThiDua.Awards;
using ThiDua.BuildingBlocks.Hosting;
using ThiDua.BuildingBlocks.Messaging;
using ThiDua.Clusters;
using ThiDua.Identity;
using ThiDua.Indicators;
using ThiDua.Scoring;

namespace ThiDua.Contracts.Tests;

/// <summary>All operations of the platform, as the hosts map them.</summary>
internal static class Operations
{
    public static IReadOnlyList<Endpoint> All()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Test" });
        builder.Configuration.AddInMemoryCollection(
            new[] { "Clusters", "Indicators", "Scoring", "Awards", "Identity" }.ToDictionary(
                module => $"ConnectionStrings:{module}", _ => (string?)"Host=127.0.0.1;Port=1;Database=none;Username=none"));
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Messaging:Transport"] = "InMemory",
            ["Messaging:AllowInMemory"] = "true",
            ["Auth:Authority"] = "http://127.0.0.1:1",
        });
        builder.AddServiceDefaults("contracts");
        builder.AddIdentity().AddClusters().AddIndicators().AddScoring().AddAwards();
        builder.AddMessaging(bus => bus.AddClustersConsumers().AddIndicatorsConsumers().AddScoringConsumers().AddAwardsConsumers());
        var app = builder.Build();
        app.MapIdentity();
        app.MapClusters();
        app.MapIndicators();
        app.MapScoring();
        app.MapAwards();
        return [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints)
            .Where(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>() is not null)];
    }
}
