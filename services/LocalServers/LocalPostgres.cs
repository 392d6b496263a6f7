using System.Data.Common;

namespace ThiDua.LocalServers;

/// <param name="Folder">Everything of this server: data, password, port, log. Kept between runs.</param>
/// <param name="Durable">
/// False switches off fsync: faster, and a killed server still loses nothing – only a machine that loses power does. For tests.
/// </param>
public sealed record LocalPostgresOptions(string Folder, bool Durable = true);

/// <summary>
/// A private PostgreSQL server of this process, on 127.0.0.1 only, on a port the operating system chose.
/// It ends when this process ends; one that was orphaned all the same is stopped at the next start on its folder.
/// </summary>
public sealed class LocalPostgres : IAsyncDisposable
{
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(30);
    private static readonly Dictionary<string, string> NoEnvironment = [];

    private readonly LocalPostgresOptions _options;
    private readonly PostgresBinaries _binaries;
    private readonly ServerFolder _folder;
    private readonly string _password;
    private WatchedProcess? _server;

    private LocalPostgres(LocalPostgresOptions options, PostgresBinaries binaries, ServerFolder folder, string password) =>
        (_options, _binaries, _folder, _password) = (options, binaries, folder, password);

    public int Port { get; private set; }

    /// <summary>Of the superuser <c>postgres</c>, in Npgsql's words.</summary>
    public string ConnectionString => new DbConnectionStringBuilder
    {
        ["Host"] = "127.0.0.1",
        ["Port"] = Port,
        ["Database"] = "postgres",
        ["Username"] = "postgres",
        ["Password"] = _password,
    }.ConnectionString;

    private string Data => _folder.File("data");
    private PidFile Pid => new(Path.Combine(Data, "postmaster.pid"), "postgres");

