namespace ThiDua.Kubernetes.Tests.Checks.Server;

/// <summary>Would the API server take these objects? Said of each by a sentence with its kind, its name and the place.</summary>
internal static class ApiServer
{
    public static IEnumerable<string> Check(Rendered set)
    {
        foreach (var o in set.Objects)
        {
            var root = new Spot(o, $"{Word(o["kind"])}/{Word((o["metadata"] as JsonObject)?["name"])} ");
            var (type, finding) = Kinds.Of(o, root.Path);
            if (type is null)
            {
                yield return finding!;
                continue;
            }
            var shape = Shape.Check(type, root).ToArray();
            // What is not made of the right parts has no meaning that could be looked at; the same holds for single fields that are wrong.
            foreach (var found in shape.Length > 0 ? shape : ObjectRules.Check(type, root)) yield return found;
        }

        var seen = new HashSet<string>();
        foreach (var name in set.Objects.Select(o =>
            $"{Word(o["kind"])}/{Word((o["metadata"] as JsonObject)?["name"])} in '{Word((o["metadata"] as JsonObject)?["namespace"])}'"))
            if (!seen.Add(name)) yield return $"{name} stands there twice: the later would silently replace the earlier";
    }

    private static string Word(JsonNode? node) => node is JsonValue ? node.ToString() : "";
}
