using System.Collections.Concurrent;
using MassTransit;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using ThiDua.BuildingBlocks.Hosting;

namespace ThiDua.BuildingBlocks.Messaging;

/// <summary>
/// Notices that a queue of this host has messages and nobody takes them: a consumer that the broker has given up, for example because the
/// connection starved of processor time, while the bus believes in it. It asks the broker itself, says the queue's name in
/// <c>/health/messages</c>, and starts the bus anew, which declares every queue and consumer again.
/// </summary>
internal sealed partial class QueueWatch(
    MessagingBuilder registered, IBusControl bus, IOptions<MessagingOptions> options, IHostApplicationLifetime lifetime, TimeProvider clock,
    ILogger<QueueWatch> log) : RepeatedWork("Watch of the queues", clock, log), IHealthCheck
{
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(30);

    // Five minutes with the defaults.
    private const int LooksWhileConnecting = 20;

    // A queue may be without a consumer for a moment: at the start, and while the bus connects anew by itself.
    private readonly ConcurrentDictionary<string, int> _unheard = new();
    private IConnection? _connection;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var queues = _unheard.Keys.Order(StringComparer.Ordinal).ToList();
        return Task.FromResult(queues.Count == 0
            ? HealthCheckResult.Healthy("Every queue of this host is listened to.")
            : HealthCheckResult.Degraded($"Messages wait and nobody takes them: {string.Join(", ", queues)}.",
                data: new Dictionary<string, object> { ["queues"] = queues }));
    }

    protected override Task WhenReadyAsync(CancellationToken ct) => lifetime.ApplicationStarted.WhenCancelledAsync(ct);

    protected override async Task<TimeSpan> OnceAsync(CancellationToken ct)
    {
        try
        {
            await LookAsync(ct);
        }
        // The relay and the bus say that the broker is away; here it only means that nothing can be seen.
        catch (Exception e) when (e is BrokerUnreachableException or OperationInterruptedException or AlreadyClosedException or IOException
            or TimeoutException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            NotSeen(log, e.Message);
            await CloseAsync();
            return options.Value.WatchQueuesEvery;
        }
        // A bus that knows that it is not connected comes back by itself; stopped in the middle of that it stays deaf for ever (seen on a
        // loaded machine after a restart of the broker). Only one that believes in its consumers, or needs too long, is started anew.
        var patience = bus.CheckHealth().Status is BusHealthStatus.Healthy ? options.Value.LooksBeforeRestart
            : options.Value.LooksBeforeRestart * LooksWhileConnecting;
        if (_unheard.Any(queue => queue.Value >= patience)) await RestartAsync(ct);
        return options.Value.WatchQueuesEvery;
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await CloseAsync();
    }

    private async Task LookAsync(CancellationToken ct)
    {
        if (_connection is not { IsOpen: true })
        {
            await CloseAsync();
            _connection = await new ConnectionFactory
            {
                Uri = options.Value.RabbitMq.Uri!,
                ClientProvidedName = "thidua queue watch",
                AutomaticRecoveryEnabled = false
            }.CreateConnectionAsync(ct);
        }
        foreach (var queue in registered.Queues)
        {
            // A channel dies with the question for a queue that is not there, so each question has its own.
            await using var channel = await _connection.CreateChannelAsync(cancellationToken: ct);
            try
            {
                var seen = await channel.QueueDeclarePassiveAsync(queue, ct);
                if (seen is { MessageCount: > 0, ConsumerCount: 0 }) _unheard.AddOrUpdate(queue, 1, (_, looks) => looks + 1);
                else _unheard.TryRemove(queue, out _);
            }
            catch (OperationInterruptedException e) when (e.ShutdownReason?.ReplyCode == Constants.NotFound)
            {
                // The bus has not declared it yet.
            }
        }
    }

    private async Task RestartAsync(CancellationToken ct)
    {
        Restarts(log, string.Join(", ", _unheard.Keys.Order(StringComparer.Ordinal)));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(StopTime);
        try
        {
            await bus.StopAsync(limit.Token);
        }
        finally
        {
            await bus.StartAsync(ct);
        }
        foreach (var queue in _unheard.Keys) _unheard[queue] = 0;
    }

    private async Task CloseAsync()
    {
        if (_connection is { } connection) await connection.DisposeAsync();
        _connection = null;
    }

    [LoggerMessage(161, LogLevel.Warning, "Messages wait and nobody takes them ({Queues}); the bus is started anew")]
    private static partial void Restarts(ILogger log, string queues);

    [LoggerMessage(162, LogLevel.Debug, "The queues cannot be looked at: {Message}")]
    private static partial void NotSeen(ILogger log, string message);
}
