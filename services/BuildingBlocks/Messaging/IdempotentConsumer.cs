using System.Data;
using MassTransit;

namespace ThiDua.BuildingBlocks.Messaging;

/// <summary>What every consumer needs, in one parameter.</summary>
public sealed class ConsumerServices(
    IServiceScopeFactory scopes, TimeProvider clock, IOptions<MessagingOptions> options, MessagingMetrics metrics,
        ILogger<ConsumerServices> log)
{
    internal IServiceScopeFactory Scopes => scopes;
    internal TimeProvider Clock => clock;
    internal TimeSpan[] RetryAfter => options.Value.RetryAfter;
    internal MessagingMetrics Metrics => metrics;
    internal ILogger Log => log;
}

/// <summary>
/// Handles each message once: the inbox row, what the handler changes and what it raises are one transaction. A message that fails is tried
/// again
/// a few times with a fresh scope, then stored for an operator and acknowledged; while the database is away it simply waits.
/// </summary>
/// <param name="name">Name of consumer and queue; a constant, because it is the key of the inbox.</param>
public abstract class IdempotentConsumer<TDb, TMessage>(ConsumerServices services, string name) : IConsumer<TMessage>
    where TDb : ModuleDbContext
    where TMessage : class
{
    private readonly Delivery<TDb> _delivery = new(services, name);

    public Task Consume(ConsumeContext<TMessage> context)
    {
        var messageId = context.MessageId
            ?? throw new InvalidOperationException($"{name}: a message without MessageId cannot be handled once.");
        var changedAt = Delivery<TDb>.ChangedAt(context.Message);
        return _delivery.HandleAsync([(messageId, context.Message)], changedAt, (one, db, ct) =>
            HandleAsync((TMessage)one[0], db, ct), context.CancellationToken);
    }

    /// <summary>Changes copies or aggregates. The base saves and commits; nothing is sent from here but what aggregates raise.</summary>
    protected abstract Task HandleAsync(TMessage message, TDb db, CancellationToken ct);
}

/// <summary>The same for hot queues: one transaction for many messages. When a batch fails its messages are handled one by one, so that a
/// bad one fails alone.</summary>
public abstract class BatchedConsumer<TDb, TMessage>(ConsumerServices services, string name) : IConsumer<Batch<TMessage>>
    where TDb : ModuleDbContext
    where TMessage : class
{
    private readonly Delivery<TDb> _delivery = new(services, name);

    public virtual async Task Consume(ConsumeContext<Batch<TMessage>> context)
    {
        var batch = context.Message.Select(one => (one.MessageId!.Value, (object)one.Message)).ToList();
        var changedAt = Delivery<TDb>.ChangedAt(batch[0].Item2);
        Task Handle(IReadOnlyList<object> messages, TDb db, CancellationToken ct) => HandleAsync([.. messages.Cast<TMessage>()], db, ct);

        if (batch.Count > 1 && await _delivery.TryAllAsync(batch, changedAt, Handle, context.CancellationToken)) return;
        foreach (var one in batch) await _delivery.HandleAsync([one], changedAt, Handle, context.CancellationToken);
    }

    /// <param name="messages">Only those not handled before, in the order of arrival; several may be of one aggregate.</param>
    protected abstract Task HandleAsync(IReadOnlyList<TMessage> messages, TDb db, CancellationToken ct);
}

