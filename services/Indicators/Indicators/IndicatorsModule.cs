using Microsoft.Extensions.Hosting;
using ThiDua.BuildingBlocks.Hosting;
using ThiDua.BuildingBlocks.Messaging;
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
            typeof(IndicatorState), typeof(FigureSetState), typeof(ClusterFiguresState), typeof(Contracts.Indicators.V1.ReviewState), typeof(UnitState),
                typeof(ClusterState), typeof(CycleState), typeof(PactState));
        builder.Services.AddModuleOpenApi("Indicators", "Chỉ tiêu - Indicators");
        return builder;
    }

    public static MessagingBuilder AddIndicatorsConsumers(this MessagingBuilder bus) => bus
        .AddRegister<IndicatorsDbContext>(Schema)
        .AddBatched<PactChanged>(PactChanged.Queue);

    public static void MapIndicators(this IEndpointRouteBuilder app)
    {
        var api = app.MapModule<IndicatorsDbContext>(Prefix, "Indicators", Permissions.ReadChanges, Permissions.Operate);

        var indicators = api.MapGroup("/indicators");
        AddIndicator.Map(indicators);
        ListIndicators.Map(indicators);
        GetIndicator.Map(indicators);
        CloseIndicator.Map(indicators);

        var figures = api.MapGroup("/figures");
        ListFigures.Map(figures);
        ExportFigures.Map(figures);
        GetFigures.Map(figures);
        AssignTargets.Map(figures);
        ReportActuals.Map(figures);
        RecordHistory.Map(figures);
        VerifyActuals.Map(figures);
        CorrectActual.Map(figures);

        GetUnitReport.Map(api.MapGroup("/units"));

        var clusters = api.MapGroup("/clusters");
        GetIndicatorOrder.Map(clusters);
        GetClusterFigures.Map(clusters);
        ReportClusterFigures.Map(clusters);

        var reviews = api.MapGroup("/reviews");
        ListReviews.Map(reviews);
        OpenReview.Map(reviews);
        GetReview.Map(reviews);
        GetReviewReport.Map(reviews);
        WriteSubmission.Map(reviews);
        SubmitSubmission.Map(reviews);
        CloseReview.Map(reviews);
    }
}
