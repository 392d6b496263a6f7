using System.Text.Json.Nodes;

namespace ThiDua.BuildingBlocks.Persistence;

/// <summary>
/// One change of one aggregate (<i>nhật ký thay đổi</i>): who, when, what, before, after and why; written in the transaction of the change,
/// never altered.
/// </summary>
public sealed class ChangeRecord
{
    public long Id { get; private set; }
    public required string AggregateType { get; init; }
    public required Guid AggregateId { get; init; }
    public required long Version { get; init; }
    public required string[] Happened { get; init; }
    public required Guid UserId { get; init; }
    public required string UserName { get; init; }
    public required DateTimeOffset At { get; init; }
    public string? Reason { get; init; }

    /// <summary>Each value that differs as <c>{"path", "before", "after"}</c>; a value that was not there is <c>null</c>.</summary>
    public required string Differences { get; init; }
    public string? TraceId { get; init; }
}

/// <summary>Compares two JSON states value by value.</summary>
public static class JsonDifference
{
    public static JsonArray Between(JsonNode? before, JsonNode? after)
    {
        var found = new JsonArray();
        Compare("", before, after, found);
        return found;
    }

    private static void Compare(string path, JsonNode? before, JsonNode? after, JsonArray found)
    {
        switch (before, after)
        {
            case (JsonObject left, JsonObject right):
                foreach (var name in left.Select(p => p.Key).Union(right.Select(p => p.Key)))
                    Compare($"{path}/{name}", left[name], right[name], found);
                break;
            case (JsonArray left, JsonArray right):
                for (var i = 0; i < Math.Max(left.Count, right.Count); i++)
                    Compare($"{path}/{i}", i < left.Count ? left[i] : null, i < right.Count ? right[i] : null, found);
                break;
            case (null, JsonObject right):
                foreach (var (name, value) in right) Compare($"{path}/{name}", null, value, found);
                break;
            default:
                if (!JsonNode.DeepEquals(before, after))
                    found.Add(new JsonObject { ["path"] = path, ["before"] = before?.DeepClone(), ["after"] = after?.DeepClone() });
                break;
        }
    }
}
