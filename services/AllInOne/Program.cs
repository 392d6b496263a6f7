using ThiDua.AllInOne;
using ThiDua.Awards;
using ThiDua.BuildingBlocks.Hosting;
using ThiDua.BuildingBlocks.Messaging;
using ThiDua.Clusters;
using ThiDua.Identity;
using ThiDua.Indicators;
using ThiDua.LocalServers;
using ThiDua.Scoring;

var builder = ServiceDefaults.CreateBuilder(args);
if (string.IsNullOrEmpty(builder.Configuration["urls"])) builder.WebHost.UseUrls("http://127.0.0.1:8080");
if (args.Contains("--demo")) builder.Configuration["Identity:Demo"] = "true";
try
{
    await using var database = await PrivateDatabases.StartAsync(builder.Configuration, CancellationToken.None);
    builder.AddServiceDefaults("all-in-one");
    builder.AddIdentity().AddClusters().AddIndicators().AddScoring().AddAwards();
    builder.AddMessaging(bus => bus.AddIdentityConsumers().AddClustersConsumers().AddIndicatorsConsumers().AddScoringConsumers()
        .AddAwardsConsumers());

    await using var app = builder.Build();
    app.UseServiceDefaults(edge => edge.UseEdge());
    app.MapIdentity();
    app.MapClusters();
    app.MapIndicators();
    app.MapScoring();
    app.MapAwards();
    return await app.RunOrderAsync(args);
}
catch (LocalServerException cannotStart)
{
    await Console.Error.WriteLineAsync(cannotStart.Message);
    return 1;
}
