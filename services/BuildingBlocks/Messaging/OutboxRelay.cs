using System.Diagnostics;
using MassTransit;
using OpenTelemetry;
using ThiDua.BuildingBlocks.Hosting;

namespace ThiDua.BuildingBlocks.Messaging;

/// <summary>
/// Publishes the outbox of one module: the only place that knows the bus. One relay works at a time per database, by a lock that lives and
/// dies
/// with its transaction. A row is marked after the broker's confirm, so a crash can publish it again but never lose it.
/// Rows of one aggregate leave one after another; a failed one holds back the rest of its aggregate and nothing else.
/// </summary>
public sealed partial class OutboxRelay<TDb>(
    ModuleDatabase<TDb> database, OutboxSignal signal, ContractRegistry registry, IBus bus, MessagingMetrics metrics,
    IOptions<MessagingOptions> messaging, IOptions<OutboxOptions> options, TimeProvider clock, IHostApplicationLifetime lifetime,
    ModuleSchema<TDb> schema, ILogger<OutboxRelay<TDb>> log) : RepeatedWork($"Outbox of {database.Module}", clock, log)
    where TDb : ModuleDbContext
{
    // Commits that come faster than this leave together: a look for each of them would cost the writers more than the rows do
    // (docs/performance.md).
    private static readonly TimeSpan GatheringPause = TimeSpan.FromMilliseconds(25);

    private static readonly TimeSpan OtherRelayPause = TimeSpan.FromMilliseconds(100);

    private readonly OutboxOptions _options = options.Value;

    private bool _replay = messaging.Value.Transport == Transport.InMemory;
    private long _looked;
    private readonly OutageNotice _notice = new();
    private int _outages;

    protected override async Task WhenReadyAsync(CancellationToken ct)
    {
        // Before that the bus is not started and an in-memory publish would reach no queue.
        await lifetime.ApplicationStarted.WhenCancelledAsync(ct);
        await schema.WhenCompleteAsync(ct);
    }

    protected override async Task<TimeSpan> OnceAsync(CancellationToken ct)
    {
        _looked = Clock.GetTimestamp();
        if (_replay)
        {
            await ReplayAsync(ct);
            _replay = false;
        }
        var outcome = await PublishBatchAsync(ct);
        _outages = outcome is Outcome.Failed or Outcome.Slow ? _outages + 1 : 0;
        if (_notice.Tells(slow: outcome == Outcome.Slow, lost: outcome == Outcome.Failed)) BrokerAway(log, database.Module);
        return outcome switch
        {
            Outcome.Full => TimeSpan.Zero,
            Outcome.Busy => OtherRelayPause,
            Outcome.Failed or Outcome.Slow => PauseAfter(_outages),
            _ => _options.PollInterval,
        };
    }

    protected override async Task PauseAsync(TimeSpan pause, CancellationToken ct)
    {
        // A new row does not bring the broker back.
        if (_outages > 0) await base.PauseAsync(pause, ct);
        else if (pause > TimeSpan.Zero && await signal.WaitAsync(pause, ct) && pause != OtherRelayPause
            && GatheringPause - Clock.GetElapsedTime(_looked) is { Ticks: > 0 } rest) await base.PauseAsync(rest, ct);
    }

    // In memory nothing that was in flight survives the process; what was sent inside the window is sent again, and the inboxes drop what
    // they had.
    private async Task ReplayAsync(CancellationToken ct)
    {
        await using var command = database.Source.CreateCommand(
            $"update {database.Schema}.outbox_message set published_at = null where published_at > $1");
        command.Parameters.AddWithValue(Clock.GetUtcNow() - _options.Retention);
        Replayed(log, database.Module, await command.ExecuteNonQueryAsync(ct));
    }

    private async Task<Outcome> PublishBatchAsync(CancellationToken ct)
    {
        await using var connection = await database.Source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        if (await TakeAsync(connection, ct) is not { } rows) return Outcome.Busy;
        if (rows.Count == 0) return Outcome.Idle;

        // The database marks one part while the broker has the next; they would wait for each other otherwise (docs/performance.md).
        var (published, outage, lost) = (0, false, false);
        var held = new HashSet<Guid>();
        var marking = Task.CompletedTask;
        try
        {
            foreach (var part in rows.Chunk(_options.PartSize))
            {
                var results = await Task.WhenAll(part.Where(row => !held.Contains(row.AggregateId)).GroupBy(row => row.AggregateId)
                    .Select(one => PublishInOrderAsync([.. one], ct)));
                var done = results.SelectMany(r => r).ToList();
                published += done.Count(d => d.Fault is Fault.None);
                held.UnionWith(done.Where(d => d.Fault is not Fault.None).Select(d => d.AggregateId));
                (outage, lost) = (done.Exists(d => d.Fault is Fault.Outage or Fault.Slow), done.Exists(d => d.Fault is Fault.Outage));
                await marking;
                marking = MarkAsync(connection, done, ct);
                if (outage) break;
            }
        }
        finally
        {
            // The connection is free for commit or rollback only after its last statement.
            await marking;
        }
        await transaction.CommitAsync(ct);
        metrics.Published(database.Module, published);
        return lost ? Outcome.Failed : outage ? Outcome.Slow : rows.Count == _options.BatchSize ? Outcome.Full : Outcome.Idle;
    }

    /// <returns><c>null</c> while another relay holds the lock.</returns>
    private async Task<List<Row>?> TakeAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        // A look that finds nothing is not worth a trace of its own.
        using var quiet = SuppressInstrumentationScope.Begin();
        // Two statements, one round trip: the rows must be read with a snapshot younger than the lock, or what the last relay just marked
        // is sent again.
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("select pg_try_advisory_xact_lock(hashtextextended($1, 0))") { Parameters =
                    { new() { Value = $"outbox:{database.Module}" } } },
                new($"""
                    select id, message_id, aggregate_id, wire_name, body::text, traceparent
                    from {database.Schema}.outbox_message waiting
                    where published_at is null and parked_at is null
                      and not exists (select 1 from {database.Schema}.outbox_message parked
                                      where parked.aggregate_id = waiting.aggregate_id
                                        and parked.parked_at is not null and parked.id < waiting.id)
                    order by id limit $1
                    """) { Parameters = { new() { Value = _options.BatchSize } } },
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        if (!reader.GetBoolean(0)) return null;
        await reader.NextResultAsync(ct);
        var rows = new List<Row>();
        while (await reader.ReadAsync(ct))
        {
            rows.Add(new Row(reader.GetInt64(0), reader.GetGuid(1), reader.GetGuid(2), reader.GetString(3), reader.GetString(4),
                reader.IsDBNull(5) ? null : reader.GetString(5)));
        }
        return rows;
    }

    private async Task<List<Done>> PublishInOrderAsync(List<Row> rows, CancellationToken ct)
    {
        var done = new List<Done>();
        foreach (var row in rows)
        {
            var result = await PublishAsync(row, ct);
            done.Add(result);
            if (result.Fault is not Fault.None) break;
        }
        return done;
    }

    private async Task<Done> PublishAsync(Row row, CancellationToken ct)
    {
        using var activity = MessagingMetrics.Activities.StartActivity("outbox publish", ActivityKind.Internal, row.Traceparent);
        object message;
        Type type;
        try
        {
            (message, type) = registry.Read(row.WireName, row.Body);
        }
        catch (Exception e) when (e is UnknownContractException or JsonException or NotSupportedException)
        {
            Parked(log, database.Module, row.Id, row.WireName, e.Message);
            return new Done(row.Id, row.AggregateId, Fault.Row, e.Message);
        }
        try
        {
            await SendAsync(message, type, row.MessageId, ct).WaitAsync(_options.PublishTimeout, Clock, ct);
            return new Done(row.Id, row.AggregateId, Fault.None, null);
        }
        catch (TimeoutException)
        {
            return new Done(row.Id, row.AggregateId, Fault.Slow, "The broker did not confirm in time.");
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            // Everything the broker does is an outage: it never parks a row.
            return new Done(row.Id, row.AggregateId, Fault.Outage, e.Message);
        }
    }

    // Nobody waits longer than the time-out, but the sending goes on for a while: cut off at once it would be a fault to the bus, which
    // prints it; what arrives after all is dropped by the inboxes.
    private async Task SendAsync(object message, Type type, Guid messageId, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(_options.PublishTimeout * 4);
        await bus.Publish(message, type, context => context.MessageId = messageId, limit.Token);
    }

    private async Task MarkAsync(NpgsqlConnection connection, List<Done> done, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            update {database.Schema}.outbox_message as row
            set published_at = case when done.fault = 0 then $4::timestamptz end,
                parked_at = case when done.fault = 1 then $4::timestamptz end,
                last_error = done.error
            from unnest($1::bigint[], $2::int[], $3::text[]) as done(id, fault, error)
            where row.id = done.id
            """;
        command.Parameters.AddWithValue(done.Select(d => d.Id).ToArray());
        command.Parameters.AddWithValue(done.Select(d => (int)d.Fault).ToArray());
        command.Parameters.AddWithValue(done.Select(d => d.Error).ToArray());
        command.Parameters.AddWithValue(Clock.GetUtcNow());
        await command.ExecuteNonQueryAsync(ct);
    }

    private enum Outcome { Idle, Full, Failed, Slow, Busy }

    private enum Fault { None = 0, Row = 1, Outage = 2, Slow = 3 }

    private sealed record Row(long Id, Guid MessageId, Guid AggregateId, string WireName, string Body, string? Traceparent);

    private sealed record Done(long Id, Guid AggregateId, Fault Fault, string? Error);

    [LoggerMessage(102, LogLevel.Warning, "Outbox {Module}: the broker does not confirm; the rows stay and are tried again")]
    private static partial void BrokerAway(ILogger log, string module);

    [LoggerMessage(103, LogLevel.Error, "Outbox {Module}: row {Row} ({WireName}) cannot be published and is parked: {Message}")]
    private static partial void Parked(ILogger log, string module, long row, string wireName, string message);

    [LoggerMessage(104, LogLevel.Information,
        "Outbox {Module}: {Count} rows of the retention window are sent again, because the transport keeps nothing")]
    private static partial void Replayed(ILogger log, string module, int count);
}
