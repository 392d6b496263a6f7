using Microsoft.Extensions.Hosting;
using ThiDua.BuildingBlocks.Hosting;
using ThiDua.BuildingBlocks.Messaging;
using ThiDua.BuildingBlocks.Persistence;
using ThiDua.Contracts.Clusters.V1;
using ThiDua.Contracts.Indicators.V1;
using ThiDua.Contracts.Scoring.V1;

namespace ThiDua.Scoring;

/// <summary>Scoring (<i>chấm điểm</i>): tables, sheets, rankings. The only public type of the module.</summary>
public static class ScoringModule
{
    public const string Prefix = "/api/scoring/v1";

    public static IHostApplicationBuilder AddScoring(this IHostApplicationBuilder builder)
    {
        builder.Services.AddModuleOpenApi("Scoring", "Scoring (Chấm điểm)");
        return builder.AddModule<ScoringDbContext>("Scoring", ScoringDbContext.SchemaName,
            typeof(ScoringTableState), typeof(ScoreSheetState), typeof(Contracts.Scoring.V1.RankingState),
            typeof(UnitState), typeof(ClusterState), typeof(CycleState), typeof(IndicatorState), typeof(FigureSetState));
    }

    public static MessagingBuilder AddScoringConsumers(this MessagingBuilder bus) => bus
        .Add<UnitChanged>(UnitChanged.Queue)
        .Add<ClusterChanged>(ClusterChanged.Queue)
        .Add<CycleChanged>(CycleChanged.Queue)
        .Add<IndicatorChanged>(IndicatorChanged.Queue)
        .Add<FigureSetChanged>(FigureSetChanged.Queue);

    public static void MapScoring(this IEndpointRouteBuilder app)
    {
        var api = app.MapModule<ScoringDbContext>(Prefix, "Scoring", Permissions.ReadChanges, Permissions.Operate);

        var tables = api.MapGroup("/tables");
        CreateTable.Map(tables);
        RedraftTable.Map(tables);
        PublishTable.Map(tables);
        ListTables.Map(tables);
        GetTable.Map(tables);

        var sheets = api.MapGroup("/sheets");
        ListSheets.Map(sheets);
        GetSheet.Map(sheets);
        EnterSelfScores.Map(sheets);
        SubmitSheet.Map(sheets);
        AppraiseSheet.Map(sheets);
        ConfirmOfficialPoints.Map(sheets);
        ReturnSheet.Map(sheets);

        var rankings = api.MapGroup("/rankings");
        CalculateRanking.Map(rankings);
        RecalculateRanking.Map(rankings);
        ResolveTie.Map(rankings);
        AdoptRanking.Map(rankings);
        ReopenRanking.Map(rankings);
        ListRankings.Map(rankings);
        GetRanking.Map(rankings);
    }
}
