namespace ThiDua.Kubernetes.Tests;

/// <summary>An object with one thing changed at one place of it.</summary>
internal sealed record Mutation(string Place, JsonObject Object)
{
    // Their members are names that people choose, not fields.
    private static readonly string[] Maps =
        ["labels", "annotations", "matchLabels", "data", "stringData", "nodeSelector", "requests", "limits"];

    private static readonly Func<JsonNode?>[] Odd =
        [() => null, () => "", () => "A b", () => 0, () => -1, () => 70000, () => new JsonObject(), () => new JsonArray()];

    /// <summary>Each field under a name that there is not, and each value as one of another type.</summary>
    public static IEnumerable<Mutation> Refused(JsonObject o) => Places(o, "").SelectMany(place => new[]
    {
        place.IsField ? Change(o, place.Path, "renamed", (owner, name) => Rename(owner, name)) : null,
        Change(o, place.Path, "of another type", (owner, name) => Set(owner, name, Other(Get(owner, name)))),
    }).OfType<Mutation>();

    /// <summary>Each place left out or filled with something odd, which may be right or wrong.</summary>
    public static IEnumerable<Mutation> Strange(JsonObject o) => Places(o, "").SelectMany(place => Odd
        .Select(odd => Change(o, place.Path, $"= {odd()?.ToJsonString() ?? "null"}", (owner, name) => Set(owner, name, odd())))
        .Append(Change(o, place.Path, "left out", Remove))).OfType<Mutation>();

    private static IEnumerable<(string[] Path, bool IsField)> Places(JsonNode? node, string above) => node switch
    {
        JsonObject o => o.ToArray().SelectMany(member => Places(member.Value, member.Key)
            .Select(inner => (inner.Path.Prepend(member.Key).ToArray(), inner.IsField))
            .Prepend(([member.Key], !Maps.Contains(above) && !(above == "selector" && member.Key.Contains('/'))))),
        JsonArray list => list.SelectMany((item, index) => Places(item, above)
            .Select(inner => (inner.Path.Prepend(Word(index)).ToArray(), inner.IsField)).Prepend(([Word(index)], false))),
        _ => [],
    };

    private static Mutation? Change(JsonObject o, string[] path, string how, Action<JsonNode, string> change)
    {
        var copy = o.DeepClone().AsObject();
        var owner = path[..^1].Aggregate((JsonNode)copy, Get!);
        if (Get(owner, path[^1]) is null) return null;
        change(owner, path[^1]);
        return new($"{o.Kind()}/{o.Name()} {string.Join('.', path)} {how}", copy);
    }

    private static JsonNode Other(JsonNode? node) => node!.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => "yes",
        System.Text.Json.JsonValueKind.String or System.Text.Json.JsonValueKind.Number => true,
        _ => "text",
    };

    private static JsonNode? Get(JsonNode owner, string name) => owner is JsonArray list ? list[Index(name)] : owner[name];

    private static void Set(JsonNode owner, string name, JsonNode? value)
    {
        if (owner is JsonArray list) list[Index(name)] = value;
        else owner[name] = value;
    }

    private static void Remove(JsonNode owner, string name)
    {
        if (owner is JsonArray list) list.RemoveAt(Index(name));
        else owner.AsObject().Remove(name);
    }

    private static void Rename(JsonNode owner, string name)
    {
        var value = owner[name]!.DeepClone();
        owner.AsObject().Remove(name);
        owner[$"{name}Of"] = value;
    }

    private static string Word(int index) => index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static int Index(string name) => int.Parse(name, System.Globalization.CultureInfo.InvariantCulture);
}
