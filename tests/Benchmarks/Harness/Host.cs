namespace ThiDua.Benchmarks.Harness;

/// <summary>One built program as its users start it, ended with this one; ready when it says so.</summary>
internal sealed class Host : IAsyncDisposable
{
    private readonly WatchedProcess _process;

    private Host(WatchedProcess process, Uri address, TimeSpan startTime) => (_process, Address, StartTime) = (process, address, startTime);

    public Uri Address { get; }

    /// <summary>From the start of the process to its first "ready".</summary>
    public TimeSpan StartTime { get; }

    public static async Task<Host> StartAsync(string assembly, Uri address, Dictionary<string, string> settings, CancellationToken ct,
        params string[] args)
    {
        var log = Path.Combine(Path.GetTempPath(), $"thidua-bench-{Guid.NewGuid():n}.log");
        var environment = new Dictionary<string, string>(settings)
        {
            ["ASPNETCORE_URLS"] = address.ToString().TrimEnd('/'),
            ["ASPNETCORE_ENVIRONMENT"] = "Production"
        };
        var started = Stopwatch.GetTimestamp();
        var process = WatchedProcess.Start(log, "TERM", environment, ["dotnet", assembly, .. args], Path.GetDirectoryName(assembly)!);
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        while (!await IsReadyAsync())
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(started) > TimeSpan.FromMinutes(2))
                throw new InvalidOperationException(
                    $"{assembly} did not become ready: {string.Join('\n', File.ReadLines(log).TakeLast(20))}");
            await Task.Delay(20, ct);
        }
        var time = Stopwatch.GetElapsedTime(started);
        // The open file lives on for the process; nobody else needs it.
        File.Delete(log);
        return new(process, address, time);

        async Task<bool> IsReadyAsync()
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(address, "/health/ready"), ct);
                return answer.IsSuccessStatusCode;
            }
            catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
            {
                return false;
            }
        }
    }

    /// <summary>Runs a program to its end, for example a host with <c>--migrate</c>.</summary>
    public static async Task RunAsync(IEnumerable<string> command, string folder, Dictionary<string, string> settings, CancellationToken ct)
    {
        var start = new ProcessStartInfo("dotnet", command)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        using var end = ct.Register(() => process.Kill(entireProcessTree: true));
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
        await process.WaitForExitAsync(ct);
        if (process.ExitCode != 0) throw new InvalidOperationException(
            $"{string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}:\n{await output}\n{await errors}");
    }

    /// <param name="project">Folder below the root, for example <c>gateway/Gateway</c>.</param>
    public static string Assembly(string project) => Path.Combine(Report.Root, project, "bin",
        new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", $"ThiDua.{Path.GetFileName(project)}.dll");

    public async ValueTask DisposeAsync()
    {
        if (!await _process.StopAsync(TimeSpan.FromSeconds(40))) Console.WriteLine(
            "A host did not stop in time and was left to the system.");
        _process.Dispose();
    }
}
