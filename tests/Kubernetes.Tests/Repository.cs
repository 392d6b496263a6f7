namespace ThiDua.Kubernetes.Tests;

internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Paths from the root, with forward slashes; what a build or a run left behind is not part of the repository.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) => Directory
        .EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
        .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "node_modules" or ".data"))
        .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ThiDuaPlatform.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException(
            "The tests run inside the repository: ThiDuaPlatform.sln was not found in any parent folder.");
    }
}
