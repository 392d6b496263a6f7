using System.Text;
using Microsoft.AspNetCore.Http.Timeouts;
using ThiDua.BuildingBlocks.Domain;
using ThiDua.BuildingBlocks.Http;
using ThiDua.BuildingBlocks.Security;
using ThiDua.Identity;
using Yarp.ReverseProxy.Forwarder;

namespace ThiDua.Gateway;

/// <summary>
/// The way to the services, purely by configuration (section <c>ReverseProxy</c>). Paths are never rewritten; <c>X-Forwarded-*</c> is set
/// anew
/// by the proxy's default, so nobody's claim about themselves gets through.
/// </summary>
internal static class Proxy
{
    // Connections that live on stay with the pod they first reached; a new one now and then finds the others.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);

    public static void AddProxy(this WebApplicationBuilder builder)
    {
        builder.Services.AddRequestTimeouts();
        builder.Services.AddReverseProxy()
            .LoadFromConfig(builder.Configuration.GetSection("ReverseProxy"))
            .ConfigureHttpClient((_, handler) =>
            {
                (handler.PooledConnectionLifetime, handler.ConnectTimeout) = (ConnectionLifetime, ConnectTimeout);
                // As the servers on both sides read them; ASCII alone would fail a request that the one process answers.
                handler.RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8;
            });
    }

    public static void MapProxy(this WebApplication app)
    {
        app.UseRequestTimeouts();
        app.MapReverseProxy(proxy =>
        {
            proxy.Use(async (context, next) =>
            {
                var service = context.GetReverseProxyFeature().Cluster.Config;
                await context.ExchangeTokenAsync(
                    service.Metadata?.GetValueOrDefault("Audience") ?? AuthOptions.AudienceOf(service.ClusterId));
                await next(context);
                await AnswerFailureAsync(context);
            });
            proxy.UseLoadBalancing();
            proxy.UsePassiveHealthChecks();
        });
    }

    // The proxy answers its own failures with an empty 400, 502, 503 or 504.
    private static Task AnswerFailureAsync(HttpContext context)
    {
        if (context.Response.HasStarted || context.GetForwarderErrorFeature() is not { } failure
            || context.RequestAborted.IsCancellationRequested && !TimedOut(context))
            return Task.CompletedTask;
        var (error, status) = failure.Error switch
        {
            ForwarderError.RequestTimedOut => (GeneralErrors.TimedOut, StatusCodes.Status504GatewayTimeout),
            ForwarderError.RequestBodyClient when IsTooLarge(failure.Exception) =>
                (GeneralErrors.TooLarge, StatusCodes.Status413PayloadTooLarge),
            ForwarderError.RequestBodyClient => (GeneralErrors.Unreadable, StatusCodes.Status400BadRequest),
            _ when TimedOut(context) => (GeneralErrors.TimedOut, StatusCodes.Status504GatewayTimeout),
            _ => (GeneralErrors.Unavailable, StatusCodes.Status503ServiceUnavailable),
        };
        if (status == StatusCodes.Status503ServiceUnavailable) context.Response.Headers.RetryAfter = "5";
        return Problem.From(error, status).ExecuteAsync(context);
    }

    // The proxy wraps what the server said when it stopped reading the body.
    private static bool IsTooLarge(Exception? e) =>
        e is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }
            || (e?.InnerException is { } inner && IsTooLarge(inner));

    // The time-out of the route; the proxy takes it for a client that went away and says 400.
    private static bool TimedOut(HttpContext context) =>
        context.Features.Get<IHttpRequestTimeoutFeature>()?.RequestTimeoutToken.IsCancellationRequested == true;
}
