using System.Runtime.CompilerServices;

namespace ThiDua.Identity.Tests;

internal static class Repository
{
    public static string Root { get; } = RootOf();

    private static string RootOf([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
