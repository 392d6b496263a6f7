namespace ThiDua.Kubernetes.Tests;

/// <summary>The objects of one rendered kustomization.</summary>
internal sealed partial record Rendered(string Folder, IReadOnlyList<JsonObject> Objects)
{
    public IEnumerable<Workload> Workloads =>
        Objects.Where(o => o.Kind() is "Deployment" or "StatefulSet" or "Job").Select(o => new Workload(o));

    /// <summary>The workloads whose container runs one of our hosts.</summary>
    public IEnumerable<Workload> Hosts => Workloads.Where(w => w.Host is not null);

    public IEnumerable<JsonObject> Of(string kind) => Objects.Where(o => o.Kind() == kind);

    public JsonObject? Find(string kind, string? name) => Of(kind).FirstOrDefault(o => o.Name() == name);

    public Rendered Copy() => this with { Objects = [.. Objects.Select(o => o.DeepClone().AsObject())] };

    /// <summary>The name as it was before the generator added the hash of the content.</summary>
    public static string WithoutHash(string name) => Hash().Replace(name, "");

    [GeneratedRegex("-[0-9a-z]{10}$")]
    private static partial Regex Hash();
}

/// <summary>A Deployment, StatefulSet or Job with the pods it makes.</summary>
internal sealed partial record Workload(JsonObject Object)
{
    public string Kind => Object.Kind();
    public string Name => Object.Name();
    public JsonNode Template => Object["spec"]!["template"]!;
    public JsonNode Pod => Template["spec"]!;
    public Dictionary<string, string> Labels => Template["metadata"]?["labels"].Labels() ?? [];
    public IEnumerable<JsonNode> Containers => Pod["containers"].Items().Concat(Pod["initContainers"].Items());

    /// <summary>Which of our hosts it runs, by the image; null for a server that is not ours.</summary>
    public string? Host => OurImage().Match(Pod["containers"]![0]!["image"].Text() ?? "") is { Success: true } match
        ? match.Groups["host"].Value : null;

    public override string ToString() => $"{Kind}/{Name}";

    [GeneratedRegex(@"(^|/)thidua/(?<host>[a-z-]+)(:|@|$)")]
    private static partial Regex OurImage();
}

internal static class ObjectNames
{
    public static string Kind(this JsonNode o) => o["kind"]!.ToString();

    public static string Name(this JsonNode o) => o["metadata"]!["name"]!.ToString();

    public static bool Selects(this IReadOnlyDictionary<string, string> selector, IReadOnlyDictionary<string, string> labels) =>
        selector.All(wanted => labels.TryGetValue(wanted.Key, out var value) && value == wanted.Value);
}
