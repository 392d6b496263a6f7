namespace ThiDua.LocalServers;

/// <summary>The file in which a server writes its process number, and the process behind it if there still is one.</summary>
internal sealed class PidFile(string path, string processName)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public string[] Lines()
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (IOException)
        {
            return [];
        }
    }

    /// <summary>Null when nothing runs: the number in an old file may belong to another program by now.</summary>
    public int? Running()
    {
        if (Lines() is not [var first, ..] || !int.TryParse(first, CultureInfo.InvariantCulture, out var pid)) return null;
        try
        {
            using var process = Process.GetProcessById(pid);
            return process.ProcessName.StartsWith(processName, StringComparison.Ordinal) ? pid : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    public void Kill() => Signal(Running(), "KILL");

    /// <summary>For a folder whose lock is ours: whoever still serves it has lost its parent.</summary>
    public async Task StopOrphanAsync(string signal, Action<string> progress)
    {
        if (Running() is not { } pid) return;
        progress($"Stopping a {processName} process ({pid}) that an earlier run left behind.");
        Signal(pid, signal);
        if (await EndsAsync(pid)) return;
        Signal(pid, "KILL");
        if (!await EndsAsync(pid)) throw new LocalServerException(
            $"Process {pid} of an earlier run does not end: end it by hand and try again.");
    }

    private static async Task<bool> EndsAsync(int pid)
    {
        using var time = new CancellationTokenSource(Patience);
        try
        {
            using var process = Process.GetProcessById(pid);
            await process.WaitForExitAsync(time.Token);
            return true;
        }
        catch (ArgumentException)
        {
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static void Signal(int? pid, string signal)
    {
        if (pid is not { } number) return;
        using var sent = Process.Start("kill", [$"-{signal}", number.ToString(CultureInfo.InvariantCulture)]);
        sent.WaitForExit();
    }
}
