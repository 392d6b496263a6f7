using System.ComponentModel;

namespace ThiDua.LocalServers;

/// <summary>Runs a short command to its end and keeps what it printed.</summary>
internal static class Command
{
    public static async Task<CommandResult> RunAsync(
        string file, IEnumerable<string> arguments, CancellationToken ct,
        string? folder = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? "/",
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;

        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            using var killed = ct.Register(() => process.Kill(entireProcessTree: true));
            var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            await process.WaitForExitAsync(CancellationToken.None);
            ct.ThrowIfCancellationRequested();
            return new(process.ExitCode, await output, await errors);
        }
        catch (Win32Exception missing)
        {
            return new(127, "", missing.Message);
        }
    }

    public static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}

internal sealed record CommandResult(int ExitCode, string Output, string Errors)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>The last lines, for a failure's sentence.</summary>
    public string Tail => string.Join(' ',
        (Output + "\n" + Errors).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).TakeLast(3));
}
