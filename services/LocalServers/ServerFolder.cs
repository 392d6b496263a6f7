using System.Security.Cryptography;

namespace ThiDua.LocalServers;

/// <summary>
/// The folder of one server: exists once, is locked while a process runs the server, and lies where the server's user can reach it.
/// </summary>
internal sealed class ServerFolder : IDisposable
{
    /// <summary>PostgreSQL refuses to run as root; nobody exists everywhere and owns nothing else.</summary>
    public const int Nobody = 65534;

    private const UnixFileMode Open755 = (UnixFileMode)0b111_101_101;
    private readonly FileStream _lock;

    private ServerFolder(string path, FileStream held) => (Path, _lock) = (path, held);

    /// <summary>The real folder, never a link.</summary>
    public string Path { get; }

    public static bool DropsRoot => Environment.IsPrivilegedProcess;

    public static ServerFolder Take(string path, bool reachableByNobody, Action<string> progress)
    {
        path = System.IO.Path.GetFullPath(path);
        if (reachableByNobody && !Directory.Exists(path) && !IsPassable(path)) LinkElsewhere(path, progress);
        var real = Directory.Exists(path) ? new DirectoryInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path : path;
        Directory.CreateDirectory(real, Open755);
        if (reachableByNobody && !IsPassable(real))
            throw new LocalServerException(
                $"The user 'nobody', as whom PostgreSQL runs when started by root, cannot reach {real}: move it away or start as the user "
                    + $"who owns it.");
        try
        {
            return new(real, new FileStream(System.IO.Path.Combine(real, "lock"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None));
        }
        catch (IOException)
        {
            throw new LocalServerException($"Another process runs the server in {path}: stop that process first (Ctrl+C where it runs).");
        }
        catch (UnauthorizedAccessException)
        {
            throw new LocalServerException($"{path} belongs to another user: delete it or start as the user who made it.");
        }
    }

    /// <summary>Every folder from the root down to <paramref name="path"/> may be entered by anybody.</summary>
    public static bool IsPassable(string path)
    {
        for (var folder = new DirectoryInfo(path).Parent; folder is not null; folder = folder.Parent)
            if (folder.Exists && !folder.UnixFileMode.HasFlag(UnixFileMode.OtherExecute)) return false;
        return true;
    }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Readable by its owner alone.</summary>
    public void WriteSecret(string name, string text)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite
        };
        using var writer = new StreamWriter(File(name), options);
        writer.Write(text);
    }

    /// <summary>Made once, then the same at every start.</summary>
    public string Password()
    {
        if (!System.IO.File.Exists(File("password"))) WriteSecret("password", Convert.ToHexString(RandomNumberGenerator.GetBytes(24)));
        return System.IO.File.ReadAllText(File("password"));
    }

    public void Dispose() => _lock.Dispose();

    private static void LinkElsewhere(string path, Action<string> progress)
    {
        var elsewhere = $"/var/lib/thidua/{Guid.NewGuid():n}";
        Directory.CreateDirectory(elsewhere, Open755);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        System.IO.File.Delete(path); // a link whose target is gone
        Directory.CreateSymbolicLink(path, elsewhere);
        progress($"{path} lies below a folder that only root may enter: the data goes to {elsewhere}, linked from there.");
    }
}
