using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ThiDua.Contracts.Tests;

/// <summary>The committed OpenAPI documents.</summary>
internal static class Documents
{
    public static string Folder { get; } = Path.Combine(Root(), "contracts", "openapi");

    public static JsonElement Read(string module) =>
        JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Path.Combine(Folder, $"{module}.v1.json")));

    public static IEnumerable<(string Name, JsonElement Operation)> Operations(JsonElement document) =>
        document.GetProperty("paths").EnumerateObject().SelectMany(path =>
            path.Value.EnumerateObject().Select(operation => ($"{operation.Name.ToUpperInvariant()} {path.Name}", operation.Value)));

    public static IEnumerable<JsonProperty> Schemas(JsonElement document) =>
        document.GetProperty("components").GetProperty("schemas").EnumerateObject();

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
