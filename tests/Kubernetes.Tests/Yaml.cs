using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace ThiDua.Kubernetes.Tests;

/// <summary>YAML as JSON nodes: quoted scalars stay text, plain ones become numbers and booleans as the API server would read
/// them.</summary>
internal static class Yaml
{
    public static IEnumerable<JsonObject> Documents(string yaml)
    {
        var deserializer = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build();
        var serializer = new SerializerBuilder().JsonCompatible().Build();
        var parser = new MergingParser(new Parser(new StringReader(yaml)));
        parser.Consume<StreamStart>();
        while (!parser.Accept<StreamEnd>(out _))
            if (deserializer.Deserialize(parser) is { } document) yield return JsonNode.Parse(serializer.Serialize(document))!.AsObject();
    }

    /// <summary>The member, or nothing where the owner is nothing or no map; so that a way through a mistaken object has an end.</summary>
    public static JsonNode? To(this JsonNode? node, string member) => (node as JsonObject)?[member];

    public static JsonNode? To(this JsonNode? node, int index) => node is JsonArray list && index < list.Count ? list[index] : null;

    /// <summary>The elements of a list, nothing when it is absent.</summary>
    public static IEnumerable<JsonNode> Items(this JsonNode? node) => (node as JsonArray ?? []).OfType<JsonNode>();

    public static IEnumerable<KeyValuePair<string, JsonNode?>> Members(this JsonNode? node) => node as JsonObject ?? [];

    public static string? Text(this JsonNode? node) => node?.ToString();

    public static bool IsTrue(this JsonNode? node) => node is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    public static bool IsFalse(this JsonNode? node) => node is JsonValue value && value.TryGetValue<bool>(out var flag) && !flag;

    public static Dictionary<string, string> Labels(this JsonNode? node) =>
        node.Members().ToDictionary(label => label.Key, label => label.Value.Text() ?? "");
}
