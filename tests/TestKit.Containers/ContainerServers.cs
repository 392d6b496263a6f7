using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Containers;
using Testcontainers.PostgreSql;

namespace ThiDua.TestKit.Containers;

/// <summary>PostgreSQL and RabbitMQ from images, for machines with a container engine (DOCKER_HOST chooses podman).</summary>
public static class ContainerServers
{
    private const string PostgresImage = "postgres:17-alpine";
    private const string RabbitMqImage = "rabbitmq:4-alpine";
    private const int AmqpPort = 5672;
    private const string User = "thidua";

    public static async Task<(string ConnectionString, IAsyncDisposable Server)> StartPostgresAsync(CancellationToken ct)
    {
        var container = new PostgreSqlBuilder(PostgresImage)
            .WithCommand("-c", "fsync=off", "-c", "full_page_writes=off", "-c", "max_connections=200")
            .Build();
        await container.StartAsync(ct);
        return (container.GetConnectionString(), container);
    }

    public static async Task<ContainerRabbitMq> StartRabbitMqAsync(CancellationToken ct)
    {
        var password = Guid.NewGuid().ToString("n");
        var container = new ContainerBuilder(RabbitMqImage)
            .WithEnvironment("RABBITMQ_DEFAULT_USER", User)
            .WithEnvironment("RABBITMQ_DEFAULT_PASS", password)
            .WithPortBinding(AmqpPort, true)
            .WithWaitStrategy(Wait.ForUnixContainer().UntilMessageIsLogged("Server startup complete"))
            .Build();
        await container.StartAsync(ct);
        return new(container, name =>
            new($"amqp://{User}:{password}@{container.Hostname}:{container.GetMappedPublicPort(AmqpPort)}/{name}"));
    }

    /// <summary>The broker of one test process.</summary>
    public sealed class ContainerRabbitMq(IContainer container, Func<string, Uri> addressOf) : IAsyncDisposable
    {
        public async Task<Uri> AddVirtualHostAsync(string name, CancellationToken ct)
        {
            foreach (var command in new[] { new[] { "rabbitmqctl", "add_vhost", name },
                ["rabbitmqctl", "set_permissions", "-p", name, User, ".*", ".*", ".*"] })
            {
                var done = await container.ExecAsync(command, ct);
                if (done.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', command)}: {done.Stderr}");
            }
            return addressOf(name);
        }

        public ValueTask DisposeAsync() => container.DisposeAsync();
    }
}
