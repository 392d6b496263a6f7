using ThiDua.BuildingBlocks.Hosting;
using ThiDua.BuildingBlocks.Messaging;
using ThiDua.Clusters;

var builder = ServiceDefaults.CreateBuilder(args);
builder.AddServiceDefaults("clusters", behindGateway: true);
builder.AddClusters();
builder.AddMessaging(bus => bus.AddClustersConsumers());

var app = builder.Build();
app.UseServiceDefaults();
app.MapClusters();
return await app.RunOrMigrateAsync(args);
