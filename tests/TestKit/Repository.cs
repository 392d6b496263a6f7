namespace ThiDua.TestKit;

/// <summary>Where everything lies, found from where these tests run.</summary>
public static class Repository
{
    public static string Root { get; } = Above(AppContext.BaseDirectory, folder => File.Exists(Path.Combine(folder, "ThiDuaPlatform.sln")));

    /// <summary><c>Debug</c> or <c>Release</c>, as these tests were built.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static string Above(string folder, Func<string, bool> isIt) =>
        isIt(folder) ? folder : Above(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))
            ?? throw new InvalidOperationException("These tests run inside the repository."), isIt);
}
