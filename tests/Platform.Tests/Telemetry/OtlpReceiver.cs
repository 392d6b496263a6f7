using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ThiDua.Platform.Tests.Telemetry;

/// <summary>A collector of our own: takes OTLP over HTTP with protobuf bodies and keeps what it got.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Span> _spans = new();
    private readonly ConcurrentQueue<string> _metrics = new();
    private readonly ConcurrentQueue<string> _logs = new();

    private OtlpReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/v1/traces", request => TakeAsync(request, TakeTraces));
        _app.MapPost("/v1/metrics", request => TakeAsync(request, TakeMetrics));
        _app.MapPost("/v1/logs", request => TakeAsync(request, TakeLogs));
    }

    public string Address => _app.Urls.Single();

    public IReadOnlyCollection<Span> Spans => _spans;

    /// <summary>Names of the instruments that reported, each with the service it came from: <c>service/instrument</c>.</summary>
    public IReadOnlyCollection<string> Metrics => _metrics;

    /// <summary>Body and attribute values of every log record.</summary>
    public IReadOnlyCollection<string> Logs => _logs;

    public static async Task<OtlpReceiver> StartAsync(CancellationToken ct)
    {
        var receiver = new OtlpReceiver();
        await receiver._app.StartAsync(ct);
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task TakeAsync(HttpContext context, Action<ProtoMessage> take)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        take(ProtoMessage.Parse(body.ToArray()));
        context.Response.ContentType = "application/x-protobuf";
    }

    private void TakeTraces(ProtoMessage request)
    {
        foreach (var resource in request.Messages(1))
        {
            var service = Service(resource);
            foreach (var span in resource.Messages(2).SelectMany(scope => scope.Messages(2)))
            {
                _spans.Enqueue(new(service, span.Hex(1), span.Hex(2), span.Hex(4), span.Text(5), span.Attributes(9),
                    [.. span.Messages(13).Select(link => link.Hex(1))]));
            }
        }
    }

    private void TakeMetrics(ProtoMessage request)
    {
        foreach (var resource in request.Messages(1))
        {
            foreach (var metric in resource.Messages(2).SelectMany(scope => scope.Messages(2))) _metrics.Enqueue(
                $"{Service(resource)}/{metric.Text(1)}");
        }
    }

    private void TakeLogs(ProtoMessage request)
    {
        foreach (var record in request.Messages(1).SelectMany(resource => resource.Messages(2)).SelectMany(scope => scope.Messages(2)))
            _logs.Enqueue($"{record.Message(5)?.Text(1)} {string.Join(' ', record.Attributes(6).Values)}");
    }

    private static string Service(ProtoMessage resource) => resource.Message(1)?.Attributes(1).GetValueOrDefault("service.name") ?? "";
}

/// <param name="Links">Trace ids this span points to without being part of them.</param>
internal sealed record Span(
    string Service, string Trace, string Id, string Parent, string Name, IReadOnlyDictionary<string, string> Attributes,
        IReadOnlyList<string> Links);
