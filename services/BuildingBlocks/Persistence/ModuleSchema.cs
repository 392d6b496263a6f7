namespace ThiDua.BuildingBlocks.Persistence;

/// <summary>
/// Whether the module's database has every migration that this build knows. A host may be started beside its migration: what works in the
/// background and what handles messages waits here, quietly, until the tables are there.
/// </summary>
public sealed partial class ModuleSchema<TDb>(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ModuleSchema<TDb>> log)
    where TDb : ModuleDbContext
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    private volatile bool _complete;
    private int _told;

    /// <exception cref="NpgsqlException">The database does not answer.</exception>
    public async Task<bool> IsCompleteAsync(CancellationToken ct)
    {
        if (_complete) return true;
        await using var scope = scopes.CreateAsyncScope();
        return _complete = !(await scope.ServiceProvider.GetRequiredService<TDb>().Database.GetPendingMigrationsAsync(ct)).Any();
    }

    public async Task WhenCompleteAsync(CancellationToken ct)
    {
        while (!_complete)
        {
            try
            {
                if (await IsCompleteAsync(ct)) return;
            }
            // Neither database nor role need be there yet; health says what is missing.
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                NotYet(typeof(TDb).Name, e.Message);
            }
            if (Interlocked.Exchange(ref _told, 1) == 0) Waiting(typeof(TDb).Name);
            await Task.Delay(BetweenLooks, clock, ct);
        }
    }

    [LoggerMessage(141, LogLevel.Information, "{Context}: waiting until the database is there and migrated")]
    private partial void Waiting(string context);

    [LoggerMessage(142, LogLevel.Debug, "{Context}: the database cannot be asked yet: {Message}")]
    private partial void NotYet(string context, string message);
}
