using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using ThiDua.BuildingBlocks.Hosting;
using ThiDua.BuildingBlocks.Messaging;
using ThiDua.BuildingBlocks.OpenApi;
using ThiDua.Contracts.Scoring.V1;
using V1 = ThiDua.Contracts.Awards.V1;

namespace ThiDua.Awards;

/// <summary>Awards (<i>Khen thưởng</i>): allotment, nomination, ballots, decisions, the award register and summaries.</summary>
public static class AwardsModule
{
    public const string Prefix = "/api/awards/v1";

    public static IHostApplicationBuilder AddAwards(this IHostApplicationBuilder builder)
    {
        builder.AddModule<AwardsDbContext>("Awards", AwardsDbContext.SchemaName,
            typeof(V1.AllotmentState), typeof(V1.NominationState), typeof(V1.DecisionState), typeof(V1.AwardState),
            typeof(V1.CommendationSummaryState), typeof(UnitState), typeof(ClusterState), typeof(CycleState), typeof(RankingState));
        var options = builder.Configuration.GetSection(AwardsOptions.Section).Get<AwardsOptions>() ?? new AwardsOptions();
        // Read at once: a wrong file stops the start, not the first ballot.
        builder.Services.AddSingleton(AwardCatalogue.Load(options.CatalogueFile));
        builder.Services.TryAddScoped<IRightsInForce, RegisteredRights<AwardsDbContext>>();
        builder.Services.AddScoped<INames<AwardsDbContext>, AwardsNames>();
        builder.Services.AddModuleOpenApi("Awards", "Khen thưởng · Awards", typeof(AwardsModule).Assembly);
        return builder;
    }

    public static MessagingBuilder AddAwardsConsumers(this MessagingBuilder bus) => bus
        .AddRegister<AwardsDbContext>(AwardsDbContext.SchemaName)
        .AddBatched<RankingChanged>(RankingChanged.Queue);

    public static void MapAwards(this IEndpointRouteBuilder app)
    {
        var api = app.MapModule<AwardsDbContext>(Prefix, "Awards", Permissions.ReadChanges, Permissions.Operate);
        GetCatalogue.Map(api);
        Allotments.Map(api);
        Nominations.Map(api);
        Decisions.Map(api);
        CommendationSummaries.Map(api);
        AwardRegister.Map(api);
        EmulationResults.Map(api);
    }
}
