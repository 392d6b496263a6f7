using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using k8s.Models;

namespace ThiDua.Kubernetes.Tests.Checks.Server;

/// <summary>
/// Fields and their types, by the types of the Kubernetes client, as strictly as the API server reads them: nothing unknown, no number for
/// a text, nothing required that is missing. Unlike the client's own reader it names the place and goes on to the next mistake.
/// </summary>
internal static class Shape
{
    private static readonly ConcurrentDictionary<Type, Dictionary<string, Type>> Seen = [];

    public static IEnumerable<string> Check(Type type, Spot spot)
    {
        if (spot.Node is not JsonObject o) return [spot.Says("it must hold fields")];
        return Fields(type, o, spot);
    }

    /// <summary>The fields of a type by the names they have in a manifest.</summary>
    public static Dictionary<string, Type> FieldsOf(Type type) => Seen.GetOrAdd(type, static type =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => (property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name, property.PropertyType))
            .Where(field => field.Name is not null).ToDictionary(field => field.Name!, field => field.PropertyType));

    /// <summary>The type of the elements of a list or a map, or the type itself.</summary>
    public static Type Inner(Type type) =>
        type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) ? type.GetGenericArguments()[^1] : type;

    private static IEnumerable<string> Fields(Type type, JsonObject o, Spot spot)
    {
        var known = FieldsOf(type);
        foreach (var (name, value) in o)
        {
            var here = spot[name];
            if (!known.TryGetValue(name, out var field)) yield return here.Says($"there is no such field{Nearest(name, known.Keys)}");
            else if (value is not null)
            {
                var wrong = Value(field, here).ToArray();
                foreach (var finding in wrong.Length > 0 ? wrong : FieldRules.Check(type, name, here)) yield return finding;
            }
        }
        foreach (var name in FieldRules.RequiredOf(type))
            if (spot[name].Node is null or JsonArray { Count: 0 } || (spot[name].Node is JsonValue && spot[name].Text.Length == 0))
                yield return spot[name].Says("it is required");
    }

    private static IEnumerable<string> Value(Type declared, Spot spot)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        var node = spot.Node!;
        if (type == typeof(string)) return Is(node, JsonValueKind.String) ? [] : [Not(spot, "a text")];
        if (type == typeof(bool)) return Is(node, JsonValueKind.True, JsonValueKind.False) ? [] : [Not(spot, "true or false")];
        if (type == typeof(int)) return Is(node, JsonValueKind.Number) && spot.Number is >= int.MinValue and <= int.MaxValue ? []
            : [Not(spot, "a whole number")];
        if (type == typeof(long)) return Is(node, JsonValueKind.Number) && spot.Number is not null ? [] : [Not(spot, "a whole number")];
        if (type == typeof(double)) return Is(node, JsonValueKind.Number) ? [] : [Not(spot, "a number")];
        if (type == typeof(DateTime))
            return Is(node, JsonValueKind.String) && DateTime.TryParse(spot.Text, null, default, out _) ? [] : [Not(spot, "a moment")];
        if (type == typeof(ResourceQuantity))
            return Is(node, JsonValueKind.String, JsonValueKind.Number) && Formats.IsQuantity(spot.Text) ? []
                : [Not(spot, "a quantity (500m, 2, 256Mi)")];
        if (type == typeof(IntOrString))
            return Is(node, JsonValueKind.String)
                || (Is(node, JsonValueKind.Number) && spot.Number is >= int.MinValue and <= int.MaxValue) ? []
                : [Not(spot, "a whole number or a text")];
        if (type == typeof(byte[]))
            return Is(node, JsonValueKind.String) && Convert.TryFromBase64String(spot.Text, new byte[spot.Text.Length], out _) ? []
                : [Not(spot, "base64")];
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDictionary<,>))
            return node is JsonObject ? spot.Members().SelectMany(member => Item(type, member.Value)) : [Not(spot, "a map")];
        if (type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)))
            return node is JsonArray ? spot.Items().SelectMany(item => Item(type, item)) : [Not(spot, "a list")];
        return type == typeof(object) ? [] : Check(type, spot);
    }

    // The server would read an empty text; nobody means that.
    private static IEnumerable<string> Item(Type owner, Spot item) => item.Exists ? Value(Inner(owner), item) : [item.Says("it is empty")];

    private static bool Is(JsonNode node, params JsonValueKind[] kinds) => kinds.Contains(node.GetValueKind());

    private static string Not(Spot spot, string wanted) => spot.Says($"{spot.Node!.ToJsonString()} is not {wanted}");

    private static string Nearest(string name, IEnumerable<string> known) =>
        known.FirstOrDefault(other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase)
            || (other.Length > 3 && (name.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(name, StringComparison.Ordinal))))
            is { } near ? $" (is '{near}' meant?)" : "";
}
