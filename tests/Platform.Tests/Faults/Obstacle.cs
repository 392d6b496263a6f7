namespace ThiDua.Platform.Tests.Faults;

/// <summary>
/// Stands in a process's way at one exact place by holding a lock of its database. No product code knows of it:
/// the relay takes an advisory lock before it publishes, marks rows after, and a consumer must lock the row it changes.
/// </summary>
internal sealed class Obstacle : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;

    private Obstacle(NpgsqlConnection connection) => _connection = connection;

    /// <summary>No relay of this module publishes anything while this stands.</summary>
    public static Task<Obstacle> BeforePublishAsync(RunningPlatform platform, string module) =>
        StandAsync(platform, module, $"select pg_advisory_xact_lock(hashtextextended('outbox:{module}', 0))");

    /// <summary>What is pending now can be published but not marked.</summary>
    public static Task<Obstacle> BeforeMarkAsync(RunningPlatform platform, string module) =>
        StandAsync(platform, module, $"select id from {module.ToLowerInvariant()}.outbox_message where published_at is null for update");

    /// <summary>Whoever changes the copy of this unit waits.</summary>
    public static Task<Obstacle> OnUnitCopyAsync(RunningPlatform platform, string module, string unit) =>
        StandAsync(platform, module,
            $"select code from {module.ToLowerInvariant()}.{Ledger.UnitCopy} where code = '{unit}' for update");

    /// <summary>Waits until a process of the module really stands here.</summary>
    public Task SomebodyWaitsAsync(CancellationToken ct) => Eventually.HoldsAsync(async () =>
    {
        await using var command = new NpgsqlCommand(
            "select exists (select from pg_stat_activity where datname = current_database() and pg_backend_pid() = any "
                + "(pg_blocking_pids(pid)))", _connection);
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }, "a process to stand at the lock", ct: ct);

    public async ValueTask DisposeAsync()
    {
        // Closing rolls back; the lock is gone with the transaction.
        await _connection.DisposeAsync();
    }

    private static async Task<Obstacle> StandAsync(RunningPlatform platform, string module, string sql)
    {
        var connection = await platform.OpenAsync(module);
        await using var command = new NpgsqlCommand($"begin; {sql}", connection);
        await command.ExecuteNonQueryAsync();
        return new Obstacle(connection);
    }
}
