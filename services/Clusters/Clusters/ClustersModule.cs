using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using ThiDua.BuildingBlocks.Hosting;
using ThiDua.BuildingBlocks.Messaging;
using ThiDua.BuildingBlocks.OpenApi;
using ThiDua.BuildingBlocks.Persistence;
using ThiDua.Contracts.Indicators.V1;

namespace ThiDua.Clusters;

/// <summary>
/// Units, clusters and blocks, cycles, pacts, conferences, movements, hand-over (<i>Cụm, khối thi đua</i>). What it holds is where the
/// season begins; it listens for the catalogue of indicators only, by which pacts are written.
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
        return builder.AddModule<ClustersDbContext>("Clusters", Schema, [.. ClustersContracts.Published, typeof(IndicatorState)]);
    }

    public static MessagingBuilder AddClustersConsumers(this MessagingBuilder bus) =>
        bus.AddBatched<IndicatorChanged>(IndicatorChanged.Queue);

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
