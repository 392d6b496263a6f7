using ThiDua.BuildingBlocks.Hosting;

namespace ThiDua.BuildingBlocks.Messaging;

/// <summary>Deletes what nobody can ask for any more, in small steps: published rows, handled ids, remembered answers. Change records are
/// never deleted.</summary>
public sealed class RetentionSweeper<TDb>(ModuleDatabase<TDb> database, IOptions<OutboxOptions> options, TimeProvider clock,
    ILogger<RetentionSweeper<TDb>> log)
    : RepeatedWork($"Sweeper of {database.Module}", clock, log)
    where TDb : ModuleDbContext
{
    private const int RowsPerStep = 5_000;

    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override Task WhenReadyAsync(CancellationToken ct) => Task.Delay(Every, Clock, ct);

    protected override async Task<TimeSpan> OnceAsync(CancellationToken ct)
    {
        await SweepAsync(ct);
        return Every;
    }

    /// <returns>Rows deleted.</returns>
    public async Task<int> SweepAsync(CancellationToken ct)
    {
        var now = Clock.GetUtcNow();
        return await DeleteAsync("outbox_message", "published_at", now - options.Value.Retention, ct)
            + await DeleteAsync("inbox_message", "handled_at", now - options.Value.InboxRetention, ct)
            + await DeleteAsync("idempotency_key", "at", now - options.Value.IdempotencyRetention, ct);
    }

    private async Task<int> DeleteAsync(string table, string column, DateTimeOffset before, CancellationToken ct)
    {
        var total = 0;
        for (var deleted = RowsPerStep; deleted == RowsPerStep; total += deleted)
        {
            await using var command = database.Source.CreateCommand(
                $"delete from {database.Schema}.{table} where ctid = any "
                    + $"(array(select ctid from {database.Schema}.{table} where {column} < $1 limit {RowsPerStep}))");
            command.Parameters.AddWithValue(before);
            deleted = await command.ExecuteNonQueryAsync(ct);
        }
        return total;
    }
}
