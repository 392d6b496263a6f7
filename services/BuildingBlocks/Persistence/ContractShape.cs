namespace ThiDua.BuildingBlocks.Persistence;

/// <summary>
/// Which members a contract had, and who listened, when the module last told all its states. Where the build has others, the migration of
/// the module tells them once more, so that readers get what is new, and new readers everything, without anybody thinking of it.
/// </summary>
public sealed class ContractShape
{
    /// <summary>Stands for a wire name in the row of those who listen.</summary>
    public const string Readers = "readers";

    public required string WireName { get; init; }

    /// <summary>Members with their types, those of parts in brackets.</summary>
    public required string Shape { get; set; }

    /// <summary>The shape of a contract as this build knows it; the order of members does not count.</summary>
    public static string Of(Type contract) => string.Join(", ", contract.GetProperties().Select(Member).Order(StringComparer.Ordinal));

    private static string Member(PropertyInfo member) => $"{member.Name}: {Name(member.PropertyType)}";

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value) return $"{Name(value)}?";
        if (type.IsGenericType) return $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
        return type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true || type.IsEnum ? type.Name : $"[{Of(type)}]";
    }
}
