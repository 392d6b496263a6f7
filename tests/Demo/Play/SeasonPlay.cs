namespace ThiDua.Demo.Play;

/// <summary>
/// The whole season over HTTP, each act by the role it belongs to. Every step finds what exists and does only what is missing:
/// a second run changes nothing, and a run after a crash goes on where the platform stands.
/// </summary>
internal sealed class SeasonPlay(Stage stage, Season season)
{
    public async Task RunAsync(CancellationToken ct)
    {
        await new Preparing(stage, season).RunAsync(ct);
        await new Pledging(stage, season).RunAsync(ct);
        await new Reporting(stage, season).RunAsync(ct);
        await new Scoring(stage, season).RunAsync(ct);
        await new Concluding(stage, season).RunAsync(ct);
        await new Commending(stage, season).RunAsync(ct);
        await new PassingOn(stage, season).RunAsync(ct);
    }
}
