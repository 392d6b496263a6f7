namespace ThiDua.Demo.Play;

/// <summary>Plays a case of either kind to its closing table.</summary>
internal static class Performance
{
    public static async Task PlayAsync(Stage stage, Scene scene, TextWriter output, CancellationToken ct)
    {
        switch (scene)
        {
            case Season season:
                await new SeasonPlay(stage, season).RunAsync(ct);
                await new ClosingTables(stage, season, output).WriteAsync(ct);
                break;
            case Gathering gathering:
                await new GatheringPlay(stage, gathering).RunAsync(ct);
                await new GatheringTables(stage, gathering, output).WriteAsync(ct);
                break;
        }
    }
}
