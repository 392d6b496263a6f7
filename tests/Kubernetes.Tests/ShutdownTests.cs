using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ThiDua.BuildingBlocks.Hosting;
using ThiDua.BuildingBlocks.Messaging;

namespace ThiDua.Kubernetes.Tests;

public sealed class ShutdownTests(RenderedOverlays overlays)
{
    [Fact]
    public async Task A_broker_that_is_away_makes_no_host_unready()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection([new("Messaging:RabbitMq:Uri", "amqp://broker/")]);
        builder.AddServiceDefaults("chain");
        builder.AddMessaging(_ => { });
        await using var services = builder.Services.BuildServiceProvider();
        var checks = services.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations;

        Assert.NotEmpty(checks);
        Assert.DoesNotContain(checks, check => check.Tags.Contains("ready"));
    }

    [Fact]
    public void Each_link_of_the_shutdown_chain_is_shorter_than_the_next()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection([new("Messaging:RabbitMq:Uri", "amqp://broker/")]);
        builder.AddServiceDefaults("chain");
        builder.AddMessaging(_ => { });
        using var services = builder.Services.BuildServiceProvider();
        var bus = services.GetRequiredService<IOptions<MassTransitHostOptions>>().Value.StopTimeout!.Value;
        var host = services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout;

        Assert.All(overlays[RenderedOverlays.Dev].Hosts.Where(workload => workload.Kind == "Deployment"), workload =>
        {
            var preStop = TimeSpan.FromSeconds(Completeness.Sleep(workload) ?? 0);
            var drain = TimeSpan.Parse(Checks.Environments.Of(overlays[RenderedOverlays.Dev], workload)["Shutdown__Drain"]!,
                System.Globalization.CultureInfo.InvariantCulture);
            Assert.True(drain > TimeSpan.Zero && drain + bus < host,
                $"{workload}: it drains {drain}, the bus takes {bus}, the host {host}");
            Assert.True(preStop < bus, $"{workload}: preStop takes {preStop}, the bus {bus}");
            Assert.True(preStop + host < TimeSpan.FromSeconds(Completeness.Grace(workload)),
                $"{workload}: killed before the host's time is over");
        });
    }
}
