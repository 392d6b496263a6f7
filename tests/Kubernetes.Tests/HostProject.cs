using System.Reflection;

namespace ThiDua.Kubernetes.Tests;

/// <summary>A program that is deployed: every web project of the product.</summary>
/// <param name="Name">Of its image and its objects: <c>scoring</c>.</param>
/// <param name="Folder">From the root of the repository.</param>
/// <param name="Assembly">Its program, without the extension.</param>
internal sealed partial record HostProject(string Name, string Folder, string Assembly)
{
    /// <summary>The small-site host runs all modules in one process, and not in Kubernetes.</summary>
    public const string SmallSite = "all-in-one";

    public static IReadOnlyList<HostProject> All { get; } =
    [
        .. from path in Repository.Files("services", "*.csproj").Concat(Repository.Files("gateway", "*.csproj"))
           where Repository.Read(path).Contains("Microsoft.NET.Sdk.Web", StringComparison.Ordinal)
           let project = Path.GetFileNameWithoutExtension(path)
           select new HostProject(
               WordStart().Replace(project.Replace(".Host", "", StringComparison.Ordinal), "-$0").ToLowerInvariant(),
               Path.GetDirectoryName(path)!.Replace('\\', '/'), $"ThiDua.{project}"),
    ];

    public static IEnumerable<HostProject> Deployed => All.Where(host => host.Name != SmallSite);

    /// <summary>Name of the module's connection string.</summary>
    public string Module => Name == "gateway" ? "Identity" : $"{char.ToUpperInvariant(Name[0])}{Name[1..]}";

    /// <summary>The assemblies whose options the host binds.</summary>
    public IEnumerable<Assembly> Assemblies =>
        (Name == "gateway" ? ["Gateway", "Identity", "BuildingBlocks"] : new[] { Module, "BuildingBlocks" })
        .Select(name => System.Reflection.Assembly.Load($"ThiDua.{name}"));

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex WordStart();
}
