using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThiDua.Contracts.Policy;

/// <summary>What a word of the platform is called by people.</summary>
/// <param name="Vietnamese">In Vietnamese.</param>
/// <param name="English">In English.</param>
public sealed record LabelText(
    [property: JsonPropertyName("vi")] string Vietnamese, [property: JsonPropertyName("en")] string English)
{
    public string In(bool vietnamese) => vietnamese ? Vietnamese : English;
}

/// <summary>
/// The one table of what every state, kind, phase, act, role and right is called (<i>bảng tên gọi</i>): errors, exports and the web app
/// read it, and a province may override it. A group is the name of an enum in kebab case, a word the literal of its member. Labels begin
/// in small letters where they stand within sentences; whoever begins a line with one writes a capital.
/// </summary>
public sealed partial class Labels
{
    /// <summary>Things that sentences mention by name.</summary>
    public const string ThingGroup = "thing";

    /// <summary>Operations of the API that a refusal advises, by their <c>operationId</c>.</summary>
    public const string OperationGroup = "operation";

    public const string RoleGroup = "role";
    public const string PermissionGroup = "permission";
    public const string ScopeGroup = "scope";

    private static readonly JsonSerializerOptions Json = new()
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
    };

    private readonly Dictionary<string, Dictionary<string, LabelText>> _groups;

    private Labels(Dictionary<string, Dictionary<string, LabelText>> groups) => _groups = groups;

    /// <summary>The table as shipped.</summary>
    public static Labels Shipped { get; } = new(Everything.ToDictionary(
        group => group.Group, group => group.Words.ToDictionary(word => word.Item1, word => new LabelText(word.Item2, word.Item3))));

    private static IEnumerable<(string Group, (string, string, string)[] Words)> Everything =>
        [.. OfPolicy, .. OfOperations, .. OfClusters, .. OfIndicators, .. OfScoring, .. OfAwards, .. OfIdentity];

    /// <summary>All of it: group, word, label.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, LabelText>> All =>
        _groups.ToDictionary(group => group.Key, IReadOnlyDictionary<string, LabelText> (group) => group.Value);

    /// <exception cref="KeyNotFoundException">The word has no label; a test sees to it that each has one.</exception>
    public LabelText Of(string group, string word) => _groups[group][word];

    /// <returns><c>null</c> for a word the table does not have.</returns>
    public LabelText? Find(string group, string word) => _groups.GetValueOrDefault(group)?.GetValueOrDefault(word);

    /// <summary>The shipped table, with what the site's file overrides.</summary>
    /// <param name="file">JSON like <c>contracts/labels.json</c>, with only the words that differ; <c>null</c> without overrides.</param>
    /// <exception cref="InvalidDataException">The file names a word that the table does not have, or leaves one empty.</exception>
    public static Labels Load(string? file)
    {
        if (string.IsNullOrEmpty(file)) return Shipped;
        var site = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, Overriding>>>(File.ReadAllText(file), Json) ?? [];
        var groups = Shipped._groups.ToDictionary(group => group.Key, group => new Dictionary<string, LabelText>(group.Value));
        foreach (var (group, words) in site)
        {
            foreach (var (word, label) in words)
            {
                if (!groups.TryGetValue(group, out var known) || !known.TryGetValue(word, out var shipped))
                    throw new InvalidDataException($"{file}: there is no label {group}/{word}.");
                var text = new LabelText(label.Vietnamese ?? shipped.Vietnamese, label.English ?? shipped.English);
                if (string.IsNullOrWhiteSpace(text.Vietnamese) || string.IsNullOrWhiteSpace(text.English))
                    throw new InvalidDataException($"{file}: {group}/{word} is empty.");
                known[word] = text;
            }
        }
        return new Labels(groups);
    }

    private sealed record Overriding(
        [property: JsonPropertyName("vi")] string? Vietnamese = null, [property: JsonPropertyName("en")] string? English = null);
}
