namespace ThiDua.TestKit;

/// <summary>Waits until a probe holds; a time-out says what was seen last.</summary>
public static class Eventually
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Waits until <paramref name="probe"/> gives something that <paramref name="holds"/>, and returns it.</summary>
    /// <param name="probe">Looks once; an exception counts as "not yet".</param>
    /// <param name="holds">What is waited for.</param>
    /// <param name="what">Completes the sentence "waited in vain for …".</param>
    /// <param name="within">30 seconds when left out.</param>
    /// <param name="ct">Ends the waiting.</param>
    public static async Task<T> SeesAsync<T>(
        Func<Task<T>> probe, Func<T, bool> holds, string what, TimeSpan? within = null, CancellationToken ct = default)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(ct);
        deadline.CancelAfter(within ?? Patience);
        using var timer = new PeriodicTimer(Between);
        object? last = "nothing";
        try
        {
            while (true)
            {
                try
                {
                    var seen = await probe().WaitAsync(deadline.Token);
                    if (holds(seen)) return seen;
                    last = seen;
                }
                catch (Exception failure) when (failure is not OperationCanceledException || !deadline.IsCancellationRequested)
                {
                    last = failure;
                }
                await timer.WaitForNextTickAsync(deadline.Token);
            }
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new TimeoutException($"Waited in vain for {what}; last seen: {last ?? "null"}");
        }
    }

    /// <summary>Waits until <paramref name="probe"/> is true.</summary>
    public static Task HoldsAsync(Func<Task<bool>> probe, string what, TimeSpan? within = null, CancellationToken ct = default) =>
        SeesAsync(probe, held => held, what, within, ct);

    /// <inheritdoc cref="HoldsAsync(Func{Task{bool}}, string, TimeSpan?, CancellationToken)"/>
    public static Task HoldsAsync(Func<bool> probe, string what, TimeSpan? within = null, CancellationToken ct = default) =>
        HoldsAsync(() => Task.FromResult(probe()), what, within, ct);
}
