using System.Collections.Concurrent;

namespace ThiDua.BuildingBlocks.Domain;

/// <summary>What an event is called in the change record and on the wire. A literal: renaming the class renames nothing for readers.</summary>
/// <param name="name">Lower case with hyphens, what has happened: <c>pact-signed</c>. Unique in its module and permanent.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventNameAttribute(string name) : Attribute
{
    public string Name => name;
}

/// <summary>
/// How the change record tells the entries of a list apart: by these members, so that an entry that comes or goes leaves the others
/// untouched. Without a name the position is the identity, for lists that only ever grow at their end. A list whose entries carry no
/// such mark is one value.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AuditKeyAttribute(params string[] members) : Attribute
{
    public IReadOnlyList<string> Members => members;
}

/// <summary>The name of an event; see <see cref="EventNameAttribute"/>.</summary>
public static class EventNames
{
    /// <summary>Stands in a message that only says once more what is known.</summary>
    public const string Republished = "republished";

    /// <summary>Stands in a message of a publisher whose database was restored from a backup.</summary>
    public const string PublisherRestored = "publisher-restored";

    private static readonly ConcurrentDictionary<Type, string> Known = [];

    public static string Of(IDomainEvent happened) => Known.GetOrAdd(happened.GetType(), type =>
        type.GetCustomAttribute<EventNameAttribute>()?.Name
            ?? throw new InvalidOperationException($"{type.Name} has no [EventName]; what readers see must be a literal."));
}
