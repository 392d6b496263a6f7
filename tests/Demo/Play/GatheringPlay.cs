namespace ThiDua.Demo.Play;

/// <summary>A case without scores over HTTP: what its data holds is played, what it does not hold is left out. A second run changes
/// nothing.</summary>
internal sealed class GatheringPlay(Stage stage, Gathering gathering)
{
    public async Task RunAsync(CancellationToken ct)
    {
        var ending = new Ending(stage, gathering);
        // Who ended acts no more: what was played stays as it is.
        if (await ending.HasBegunAsync(ct))
        {
            await ending.RunAsync(ct);
            return;
        }
        await new Preparing(stage, gathering).RunAsync(ct);
        await new Dissolving(stage, gathering).RunAsync(ct);
        var campaigning = new Campaigning(stage, gathering);
        await campaigning.BeginAsync(ct);
        await new Surveying(stage, gathering).RunAsync(ct);
        await new Convening(stage, gathering).RunAsync(ct);
        await new Reviewing(stage, gathering).RunAsync(ct);
        await campaigning.ConcludeAsync(ct);
        await new Honouring(stage, gathering).RunAsync(ct);
        await new Registering(stage, gathering).RunAsync(ct);
        await new Minuting(stage, gathering).RunAsync(ct);
        await ending.RunAsync(ct);
    }
}
