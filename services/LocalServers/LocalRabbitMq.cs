using System.Net;
using System.Net.Sockets;

namespace ThiDua.LocalServers;

/// <param name="Folder">Everything of this broker: data, cookie, ports, logs. Kept between runs.</param>
/// <param name="Management">Starts the management plug-in too, on a port of its own.</param>
public sealed record LocalRabbitMqOptions(string Folder, bool Management = false);

/// <summary>
/// A private RabbitMQ node of this process from an installed broker: own epmd, cookie, user and data, on 127.0.0.1 only, ports chosen by
/// the
/// operating system. It ends when this process ends.
/// </summary>
public sealed class LocalRabbitMq : IAsyncDisposable
{
    private const string User = "thidua";
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(60);

    private readonly LocalRabbitMqOptions _options;
    private readonly string _programs;
    private readonly ServerFolder _folder;
    private readonly string _password;
    private readonly Dictionary<string, string> _environment;
    private WatchedProcess? _epmd;
    private WatchedProcess? _broker;

    private LocalRabbitMq(LocalRabbitMqOptions options, string programs, ServerFolder folder, string password)
    {
        (_options, _programs, _folder, _password) = (options, programs, folder, password);
        Port = FreePort.AnyOr(Remembered());
        ManagementPort = options.Management ? FreePort.Any() : null;
        _environment = new()
        {
            // The programs on PATH change folder and user and drop the environment; those in the package's own folder read this.
            ["HOME"] = folder.Path,
            ["ERL_EPMD_PORT"] = Text(FreePort.Any()),
            ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
            ["RABBITMQ_NODENAME"] = "thidua@localhost",
            ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
            ["RABBITMQ_NODE_PORT"] = Text(Port),
            ["RABBITMQ_DIST_PORT"] = Text(FreePort.Any()),
            ["RABBITMQ_MNESIA_BASE"] = folder.File("data"),
            ["RABBITMQ_LOG_BASE"] = folder.File("logs"),
            ["RABBITMQ_PID_FILE"] = folder.File("pid"),
            ["RABBITMQ_ENABLED_PLUGINS_FILE"] = folder.File("enabled_plugins"),
            ["RABBITMQ_CONFIG_FILE"] = folder.File("rabbitmq.conf"),
            ["RABBITMQ_CONF_ENV_FILE"] = "/dev/null",
            // The distribution port listens on every address otherwise.
            ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1}",
            // Lets the start script become the broker instead of waiting for it, so that a signal reaches the broker itself.
            ["RUNNING_UNDER_SYSTEMD"] = "true",
        };
    }

    public int Port { get; }

    /// <summary>Null without the management plug-in.</summary>
    public int? ManagementPort { get; }

    public Uri Uri => UriOf("/");

    private PidFile Pid => new(_folder.File("pid"), "beam");

    /// <summary>True when a broker is installed that <see cref="StartAsync(LocalRabbitMqOptions, Action{string}, CancellationToken)"/>
    /// would use.</summary>
    public static bool IsInstalled => FindPrograms() is not null && Command.OnPath("erl") is not null;

    /// <exception cref="LocalServerException">With one sentence that says what to do.</exception>
    public static async Task<LocalRabbitMq> StartAsync(LocalRabbitMqOptions options, Action<string> progress, CancellationToken ct)
    {
        if (OperatingSystem.IsWindows())
            throw new LocalServerException("Private servers run on Linux and macOS only: use WSL, or give a RabbitMQ by its address.");
        if (!IsInstalled)
            throw new LocalServerException(
                "RabbitMQ is not installed: install it (Debian: apt-get install --no-install-recommends rabbitmq-server; macOS: brew "
                    + "install rabbitmq).");

        var programs = FindPrograms()!;
        progress($"Using RabbitMQ installed in {programs}.");
        var folder = ServerFolder.Take(options.Folder, reachableByNobody: false, progress);
        try
        {
            await new PidFile(folder.File("pid"), "beam").StopOrphanAsync("TERM", progress);
            var broker = new LocalRabbitMq(options, programs, folder, folder.Password());
            progress("Starting RabbitMQ (5 to 20 seconds).");
            await broker.StartAsync(ct);
            progress($"RabbitMQ accepts connections on 127.0.0.1:{broker.Port} (data in {folder.Path}).");
            return broker;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Starts a stopped or killed broker again on the same port and data.</summary>
    public async Task StartAsync(CancellationToken ct)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(ct);
        time.CancelAfter(StartTime);
        WriteConfiguration();
        try
        {
            _epmd ??= await StartEpmdAsync(time.Token);
            _broker = WatchedProcess.Start(_folder.File("log"), stopSignal: "TERM", _environment,
                [Path.Combine(_programs, "rabbitmq-server")]);
            while (!await GreetsAsync(time.Token))
            {
                if (_broker.HasExited) throw new LocalServerException($"RabbitMQ ended while starting: read {_folder.File("log")}.");
                await Task.Delay(100, time.Token);
            }
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            await StopAsync();
            throw new LocalServerException($"RabbitMQ did not start within {StartTime.TotalSeconds} s: read {_folder.File("log")}.");
        }
        catch
        {
            await StopAsync();
            throw;
        }
    }

    /// <summary>An orderly shutdown: connections are closed, durable queues keep their messages.</summary>
    public async Task StopAsync()
    {
        if (_broker is not null && !await _broker.StopAsync(StopTime)) Pid.Kill();
        await EndAsync();
    }

    public async Task RestartAsync(CancellationToken ct)
    {
        await StopAsync();
        await StartAsync(ct);
    }

    /// <summary>SIGKILL to the broker, as a crash would do.</summary>
    public async Task KillAsync()
    {
        Pid.Kill();
        await EndAsync();
    }

    /// <summary>A virtual host of its own keeps the queues of one test apart from those of another.</summary>
    public async Task<Uri> AddVirtualHostAsync(string name, CancellationToken ct)
    {
        await ControlAsync(ct, "add_vhost", name);
        await ControlAsync(ct, "set_permissions", "-p", name, User, ".*", ".*", ".*");
        return UriOf(name);
    }

    /// <summary>A user of one service, who may do in the first virtual host what these rights say.</summary>
    /// <param name="rights">A regular expression over names, for declaring, writing and reading alike.</param>
    public async Task<Uri> AddUserAsync(string name, string rights, CancellationToken ct)
    {
        // A restarted broker knows it already.
        await EvaluateAsync($"case rabbit_auth_backend_internal:lookup_user(<<\"{name}\">>) of {{ok, _}} -> ok; "
            + $"_ -> rabbit_auth_backend_internal:add_user(<<\"{name}\">>, <<\"{_password}\">>, <<\"thidua\">>) end.", ct);
        await ControlAsync(ct, "set_permissions", "-p", "/", name, rights, rights, rights);
        return new UriBuilder(Uri) { UserName = name }.Uri;
    }

    /// <summary>All queues of a virtual host, as the broker itself lists them: their names, or other columns that it knows.</summary>
    public async Task<IReadOnlyList<string>> QueuesAsync(string virtualHost, CancellationToken ct, params string[] columns)
    {
        if (columns is []) columns = ["name"];
        var listed = await ControlAsync(ct, ["list_queues", "-p", virtualHost, "--no-table-headers", .. columns]);
        return listed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>Runs a term of Erlang inside the broker; for tests that need what no client can do.</summary>
    public Task<string> EvaluateAsync(string term, CancellationToken ct) => ControlAsync(ct, "eval", term);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Dispose();
    }

    // Only the first word is told of a refusal: the others may hold a password.
    private async Task<string> ControlAsync(CancellationToken ct, params string[] arguments)
    {
        var done = await Command.RunAsync(Path.Combine(_programs, "rabbitmqctl"), ["--quiet", .. arguments], ct, environment: _environment);
        return done.Succeeded ? done.Output
            : throw new LocalServerException($"RabbitMQ refused '{arguments[0]}': {done.Tail}");
    }

    private async Task EndAsync()
    {
        if (_broker is not null) await _broker.WaitAsync(StopTime);
        _broker?.Dispose();
        if (_epmd is not null) await _epmd.StopAsync(StopTime);
        _epmd?.Dispose();
        (_broker, _epmd) = (null, null);
    }

    /// <summary>The broker would start a name server that outlives it and is shared with others; this one is ours and ends with
    /// us.</summary>
    private async Task<WatchedProcess> StartEpmdAsync(CancellationToken ct)
    {
        var epmd = WatchedProcess.Start(_folder.File("log"), stopSignal: "TERM", _environment, ["epmd"]);
        while (!epmd.HasExited)
        {
            using var probe = new TcpClient();
            try
            {
                await probe.ConnectAsync(IPAddress.Loopback, int.Parse(_environment["ERL_EPMD_PORT"], CultureInfo.InvariantCulture), ct);
                return epmd;
            }
            catch (SocketException)
            {
                await Task.Delay(20, ct);
            }
        }
        throw new LocalServerException($"Erlang's name server (epmd) did not start: read {_folder.File("log")}.");
    }

    /// <summary>The broker opens its port last; the first frame of its answer to the AMQP header says it is ready.</summary>
    private async Task<bool> GreetsAsync(CancellationToken ct)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(ct);
        time.CancelAfter(TimeSpan.FromSeconds(5));
        using var client = new TcpClient();
        var answer = new byte[1];
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, Port, time.Token);
            await client.GetStream().WriteAsync("AMQP\0\0\t\u0001"u8.ToArray(), time.Token);
            return await client.GetStream().ReadAsync(answer, time.Token) == 1 && answer[0] == 1;
        }
        catch (Exception notYet) when (notYet is SocketException or IOException or OperationCanceledException
            && !ct.IsCancellationRequested)
        {
            return false;
        }
    }

    private void WriteConfiguration()
    {
        _folder.WriteSecret("port", Text(Port));
        _folder.WriteSecret("enabled_plugins", _options.Management ? "[rabbitmq_management]." : "[].");
        _folder.WriteSecret("rabbitmq.conf",
            $"""
            default_user = {User}
            default_pass = {_password}
            vm_memory_high_watermark.absolute = 1GB
            disk_free_limit.absolute = 50MB
            {(ManagementPort is { } port ? $"management.tcp.ip = 127.0.0.1\nmanagement.tcp.port = {port}" : "")}
            """);
    }

    private int? Remembered() =>
        File.Exists(_folder.File("port")) ? int.Parse(File.ReadAllText(_folder.File("port")), CultureInfo.InvariantCulture) : null;

    private Uri UriOf(string virtualHost) => new($"amqp://{User}:{_password}@127.0.0.1:{Port}/{Uri.EscapeDataString(virtualHost)}");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The folder of the real programs, not of the wrappers on PATH.</summary>
    private static string? FindPrograms() =>
        new[] { "/usr/lib/rabbitmq/lib", "/opt" }.Where(Directory.Exists)
            .SelectMany(root => Directory.EnumerateDirectories(root, "rabbitmq_server-*").OrderDescending())
            .Concat(["/opt/rabbitmq", "/opt/homebrew/opt/rabbitmq", "/usr/local/opt/rabbitmq"])
            .Select(home => Path.Combine(home, "sbin"))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "rabbitmq-server")));
}
