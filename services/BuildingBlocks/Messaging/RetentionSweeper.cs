namespace ThiDua.BuildingBlocks.Messaging;

/// <summary>Deletes what nobody can ask for any more, in small bites: published rows, handled ids, remembered answers. Change records are
/// never deleted.</summary>
public sealed partial class RetentionSweeper<TDb>(ModuleDatabase<TDb> database, IOptions<OutboxOptions> options, TimeProvider clock,
    ILogger<RetentionSweeper<TDb>> log)
    : BackgroundService
    where TDb : ModuleDbContext
{
    private const int Bite = 5_000;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try { await SweepAsync(stoppingToken); }
            catch (NpgsqlException e) { NotSwept(database.Module, e.Message); }
        }
    }

    /// <returns>Rows deleted.</returns>
    public async Task<int> SweepAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await DeleteAsync("outbox_message", "published_at", now - options.Value.Retention, ct)
            + await DeleteAsync("inbox_message", "handled_at", now - options.Value.InboxRetention, ct)
            + await DeleteAsync("idempotency_key", "at", now - options.Value.IdempotencyRetention, ct);
    }

    private async Task<int> DeleteAsync(string table, string column, DateTimeOffset before, CancellationToken ct)
    {
        var total = 0;
        for (var deleted = Bite; deleted == Bite; total += deleted)
        {
            await using var command = database.Source.CreateCommand(
                $"delete from {database.Schema}.{table} where ctid = any (array(select ctid from {database.Schema}.{table} where {column} < $1 limit {Bite}))");
            command.Parameters.AddWithValue(before);
            deleted = await command.ExecuteNonQueryAsync(ct);
        }
        return total;
    }

    [LoggerMessage(121, LogLevel.Warning, "Sweeping {Module} was put off: {Message}")]
    private partial void NotSwept(string module, string message);
}
