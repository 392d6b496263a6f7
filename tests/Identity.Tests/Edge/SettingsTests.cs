using Microsoft.Extensions.Configuration;

namespace ThiDua.Identity.Tests.Edge;

/// <summary>The settings as they are shipped.</summary>
public sealed class SettingsTests
{
    private static readonly string[] Modules = ["clusters", "indicators", "scoring", "awards"];

    private readonly IConfigurationSection _proxy =
        new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).Build()
            .GetSection("ReverseProxy");

    [Fact]
    public void Every_module_is_routed_by_its_own_prefix_and_only_with_a_token()
    {
        Assert.Equal(Modules.Select(m => $"/api/{m}/{{**rest}}").Order(),
            Routes.Where(r => r["AuthorizationPolicy"] == "default").Select(r => r["Match:Path"]!).Order());
        Assert.All(Routes.Where(r => r["AuthorizationPolicy"] != "default"), route =>
        {
            Assert.Equal(("anonymous", "GET"), (route["AuthorizationPolicy"], route["Match:Methods:0"]));
            Assert.EndsWith("/v1/openapi.json", route["Match:Path"], StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_route_has_a_cluster_that_exists_and_both_have_a_time_out() => Assert.All(Routes, route =>
    {
        var cluster = _proxy.GetSection($"Clusters:{route["ClusterId"]}");
        Assert.NotEmpty(cluster.GetSection("Destinations").GetChildren());
        var (routes, activity) = (TimeSpan.Parse(route["Timeout"]!), TimeSpan.Parse(cluster["HttpRequest:ActivityTimeout"]!));
        // The shorter wins silently, and 100 seconds is what a cluster has when nobody says otherwise.
        Assert.Equal(routes, activity);
        Assert.InRange(routes, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(60));
    });

    [Fact]
    public void No_path_is_rewritten() => Assert.All(Routes, route => Assert.False(route.GetSection("Transforms").Exists()));

    private IEnumerable<IConfigurationSection> Routes => _proxy.GetSection("Routes").GetChildren();
}
