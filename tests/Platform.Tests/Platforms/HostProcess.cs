using System.Diagnostics;

namespace ThiDua.Platform.Tests.Platforms;

/// <summary>One built host as the operating system sees it: started from its own folder, killed without warning, started again at the same
/// address.</summary>
/// <param name="project">Folder of the project below the repository's root, for example <c>services/AllInOne</c>.</param>
/// <param name="address">Where it listens, also after a restart.</param>
/// <param name="settings">Environment variables.</param>
/// <param name="args">Command line.</param>
internal sealed class HostProcess(string project, Uri address, IReadOnlyDictionary<string, string> settings, params string[] args)
    : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _lines = new();
    private Process? _process;

    public Uri Address => address;

    public string Name => Path.GetFileName(project);

    /// <summary>Everything written to standard output and error so far, over all starts.</summary>
    public IReadOnlyCollection<string> Lines => _lines;

    private string Folder => Path.Combine(Repository.Root, project, "bin", Repository.Configuration, "net10.0");

    /// <summary>Runs the host as the migration Job does and waits for its end.</summary>
    public async Task MigrateAsync(CancellationToken ct)
    {
        Launch(["--migrate"]);
        await _process!.WaitForExitAsync(ct);
        if (_process.ExitCode != 0) throw new InvalidOperationException($"{Name} --migrate ended with {_process.ExitCode}:\n{Tail()}");
    }

    public async Task StartAsync(CancellationToken ct)
    {
        Launch(args);
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(2) };
        try
        {
            await Eventually.HoldsAsync(async () => _process!.HasExited || (await http.GetAsync("/health/ready", ct)).IsSuccessStatusCode,
                $"{Name} to be ready", TimeSpan.FromSeconds(90), ct);
        }
        catch
        {
            // A fixture that did not start is not disposed of.
            await DisposeAsync();
            throw;
        }
        if (_process!.HasExited) throw new InvalidOperationException($"{Name} ended with {_process.ExitCode}:\n{Tail()}");
    }

    /// <summary>SIGKILL to this one process: no handler runs, no transaction is finished.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    public async Task RestartAsync(CancellationToken ct)
    {
        await KillAsync();
        await StartAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is null) return;
        if (!_process.HasExited) await KillAsync();
        _process.Dispose();
        _process = null;
    }

    private void Launch(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Folder, $"ThiDua.{Name}.dll"), .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = Address.ToString().TrimEnd('/');
        foreach (var (name, value) in settings) start.Environment[name] = value;
        _process?.Dispose();
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private string Tail() => string.Join('\n', _lines.TakeLast(40));

    private void Keep(string? line)
    {
        if (line is not null) _lines.Enqueue(line);
    }
}
