using System.Text.Json;

namespace ThiDua.Operations;

/// <summary>What a consumer could not handle, and what cannot be published: listed, or sent again.</summary>
internal static class Outbox
{
    private static readonly (string Kind, string Act, string Done)[] Kinds =
        [("failures", "replay", "replayedAt"), ("parked", "retry", "publishedAt")];

    public static async Task ShowAsync(PlatformClient platform, bool retry)
    {
        var rows = 0;
        foreach (var module in PlatformClient.Modules)
            foreach (var (kind, act, done) in Kinds)
            {
                var list = await platform.AskAsync(HttpMethod.Get, module, kind);
                foreach (var row in list.GetProperty("items").EnumerateArray().Where(row => IsLeft(row, done)))
                {
                    rows++;
                    var id = row.GetProperty("id").GetInt64();
                    if (retry) await platform.AskAsync(HttpMethod.Post, module, $"{kind}/{id}/{act}");
                    var error = row.GetProperty("error").GetString()?.Split('\n')[0];
                    Console.WriteLine($"{module,-10} {kind,-8} {id,6} {row.GetProperty("wireName").GetString()}: {error}"
                        + (retry ? $"  -> {act}" : ""));
                }
            }
        Console.WriteLine(rows == 0 ? "Nothing failed and nothing is parked."
            : retry ? $"{rows} sent again; list them once more in a minute."
            : $"{rows} waiting: 'dotnet dev.cs outbox retry' sends them again.");
    }

    private static bool IsLeft(JsonElement row, string done) =>
        !row.TryGetProperty(done, out var at) || at.ValueKind == JsonValueKind.Null;
}
