using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ThiDua.Awards;
using ThiDua.BuildingBlocks.Hosting;
using ThiDua.BuildingBlocks.Messaging;
using ThiDua.BuildingBlocks.Persistence;
using ThiDua.Clusters;
using ThiDua.Identity;
using ThiDua.Indicators;
using ThiDua.Scoring;

namespace ThiDua.Architecture.Tests;

/// <summary>The modules as the hosts compose them, without databases or a bus being touched.</summary>
internal static class Platform
{
    internal static readonly string Root = FindRoot();

    internal static readonly (string Name, Assembly Assembly, Action<WebApplicationBuilder> Add, Action<MessagingBuilder> Consumers,
        Action<WebApplication> Map)[] Modules =
    [
        ("Clusters", typeof(ClustersModule).Assembly, b => b.AddClusters(), b => b.AddClustersConsumers(), a => a.MapClusters()),
        ("Indicators", typeof(IndicatorsModule).Assembly, b => b.AddIndicators(), b => b.AddIndicatorsConsumers(), a => a.MapIndicators()),
        ("Scoring", typeof(ScoringModule).Assembly, b => b.AddScoring(), b => b.AddScoringConsumers(), a => a.MapScoring()),
        ("Awards", typeof(AwardsModule).Assembly, b => b.AddAwards(), b => b.AddAwardsConsumers(), a => a.MapAwards()),
        ("Identity", typeof(IdentityModule).Assembly, b => b.AddIdentity(), b => b.AddIdentityConsumers(), a => a.MapIdentity()),
    ];

    internal static readonly string[] DomainModules = ["Clusters", "Indicators", "Scoring", "Awards"];

    /// <summary>A host of the named modules, built but not started.</summary>
    internal static WebApplication Build(params string[] names)
    {
        var chosen = Modules.Where(m => names.Contains(m.Name)).ToList();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Test" });
        builder.Configuration.AddInMemoryCollection(
            Modules.ToDictionary(m => $"ConnectionStrings:{m.Name}", _ => (string?)"Host=127.0.0.1;Port=1;Database=none;Username=none"));
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Messaging:Transport"] = "InMemory",
            ["Messaging:AllowInMemory"] = "true",
            ["Auth:Authority"] = "http://127.0.0.1:1",
        });
        builder.AddServiceDefaults("architecture");
        foreach (var module in chosen) module.Add(builder);
        builder.AddMessaging(bus => chosen.ForEach(module => module.Consumers(bus)));
        var app = builder.Build();
        foreach (var module in chosen) module.Map(app);
        return app;
    }

    internal static IEnumerable<string> QueuesOf(params string[] names)
    {
        var app = Build(names);
        return app.Services.GetRequiredService<MessagingBuilder>().Queues;
    }

    internal static IEnumerable<RouteEndpoint> EndpointsOf(params string[] names) =>
        ((IEndpointRouteBuilder)Build(names)).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    internal static IEnumerable<ModuleDbContext> Contexts() => Modules.Select(module =>
    {
        var type = module.Assembly.GetTypes().Single(t => t.IsAssignableTo(typeof(ModuleDbContext)) && !t.IsAbstract);
        var options = typeof(DesignTime).GetMethod(nameof(DesignTime.Options))!.MakeGenericMethod(type)
            .Invoke(null, [module.Name.ToLowerInvariant()]);
        return (ModuleDbContext)Activator.CreateInstance(type, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null,
            [(DbContextOptions)options!, ChangeContext.None], null)!;
    });

    /// <summary>Source files of a folder, without what tools wrote.</summary>
    internal static IEnumerable<(string Path, string Text)> Sources(params string[] folders) => folders
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories))
        .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
            && !path.Contains("/Migrations/", StringComparison.Ordinal))
        .Select(path => (Path.GetRelativePath(Root, path), File.ReadAllText(path)));

    private static string FindRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
