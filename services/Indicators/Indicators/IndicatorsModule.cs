using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using ThiDua.BuildingBlocks.Hosting;
using ThiDua.BuildingBlocks.Messaging;
using ThiDua.BuildingBlocks.OpenApi;
using ThiDua.BuildingBlocks.Persistence;
using ThiDua.Contracts.Clusters.V1;
using ThiDua.Contracts.Indicators.V1;

namespace ThiDua.Indicators;

/// <summary>Indicators (<i>chỉ tiêu</i>): the catalogue, targets and actuals of every unit and period.</summary>
public static class IndicatorsModule
{
    public const string Prefix = "/api/indicators/v1";
    internal const string Schema = "indicators";

    public static IHostApplicationBuilder AddIndicators(this IHostApplicationBuilder builder)
    {
        builder.AddModule<IndicatorsDbContext>("Indicators", Schema,
            typeof(IndicatorState), typeof(FigureSetState), typeof(ClusterFiguresState), typeof(Contracts.Indicators.V1.ReviewState),
            typeof(UnitState), typeof(ClusterState), typeof(CycleState), typeof(PactState));
        builder.Services.TryAddScoped<IRightsInForce, RegisteredRights<IndicatorsDbContext>>();
        builder.Services.AddScoped<INames<IndicatorsDbContext>, IndicatorsNames>();
        builder.Services.AddModuleOpenApi("Indicators", "Chỉ tiêu - Indicators", typeof(IndicatorsModule).Assembly);
        return builder;
    }

    public static MessagingBuilder AddIndicatorsConsumers(this MessagingBuilder bus) => bus
        .AddRegister<IndicatorsDbContext>(Schema)
        .AddBatched<PactChanged>(PactChanged.Queue);

    public static void MapIndicators(this IEndpointRouteBuilder app)
    {
        var api = app.MapModule<IndicatorsDbContext>(Prefix, "Indicators", Permissions.ReadChanges, Permissions.Operate);
        Catalogue.Map(api);
        FigureSets.Map(api);
        UnitReports.Map(api);
        IndicatorOrders.Map(api);
        ClusterFigureSets.Map(api);
        Reviews.Map(api);
    }
}
