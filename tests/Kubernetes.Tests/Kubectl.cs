using System.ComponentModel;
using System.Diagnostics;

namespace ThiDua.Kubernetes.Tests;

/// <summary>Rendering is left to the tool that people use, of a version that knows components and `nodeTaintsPolicy`.</summary>
internal static class Kubectl
{
    private static readonly Version Oldest = new(1, 27);

    public static async Task RequireAsync(CancellationToken ct)
    {
        try
        {
            RequireVersion(await RunAsync(["version", "--client", "--output=json"], ct));
        }
        catch (Win32Exception)
        {
            throw new InvalidOperationException($"kubectl is not on the PATH: install kubectl {Oldest} or newer.");
        }
    }

    public static void RequireVersion(string json)
    {
        var text = JsonNode.Parse(json)?["clientVersion"]?["gitVersion"]?.GetValue<string>() ?? "";
        var found = Version.TryParse(string.Join('.', text.TrimStart('v').Split('.', '-', '+').Take(2)), out var version) ? version
            : new(0, 0);
        if (found < Oldest)
            throw new InvalidOperationException($"kubectl {text} does not know what the overlays use: install kubectl {Oldest} or newer.");
    }

    /// <param name="folder">Of a kustomization, from the root of the repository.</param>
    /// <param name="ct">Stops the rendering.</param>
    public static async Task<string> RenderAsync(string folder, CancellationToken ct) =>
        await RunAsync(["kustomize", Path.Combine(Repository.Root, folder)], ct);

    private static async Task<string> RunAsync(string[] arguments, CancellationToken ct)
    {
        using var process =
            Process.Start(new ProcessStartInfo("kubectl", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync(ct);
        var output = await process.StandardOutput.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return process.ExitCode == 0 ? output
            : throw new InvalidOperationException($"kubectl {string.Join(' ', arguments)} failed: {await errors}");
    }
}
