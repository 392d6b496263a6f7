using DotNet.Testcontainers.Configurations;
using DotNet.Testcontainers.Images;
using Testcontainers.PostgreSql;
using Testcontainers.RabbitMq;
using ThiDua.LocalServers;

namespace ThiDua.TestKit.Servers;

/// <summary>PostgreSQL and RabbitMQ from images, for machines with a container engine (<c>DOCKER_HOST</c> chooses another one).</summary>
internal static class ContainerServers
{
    internal const string PostgresImage = "postgres:17-alpine";
    internal const string RabbitMqImage = "rabbitmq:4-alpine";
    private const string CleanerImage = "testcontainers/ryuk:0.14.0";

    private const string User = "thidua";
    private static readonly TimeSpan StartTime = TimeSpan.FromMinutes(2);

    internal static async Task<(string ConnectionString, IAsyncDisposable Server)> StartPostgresAsync(CancellationToken ct)
    {
        var container = new PostgreSqlBuilder(PostgresImage)
            .WithCommand("-c", "fsync=off", "-c", "full_page_writes=off", "-c", "max_connections=200")
            .Build();
        await StartAsync(container.StartAsync, container, ct);
        return (container.GetConnectionString(), container);
    }

    internal static async Task<ContainerRabbitMq> StartRabbitMqAsync(CancellationToken ct)
    {
        var container = new RabbitMqBuilder(RabbitMqImage).WithUsername(User).Build();
        await StartAsync(container.StartAsync, container, ct);
        return new(container);
    }

    private static async Task StartAsync(Func<CancellationToken, Task> start, IAsyncDisposable container, CancellationToken ct)
    {
        // The image of the library's own cleaner is one more to get; where it cannot be had we remove what we started ourselves.
        var cleaner = await ContainerEngine.FindAsync([CleanerImage], ct);
        TestcontainersSettings.ResourceReaperImage = new DockerImage(CleanerImage);
        TestcontainersSettings.ResourceReaperEnabled = cleaner.CanServe;
        using var time = CancellationTokenSource.CreateLinkedTokenSource(ct);
        time.CancelAfter(StartTime);
        try
        {
            await start(time.Token);
        }
        catch
        {
            await container.DisposeAsync();
            throw;
        }
    }

    /// <summary>The broker of one test process.</summary>
    internal sealed class ContainerRabbitMq(RabbitMqContainer container) : IAsyncDisposable
    {
        public async Task<Uri> AddVirtualHostAsync(string name, CancellationToken ct)
        {
            foreach (var command in new[] { new[] { "rabbitmqctl", "add_vhost", name },
                ["rabbitmqctl", "set_permissions", "-p", name, User, ".*", ".*", ".*"] })
            {
                var done = await container.ExecAsync(command, ct);
                if (done.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', command)}: {done.Stderr}");
            }
            return new UriBuilder(container.GetConnectionString()) { Path = $"/{name}" }.Uri;
        }

        public ValueTask DisposeAsync() => container.DisposeAsync();
    }
}
