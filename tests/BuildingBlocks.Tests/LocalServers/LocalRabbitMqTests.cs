using System.Diagnostics;
using RabbitMQ.Client;
using ThiDua.LocalServers;

namespace ThiDua.BuildingBlocks.Tests.LocalServers;

public sealed class LocalRabbitMqTests(TestServers servers)
{
    private static readonly Dictionary<string, object?> Quorum = new() { ["x-queue-type"] = "quorum" };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_confirmed_message_in_a_quorum_queue_outlives_a_kill_and_a_restart_on_the_same_address()
    {
        await using var broker = await servers.StartOwnRabbitMqAsync(Ct);
        var address = broker.Uri;
        await using (var connection = await ConnectAsync(address))
        await using (var channel = await connection.CreateChannelAsync(cancellationToken: Ct))
            await channel.QueueDeclareAsync("kept", durable: true, exclusive: false, autoDelete: false, Quorum, cancellationToken: Ct);
        // RabbitMQ 3.10 writes its list of quorum queues half a second late: a queue younger than that stays without a leader after a kill.
        await broker.RestartAsync(Ct);
        await using (var connection = await ConnectAsync(address))
        await using (var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), Ct))
            await channel.BasicPublishAsync("", "kept", Encoding.UTF8.GetBytes("Si Ma Cai"), Ct);

        await broker.KillAsync();
        await broker.StartAsync(Ct);

        await using var again = await ConnectAsync(address);
        await using var reader = await again.CreateChannelAsync(cancellationToken: Ct);
        var message = await reader.BasicGetAsync("kept", autoAck: true, Ct);
        Assert.Equal("Si Ma Cai", Encoding.UTF8.GetString(message!.Body.Span));
    }

    [Fact]
    public async Task Two_virtual_hosts_keep_equal_queue_names_apart()
    {
        await using var first = await ConnectAsync(await servers.CreateVirtualHostAsync(Ct));
        await using var second = await ConnectAsync(await servers.CreateVirtualHostAsync(Ct));
        await using var writer = await first.CreateChannelAsync(cancellationToken: Ct);
        await using var reader = await second.CreateChannelAsync(cancellationToken: Ct);

        await writer.QueueDeclareAsync("units", durable: true, exclusive: false, autoDelete: false, Quorum, cancellationToken: Ct);
        await writer.BasicPublishAsync("", "units", Encoding.UTF8.GetBytes("LC"), Ct);
        await reader.QueueDeclareAsync("units", durable: true, exclusive: false, autoDelete: false, Quorum, cancellationToken: Ct);

        Assert.Null(await reader.BasicGetAsync("units", autoAck: true, Ct));
    }

    [Fact]
    public async Task Nothing_of_a_stopped_broker_stays_behind()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"thidua-test-{Guid.NewGuid():n}");
        await using (await LocalRabbitMq.StartAsync(new(folder), _ => { }, Ct))
        {
            var running = await ProcessesOfAsync(folder);
            Assert.Contains("beam", running);
            Assert.Contains("epmd", running);
        }

        Assert.Equal("", await ProcessesOfAsync(folder));
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The node and its name server both carry the folder in their environment, which ps shows with "e".</summary>
    private static async Task<string> ProcessesOfAsync(string folder)
    {
        using var list =
            Process.Start(new ProcessStartInfo("ps", ["-e", "e", "-ww", "-o", "comm=,args="]) { RedirectStandardOutput = true })!;
        var rows = await list.StandardOutput.ReadToEndAsync(Ct);
        return string.Join('\n', rows.Split('\n').Where(row => row.Contains($"HOME={folder}")));
    }

    private static Task<IConnection> ConnectAsync(Uri address) => new ConnectionFactory { Uri = address }.CreateConnectionAsync(Ct);
}
