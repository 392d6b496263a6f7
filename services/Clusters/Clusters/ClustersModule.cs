using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using ThiDua.BuildingBlocks.Hosting;
using ThiDua.BuildingBlocks.Messaging;
using ThiDua.BuildingBlocks.OpenApi;
using ThiDua.BuildingBlocks.Persistence;

namespace ThiDua.Clusters;

/// <summary>
/// Units, clusters and blocks, cycles, pacts, conferences, movements, hand-over (<i>Cụm, khối thi đua</i>). It listens to nobody: what it
/// holds is where the season begins.
/// </summary>
public static class ClustersModule
{
    public const string Prefix = "/api/clusters/v1";

    internal const string Schema = "clusters";

    public static IHostApplicationBuilder AddClusters(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<INames<ClustersDbContext>, ClustersNames>();
        // In one process with the other modules this one is asked: it owns the units.
        builder.Services.TryAddScoped<IRightsInForce, RightsOfUnits>();
        builder.Services.AddModuleOpenApi("Clusters", "Clusters (Cụm, khối thi đua)", typeof(ClustersModule).Assembly);
        return builder.AddModule<ClustersDbContext>("Clusters", Schema, ClustersContracts.Published);
    }

    /// <summary>None: kept so that every module is composed alike.</summary>
    public static MessagingBuilder AddClustersConsumers(this MessagingBuilder bus) => bus;

    public static void MapClusters(this IEndpointRouteBuilder app)
    {
        var api = app.MapModule<ClustersDbContext>(Prefix, "Clusters", Permissions.ReadChanges, Permissions.Operate);
        Units.Map(api);
        Clusters.Map(api);
        StandingFlags.Map(api);
        Cycles.Map(api);
        Pacts.Map(api);
        Conferences.Map(api);
        Movements.Map(api);
        Works.Map(api);
        Models.Map(api);
        Councils.Map(api);
        HandOvers.Map(api);
        Titles.Map(api);
    }
}
