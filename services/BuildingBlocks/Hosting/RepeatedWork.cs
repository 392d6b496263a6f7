namespace ThiDua.BuildingBlocks.Hosting;

/// <summary>
/// The frame of everything that works in the background: it never ends because of a failure, says each series of failures once, and waits
/// by the host's clock, longer from failure to failure.
/// </summary>
public abstract partial class RepeatedWork(string name, TimeProvider clock, ILogger log) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    protected TimeProvider Clock => clock;

    /// <summary>Does the work once.</summary>
    /// <returns>The pause until the next time.</returns>
    protected abstract Task<TimeSpan> OnceAsync(CancellationToken ct);

    /// <summary>What must be there before the first time.</summary>
    protected virtual Task WhenReadyAsync(CancellationToken ct) => Task.CompletedTask;

    protected virtual Task PauseAsync(TimeSpan pause, CancellationToken ct) => Task.Delay(pause, clock, ct);

    protected static TimeSpan PauseAfter(int failures) => TimeSpan.FromMilliseconds(
        Math.Min(LongestPause.TotalMilliseconds, FirstPause.TotalMilliseconds * Math.Pow(2, Math.Min(failures, 10))));

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await WhenReadyAsync(stoppingToken);
            for (var failures = 0; ;)
            {
                try
                {
                    var pause = await OnceAsync(stoppingToken);
                    if (failures > 0) GoesOn(log, name, failures);
                    failures = 0;
                    await PauseAsync(pause, stoppingToken);
                }
                catch (Exception e) when (!stoppingToken.IsCancellationRequested)
                {
                    if (failures++ > 0) StillFails(log, name, e.Message);
                    else if (Outage.MayPass(e)) Waits(log, name, e.Message);
                    else Fails(log, name, e);
                    await Task.Delay(PauseAfter(failures), clock, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    [LoggerMessage(151, LogLevel.Warning, "{Work}: the database is away ({Message}); trying again until it is back")]
    private static partial void Waits(ILogger log, string work, string message);

    [LoggerMessage(152, LogLevel.Error, "{Work}: failed; trying again")]
    private static partial void Fails(ILogger log, string work, Exception e);

    [LoggerMessage(153, LogLevel.Debug, "{Work}: still failing ({Message})")]
    private static partial void StillFails(ILogger log, string work, string message);

    [LoggerMessage(154, LogLevel.Information, "{Work}: goes on after {Failures} failures")]
    private static partial void GoesOn(ILogger log, string work, int failures);
}
