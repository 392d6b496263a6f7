using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ThiDua.BuildingBlocks.Hosting;

/// <summary>Traces, metrics and logs by OTLP when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set.</summary>
internal static class Telemetry
{
    internal static void AddPlatformTelemetry(this IHostApplicationBuilder builder, string service)
    {
        if (string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"])) return;

        // Bus and proxy bring sources of their own and no package that names them.
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(r => r.AddService($"thidua-{service}", serviceInstanceId: Environment.MachineName))
            .WithTracing(t => t.AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddNpgsql()
                .AddSource("MassTransit", "Yarp.ReverseProxy", MessagingMetrics.Name))
            .WithMetrics(m => m.AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation()
                .AddNpgsqlInstrumentation()
                .AddMeter("MassTransit", "Microsoft.EntityFrameworkCore", "Yarp.ReverseProxy", MessagingMetrics.Name))
            .WithLogging(null, o => { o.IncludeScopes = true; o.IncludeFormattedMessage = true; })
            .UseOtlpExporter();
    }
}
