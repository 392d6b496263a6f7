using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace ThiDua.Platform.Tests.Faults;

/// <summary>Two replicas of one host: their relays take turns, so that nothing leaves twice and each aggregate's messages leave in
/// order.</summary>
[Collection(SeparateHosts.Name)]
public sealed class TwoRelays(DistributedPlatform platform)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_processes_of_one_host_publish_each_message_once()
    {
        await platform.Played.PlayAsync(LaoCai2021.Season);
        await Ledger.SettlesAsync(platform, Ct);
        await using var second = platform.CreateHost("Clusters", new Uri($"http://127.0.0.1:{FreePort.Any()}"));
        await second.StartAsync(Ct);
        await using var connection = await new ConnectionFactory { Uri = platform.Broker.Uri }.CreateConnectionAsync(Ct);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Ct);
        var seen = await ListenAsync(channel, "thidua.clusters.unit-state.v1");

        using var touch = new Touch(platform);
        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(() => touch.UnitAsync($"{touch.Mark}-R{i}", Ct), Ct)));
        await Ledger.SettlesAsync(platform, Ct);

        await Eventually.HoldsAsync(() => seen.Count >= 60, "all messages", ct: Ct);
        Assert.Equal(60, seen.Count);
        Assert.Equal(60, seen.Distinct().Count());
    }

    private static async Task<ConcurrentQueue<string>> ListenAsync(IChannel channel, string exchange)
    {
        var seen = new ConcurrentQueue<string>();
        var queue = (await channel.QueueDeclareAsync(cancellationToken: Ct)).QueueName;
        await channel.QueueBindAsync(queue, exchange, "", cancellationToken: Ct);
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, message) =>
        {
            seen.Enqueue(message.BasicProperties.MessageId ?? "");
            return Task.CompletedTask;
        };
        await channel.BasicConsumeAsync(queue, autoAck: true, consumer, Ct);
        return seen;
    }
}
