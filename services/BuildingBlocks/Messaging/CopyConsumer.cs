using MassTransit;

namespace ThiDua.BuildingBlocks.Messaging;

/// <summary>
/// Keeps a module's copies of one contract: many messages in one statement, the newest state of each thing, older ones and duplicates
/// ignored. Two deliveries at once do not collide: the row decides.
/// </summary>
/// <typeparam name="TDb">The module's context.</typeparam>
/// <typeparam name="TCopy">The copy.</typeparam>
/// <typeparam name="TState">The contract.</typeparam>
/// <typeparam name="TKey">Type of the copy's key: text or <see cref="Guid"/>.</typeparam>
public abstract class CopyConsumer<TDb, TCopy, TState, TKey>(ConsumerServices services, string name)
    : BatchedConsumer<TDb, TState>(services, name)
    where TDb : ModuleDbContext
    where TCopy : Copy<TState>
    where TState : class
    where TKey : notnull
{
    // The contract as this build knows it may lack fields that the message has; the copy keeps the message.
    private readonly Dictionary<object, string> _bodies = new(ReferenceEqualityComparer.Instance);

    public sealed override Task Consume(ConsumeContext<Batch<TState>> context)
    {
        foreach (var one in context.Message) _bodies[one.Message] = BodyOf(one);
        return base.Consume(context);
    }

    /// <summary>What the thing is known by.</summary>
    protected abstract TKey KeyOf(TState state);

    protected abstract (long Version, DateTimeOffset SentAt) AgeOf(TState state);

    /// <summary>What must be known of the copies before they are replaced; in the same transaction.</summary>
    /// <param name="messages">Only those not handled before; several may be of one thing.</param>
    protected virtual Task BeforeAsync(IReadOnlyList<TState> messages, TDb db, CancellationToken ct) => Task.CompletedTask;

    /// <summary>What follows from states that are newer than what was known; in the same transaction.</summary>
    protected virtual Task ChangedAsync(IReadOnlyList<TState> newer, TDb db, CancellationToken ct) => Task.CompletedTask;

    protected sealed override async Task HandleAsync(IReadOnlyList<TState> messages, TDb db, CancellationToken ct)
    {
        await BeforeAsync(messages, db, ct);
        // In the order of keys, so that two batches never wait for each other crosswise.
        var newest = messages.GroupBy(KeyOf).Select(same => same.MaxBy(AgeOf)!).OrderBy(KeyOf, Comparer<TKey>.Default).ToList();
        var copy = db.Model.FindEntityType(typeof(TCopy)) ?? throw new InvalidOperationException($"{typeof(TCopy).Name} is not mapped.");
        var table = $"{db.Schema}.{copy.GetTableName()}";
        var key = copy.FindPrimaryKey()!.Properties[0].GetColumnName();

        await using var command = (NpgsqlCommand)db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"""
            insert into {table} as known ({key}, version, sent_at, state, touched)
            select key, version, sent_at, state, 0 from unnest($1, $2, $3, $4::jsonb[]) as told(key, version, sent_at, state)
            on conflict ({key}) do update
                set version = excluded.version, sent_at = excluded.sent_at, state = excluded.state, touched = known.touched + 1
                where (known.version, known.sent_at) < (excluded.version, excluded.sent_at)
            returning {key}
            """;
        command.Parameters.Add(new() { Value = newest.Select(KeyOf).ToArray() });
        command.Parameters.Add(new() { Value = newest.Select(state => AgeOf(state).Version).ToArray() });
        command.Parameters.Add(new() { Value = newest.Select(state => AgeOf(state).SentAt.ToUniversalTime()).ToArray() });
        command.Parameters.Add(new() { Value = newest.Select(state => _bodies[state]).ToArray() });
        var written = new HashSet<TKey>();
        await using (var reader = await command.ExecuteReaderAsync(ct))
        {
            while (await reader.ReadAsync(ct)) written.Add(reader.GetFieldValue<TKey>(0));
        }
        if (written.Count > 0) await ChangedAsync([.. newest.Where(state => written.Contains(KeyOf(state)))], db, ct);
    }

    private static string BodyOf(ConsumeContext<TState> context)
    {
        using var envelope = JsonDocument.Parse(context.ReceiveContext.Body.GetBytes());
        return envelope.RootElement.TryGetProperty("message", out var message)
            ? message.GetRawText()
            : JsonSerializer.Serialize(context.Message, ContractRegistry.Json);
    }
}
