namespace ThiDua.Kubernetes.Tests;

/// <summary>
/// Manifests that lie elsewhere, an overlay of an operator's own: <c>THIDUA_K8S_MANIFESTS</c> names a folder of YAML files. One with a
/// Namespace is a whole rendering; the objects of another stand in for those of the same kind and name in the overlay with everything.
/// </summary>
public sealed class GivenManifestsTests(RenderedOverlays overlays)
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("THIDUA_K8S_MANIFESTS");

    [Fact]
    public void Manifests_that_are_given_from_outside_keep_the_rules()
    {
        if (Folder is null) return;
        var findings = Directory.GetFiles(Folder, "*.yaml").Order(StringComparer.Ordinal)
            .SelectMany(path => Findings(path).Distinct().Select(finding => $"{Path.GetFileName(path)}\t{finding}")).ToArray();

        Assert.True(findings.Length == 0, $"{string.Join('\n', findings)}\n");
    }

    private IEnumerable<string> Findings(string path)
    {
        try
        {
            var given = Yaml.Documents(File.ReadAllText(path)).ToArray();
            var whole = overlays[RenderedOverlays.EveryComponent];
            var set = given.Any(o => o["kind"].Text() == "Namespace" && given.Length > 1) ? new Rendered(path, given)
                : whole with { Objects = [.. whole.Objects.Where(o => !given.Any(other => Same(o, other))), .. given] };
            return OverlayTests.Checks.Values.SelectMany(check => check(set));
        }
        catch (YamlDotNet.Core.YamlException wrong)
        {
            return [$"it is no YAML: {wrong.Message}"];
        }
    }

    private static bool Same(JsonObject one, JsonObject other) =>
        one.Kind() == other["kind"].Text() && one.Name() == (other["metadata"] as JsonObject)?["name"].Text();
}
