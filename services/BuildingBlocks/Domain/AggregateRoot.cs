namespace ThiDua.BuildingBlocks.Domain;

/// <summary>Something that happened to an aggregate. Its <see cref="EventNameAttribute"/> is what the change record and the contract say
/// happened; what else it carries stands in the change record beside it.</summary>
public interface IDomainEvent
{
    /// <summary>Why, in the words of the person who did it; required by the use cases whose rules ask for a reason.</summary>
    string? Reason => null;
}

/// <summary>The database was restored from a backup; what was sent out after the backup no longer counts.</summary>
[EventName(EventNames.PublisherRestored)]
public sealed record PublisherRestored(string Why) : IDomainEvent
{
    public string? Reason => Why;
}

/// <summary>
/// The unit of change: loaded whole, changed by one method, saved with its events in one transaction.
/// Every change raises an event and every event raises the version; the order of messages and the ETag both rest on that.
/// </summary>
public abstract class AggregateRoot
{
    private const long MoreThanCanBeLost = 1_000_000;
    private readonly List<IDomainEvent> _pending = [];

    protected AggregateRoot(Guid id) => Id = id;

    public Guid Id { get; private set; }

    /// <summary>Number of events so far; concurrency token of the row and strong ETag of the resource.</summary>
    public long Version { get; private set; }

    public IReadOnlyList<IDomainEvent> PendingEvents => _pending;

    /// <summary>Called by the context once the events are rows of the outbox.</summary>
    public void ClearPendingEvents() => _pending.Clear();

    /// <summary>
    /// Jumps far past every version that could have been sent out before the database was restored to an older state;
    /// readers keep the newest version they have seen and would otherwise ignore the restored publisher.
    /// </summary>
    internal void OutrunLostVersions(string reason)
    {
        Version += MoreThanCanBeLost;
        Raise(new PublisherRestored(reason));
    }

    protected void Raise(IDomainEvent happened)
    {
        Version++;
        _pending.Add(happened);
    }
}
