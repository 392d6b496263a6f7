using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace ThiDua.BuildingBlocks.Messaging;

/// <summary>
/// Wakes the relay of the same process after a commit. A relay in another process finds the rows by polling; it is not told by NOTIFY,
/// because commits with NOTIFY queue on one lock and the relay next to the writer is awake anyway (ADR 0003).
/// </summary>
public sealed class OutboxSignal : DbTransactionInterceptor, IDisposable
{
    private readonly SemaphoreSlim _pending = new(0, 1);

    /// <summary>The signal of the context's module; one that nobody waits for when the context was built by a tool.</summary>
    public static OutboxSignal Of(ModuleDbContext db) =>
        db.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()?.Interceptors?.OfType<OutboxSignal>().FirstOrDefault()
            ?? new OutboxSignal();

    public void Set()
    {
        try { _pending.Release(); }
        catch (SemaphoreFullException) { /* It is set already. */ }
    }

    /// <returns>Whether it was set before the time was over.</returns>
    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken ct) => _pending.WaitAsync(atMost, ct);

    public void Dispose() => _pending.Dispose();

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData,
        CancellationToken cancellationToken = default)
    {
        Set();
        return Task.CompletedTask;
    }
}
