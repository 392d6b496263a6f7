using System.Collections.Frozen;

[assembly: AssemblyFixture(typeof(ThiDua.Kubernetes.Tests.RenderedOverlays))]

namespace ThiDua.Kubernetes.Tests;

/// <summary>Every kustomization of the repository, rendered once. Components are rendered as part of the overlays that take them.</summary>
public sealed class RenderedOverlays : IAsyncLifetime
{
    internal const string EveryComponent = "k8s/tests/every-component";
    internal const string Dev = "k8s/overlays/dev";

    private FrozenDictionary<string, Rendered> _rendered = FrozenDictionary<string, Rendered>.Empty;

    internal static IEnumerable<string> Folders { get; } =
    [
        .. from path in Repository.Files("k8s", "kustomization.yaml")
           where Yaml.Documents(Repository.Read(path)).Single().Kind() == "Kustomization"
           select Path.GetDirectoryName(path)!.Replace('\\', '/'),
    ];

    internal Rendered this[string folder] => _rendered[folder];

    public async ValueTask InitializeAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        await Kubectl.RequireAsync(ct);
        var all = await Task.WhenAll(
            Folders.Select(async folder => new Rendered(folder, [.. Yaml.Documents(await Kubectl.RenderAsync(folder, ct))])));
        _rendered = all.ToFrozenDictionary(rendered => rendered.Folder);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
