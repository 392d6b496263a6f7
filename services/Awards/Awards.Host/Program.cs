using ThiDua.Awards;
using ThiDua.BuildingBlocks.Hosting;
using ThiDua.BuildingBlocks.Messaging;

var builder = ServiceDefaults.CreateBuilder(args);
builder.AddServiceDefaults("awards", behindGateway: true);
builder.AddAwards();
builder.AddMessaging(bus => bus.AddAwardsConsumers());

var app = builder.Build();
app.UseServiceDefaults();
app.MapAwards();
return await app.RunOrMigrateAsync(args);
