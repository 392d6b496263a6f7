namespace ThiDua.Platform.Tests.Faults;

/// <summary>The broker and the database go away and come back: people go on writing or are told to wait, and nothing is lost or done
/// twice.</summary>
[Collection(SeparateHosts.Name)]
public sealed class LostServers(DistributedPlatform platform)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Writes_are_accepted_while_the_broker_is_down_for_two_publish_time_outs()
    {
        using var touch = await TouchAsync();
        await platform.Broker.StopAsync();
        try
        {
            await touch.ChangeAsync("Clusters", Ct);
            for (var timeOut = 1; timeOut <= 2; timeOut++)
                await Eventually.SeesAsync(ForgottenFailuresAsync, rows => rows > 0, $"publish time-out {timeOut}", ct: Ct);
            await touch.ChangeAsync("Clusters", Ct);
            Assert.Equal(2, await Ledger.PendingAsync(platform, "Clusters"));
            Assert.True(await IsReadyAsync("Clusters"), "A broker that is away must not take the write path down.");
        }
        finally
        {
            await platform.Broker.StartAsync(Ct);
        }

        await Ledger.SettlesAsync(platform, Ct);
    }

    [Fact]
    public async Task A_host_that_starts_while_the_broker_is_away_becomes_ready_and_tells_later_what_was_written()
    {
        using var touch = await TouchAsync();
        await platform.Broker.StopAsync();
        try
        {
            await platform.Host("Clusters").RestartAsync(Ct);
            await touch.ChangeAsync("Clusters", Ct);
        }
        finally
        {
            await platform.Broker.StartAsync(Ct);
        }

        await Ledger.SettlesAsync(platform, Ct);
    }

    [Fact]
    public async Task The_broker_killed_under_load_loses_nothing()
    {
        using var touch = await TouchAsync();
        var load = Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => touch.ChangeAsync("Clusters", Ct), Ct)));

        await platform.Broker.KillAsync();
        await platform.Broker.StartAsync(Ct);
        await load;

        await Ledger.SettlesAsync(platform, Ct);
    }

    [Fact]
    public async Task PostgreSQL_restarted_under_load_costs_a_wait_and_nothing_else()
    {
        using var touch = await TouchAsync();
        var load = Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => touch.UnitAsync($"{touch.Mark}-P{i}", Ct), Ct)));

        await platform.Postgres.RestartAsync(Ct);
        await load;

        await Ledger.SettlesAsync(platform, Ct);
        Assert.Equal(40, (await platform.QueryAsync("Scoring", "select count(*) from scoring.unit_copy where code like $1 || '-P%'", row =>
            row.GetInt64(0), touch.Mark))[0]);
    }

    /// <summary>Rows that the relay could not publish since the last look; looking forgets them.</summary>
    private async Task<int> ForgottenFailuresAsync() => (await platform.QueryAsync("Clusters",
        "update clusters.outbox_message set last_error = null where published_at is null and last_error is not null returning id",
        row => row.GetInt64(0))).Count;

    private async Task<bool> IsReadyAsync(string module)
    {
        using var http = new HttpClient { BaseAddress = platform.Host(module).Address };
        return (await http.GetAsync("/health/ready", Ct)).IsSuccessStatusCode;
    }

    private async Task<Touch> TouchAsync()
    {
        await platform.Played.PlayAsync(LaoCai2021.Season);
        await Ledger.SettlesAsync(platform, Ct);
        return new Touch(platform);
    }
}
