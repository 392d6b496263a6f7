using System.Text.Json.Nodes;
using ThiDua.BuildingBlocks.Persistence;

namespace ThiDua.TestKit;

/// <summary>A copy of a state that is kept by nothing but the differences of the change record.</summary>
public static class Shadow
{
    private const string Order = "$order";

    /// <summary>The state after the differences, without members that are <c>null</c>.</summary>
    public static JsonObject Apply(JsonNode? before, JsonNode differences)
    {
        var state = Normalised(before ?? new JsonObject())!.AsObject();
        var orders = new List<(string[] Path, JsonNode After)>();
        foreach (var one in differences.AsArray())
        {
            var path = one!["path"]!.GetValue<string>().Split('/')[1..].Select(Unescaped).ToArray();
            if (path[^1] == Order) orders.Add((path[..^1], one["after"]!));
            else Put(state, path, one["after"]?.DeepClone());
        }
        foreach (var list in Lists(state))
        {
            string[] kept = [.. list[Order]!.AsArray().Select(key => key!.GetValue<string>())];
            string[] after = [.. list.Select(entry => entry.Key).Where(key => key != Order)];
            list[Order] = new JsonArray([.. JsonDifference.ImpliedOrder(kept, after).Select(key => JsonValue.Create(key))]);
        }
        foreach (var (path, after) in orders) path.Aggregate((JsonNode)state, (node, name) => node[name]!)[Order] = after.DeepClone();
        return Normalised(state)!.AsObject();
    }

    /// <summary>Without members that are <c>null</c> and lists that are empty: to a record they are the same as none.</summary>
    public static JsonNode? Normalised(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Where(member => member.Value is not null && !IsEmptyList(member.Value))
            .Select(member => KeyValuePair.Create(member.Key, Normalised(member.Value)))),
        JsonArray entries => new JsonArray([.. entries.Select(Normalised)]),
        _ => node?.DeepClone(),
    };

    private static bool IsEmptyList(JsonNode node) => node is JsonObject { Count: 1 } list && list[Order] is JsonArray { Count: 0 };

    private static void Put(JsonObject state, string[] path, JsonNode? value)
    {
        foreach (var name in path[..^1])
        {
            // Only entries of lists are told without what they stand in.
            if (state[name] is not JsonObject) state[name] = new JsonObject { [Order] = new JsonArray() };
            state = state[name]!.AsObject();
        }
        if (value is null) state.Remove(path[^1]);
        else state[path[^1]] = Normalised(value);
    }

    private static IEnumerable<JsonObject> Lists(JsonNode? node) => node switch
    {
        JsonObject members => members.Where(member => member.Value is not null).SelectMany(member => Lists(member.Value))
            .Concat(members.ContainsKey(Order) ? [members] : []).ToList(),
        JsonArray entries => entries.SelectMany(Lists).ToList(),
        _ => [],
    };

    private static string Unescaped(string name) =>
        name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
