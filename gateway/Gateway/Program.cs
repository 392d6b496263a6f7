using ThiDua.BuildingBlocks.Hosting;
using ThiDua.BuildingBlocks.Messaging;
using ThiDua.Gateway;
using ThiDua.Identity;

var builder = ServiceDefaults.CreateBuilder(args);
builder.AddServiceDefaults("gateway");
builder.AddIdentity();
builder.AddProxy();
builder.AddMessaging(bus => bus.AddIdentityConsumers());
if (args.Contains("--demo")) builder.Configuration["Identity:Demo"] = "true";

var app = builder.Build();
app.UseServiceDefaults(edge => edge.UseEdge());
app.MapIdentity();
app.MapProxy();
return await app.RunOrderAsync(args);
