using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using MassTransit;

namespace ThiDua.BuildingBlocks.Messaging;

/// <summary>Wire name ↔ type of the contracts one module publishes or listens to.</summary>
public sealed class ContractRegistry
{
    /// <summary>How states are written to the outbox and the change record: camel case, enums as words, Vietnamese letters
    /// unescaped.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private readonly Dictionary<string, Type> _types = [];

    public ContractRegistry(IEnumerable<Type> contracts)
    {
        foreach (var type in contracts)
            _types.Add(WireNameOf(type)
                ?? throw new InvalidOperationException($"{type} has no [EntityName]; a contract's wire name is a literal."), type);
    }

    public IReadOnlyCollection<string> WireNames => _types.Keys;

    /// <summary>The contracts that a module publishes itself; their names carry its schema.</summary>
    public IEnumerable<(string WireName, Type Type)> PublishedBy(string schema) =>
        _types.Where(one => one.Key.StartsWith($"thidua.{schema}.", StringComparison.Ordinal)).Select(one => (one.Key, one.Value));

    /// <returns><c>null</c> for a type that is no contract.</returns>
    public static string? WireNameOf(Type type) => type.GetCustomAttribute<EntityNameAttribute>()?.EntityName;

    /// <exception cref="UnknownContractException">No contract of this module has the name.</exception>
    /// <exception cref="JsonException">The body does not fit the contract.</exception>
    public (object Message, Type Type) Read(string wireName, string body)
    {
        if (!_types.TryGetValue(wireName, out var type)) throw new UnknownContractException(wireName);
        return (JsonSerializer.Deserialize(body, type, Json) ?? throw new JsonException("The body is null."), type);
    }
}

public sealed class UnknownContractException(string wireName) : Exception($"No contract of this module has the wire name '{wireName}'.");
