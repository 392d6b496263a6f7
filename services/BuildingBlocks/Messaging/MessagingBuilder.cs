using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ThiDua.BuildingBlocks.Messaging;

/// <summary>Collects the consumers of the modules that one process hosts.</summary>
public sealed class MessagingBuilder
{
    // The library's own second would hold up every message that comes alone.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly List<Registration> _registrations = [];

    /// <summary>Queues of this process, for the test that compares one process with many.</summary>
    public IEnumerable<string> Queues => _registrations.Select(r => r.Queue);

    /// <param name="queue">Prefixed by the module; equal to the consumer's name.</param>
    public MessagingBuilder Add<TConsumer>(string queue) where TConsumer : class, IConsumer
    {
        _registrations.Add(new Registration(queue, typeof(TConsumer), bus => bus.AddConsumer<TConsumer>(), null));
        return this;
    }

    /// <param name="limit">Messages in one transaction at most; fewer when none comes for a moment.</param>
    public MessagingBuilder AddBatched<TConsumer>(string queue, int limit = 100) where TConsumer : class, IConsumer
    {
        _registrations.Add(
            new Registration(queue, typeof(TConsumer), bus => bus.AddConsumer<TConsumer>(consumer => consumer.Options<BatchOptions>(batch =>
            batch.SetMessageLimit(limit).SetTimeLimit(Pause).SetConcurrencyLimit(2))), limit));
        return this;
    }

    internal void Apply(IBusRegistrationConfigurator bus)
    {
        foreach (var one in _registrations)
        {
            one.Register(bus);
        }
    }

    internal void Connect(IBusRegistrationContext context, IBusFactoryConfigurator bus, MessagingOptions options,
        Action<IReceiveEndpointConfigurator>? transport)
    {
        foreach (var one in _registrations)
        {
            bus.ReceiveEndpoint(one.Queue, endpoint =>
            {
                transport?.Invoke(endpoint);
                endpoint.PrefetchCount = one.BatchLimit is { } limit ? Math.Max(options.Prefetch, 4 * limit) : options.Prefetch;
                endpoint.ConcurrentMessageLimit = one.BatchLimit is null ? options.Concurrency : null;
                endpoint.ConfigureConsumer(context, one.Consumer);
            });
        }
    }

    private sealed record Registration(string Queue, Type Consumer, Action<IBusRegistrationConfigurator> Register, int? BatchLimit);
}

public static class MessagingExtensions
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(60);

    /// <summary>
    /// The one bus of the process. In memory is refused unless the process is the small-site host or a developer's: there the outbox
    /// replays
    /// what a crash lost, elsewhere nothing would.
    /// </summary>
    public static MessagingBuilder AddMessaging(this IHostApplicationBuilder builder, Action<MessagingBuilder> consumers)
    {
        var options = builder.Configuration.GetSection(MessagingOptions.Section).Get<MessagingOptions>() ?? new MessagingOptions();
        if (options.Transport == Transport.InMemory && !options.AllowInMemory && !builder.Environment.IsDevelopment())
            throw new InvalidOperationException(
                "Messaging:Transport=InMemory loses messages between processes; set it to RabbitMq and give Messaging:RabbitMq:Uri.");
        if (options.Transport == Transport.RabbitMq && options.RabbitMq.Uri is null)
            throw new InvalidOperationException("Messaging:RabbitMq:Uri is missing; give amqp://user:password@host:port/.");

        var registered = new MessagingBuilder();
        consumers(registered);
        builder.Services.AddSingleton(registered);
        builder.Services.TryAddSingleton<ConsumerServices>();
        builder.Services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            // Not "ready", the library's own choice: a host that starts while the broker is away serves, its outbox keeps what it says.
            bus.ConfigureHealthCheckOptions(health =>
            {
                health.Tags.Clear();
                health.Tags.Add("messages");
            });
            registered.Apply(bus);
            if (options.Transport == Transport.InMemory)
            {
                bus.UsingInMemory((context, transport) => registered.Connect(context, transport, options, null));
            }
            else
            {
                bus.UsingRabbitMq((context, transport) =>
                {
                    transport.Host(options.RabbitMq.Uri, "thidua", host =>
                    {
                        // Twice missed ends the connection: a process that waits for a busy machine is not dead after a few seconds.
                        host.Heartbeat(Heartbeat);
                        host.ContinuationTimeout(AnswerTime);
                    });
                    // The migration run declares and takes nothing: the host that handles messages may be of another version.
                    var migrates = transport.DeployTopologyOnly = Environment.GetCommandLineArgs().Contains("--migrate");
                    registered.Connect(context, transport, options, endpoint =>
                    {
                        ((IRabbitMqReceiveEndpointConfigurator)endpoint).SetQuorumQueue(options.RabbitMq.QuorumSize);
                        endpoint.ConfigureConsumeTopology = migrates || options.RabbitMq.BindsQueues;
                    });
                });
            }
        });
        if (options.Transport == Transport.RabbitMq)
        {
            builder.Services.AddSingleton<QueueWatch>();
            builder.Services.AddHostedService(services => services.GetRequiredService<QueueWatch>());
            builder.Services.AddHealthChecks().AddCheck<QueueWatch>("queues", tags: ["messages"]);
        }
        builder.Services.Configure<MassTransitHostOptions>(host =>
        {
            host.WaitUntilStarted = options.Transport == Transport.InMemory;
            host.StopTimeout = TimeSpan.FromSeconds(15);
        });
        return registered;
    }

    /// <summary>
    /// Declares the exchanges and queues of this process and ends: after the migration run of every host nothing that is published early
    /// finds no queue.
    /// A process without a bus, or with one in memory, has nothing to declare.
    /// </summary>
    internal static async Task DeclareQueuesAsync(this IServiceProvider services, CancellationToken ct)
    {
        if (services.GetService<IBusControl>() is not { } bus
            || services.GetRequiredService<IOptions<MessagingOptions>>().Value.Transport == Transport.InMemory) return;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        await bus.DeployAsync(limit.Token);
    }
}
