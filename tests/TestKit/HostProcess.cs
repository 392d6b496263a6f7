using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace ThiDua.TestKit;

/// <summary>One built host as the operating system sees it: started from its own folder, killed without warning, started again at the same
/// address.</summary>
/// <param name="project">Folder of the project below the repository's root, for example <c>services/AllInOne</c>.</param>
/// <param name="address">Where it listens, also after a restart.</param>
/// <param name="settings">Environment variables.</param>
/// <param name="args">Command line.</param>
public sealed class HostProcess(string project, Uri address, IReadOnlyDictionary<string, string> settings, params string[] args)
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
        Launch();
        await IsReadyAsync(ct);
    }

    /// <summary>Starts the process and does not wait for anything.</summary>
    public void Launch() => Launch(args);

    /// <summary>Waits as long as the process gets on: works or writes.</summary>
    public async Task IsReadyAsync(CancellationToken ct)
    {
        try
        {
            await Eventually.SeesAsync(async () => (Ready: await AnswersAsync(HttpStatusCode.OK, ct), Progress()),
                seen => seen.Ready || _process!.HasExited, $"{Name} to be ready", ct: ct);
        }
        catch (TimeoutException vain)
        {
            throw new TimeoutException($"{vain.Message}\n{Tail()}", vain);
        }
        finally
        {
            // A fixture that did not start is not disposed of.
            if (!await AnswersAsync(HttpStatusCode.OK, CancellationToken.None) && !_process!.HasExited) await KillAsync();
        }
        if (_process!.HasExited) throw new InvalidOperationException($"{Name} ended with {_process.ExitCode}:\n{Tail()}");
    }

    public Task SaysNotReadyAsync(CancellationToken ct) => Eventually.SeesAsync(
        async () => (Told: await AnswersAsync(HttpStatusCode.ServiceUnavailable, ct), Progress()),
        seen => seen.Told, $"{Name} to say that it is not ready", ct: ct);

    private async Task<bool> AnswersAsync(HttpStatusCode status, CancellationToken ct)
    {
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(10) };
        try
        {
            return (await http.GetAsync("/health/ready", ct)).StatusCode == status;
        }
        catch (Exception notYet) when (notYet is HttpRequestException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Grows while the process works or writes.</summary>
    private string Progress()
    {
        if (_process is not { HasExited: false }) return "ended";
        _process.Refresh();
        return $"{_process.TotalProcessorTime.TotalSeconds:0.0} s of work, {_lines.Count} lines";
    }

    /// <summary>SIGKILL to this one process: no handler runs, no transaction is finished.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>The process stands still, as on a machine that gives it no processor time, until it is let on.</summary>
    public void Freeze() => Signal(19);

    public void LetOn() => Signal(18);

    private void Signal(int signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process!.Id}"]);
        kill.WaitForExit();
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
