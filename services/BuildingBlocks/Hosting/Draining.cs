using System.ComponentModel.DataAnnotations;

namespace ThiDua.BuildingBlocks.Hosting;

/// <summary>Settings under <c>Shutdown</c>; checked at start.</summary>
public sealed class ShutdownOptions
{
    public const string Section = "Shutdown";

    /// <summary>How long a host that was told to end still serves, and asks its callers to come by another connection.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:20")]
    public TimeSpan Drain { get; set; }
}

/// <summary>
/// The end of a host as its callers see it. A connection that stays open for the next request is closed by the server at a moment at which
/// the caller may just be writing; so the caller is told with each answer to close it (<c>Connection: close</c>), while everything is
/// still served.
/// </summary>
internal sealed class Draining(IOptions<ShutdownOptions> options, IHostApplicationLifetime lifetime, TimeProvider clock)
    : IHostedLifecycleService
{
    private volatile bool _told;

    private bool IsEnding => _told || lifetime.ApplicationStopping.IsCancellationRequested;

    public Task SayAsync(HttpContext context, RequestDelegate next)
    {
        // Later versions of the protocol say it themselves, for the whole connection.
        if (HttpProtocol.IsHttp11(context.Request.Protocol))
            context.Response.OnStarting(() =>
            {
                if (IsEnding) context.Response.Headers.Connection = "close";
                return Task.CompletedTask;
            });
        return next(context);
    }

    /// <summary>Before the server stops to listen.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        _told = true;
        // Whoever gives up waiting for the end ends the draining too.
        await Task.Delay(options.Value.Drain, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