/// <summary>One delivery: transaction, inbox, tries, stored failure.</summary>
internal sealed partial class Delivery<TDb>(ConsumerServices services, string consumer)
    where TDb : ModuleDbContext
{
    // What is refused so often is no race: the message contradicts what is there.
    private const int RacesAtMost = 20;
    private static readonly TimeSpan AfterRace = TimeSpan.FromMilliseconds(10);

    internal delegate Task Handler(IReadOnlyList<object> messages, TDb db, CancellationToken ct);

    internal static DateTimeOffset? ChangedAt(object message) =>
        message.GetType().GetProperty("OccurredAt")?.GetValue(message) as DateTimeOffset?;

    internal async Task HandleAsync(IReadOnlyList<(Guid Id, object Message)> messages, DateTimeOffset? changedAt, Handler handler,
        CancellationToken ct)
    {
        var (tries, races) = (0, 0);
        for (var away = false; ;)
        {
            try
            {
                await OnceAsync(messages, changedAt, handler, ct);
                return;
            }
            catch (Exception e) when (Outage.Is(e) && !ct.IsCancellationRequested)
            {
                // The message stays unacknowledged: nothing is lost, and nothing else of this queue could be handled either.
                if (!away) DatabaseAway(services.Log, consumer, e.Message);
                away = true;
                await Task.Delay(TimeSpan.FromSeconds(1), services.Clock, ct);
            }
            catch (Exception e) when (Outage.IsRace(e) && races < RacesAtMost && !ct.IsCancellationRequested)
            {
                // Another transaction was faster; the next look sees what it wrote. It is no try of the message.
                Race(services.Log, consumer, messages[0].Id, e.GetBaseException().Message);
                await Task.Delay(AfterRace * ++races, services.Clock, ct);
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                if (tries < services.RetryAfter.Length)
                {
                    await Task.Delay(services.RetryAfter[tries++], services.Clock, ct);
                    continue;
                }
                if (await TryStoreAsync(messages[0], e, ct)) return;
            }
        }
    }

    /// <returns>Whether the whole batch was handled; the caller goes on one by one if not.</returns>
    internal async Task<bool> TryAllAsync(IReadOnlyList<(Guid Id, object Message)> messages, DateTimeOffset? changedAt, Handler handler,
        CancellationToken ct)
    {
        try
        {
            await OnceAsync(messages, changedAt, handler, ct);
            return true;
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            if (Outage.IsRace(e)) Race(services.Log, consumer, messages[0].Id, e.GetBaseException().Message);
            else BatchFailed(services.Log, consumer, messages.Count, e.GetType().Name);
            return false;
        }
    }

    private async Task OnceAsync(IReadOnlyList<(Guid Id, object Message)> messages, DateTimeOffset? changedAt, Handler handler,
        CancellationToken ct)
    {
        await using var scope = services.Scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ModuleSchema<TDb>>().WhenCompleteAsync(ct);
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAsSystem(consumer);
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        List<object> mine;
        try
        {
            var fresh = await RememberAsync(db, [.. messages.Select(m => m.Id)], ct);
            mine = [.. messages.Where(m => fresh.Remove(m.Id)).Select(m => m.Message)];
            if (mine.Count > 0)
            {
                await handler(mine, db, ct);
                await db.SaveChangesAsync(ct);
            }
        }
        // The driver closes a connection that it has lost; one that is still open has only been used for too long.
        catch (Exception e) when (Outage.IsTimeout(e) && db.Database.GetDbConnection().State == ConnectionState.Open)
        {
            throw new CommandTimedOutException(e);
        }
        await transaction.CommitAsync(ct);
        if (mine.Count > 0) services.Metrics.Handled(consumer, mine.Count, services.Clock.GetUtcNow() - changedAt);
        if (mine.Count < messages.Count) services.Metrics.Duplicates(consumer, messages.Count - mine.Count);
    }

    /// <returns>Ids that this consumer had not handled. A concurrent duplicate waits here for the first transaction, so work is never done
    /// twice.</returns>
    private async Task<HashSet<Guid>> RememberAsync(TDb db, Guid[] ids, CancellationToken ct)
    {
        await using var command = (NpgsqlCommand)db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"""
            insert into {db.Schema}.inbox_message (message_id, consumer, handled_at)
            select id, $1, $2 from unnest($3) as id order by id on conflict do nothing returning message_id
            """;
        command.Parameters.Add(new() { Value = consumer });
        command.Parameters.Add(new() { Value = services.Clock.GetUtcNow() });
        command.Parameters.Add(new() { Value = ids });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var fresh = new HashSet<Guid>();
        while (await reader.ReadAsync(ct)) fresh.Add(reader.GetGuid(0));
        return fresh;
    }

    private async Task<bool> TryStoreAsync((Guid Id, object Message) failed, Exception why, CancellationToken ct)
    {
        try
        {
            await using var scope = services.Scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<TDb>();
            var type = failed.Message.GetType();
            db.Failures.Add(new FailedMessage
            {
                MessageId = failed.Id,
                Consumer = consumer,
                WireName = ContractRegistry.WireNameOf(type) ?? type.Name,
                Body = JsonSerializer.Serialize(failed.Message, type, ContractRegistry.Json),
                Error = why.ToString(),
                FailedAt = services.Clock.GetUtcNow(),
            });
            await db.SaveChangesAsync(ct);
            services.Metrics.Failed(consumer);
            Stored(services.Log, consumer, failed.Id, why.GetType().Name);
            return true;
        }
        catch (Exception e) when (Outage.Is(e) && !ct.IsCancellationRequested)
        {
            return false;
        }
    }

    [LoggerMessage(114, LogLevel.Debug, "Consumer {Consumer}: message {MessageId} met another one ({Message}) and is handled again")]
    private static partial void Race(ILogger log, string consumer, Guid messageId, string message);

    [LoggerMessage(111, LogLevel.Warning, "Consumer {Consumer}: the database is away ({Message}); the message waits")]
    private static partial void DatabaseAway(ILogger log, string consumer, string message);

    [LoggerMessage(112, LogLevel.Warning, "Consumer {Consumer}: a batch of {Count} failed ({Error}); going on one by one")]
    private static partial void BatchFailed(ILogger log, string consumer, int count, string error);

    [LoggerMessage(113, LogLevel.Error, "Consumer {Consumer}: message {MessageId} failed for good ({Error}) and is stored for an operator")]
    private static partial void Stored(ILogger log, string consumer, Guid messageId, string error);
}