    /// <summary>Finds the binaries, makes the data folder if there is none, and returns when the server accepts connections.</summary>
    /// <exception cref="LocalServerException">With one sentence that says what to do.</exception>
    public static async Task<LocalPostgres> StartAsync(LocalPostgresOptions options, Action<string> progress, CancellationToken ct)
    {
        var folder = ServerFolder.Take(options.Folder, reachableByNobody: ServerFolder.DropsRoot, progress);
        try
        {
            var binaries = await PostgresBinaries.FindAsync(DataVersion(folder), progress, ct);
            progress($"Using {binaries.Description}.");
            var server = new LocalPostgres(options, binaries, folder, folder.Password());
            await server.Pid.StopOrphanAsync("INT", progress);
            await server.CreateDataAsync(progress, ct);
            await server.StartAsync(ct);
            progress($"PostgreSQL accepts connections on 127.0.0.1:{server.Port} (data in {folder.Path}).");
            return server;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Starts a stopped or killed server again, on the same port if it is still free.</summary>
    public async Task StartAsync(CancellationToken ct)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(ct);
        time.CancelAfter(StartTime);
        try
        {
            while (!await TryStartAsync(time.Token)) await Task.Delay(200, time.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            await StopAsync();
            throw new LocalServerException(
                $"PostgreSQL did not start within {StartTime.TotalSeconds} s: read {_folder.File("log")}. It ends with: {LogTail()}");
        }
        catch
        {
            await StopAsync();
            throw;
        }
    }

    /// <summary>A fast shutdown: open transactions are rolled back, everything committed is kept.</summary>
    public async Task StopAsync()
    {
        if (_server is null) return;
        if (!await _server.StopAsync(StopTime)) Pid.Kill();
        await _server.WaitAsync(StopTime);
        _server.Dispose();
        _server = null;
    }

    public async Task RestartAsync(CancellationToken ct)
    {
        await StopAsync();
        await StartAsync(ct);
    }

    /// <summary>SIGKILL to the server, as a crash would do; <see cref="StartAsync(CancellationToken)"/> recovers.</summary>
    public async Task KillAsync()
    {
        Pid.Kill();
        if (_server is null) return;
        await _server.WaitAsync(StopTime);
        _server.Dispose();
        _server = null;
    }

    /// <summary>For tests: what a killed parent leaves behind.</summary>
    internal void LoseParent() => _server!.LoseParent();

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Dispose();
    }

    /// <summary>False when the attempt failed in a way the next one may not.</summary>
    private async Task<bool> TryStartAsync(CancellationToken ct)
    {
        var remembered = _folder.File("port");
        if (Port == 0 || FreePort.AnyOr(Port) != Port)
            Port = FreePort.AnyOr(File.Exists(remembered)
                ? int.Parse(await File.ReadAllTextAsync(remembered, ct), CultureInfo.InvariantCulture) : null);
        await File.WriteAllTextAsync(remembered, Port.ToString(CultureInfo.InvariantCulture), ct);

        var before = Pid.Lines();
        _server = WatchedProcess.Start(_folder.File("log"), stopSignal: "INT", NoEnvironment, AsServerUser(
            _binaries.Postgres, "-D", Data, "-p", Port.ToString(CultureInfo.InvariantCulture),
            "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "max_connections=200",
            "-c", $"fsync={(_options.Durable ? "on" : "off")}", "-c", $"full_page_writes={(_options.Durable ? "on" : "off")}"));
        while (!_server.HasExited)
        {
            // Line 8 is what pg_ctl itself waits for; the file of a server that crashed is still there until the new one replaces it.
            if (Pid.Lines() is { Length: >= 8 } now && now[7].Trim() == "ready" && !now.SequenceEqual(before)) return true;
            await Task.Delay(50, ct);
        }

        _server.Dispose();
        _server = null;
        // The first two pass: somebody took the port between our look and the bind, or a killed server's children still go down.
        var log = LogTail();
        return log.Contains("could not bind") || log.Contains("shared memory block") || log.Contains("lock file")
            ? false
            : throw new LocalServerException($"PostgreSQL ended while starting: read {_folder.File("log")}. It ends with: {log}");
    }

    private async Task CreateDataAsync(Action<string> progress, CancellationToken ct)
    {
        if (DataVersion(_folder) is not null)
        {
            if (ServerFolder.DropsRoot) await OwnAsync(ct);
            return;
        }

        progress("Creating the database cluster (initdb).");
        if (Directory.Exists(Data)) Directory.Delete(Data, recursive: true); // what an interrupted initdb left
        if (ServerFolder.DropsRoot) await OwnAsync(ct);
        // Letters outside ASCII are letters for pg_trgm only under a UTF-8 libc locale; sorting is ICU's.
        var command = AsServerUser(
            _binaries.Initdb, "-D", Data, "-U", "postgres", "-E", "UTF8",
            OperatingSystem.IsMacOS() ? "--locale=en_US.UTF-8" : "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=und",
            "--auth=scram-sha-256", $"--pwfile={_folder.File("password")}", _options.Durable ? "--data-checksums" : "--no-sync").ToArray();
        var made = await Command.RunAsync(command[0], command[1..], ct);
        if (!made.Succeeded) throw new LocalServerException($"initdb could not create {Data}: {made.Tail}");
    }

    private async Task OwnAsync(CancellationToken ct)
    {
        var owned = await Command.RunAsync("chown", ["-R", $"{ServerFolder.Nobody}:{ServerFolder.Nobody}", _folder.Path], ct);
        if (!owned.Succeeded) throw new LocalServerException($"The folder {_folder.Path} cannot be given to the user nobody: {owned.Tail}");
    }

    /// <summary>The major version that made the data; null when there is none yet.</summary>
    private static int? DataVersion(ServerFolder folder)
    {
        var file = Path.Combine(folder.File("data"), "PG_VERSION");
        return File.Exists(file) ? int.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture) : null;
    }

    private static IEnumerable<string> AsServerUser(params IEnumerable<string> command) => ServerFolder.DropsRoot
        ? ["setpriv", $"--reuid={ServerFolder.Nobody}", $"--regid={ServerFolder.Nobody}", "--clear-groups", .. command]
        : command;

    private string LogTail() => File.Exists(_folder.File("log"))
        ? string.Join(' ', File.ReadLines(_folder.File("log")).TakeLast(4))
        : "(no log)";
}
