namespace ThiDua.BuildingBlocks.Hosting;

internal static class CancellationTokens
{
    /// <summary>Waits for a moment that is told by a token, for example "the application has started".</summary>
    internal static async Task WhenCancelledAsync(this CancellationToken moment, CancellationToken ct)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = moment.Register(() => reached.TrySetResult());
        await reached.Task.WaitAsync(ct);
    }
}
