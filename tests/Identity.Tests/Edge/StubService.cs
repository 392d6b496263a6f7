using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ThiDua.Identity.Tests.Edge;

/// <summary>A destination behind the gateway on a real socket: it tells which request reached it; below <c>/slow</c> it never
/// answers.</summary>
internal sealed class StubService : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StubService(WebApplication app, ConcurrentQueue<Reached> reached) => (_app, Requests) = (app, reached);

    public ConcurrentQueue<Reached> Requests { get; }

    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public static async Task<StubService> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var reached = new ConcurrentQueue<Reached>();
        app.Map("{**path}", async (HttpContext context) =>
        {
            if (context.Request.Path.Value!.Contains("/slow", StringComparison.Ordinal))
                await new TaskCompletionSource().Task.WaitAsync(context.RequestAborted);
            reached.Enqueue(new Reached(
                $"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}",
                context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
            return Results.Text("reached");
        });
        await app.StartAsync();
        return new StubService(app, reached);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    public sealed record Reached(string Line, IReadOnlyDictionary<string, string> Headers);
}
