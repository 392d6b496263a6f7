using System.Globalization;

namespace ThiDua.Kubernetes.Tests.Checks.Server;

/// <summary>A place in an object, which knows its way there; what is absent is a place too, without a node.</summary>
internal readonly record struct Spot(JsonNode? Node, string Path)
{
    public Spot this[string field] => new((Node as JsonObject)?[field], Path.EndsWith(' ') ? Path + field : $"{Path}.{field}");

    public bool Exists => Node is not null;

    public string Text => Node?.ToString() ?? "";

    public long? Number => long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public IEnumerable<Spot> Items()
    {
        var path = Path;
        return (Node as JsonArray ?? []).Select((item, index) => new Spot(item, $"{path}[{index}]"));
    }

    public IEnumerable<(string Key, Spot Value)> Members()
    {
        var path = Path;
        return (Node as JsonObject ?? []).Select(member => (member.Key, new Spot(member.Value, $"{path}[{member.Key}]")));
    }

    public string Says(string sentence) => $"{Path}: {sentence}";

    /// <summary>Of these fields exactly one is there.</summary>
    public IEnumerable<string> ExactlyOneOf(params string[] fields)
    {
        var spot = this;
        var found = fields.Where(field => spot[field].Exists).ToArray();
        if (found.Length == 0) yield return Says($"one of {string.Join(", ", fields)} is required");
        if (found.Length > 1) yield return Says($"only one of {string.Join(" and ", found)} may be given");
    }

    /// <summary>No two items of this list say the same of themselves.</summary>
    public IEnumerable<string> NoTwoAlike(Func<Spot, string?> of)
    {
        var seen = new HashSet<string>();
        foreach (var item in Items())
            if (of(item) is { Length: > 0 } name && !seen.Add(name)) yield return item.Says($"'{name}' stands twice in the list");
    }
}
