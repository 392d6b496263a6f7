using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using ThiDua.BuildingBlocks.Hosting;
using ThiDua.BuildingBlocks.Messaging;
using ThiDua.BuildingBlocks.OpenApi;
using ThiDua.Contracts.Awards.V1;
using ThiDua.Contracts.Indicators.V1;
using ThiDua.Contracts.Scoring.V1;

namespace ThiDua.Scoring;

/// <summary>Scoring (<i>chấm điểm</i>): tables, sheets, rankings. The only public type of the module.</summary>
public static class ScoringModule
{
    public const string Prefix = "/api/scoring/v1";

    public static IHostApplicationBuilder AddScoring(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddScoped<IRightsInForce, RegisteredRights<ScoringDbContext>>();
        builder.Services.AddScoped<INames<ScoringDbContext>, ScoringNames>();
        builder.Services.AddModuleOpenApi("Scoring", "Scoring (Chấm điểm)", typeof(ScoringModule).Assembly);
        return builder.AddModule<ScoringDbContext>("Scoring", ScoringDbContext.SchemaName,
            typeof(ScoringTableState), typeof(ScoreSheetState), typeof(Contracts.Scoring.V1.RankingState),
            typeof(UnitState), typeof(ClusterState), typeof(CycleState), typeof(IndicatorState), typeof(FigureSetState),
            typeof(DecisionState));
    }

    public static MessagingBuilder AddScoringConsumers(this MessagingBuilder bus) => bus
        .AddRegister<ScoringDbContext, ClusterChanged>(ScoringDbContext.SchemaName)
        .AddBatched<IndicatorChanged>(IndicatorChanged.Queue)
        .AddBatched<FigureSetChanged>(FigureSetChanged.Queue)
        .AddBatched<DecisionChanged>(DecisionChanged.Queue);

    public static void MapScoring(this IEndpointRouteBuilder app)
    {
        var api = app.MapModule<ScoringDbContext>(Prefix, "Scoring", Permissions.ReadChanges, Permissions.Operate);
        Tables.Map(api);
        Sheets.Map(api);
        Rankings.Map(api);
    }
}
