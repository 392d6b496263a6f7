namespace ThiDua.Platform.Tests.Platforms;

/// <summary>Seasons already played on a platform, so that several tests can look at one.</summary>
internal sealed class Played(RunningPlatform platform) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<(Stage Stage, string Output)>>> _seasons = new();

    public async Task<Stage> PlayAsync(Scene scene) =>
        (await _seasons.GetOrAdd(scene.Key, _ => new(() => OnceAsync(scene))).Value).Stage;

    /// <summary>Plays it again whatever happened before.</summary>
    /// <returns>What the console would have shown.</returns>
    public async Task<string> AgainAsync(Scene scene) => (await OnceAsync(scene)).Output;

    public void Dispose()
    {
        foreach (var season in _seasons.Values.Where(s => s.Value.IsCompletedSuccessfully)) season.Value.Result.Stage.Dispose();
    }

    private async Task<(Stage Stage, string Output)> OnceAsync(Scene scene)
    {
        var output = new StringWriter();
        var stage = platform.StageFor(scene, output);
        try
        {
            await Performance.PlayAsync(stage, scene, output, CancellationToken.None);
            return (stage, output.ToString());
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{scene.Key} stopped after:\n{output}", e);
        }
    }
}
