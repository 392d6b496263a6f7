using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ThiDua.BuildingBlocks.Hosting;

/// <summary>
/// Traces, metrics and logs by OTLP when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set. The hosting and instrumentation packages cannot be had;
/// the sources built into the framework and the drivers are used instead, and two small parts stand in (ADR 0010).
/// </summary>
internal static class Telemetry
{
    internal static void AddPlatformTelemetry(this IHostApplicationBuilder builder, string service)
    {
        // ASP.NET Core sets the HTTP tags of its span itself only when this switch is off.
        AppContext.SetSwitch("Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData", false);
        builder.Services.AddTransient<IStartupFilter, HttpSpanNames>();
        if (string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"])) return;

        IOpenTelemetryBuilder telemetry = new TelemetryBuilder(builder.Services);
        telemetry.ConfigureResource(r => r.AddService($"thidua-{service}", serviceInstanceId: Environment.MachineName))
            .WithTracing(t =>
                t.AddSource("Microsoft.AspNetCore", "System.Net.Http", "Npgsql", "MassTransit", "Yarp.ReverseProxy", MessagingMetrics.Name))
            .WithMetrics(m =>
                m.AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime",
                "Npgsql", "MassTransit", "Microsoft.EntityFrameworkCore", "Yarp.ReverseProxy", MessagingMetrics.Name))
            .WithLogging(null, o => { o.IncludeScopes = true; o.IncludeFormattedMessage = true; })
            .UseOtlpExporter();
        builder.Services.AddHostedService<StartProviders>();
    }

    private sealed class TelemetryBuilder(IServiceCollection services) : IOpenTelemetryBuilder
    {
        public IServiceCollection Services => services;
    }

    // The framework's span lacks route, status and a readable name.
    private sealed class HttpSpanNames : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, go) =>
            {
                try { await go(context); }
                finally { Name(context); }
            });
            next(app);
        };

        private static void Name(HttpContext context)
        {
            if (context.Features.Get<IHttpActivityFeature>()?.Activity is not { IsAllDataRequested: true } span) return;
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
            span.DisplayName = route is null ? context.Request.Method : $"{context.Request.Method} {route}";
            if (route is not null) span.SetTag("http.route", route);
            span.SetTag("http.response.status_code", context.Response.StatusCode);
            if (context.Response.StatusCode >= 500) span.SetStatus(System.Diagnostics.ActivityStatusCode.Error);
        }
    }

    // The providers must exist before the first request; the container flushes them at the end.
    private sealed class StartProviders(IServiceProvider services) : IHostedLifecycleService
    {
        public Task StartingAsync(CancellationToken cancellationToken)
        {
            _ = services.GetService<MeterProvider>();
            _ = services.GetService<TracerProvider>();
            _ = services.GetService<LoggerProvider>();
            return Task.CompletedTask;
        }

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
        public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
