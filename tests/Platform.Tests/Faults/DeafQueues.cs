using System.Net.Http.Json;

namespace ThiDua.Platform.Tests.Faults;

/// <summary>A host that lost its consumers without noticing: by standing still for longer than the broker waits, and by a broker that gives
/// up a consumer while the connection lives. Both must come back by themselves.</summary>
[Collection(SeparateHosts.Name)]
public sealed class DeafQueues(DistributedPlatform platform)
{
    private const string Queue = "scoring-unit-changed";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_consumer_that_the_broker_has_given_up_is_noticed_said_and_brought_back()
    {
        using var touch = await TouchAsync();
        await GiveUpConsumersAsync();

        await touch.UnitAsync($"{touch.Mark}-D", Ct);

        await Eventually.SeesAsync(() => HealthAsync("Scoring"), seen => seen.Contains(Queue, StringComparison.Ordinal),
            "the health of Scoring to name the queue", ct: Ct);
        await Ledger.SettlesAsync(platform, Ct);
        await Eventually.SeesAsync(() => HealthAsync("Scoring"), seen => !seen.Contains(Queue, StringComparison.Ordinal),
            "the health of Scoring to be good again", ct: Ct);
    }

    [Fact]
    public async Task A_host_whose_connections_the_broker_closed_takes_messages_again()
    {
        using var touch = await TouchAsync();

        await platform.Broker.EvaluateAsync(
            "[rabbit_networking:close_connection(P, \"missed heartbeats\") || P <- rabbit_networking:connections()].", Ct);
        await touch.UnitAsync($"{touch.Mark}-K", Ct);

        await Ledger.SettlesAsync(platform, Ct);
    }

    [Fact]
    public async Task A_host_that_stood_still_for_longer_than_the_heartbeat_takes_messages_again()
    {
        using var touch = await TouchAsync();
        var host = platform.Host("Scoring");
        host.Freeze();
        try
        {
            await touch.UnitAsync($"{touch.Mark}-F", Ct);
            // The broker closes the connections of a client that it has not heard for two heartbeats.
            await Eventually.SeesAsync(ConsumersAsync, count => count == 0, "the broker to give the host up", TimeSpan.FromMinutes(3), Ct);
        }
        finally
        {
            host.LetOn();
        }

        await Ledger.SettlesAsync(platform, Ct);
    }

    // What the broker does inside when it cancels a consumer, without the word to the client.
    private async Task GiveUpConsumersAsync()
    {
        await platform.Broker.EvaluateAsync($$"""
            {ok, Q} = rabbit_amqqueue:lookup(rabbit_misc:r(<<"/">>, queue, <<"{{Queue}}">>)),
            [ra:process_command(amqqueue:get_pid(Q), rabbit_fifo:make_checkout({element(2, C), element(1, C)}, cancel, #{}))
                || C <- rabbit_amqqueue:consumers(Q)].
            """, Ct);
        await Eventually.SeesAsync(ConsumersAsync, count => count == 0, "the broker to have given the consumer up", ct: Ct);
    }

    private async Task<int> ConsumersAsync()
    {
        var queues = await platform.Broker.QueuesAsync("/", Ct, "name", "consumers");
        return int.Parse(queues.Single(line => line.StartsWith(Queue, StringComparison.Ordinal)).Split('\t')[1]);
    }

    private async Task<string> HealthAsync(string module)
    {
        using var http = new HttpClient { BaseAddress = platform.Host(module).Address };
        // What the watch of the queues says; the bus beside it names every queue, also the sound ones.
        return (await http.GetFromJsonAsync<JsonElement>("/health/messages", Ct)).GetProperty("checks").GetProperty("queues").GetRawText();
    }

    private async Task<Touch> TouchAsync()
    {
        await platform.Played.PlayAsync(LaoCai2021.Season);
        await Ledger.SettlesAsync(platform, Ct);
        return new Touch(platform);
    }
}
