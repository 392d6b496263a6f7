using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace ThiDua.Platform.Tests.Faults;

/// <summary>Two replicas of one host: their relays take turns, so that nothing is lost and each aggregate's messages leave in
/// order.</summary>
[Collection(SeparateHosts.Name)]
public sealed class TwoRelays(DistributedPlatform platform)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_processes_of_one_host_lose_nothing_and_keep_the_order_of_each_aggregate()
    {
        await platform.Played.PlayAsync(LaoCai2021.Season);
        await Ledger.SettlesAsync(platform, Ct);
        await using var second = platform.CreateHost("Clusters", new Uri($"http://127.0.0.1:{FreePort.Any()}"));
        await second.StartAsync(Ct);
        await using var connection = await new ConnectionFactory { Uri = platform.Broker.Uri }.CreateConnectionAsync(Ct);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Ct);
        var seen = await ListenAsync(channel, "thidua.clusters.unit-state.v1");

        using var touch = new Touch(platform);
        await Task.WhenAll(Enumerable.Range(0, 30).Select(i => Task.Run(async () =>
            await touch.RenameUnitAsync(await touch.UnitAsync($"{touch.Mark}-R{i}", Ct), Ct), Ct)));
        await Ledger.SettlesAsync(platform, Ct);

        // A relay that loses its database between confirm and mark sends again; what is promised is that nothing is lost and nothing
        // overtakes, and the ledger has seen that everything was handled once.
        await Eventually.SeesAsync(() => Task.FromResult(seen.Distinct().Count()), count => count == 60, "all messages", ct: Ct);
        Assert.All(seen.Distinct().GroupBy(one => one.Unit), one => Assert.Equal([1L, 2L], one.Select(sent => sent.Version)));
    }

    private static async Task<ConcurrentQueue<(Guid Unit, long Version)>> ListenAsync(IChannel channel, string exchange)
    {
        var seen = new ConcurrentQueue<(Guid Unit, long Version)>();
        var queue = (await channel.QueueDeclareAsync(cancellationToken: Ct)).QueueName;
        await channel.QueueBindAsync(queue, exchange, "", cancellationToken: Ct);
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, message) =>
        {
            var state = JsonSerializer.Deserialize<JsonElement>(message.Body.Span).GetProperty("message");
            seen.Enqueue((state.GetProperty("aggregateId").GetGuid(), state.GetProperty("version").GetInt64()));
            return Task.CompletedTask;
        };
        await channel.BasicConsumeAsync(queue, autoAck: true, consumer, Ct);
        return seen;
    }
}
