namespace ThiDua.LocalServers;

/// <summary>
/// A server process that ends with this process, however this process ends. A shell stands between the two and holds a pipe:
/// when it closes (we stop, or we were killed) the shell signals the server. A death signal of the kernel would do the same on Linux only,
/// and it fires when the thread that started the server ends, not the process.
/// The server gets a session of its own, so that Ctrl+C in the terminal reaches us alone and we stop things in order.
/// </summary>
public sealed class WatchedProcess : IDisposable
{
    // The background "kill" must not outlive a server that ended by itself: its number may belong to somebody else by then.
    private const string Watch =
        """
        log=$1; signal=$2; shift 2
        exec 3<&0 </dev/null
        [ -z "$log" ] || { (umask 077; : >>"$log"); chmod 600 "$log" 2>/dev/null; exec >>"$log" 2>&1; }
        "$@" & server=$!
        (cat <&3 >/dev/null; kill -s "$signal" $server) & watch=$!
        exec 3<&-
        wait $server; code=$?
        kill $watch 2>/dev/null
        exit $code
        """;

    private readonly Process _shell;

    private WatchedProcess(Process shell) => _shell = shell;

    /// <summary>Of the process, once it has ended.</summary>
    public int ExitCode => _shell.ExitCode;

    public bool HasExited => _shell.HasExited;

    /// <param name="log">The file that gets what the process prints; our own output when null.</param>
    /// <param name="stopSignal">The signal that asks the process to stop: INT, TERM.</param>
    /// <param name="environment">Variables added to ours.</param>
    /// <param name="command">Program and arguments.</param>
    /// <param name="folder">Where it runs.</param>
    public static WatchedProcess Start(
        string? log, string stopSignal, IReadOnlyDictionary<string, string> environment, IEnumerable<string> command, string folder = "/")
    {
        string[] session = Command.OnPath("setsid") is { } setsid ? [setsid, "/bin/sh"] : ["/bin/sh"];
        var start = new ProcessStartInfo(session[0], [.. session[1..], "-c", Watch, "watch", log ?? "", stopSignal, .. command])
        {
            RedirectStandardInput = true,
            WorkingDirectory = folder,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return new(Process.Start(start)!);
    }

    /// <summary>Asks the server to stop and waits; false when it has not stopped within the time.</summary>
    public async Task<bool> StopAsync(TimeSpan within)
    {
        LoseParent();
        return await WaitAsync(within);
    }

    public void LoseParent() => _shell.StandardInput.Close();

    public async Task<bool> WaitAsync(TimeSpan within)
    {
        using var time = new CancellationTokenSource(within);
        try
        {
            await _shell.WaitForExitAsync(time.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public void Dispose() => _shell.Dispose();
}
