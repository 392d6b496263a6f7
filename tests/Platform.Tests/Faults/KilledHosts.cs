namespace ThiDua.Platform.Tests.Faults;

/// <summary>SIGKILL to each host while it stands at the worst places; then it is started again, and nothing may be lost or done
/// twice.</summary>
[Collection(SeparateHosts.Name)]
public sealed class KilledHosts(DistributedPlatform platform)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Publishers => ["Clusters", "Indicators", "Scoring", "Awards"];

    public static TheoryData<string> Consumers => ["Indicators", "Scoring", "Awards"];

    [Theory, MemberData(nameof(Publishers))]
    public async Task Killed_between_commit_and_publish_the_message_leaves_after_the_restart(string module)
    {
        using var touch = await TouchAsync();
        await using (await Obstacle.BeforePublishAsync(platform, module))
        {
            await touch.ChangeAsync(module, Ct);
            Assert.Equal(1, await Ledger.PendingAsync(platform, module));
            await platform.Host(module).KillAsync();
        }

        await platform.Host(module).StartAsync(Ct);

        await Ledger.SettlesAsync(platform, Ct);
    }

    [Theory, MemberData(nameof(Publishers))]
    public async Task Killed_between_publish_and_mark_the_message_leaves_again_and_is_handled_once(string module)
    {
        using var touch = await TouchAsync();
        var before = await Obstacle.BeforePublishAsync(platform, module);
        await touch.ChangeAsync(module, Ct);
        await using (var marking = await Obstacle.BeforeMarkAsync(platform, module))
        {
            await before.DisposeAsync();
            await marking.SomebodyWaitsAsync(Ct);
            await platform.Host(module).KillAsync();
        }
        Assert.Equal(1, await Ledger.PendingAsync(platform, module));

        await platform.Host(module).StartAsync(Ct);

        await Ledger.SettlesAsync(platform, Ct);
    }

    [Theory, MemberData(nameof(Consumers))]
    public async Task Killed_inside_a_consumer_the_message_is_handled_once_after_the_restart(string module)
    {
        using var touch = await TouchAsync();
        var unit = await touch.UnitAsync($"{touch.Mark}-C", Ct);
        await Ledger.SettlesAsync(platform, Ct);
        await using (var copy = await Obstacle.OnUnitCopyAsync(platform, module, unit))
        {
            await touch.RenameUnitAsync(unit, Ct);
            await copy.SomebodyWaitsAsync(Ct);
            await platform.Host(module).KillAsync();
        }

        await platform.Host(module).StartAsync(Ct);

        await Ledger.SettlesAsync(platform, Ct);
    }

    [Fact]
    public async Task Hosts_killed_at_random_moments_under_load_lose_nothing_and_do_nothing_twice()
    {
        using var touch = await TouchAsync();
        var load = Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => touch.UnitAsync($"{touch.Mark}-L{i}", Ct), Ct)));
        foreach (var (module, after) in new[] { ("Clusters", Random.Shared.Next(1, 10)), ("Scoring", Random.Shared.Next(10, 20)),
            ("Identity", Random.Shared.Next(20, 30)) })
        {
            await Eventually.SeesAsync(() => CountAsync(touch.Mark), count => count >= after, $"{after} units", ct: Ct);
            await platform.Host(module).RestartAsync(Ct);
        }

        await load;

        await Ledger.SettlesAsync(platform, Ct);
        Assert.Equal(40, await CountAsync(touch.Mark));
    }

    private async Task<long> CountAsync(string mark) =>
        (await platform.QueryAsync("Clusters", "select count(*) from clusters.unit where code like $1 || '-L%'", row =>
            row.GetInt64(0), mark))[0];

    /// <summary>The changes need a season's bodies to exist.</summary>
    private async Task<Touch> TouchAsync()
    {
        await platform.Played.PlayAsync(LaoCai2021.Season);
        await Ledger.SettlesAsync(platform, Ct);
        return new Touch(platform);
    }
}
