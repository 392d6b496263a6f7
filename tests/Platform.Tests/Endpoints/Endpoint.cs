using System.Text.RegularExpressions;
using ThiDua.Contracts.Policy;

namespace ThiDua.Platform.Tests.Endpoints;

/// <summary>One operation as the module's own OpenAPI document tells it: the list of endpoints is read, never written by hand.</summary>
internal sealed partial record Endpoint(HttpMethod Method, string Path, Permission? Permission, bool NeedsIfMatch, JsonElement? BodySchema,
    bool BodyRequired, JsonElement Document)
{
    public bool Writes => Method != HttpMethod.Get;

    public override string ToString() => $"{Method} {Path}";

    public static async Task<IReadOnlyList<Endpoint>> ReadAsync(Uri address, string module, CancellationToken ct)
    {
        using var http = new HttpClient { BaseAddress = address };
        var document =
            JsonSerializer.Deserialize<JsonElement>(await http.GetStringAsync($"/api/{module.ToLowerInvariant()}/v1/openapi.json", ct));
        return
        [
            .. document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()
                .Where(operation => operation.Name is "get" or "post" or "put" or "delete")
                .Select(operation => Read(path.Name, operation.Name, operation.Value, document))),
        ];
    }

    private static Endpoint Read(string path, string method, JsonElement operation, JsonElement document)
    {
        var name = operation.TryGetProperty("description", out var text) ? PermissionName().Match(text.GetString()!).Groups[1].Value : "";
        var ifMatch = operation.TryGetProperty("parameters", out var parameters)
            && parameters.EnumerateArray()
                .Any(parameter => parameter.TryGetProperty("name", out var header) && header.GetString() == "If-Match");
        JsonElement? body = operation.TryGetProperty("requestBody", out var request)
            && request.GetProperty("content").TryGetProperty("application/json", out var json)
            ? json.GetProperty("schema") : null;
        return new Endpoint(new HttpMethod(method.ToUpperInvariant()), path,
            Permissions.All.FirstOrDefault(permission => permission.Name == name), ifMatch, body,
            body is not null && request.TryGetProperty("required", out var required) && required.GetBoolean(), document);
    }

    [GeneratedRegex("Permission: `([^`]+)`")]
    private static partial Regex PermissionName();
}
