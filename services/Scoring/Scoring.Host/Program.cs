using ThiDua.BuildingBlocks.Hosting;
using ThiDua.BuildingBlocks.Messaging;
using ThiDua.Scoring;

var builder = ServiceDefaults.CreateBuilder(args);
builder.AddServiceDefaults("scoring", behindGateway: true);
builder.AddScoring();
builder.AddMessaging(bus => bus.AddScoringConsumers());

var app = builder.Build();
app.UseServiceDefaults();
app.MapScoring();
return await app.RunOrMigrateAsync(args);
