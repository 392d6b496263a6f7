using System.ComponentModel.DataAnnotations;

namespace ThiDua.BuildingBlocks.Messaging;

/// <summary>How modules talk to each other. Section <c>Messaging</c>.</summary>
public sealed class MessagingOptions
{
    public const string Section = "Messaging";

    /// <summary>In memory everything that is in flight dies with the process; allowed only where the outbox can replay it (ADR
    /// 0001).</summary>
    public Transport Transport { get; set; } = Transport.RabbitMq;

    /// <summary>Allows <see cref="Transport.InMemory"/> outside Development; only the one-process host sets it.</summary>
    public bool AllowInMemory { get; set; }

    public RabbitMqOptions RabbitMq { get; set; } = new();

    /// <summary>Unacknowledged messages a queue may hold here.</summary>
    [Range(1, 10_000)]
    public ushort Prefetch { get; set; } = 64;

    /// <summary>Messages of one queue handled at the same time.</summary>
    [Range(1, 256)]
    public int Concurrency { get; set; } = 8;

    /// <summary>How often the host asks the broker whether somebody listens to its queues.</summary>
    public TimeSpan WatchQueuesEvery { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Looks in a row at messages without a consumer before the bus is started anew.</summary>
    [Range(1, 100)]
    public int LooksBeforeRestart { get; set; } = 3;

    /// <summary>Pauses before the second and later tries of a message; after the last the failure is stored.</summary>
    public TimeSpan[] RetryAfter { get; set; } = [TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5)];
}

public enum Transport { RabbitMq, InMemory }

public sealed class RabbitMqOptions
{
    /// <summary><c>amqp://user:password@host:port/virtual-host</c>; comes from a secret.</summary>
    public Uri? Uri { get; set; }

    /// <summary>Copies of a quorum queue; an odd number not above the number of broker nodes.</summary>
    [Range(1, 9)]
    public int QuorumSize { get; set; } = 1;

    /// <summary>Whether a running host binds its queues to what other services publish. Off where <c>--migrate</c> does it as a user of the
    /// broker of its own: then the host's user needs no right on anything but its own exchanges and queues.</summary>
    public bool BindsQueues { get; set; } = true;
}

/// <summary>How the relay works. Section <c>Outbox</c>, the same for every module of a process.</summary>
public sealed class OutboxOptions
{
    public const string Section = "Outbox";

    /// <summary>Rows taken and marked in one transaction; also bounds what is published twice after a crash.</summary>
    [Range(1, 10_000)]
    public int BatchSize { get; set; } = 1_000;

    /// <summary>Rows of a batch that wait for their confirm at the same time; the next part starts when all of one are confirmed.</summary>
    [Range(1, 1_000)]
    public int PartSize { get; set; } = 250;

    /// <summary>How long to wait for the broker's confirm. Without it a publish waits for ever while the broker is down.</summary>
    public TimeSpan PublishTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often to look without a signal.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Published rows are kept so long for support and for the replay of the in-memory transport.</summary>
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Handled messages are remembered so long; longer than <see cref="Retention"/>, or a replay would be handled twice.</summary>
    public TimeSpan InboxRetention { get; set; } = TimeSpan.FromDays(14);

    /// <summary>Answers to repeated requests are kept so long; at least a day.</summary>
    public TimeSpan IdempotencyRetention { get; set; } = TimeSpan.FromDays(2);
}
