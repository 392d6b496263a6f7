using System.Text;

namespace ThiDua.Platform.Tests.Faults;

/// <summary>The one process killed while somebody plays the season on it: the client waits, the process comes back with everything, the
/// season ends as ever.</summary>
public sealed class OneProcessKilled : IAsyncLifetime
{
    private readonly AllInOnePlatform _platform = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _platform.InitializeAsync();

    public ValueTask DisposeAsync() => _platform.DisposeAsync();

    [Fact]
    public async Task Killed_three_times_in_the_middle_of_the_season_it_loses_nothing()
    {
        var output = new StringBuilder();
        using var stage = _platform.StageFor(LaoCai2021.Season, TextWriter.Synchronized(new StringWriter(output)));
        var play = Task.Run(() => new SeasonPlay(stage, LaoCai2021.Season).RunAsync(Ct), Ct);
        foreach (var step in (int[])[4, 12, 22])
        {
            await Eventually.SeesAsync(() => Task.FromResult(stage.Step), now => play.IsCompleted || now >= step,
                $"step {step} of the season", ct: Ct);
            await _platform.Process.RestartAsync(Ct);
        }

        await play;

        await Ledger.SettlesAsync(_platform, Ct);
        var awards = await stage.Records.AwardsAsync(Ct);
        Assert.Equal(
            [("BK_TINH", 1), ("CO_TINH", 2), ("GIAY_KHEN", 9)],
            awards.GroupBy(award => award.GetProperty("awardCode").GetString()!).Select(same => (same.Key, same.Count()))
                .OrderBy(same => same.Key, StringComparer.Ordinal));
    }
}
