using System.Text;
using System.Text.Json;

namespace ThiDua.Operations;

/// <summary>Raises the state of every aggregate of a module once more.</summary>
internal static class Republish
{
    /// <param name="restored">Which backup the module's database came back from; its states then outrun all that was sent before.</param>
    public static async Task RunAsync(PlatformClient platform, string module, string? restored)
    {
        if (!PlatformClient.Modules.Contains(module, StringComparer.OrdinalIgnoreCase))
            throw new OperationFailedException($"There is no module '{module}': {string.Join(", ", PlatformClient.Modules)}.");
        using var reason = restored is null ? null
            : new StringContent($"{{\"reason\":{JsonSerializer.Serialize(restored)}}}", Encoding.UTF8, "application/json");
        var answer =
            await platform.AskAsync(HttpMethod.Post, module, restored is null ? "republish" : "republish-restored", reason);
        Console.WriteLine($"{module}: {answer.GetProperty("states")} states are in the outbox.");
    }
}
