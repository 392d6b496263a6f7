namespace ThiDua.Platform.Tests.Faults;

/// <summary>The queues that really exist on the broker.</summary>
[Collection(SeparateHosts.Name)]
public sealed class Queues(DistributedPlatform platform)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task There_is_one_queue_for_each_consumer_and_none_for_errors_or_skipped_messages()
    {
        await platform.Played.PlayAsync(LaoCai2021.Season);

        Assert.Equal(Ledger.Listeners.Values.SelectMany(names => names).Order(StringComparer.Ordinal), await QueuesAsync("/"));
    }

    [Fact]
    public async Task The_one_process_has_the_queues_of_the_separate_hosts_by_the_same_names()
    {
        var data = Path.Combine(Path.GetTempPath(), $"thidua-queues-{Guid.NewGuid():n}");
        await using (
            var host = new HostProcess("services/AllInOne", new Uri($"http://127.0.0.1:{FreePort.Any()}"), new Dictionary<string, string>
            {
                ["AllInOne__Data"] = data,
                ["Messaging__Transport"] = "RabbitMq",
                ["Messaging__RabbitMq__Uri"] = (await platform.Broker.AddVirtualHostAsync("one-process", Ct)).ToString(),
            })) await host.MigrateAsync(Ct);
        Directory.Delete(data, recursive: true);

        Assert.Equal(await QueuesAsync("/"), await QueuesAsync("one-process"));
    }

    /// <summary>Without the temporary ones whose names the broker or the bus made up: reply queues of processes, listeners of
    /// tests.</summary>
    private async Task<IReadOnlyList<string>> QueuesAsync(string virtualHost) =>
    [
        .. (await platform.Broker.QueuesAsync(virtualHost, Ct))
            .Where(name => !name.StartsWith("amq.gen-", StringComparison.Ordinal) && !name.Contains("_bus_", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
    ];
}
