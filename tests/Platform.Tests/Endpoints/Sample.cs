using System.Text.Json.Nodes;

namespace ThiDua.Platform.Tests.Endpoints;

/// <summary>The smallest body that fits an OpenAPI schema, filled with the codes of a season that exists.</summary>
internal static class Sample
{
    /// <param name="known">Member name → value to use instead of an invented one.</param>
    public static JsonNode? Of(JsonElement schema, JsonElement document, IReadOnlyDictionary<string, string> known, string member = "")
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return Of(Resolve(document, reference.GetString()!), document, known, member);
        foreach (var choice in (string[])["oneOf", "anyOf", "allOf"])
        {
            if (schema.TryGetProperty(choice, out var options))
                return Of(options.EnumerateArray().First(option => !(option.TryGetProperty("type", out var kind)
                    && kind.ValueKind == JsonValueKind.String && kind.GetString() == "null")), document, known, member);
        }
        if (schema.TryGetProperty("enum", out var values)) return JsonNode.Parse(values.EnumerateArray()
            .First(value => value.ValueKind != JsonValueKind.Null).GetRawText());
        var type = TypeOf(schema);
        if (type == "string" && known.TryGetValue(member, out var value)) return value;
        return type switch
        {
            "object" => Object(schema, document, known),
            "array" => new JsonArray(Of(schema.GetProperty("items"), document, known, member)),
            "integer" or "number" => member.Contains("ear", StringComparison.Ordinal) ? 2021 : 1,
            "boolean" => true,
            _ => schema.TryGetProperty("format", out var format) ? Formatted(format.GetString()!) : schema.TryGetProperty("pattern", out _)
                ? "1" : "Mẫu",
        };
    }

    private static JsonObject Object(JsonElement schema, JsonElement document, IReadOnlyDictionary<string, string> known)
    {
        var sample = new JsonObject();
        if (!schema.TryGetProperty("required", out var required)) return sample;
        var properties = schema.GetProperty("properties");
        foreach (var name in required.EnumerateArray().Select(one => one.GetString()!)) sample[name] =
            Of(properties.GetProperty(name), document, known, name);
        return sample;
    }

    private static string TypeOf(JsonElement schema) => !schema.TryGetProperty("type", out var type) ? "string"
        : type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!).First(one => one != "null")
            : type.GetString()!;

    private static JsonNode Formatted(string format) => format switch
    {
        "uuid" => Guid.NewGuid().ToString(),
        "date" => "2021-06-01",
        "date-time" => "2021-06-01T00:00:00+07:00",
        _ => "1",
    };

    private static JsonElement Resolve(JsonElement document, string pointer) =>
        pointer.TrimStart('#', '/').Split('/').Aggregate(document, (at, part) =>
            at.GetProperty(part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)));
}
