using ThiDua.Demo.Data;
using ThiDua.Platform.Tests.Platforms;

namespace ThiDua.Platform.Tests.Faults;

/// <summary>The queues that really exist on the broker.</summary>
[Collection(SeparateHosts.Name)]
public sealed class Queues(DistributedPlatform platform)
{
    [Fact]
    public async Task There_is_one_queue_for_each_consumer_and_none_for_errors_or_skipped_messages()
    {
        await platform.Played.PlayAsync(LaoCai2021.Season);

        var queues = await platform.Broker.QueuesAsync("/", TestContext.Current.CancellationToken);

        // Names that RabbitMQ or the bus made up are temporary: the bus's own reply queue of each process, a test's listener.
        Assert.Equal(Ledger.Listeners.Values.SelectMany(names => names).Order(StringComparer.Ordinal),
            queues.Where(name => !name.StartsWith("amq.gen-", StringComparison.Ordinal) && !name.Contains("_bus_", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }
}
