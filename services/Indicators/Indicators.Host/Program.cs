using ThiDua.BuildingBlocks.Hosting;
using ThiDua.BuildingBlocks.Messaging;
using ThiDua.Indicators;

var builder = ServiceDefaults.CreateBuilder(args);
builder.AddServiceDefaults("indicators", behindGateway: true);
builder.AddIndicators();
builder.AddMessaging(bus => bus.AddIndicatorsConsumers());

var app = builder.Build();
app.UseServiceDefaults();
app.MapIndicators();
return await app.RunOrMigrateAsync(args);
