using System.Text.Json;
using System.Text.RegularExpressions;

namespace ThiDua.TestKit;

/// <summary>Whether a value fits a schema of one of our OpenAPI documents: the part of JSON Schema that they use.</summary>
public static class SchemaFit
{
    /// <returns>What does not fit, with the place; nothing when all does.</returns>
    public static IEnumerable<string> Findings(JsonElement value, JsonElement schema, JsonElement document, string at = "")
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return Findings(value, Resolve(document, reference.GetString()!), document, at);
        if (schema.TryGetProperty("oneOf", out var oneOf))
        {
            var tries = oneOf.EnumerateArray().Select(one => Findings(value, one, document, at).ToList()).ToList();
            return tries.Any(found => found.Count == 0) ? [] : tries.MaxBy(found => found.Count)!;
        }
        if (schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(word => JsonElement.DeepEquals(word, value)))
            return [$"{at}: {value} is none of {words}"];
        if (schema.TryGetProperty("type", out var types) && !TypesOf(types).Contains(TypeOf(value))
            && !(TypeOf(value) == "integer" && TypesOf(types).Contains("number")))
            return [$"{at}: {value.ValueKind} is no {types}"];
        return value.ValueKind switch
        {
            JsonValueKind.String when schema.TryGetProperty("pattern", out var pattern)
                && !Regex.IsMatch(value.GetString()!, pattern.GetString()!) => [$"{at}: {value} does not match {pattern}"],
            JsonValueKind.Array when schema.TryGetProperty("items", out var items) =>
                value.EnumerateArray().SelectMany((entry, i) => Findings(entry, items, document, $"{at}/{i}")),
            JsonValueKind.Object => OfObject(value, schema, document, at),
            _ => [],
        };
    }

    private static IEnumerable<string> OfObject(JsonElement value, JsonElement schema, JsonElement document, string at)
    {
        if (!schema.TryGetProperty("properties", out var properties)) yield break;
        if (schema.TryGetProperty("required", out var required))
            foreach (var name in required.EnumerateArray().Select(one => one.GetString()!))
                if (!value.TryGetProperty(name, out _)) yield return $"{at}/{name} is missing";
        foreach (var member in value.EnumerateObject())
        {
            if (!properties.TryGetProperty(member.Name, out var its)) yield return $"{at}/{member.Name} is not described";
            else foreach (var finding in Findings(member.Value, its, document, $"{at}/{member.Name}")) yield return finding;
        }
    }

    public static JsonElement Resolve(JsonElement document, string pointer) =>
        pointer.TrimStart('#', '/').Split('/').Aggregate(document, (at, part) =>
            at.GetProperty(part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)));

    private static IEnumerable<string> TypesOf(JsonElement types) =>
        types.ValueKind == JsonValueKind.Array ? types.EnumerateArray().Select(one => one.GetString()!) : [types.GetString()!];

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        JsonValueKind.Array => "array",
        _ => "object",
    };
}
