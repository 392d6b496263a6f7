using System.Text.Json.Nodes;

namespace ThiDua.BuildingBlocks.Persistence;

/// <summary>
/// Compares two states value by value: <c>{"path", "before", "after"}</c>, a path as a JSON pointer. What comes or goes as a whole is one
/// difference; a member that is not there, one that is <c>null</c> and an empty list are the same. Lists by key
/// (<see cref="AuditKeyAttribute"/>) are compared entry by entry, their order only where it is not what the entries that came and went
/// would give by themselves.
/// </summary>
public static class JsonDifference
{
    public static JsonArray Between(JsonNode? before, JsonNode? after)
    {
        var found = new JsonArray();
        Compare("", before ?? new JsonObject(), after ?? new JsonObject(), found);
        return found;
    }

    /// <summary>The order that entries have where nothing else is said: sorted where the list was sorted before, else what came stands at
    /// the end.</summary>
    public static IReadOnlyList<string> ImpliedOrder(IReadOnlyList<string> before, IReadOnlyCollection<string> after)
    {
        var came = after.Where(key => !before.Contains(key)).Order(StringComparer.Ordinal);
        var appended = before.Where(after.Contains).Concat(came).ToList();
        return before.SequenceEqual(before.Order(StringComparer.Ordinal)) ? [.. appended.Order(StringComparer.Ordinal)] : appended;
    }

    private static void Compare(string path, JsonNode? before, JsonNode? after, JsonArray found)
    {
        // A list that was not there was empty: whoever may see one entry need not see the others.
        if (before is null && IsList(after)) before = new JsonObject { [AuditState.Order] = new JsonArray() };
        if (after is null && IsList(before)) after = new JsonObject { [AuditState.Order] = new JsonArray() };
        if (before is JsonObject left && after is JsonObject right)
        {
            foreach (var name in left.Select(p => p.Key).Union(right.Select(p => p.Key)))
            {
                if (name == AuditState.Order) CompareOrder(path, Keys(left), Keys(right), found);
                else Compare($"{path}/{Escaped(name)}", left[name], right[name], found);
            }
        }
        else if (!JsonNode.DeepEquals(before, after))
        {
            found.Add(new JsonObject { ["path"] = path, ["before"] = before?.DeepClone(), ["after"] = after?.DeepClone() });
        }
    }

    private static bool IsList(JsonNode? node) => node is JsonObject members && members.ContainsKey(AuditState.Order);

    private static void CompareOrder(string path, List<string> before, List<string> after, JsonArray found)
    {
        if (after.SequenceEqual(before) || after.SequenceEqual(ImpliedOrder(before, after))) return;
        found.Add(new JsonObject
        {
            ["path"] = $"{path}/{AuditState.Order}",
            ["before"] = new JsonArray([.. before.Select(key => JsonValue.Create(key))]),
            ["after"] = new JsonArray([.. after.Select(key => JsonValue.Create(key))]),
        });
    }

    private static List<string> Keys(JsonObject list) =>
        [.. list[AuditState.Order]?.AsArray().Select(key => key!.GetValue<string>()) ?? []];

    // JSON pointer, RFC 6901.
    private static string Escaped(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
