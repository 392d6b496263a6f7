using Microsoft.Extensions.Hosting;
using ThiDua.BuildingBlocks.Hosting;
using ThiDua.BuildingBlocks.Messaging;
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
        builder.Services.AddModuleOpenApi("Clusters", "Clusters (Cụm, khối thi đua)");
        return builder.AddModule<ClustersDbContext>("Clusters", Schema, ClustersContracts.Published);
    }

    /// <summary>None: kept so that every module is composed alike.</summary>
    public static MessagingBuilder AddClustersConsumers(this MessagingBuilder bus) => bus;

    public static void MapClusters(this IEndpointRouteBuilder app)
    {
        var api = app.MapModule<ClustersDbContext>(Prefix, "Clusters", Permissions.ReadChanges, Permissions.Operate);

        var units = api.MapGroup("/units");
        CreateUnit.Map(units);
        ListUnits.Map(units);
        GetUnit.Map(units);
        CloseUnit.Map(units);
        RenameUnit.Map(units);

        var clusters = api.MapGroup("/clusters");
        CreateCluster.Map(clusters);
        ListClusters.Map(clusters);
        GetCluster.Map(clusters);
        AddMember.Map(clusters);
        EndMembership.Map(clusters);
        AppointOfficers.Map(clusters);
        GetStandingFlag.Map(clusters);
        RecordFlagHandOver.Map(clusters);

        var cycles = api.MapGroup("/cycles");
        CreateCycle.Map(cycles);
        ListCycles.Map(cycles);
        GetCycle.Map(cycles);
        ReschedulePhase.Map(cycles);

        var pacts = api.MapGroup("/pacts");
        DraftPact.Map(pacts);
        ListPacts.Map(pacts);
        GetPact.Map(pacts);
        RevisePact.Map(pacts);
        CirculatePact.Map(pacts);
        SignPact.Map(pacts);
        DraftSuccessorPact.Map(pacts);

        var conferences = api.MapGroup("/conferences");
        ConveneConference.Map(conferences);
        ListConferences.Map(conferences);
        GetConference.Map(conferences);
        RecordAttendance.Map(conferences);
        RecordDelegates.Map(conferences);
        RecordAct.Map(conferences);
        CloseConference.Map(conferences);

        var movements = api.MapGroup("/movements");
        LaunchMovement.Map(movements);
        ListMovements.Map(movements);
        GetMovement.Map(movements);
        ReviewMovement.Map(movements);
        CloseMovement.Map(movements);

        var works = api.MapGroup("/works");
        RegisterWork.Map(works);
        ListWorks.Map(works);
        GetWork.Map(works);
        FinishWork.Map(works);

        var models = api.MapGroup("/models");
        RegisterModel.Map(models);
        ListModels.Map(models);
        GetModel.Map(models);
        RecordReplication.Map(models);

        var councils = api.MapGroup("/councils");
        GetCouncil.Map(councils);
        GiveCouncilSeat.Map(councils);
        EndCouncilSeat.Map(councils);

        var handOvers = api.MapGroup("/hand-overs");
        PrepareHandOver.Map(handOvers);
        ListHandOvers.Map(handOvers);
        GetHandOver.Map(handOvers);
        SignHandOver.Map(handOvers);
    }
}
