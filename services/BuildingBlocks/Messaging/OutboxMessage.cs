namespace ThiDua.BuildingBlocks.Messaging;

/// <summary>A message that waits for the relay; written in the transaction of the change that it tells of.</summary>
public sealed class OutboxMessage
{
    /// <summary>Drawn by the database: per aggregate it is the order of commits, because a second change must have read the
    /// first.</summary>
    public long Id { get; private set; }
    public required Guid MessageId { get; init; }
    public required Guid AggregateId { get; init; }
    public required long AggregateVersion { get; init; }

    /// <summary>Name on the wire, not a CLR name: a renamed class still publishes old rows.</summary>
    public required string WireName { get; init; }
    public required string Body { get; init; }
    public string? Traceparent { get; init; }
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Why it has not left yet; shown to operators, decides nothing: an outage may last any time.</summary>
    public string? LastError { get; private set; }
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Set when the row itself is at fault and no retry can help; later rows of its aggregate wait behind it.</summary>
    public DateTimeOffset? ParkedAt { get; private set; }
}

/// <summary>A message that a consumer has handled; its key is what makes handling happen once.</summary>
public sealed class InboxMessage
{
    public required Guid MessageId { get; init; }
    public required string Consumer { get; init; }
    public required DateTimeOffset HandledAt { get; init; }
}

/// <summary>A message that a consumer could not handle, kept for an operator to replay.</summary>
public sealed class FailedMessage
{
    public long Id { get; private set; }
    public required Guid MessageId { get; init; }
    public required string Consumer { get; init; }
    public required string WireName { get; init; }
    public required string Body { get; init; }
    public required string Error { get; init; }
    public required DateTimeOffset FailedAt { get; init; }
    public DateTimeOffset? ReplayedAt { get; set; }
}
