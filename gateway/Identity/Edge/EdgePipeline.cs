using Microsoft.AspNetCore.HttpOverrides;
using ThiDua.BuildingBlocks.Hosting;
using IPAddress = System.Net.IPAddress;
using IPNetwork = System.Net.IPNetwork;

namespace ThiDua.Identity;

/// <summary>What stands between the outside and everything behind: whose headers are believed, and what every answer tells the
/// browser.</summary>
internal static class EdgePipeline
{
    private static readonly string[] Forged =
        ["Forwarded", "X-Real-IP", "X-Original-For", "X-Original-Host", "X-Original-Proto", "X-Original-Prefix"];

    /// <summary>Believes <c>X-Forwarded-*</c> of the configured proxies; nobody's reach what is behind.</summary>
    public static void UseBelievedHeaders(this IApplicationBuilder app)
    {
        var settings = app.ApplicationServices.GetRequiredService<IOptions<EdgeOptions>>().Value;
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in settings.KnownProxies)
        {
            if (IPAddress.TryParse(proxy, out var address)) options.KnownProxies.Add(address);
            else options.KnownIPNetworks.Add(IPNetwork.Parse(proxy));
        }
        // With both lists empty the framework would believe everybody.
        if (settings.KnownProxies.Count > 0) app.UseForwardedHeaders(options);
        app.Use((context, next) =>
        {
            foreach (var name in context.Request.Headers.Keys.Where(name =>
                name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)).Concat(Forged).ToList())
                context.Request.Headers.Remove(name);
            return next(context);
        });
    }

    /// <summary>Where the public address is set, a request for another host is not answered: what follows its Host header (addresses in
    /// discovery, redirects) would lead people elsewhere.</summary>
    public static void UseKnownHost(this IApplicationBuilder app)
    {
        var options = app.ApplicationServices.GetRequiredService<IOptions<EdgeOptions>>().Value;
        app.Use((context, next) => options.PublicAddress is { } address && !IsKnown(context, address)
            ? Problem.From(GeneralErrors.PathUnknown).ExecuteAsync(context) : next(context));
    }

    // Probes and people at the machine itself come by its own address.
    private static bool IsKnown(HttpContext context, Uri address) =>
        context.Request.Host.Host.Equals(address.Host, StringComparison.OrdinalIgnoreCase)
        || context.GetEndpoint()?.Metadata.GetMetadata<Probe>() is not null
        || context.Request.Path == PublishKeys.KeysPath || context.Request.Path == PublishKeys.DescriptionPath
        || context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote);

    public static void UseSafeAnswers(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            // Nothing from outside, nothing inline; pictures of the API reference are data: addresses.
            headers.ContentSecurityPolicy =
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
                + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
            if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
            if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    });
}
