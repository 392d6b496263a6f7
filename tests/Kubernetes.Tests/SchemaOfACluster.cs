using System.IO.Compression;

namespace ThiDua.Kubernetes.Tests;

/// <summary>The definitions that an API server publishes (<c>/openapi/v2</c>), as a judge that is not ours.</summary>
internal sealed class SchemaOfACluster(JsonObject definitions)
{
    public static SchemaOfACluster? Read(string? path)
    {
        if (path is null) return null;
        using Stream file = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(File.OpenRead(path), CompressionMode.Decompress)
            : File.OpenRead(path);
        return new(JsonNode.Parse(file)!["definitions"]!.AsObject());
    }

    public bool Takes(JsonObject o) => Definition(o) is { } definition && Takes(o, definition);

    private JsonNode? Definition(JsonObject o)
    {
        var parts = (o["apiVersion"].Text() ?? "").Split('/');
        return definitions.Select(one => one.Value!).FirstOrDefault(one => one["x-kubernetes-group-version-kind"].Items().Any(kind =>
            kind["kind"].Text() == o["kind"].Text() && kind["version"].Text() == parts[^1]
            && kind["group"].Text() == (parts.Length == 2 ? parts[0] : "")));
    }

    private bool Takes(JsonNode? node, JsonNode schema)
    {
        if (node is null) return true;
        var kind = node.GetValueKind();
        var isText = kind == System.Text.Json.JsonValueKind.String;
        if (schema["$ref"].Text() is { } reference)
        {
            var name = reference.Split('/')[^1];
            if (name.EndsWith(".Quantity", StringComparison.Ordinal))
                return (isText || kind == System.Text.Json.JsonValueKind.Number) && Formats.IsQuantity(node.ToString());
            return Takes(node, definitions[name]!);
        }
        if (schema["format"].Text() == "int-or-string" || schema["x-kubernetes-int-or-string"].IsTrue())
            return isText || (kind == System.Text.Json.JsonValueKind.Number && long.TryParse(node.ToString(), out _));
        if (schema["enum"] is JsonArray words && !words.Any(word => JsonNode.DeepEquals(word, node))) return false;
        return schema["type"].Text() switch
        {
            "string" => isText,
            "boolean" => kind is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False,
            "integer" => kind == System.Text.Json.JsonValueKind.Number && long.TryParse(node.ToString(), out _),
            "number" => kind == System.Text.Json.JsonValueKind.Number,
            "array" => node is JsonArray list && list.All(item => Takes(item, schema["items"]!)),
            "object" => node is JsonObject o && Takes(o, schema),
            _ => true,
        };
    }

    private bool Takes(JsonObject o, JsonNode schema)
    {
        if (schema["required"].Items().Any(name => o[name.ToString()] is null)) return false;
        if (schema["additionalProperties"] is { } every) return o.All(member => Takes(member.Value, every));
        return schema["properties"] is not JsonObject known
            || o.All(member => known[member.Key] is { } field && Takes(member.Value, field));
    }
}
