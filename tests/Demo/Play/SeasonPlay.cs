namespace ThiDua.Demo.Play;

/// <summary>
/// The whole season over HTTP, each act by the role it belongs to. Every step finds what exists and does only what is missing:
/// a second run changes nothing, and a run after a crash goes on where the platform stands.
/// </summary>
internal sealed class SeasonPlay(Stage stage)
{
    public async Task RunAsync(CancellationToken ct)
    {
        await new Preparing(stage).RunAsync(ct);
        await new Pledging(stage).RunAsync(ct);
        await new Reporting(stage).RunAsync(ct);
        await new Scoring(stage).RunAsync(ct);
        await new Concluding(stage).RunAsync(ct);
        await new Commending(stage).RunAsync(ct);
        await new PassingOn(stage).RunAsync(ct);
    }
}
