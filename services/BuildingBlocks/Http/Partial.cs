using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;

namespace ThiDua.BuildingBlocks.Http;

/// <summary>
/// A request, or an entry of one, that replaces what it names: a member that is left out leaves things as they are, <c>null</c> erases.
/// Which members were named only the reading of the JSON knows, so it notes them here; members are init properties, because what a
/// constructor is given cannot be told from its defaults. A member that is an object or a list is one value and replaced as a whole.
/// </summary>
public abstract record Partial
{
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    /// <param name="property">Name of the property in code.</param>
    public bool Names(string property) => _named.Contains(property);

    /// <summary>What the request says, or what is there when it says nothing.</summary>
    /// <param name="kept">What is there.</param>
    protected T Or<T>(T said, T kept, [CallerArgumentExpression(nameof(said))] string property = "") => Names(property) ? said : kept;

    internal static void NoteNames(JsonTypeInfo type)
    {
        if (!type.Type.IsAssignableTo(typeof(Partial))) return;
        foreach (var property in type.Properties)
        {
            if (property.Set is not { } set || property.AttributeProvider is not MemberInfo member) continue;
            property.Set = (partial, value) =>
            {
                ((Partial)partial)._named.Add(member.Name);
                set(partial, value);
            };
        }
    }
}
