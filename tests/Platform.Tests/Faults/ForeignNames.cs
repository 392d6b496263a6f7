using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace ThiDua.Platform.Tests.Faults;

/// <summary>What one service could do at the broker if somebody had taken it over: nothing in the name of another.</summary>
[Collection(SeparateHosts.Name)]
public sealed class ForeignNames(DistributedPlatform platform)
{
    private static readonly string[] Services = ["Clusters", "Indicators", "Scoring", "Awards"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Others => new(
        from one in Services from other in Services where one != other select (one, other));

    [Theory, MemberData(nameof(Others))]
    public async Task No_service_publishes_takes_or_declares_in_the_name_of_another(string service, string other)
    {
        var foreign = $"thidua.{other.ToLowerInvariant()}.of-this-test";
        await using var connection = await new ConnectionFactory { Uri = platform.Broker.Uri }.CreateConnectionAsync(Ct);
        await using var migration = await connection.CreateChannelAsync(cancellationToken: Ct);
        await migration.ExchangeDeclareAsync(foreign, "fanout", durable: false, autoDelete: false, cancellationToken: Ct);
        var queues = await platform.Broker.QueuesAsync("/", Ct);
        var queue = queues.FirstOrDefault(name => name.StartsWith($"{other.ToLowerInvariant()}-", StringComparison.Ordinal));

        Assert.Equal("403", await RefusalAsync(service, channel => channel.BasicPublishAsync(foreign, "", false, "{}"u8.ToArray(),
            cancellationToken: Ct).AsTask()));
        Assert.Equal("403", await RefusalAsync(service, channel => channel.ExchangeDeleteAsync(foreign, cancellationToken: Ct)));
        if (queue is not null)
        {
            Assert.Equal("403", await RefusalAsync(service, channel => channel.BasicGetAsync(queue, autoAck: false, Ct)));
            Assert.Equal("403", await RefusalAsync(service, channel => channel.QueueDeleteAsync(queue, cancellationToken: Ct)));
        }
    }

    [Fact]
    public async Task A_service_publishes_in_its_own_name()
    {
        await using var connection = await new ConnectionFactory { Uri = platform.UserOf("Clusters") }.CreateConnectionAsync(Ct);
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true), Ct);

        // With the confirm: what is refused is refused here. Nobody is bound to this name.
        const string Own = "thidua.clusters.of-its-own-test";
        await channel.ExchangeDeclareAsync(Own, "fanout", durable: false, autoDelete: false, cancellationToken: Ct);
        await channel.BasicPublishAsync(Own, "", body: "{}"u8.ToArray(), cancellationToken: Ct);
        await channel.ExchangeDeleteAsync(Own, cancellationToken: Ct);
    }

    // A refused publish is told by the end of the channel; the confirm waits for it.
    private async Task<string> RefusalAsync(string service, Func<IChannel, Task> act)
    {
        await using var connection = await new ConnectionFactory { Uri = platform.UserOf(service) }.CreateConnectionAsync(Ct);
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true), Ct);
        try
        {
            await act(channel);
            return "done";
        }
        catch (Exception refused) when (refused is OperationInterruptedException or AlreadyClosedException or PublishException)
        {
            return channel.CloseReason?.ReplyCode.ToString() ?? refused.Message;
        }
    }
}
