using ThiDua.BuildingBlocks.Hosting;
using ThiDua.Gateway;
using ThiDua.Identity;

// Settings lie beside the program, whatever folder it is started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddServiceDefaults("gateway");
builder.AddIdentity();
builder.AddProxy();
if (args.Contains("--demo")) builder.Configuration["Identity:Demo"] = "true";

var app = builder.Build();
app.UseServiceDefaults(edge => edge.UseEdge());
app.MapIdentity();
app.MapProxy();
return await app.RunOrMigrateAsync(args);
