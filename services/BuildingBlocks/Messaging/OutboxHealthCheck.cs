using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ThiDua.BuildingBlocks.Messaging;

/// <summary>
/// What waits in a module's tables. It never makes a process unready: while the broker is away writes still reach the outbox.
/// </summary>
public sealed class OutboxHealthCheck<TDb> : IHealthCheck
    where TDb : ModuleDbContext
{
    private readonly ModuleDatabase<TDb> _database;
    private readonly TimeProvider _clock;
    private OutboxState? _last;

    public OutboxHealthCheck(ModuleDatabase<TDb> database, MessagingMetrics metrics, TimeProvider clock)
    {
        (_database, _clock) = (database, clock);
        metrics.Watch(database.Module, () => _last);
    }

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        OutboxState state;
        try
        {
            state = _last = await ReadAsync(cancellationToken);
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException or IOException)
        {
            return HealthCheckResult.Degraded($"The outbox cannot be read: {e.Message}");
        }

        var data = new Dictionary<string, object>
        {
            ["pending"] = state.Pending,
            ["oldestSeconds"] = state.OldestSeconds,
            ["parked"] = state.Parked,
            ["failures"] = state.Failures
        };
        return state is { Parked: 0, Failures: 0, OldestSeconds: < 60 }
            ? HealthCheckResult.Healthy("Nothing is stuck.", data)
            : HealthCheckResult.Degraded("Messages are stuck; see the module's operations.", data: data);
    }

    public async Task<OutboxState> ReadAsync(CancellationToken ct)
    {
        await using var command = _database.Source.CreateCommand($"""
            select count(*) filter (where parked_at is null), min(occurred_at) filter (where parked_at is null),
                   count(*) filter (where parked_at is not null),
                   (select count(*) from {_database.Schema}.failed_message where replayed_at is null)
            from {_database.Schema}.outbox_message where published_at is null
            """);
        await using var reader = await command.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        var oldest = await reader.IsDBNullAsync(1, ct) ? 0 : (_clock.GetUtcNow() - reader.GetFieldValue<DateTimeOffset>(1)).TotalSeconds;
        return new OutboxState(reader.GetInt64(0), Math.Max(0, oldest), reader.GetInt64(2), reader.GetInt64(3));
    }
}
