using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ThiDua.BuildingBlocks.Hosting;
using ThiDua.BuildingBlocks.Messaging;
using ThiDua.BuildingBlocks.Persistence;
using ThiDua.Contracts.Awards.V1;
using ThiDua.Contracts.Clusters.V1;
using ThiDua.Contracts.Scoring.V1;

namespace ThiDua.Awards;

/// <summary>Awards (<i>Khen thưởng</i>): allotment, nomination, ballots, decisions, the award register and summaries.</summary>
public static class AwardsModule
{
    public const string Prefix = "/api/awards/v1";

    public static IHostApplicationBuilder AddAwards(this IHostApplicationBuilder builder)
    {
        builder.AddModule<AwardsDbContext>("Awards", AwardsDbContext.SchemaName,
            typeof(AllotmentState), typeof(NominationState), typeof(DecisionState), typeof(AwardState), typeof(CommendationSummaryState),
            typeof(UnitState), typeof(ClusterState), typeof(CycleState), typeof(RankingState));
        var options = builder.Configuration.GetSection(AwardsOptions.Section).Get<AwardsOptions>() ?? new AwardsOptions();
        // Read at once: a wrong file stops the start, not the first ballot.
        builder.Services.AddSingleton(AwardCatalogue.Load(options.CatalogueFile));
        builder.Services.AddModuleOpenApi("Awards", "Khen thưởng · Awards");
        return builder;
    }

    public static MessagingBuilder AddAwardsConsumers(this MessagingBuilder bus) => bus
        .Add<UnitChanged>(UnitChanged.Queue)
        .Add<ClusterChanged>(ClusterChanged.Queue)
        .Add<CycleChanged>(CycleChanged.Queue)
        .Add<RankingChanged>(RankingChanged.Queue);

    public static void MapAwards(this IEndpointRouteBuilder app)
    {
        var api = app.MapModule<AwardsDbContext>(Prefix, "Awards", Permissions.ReadChanges, Permissions.Operate);
        ShowCatalogue.Map(api);

        var allotments = api.MapGroup("/allotments");
        AllotAwards.Map(allotments);
        ShowAllotment.Map(allotments);
        ListAllotments.Map(allotments);

        var nominations = api.MapGroup("/nominations");
        BeginNomination.Map(nominations);
        AgreeNominees.Map(nominations);
        SetElectorate.Map(nominations);
        RecordBallot.Map(nominations);
        ProposeAward.Map(nominations);
        SubmitNomination.Map(nominations);
        ShowNomination.Map(nominations);
        ListNominations.Map(nominations);

        var decisions = api.MapGroup("/decisions");
        IssueDecision.Map(decisions);
        ShowDecision.Map(decisions);
        ListDecisions.Map(decisions);

        var summaries = api.MapGroup("/commendation-summaries");
        RecordCommendationSummary.Map(summaries);
        ReviseCommendationSummary.Map(summaries);
        ShowCommendationSummary.Map(summaries);
        ListCommendationSummaries.Map(summaries);

        var awards = api.MapGroup("/awards");
        PresentAward.Map(awards);
        ShowAward.Map(awards);
        SearchRegister.Map(awards);

        var results = api.MapGroup("/emulation-results");
        ListEmulationResults.Map(results);
        ExportEmulationResults.Map(results);
    }
}
