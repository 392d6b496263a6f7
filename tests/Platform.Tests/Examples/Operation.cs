using System.Text.RegularExpressions;

namespace ThiDua.Platform.Tests.Examples;

/// <summary>One operation of a module's description, and which requests are calls of it.</summary>
internal sealed record Operation(string Module, string Id, HttpMethod Method, string Template, JsonElement Described, JsonElement Document)
{
    private readonly Regex _path = new($"^{Regex.Replace(Regex.Escape(Template), @"\\\{[^}]+}", "[^/]+")}$");

    /// <summary>A literal path goes before one with parameters: <c>figures/export</c> is no unit.</summary>
    public int Parameters { get; } = Template.Count(c => c == '{');

    public bool Is(Exchange said) => said.Method == Method && _path.IsMatch(said.Path.Split('?')[0]);

    /// <summary>What of a request or its answer is not as described.</summary>
    public IEnumerable<string> Findings(Exchange said)
    {
        if (said.Request is { Length: > 0 } request && Described.TryGetProperty("requestBody", out var body)
            && Json(body) is { } asked)
            foreach (var finding in SchemaFit.Findings(JsonSerializer.Deserialize<JsonElement>(request), asked, Document))
                yield return $"{Id}: request {finding}";
        if (!Described.GetProperty("responses").TryGetProperty($"{said.Status}", out var response))
            yield return $"{Id}: {said.Status} is not described";
        else if (Json(response) is { } told)
            foreach (var finding in SchemaFit.Findings(JsonSerializer.Deserialize<JsonElement>(said.Answer), told, Document))
                yield return $"{Id}: answer {finding}";
    }

    public static async Task<IReadOnlyList<Operation>> ReadAsync(Uri address, CancellationToken ct)
    {
        using var http = new HttpClient { BaseAddress = address };
        var all = new List<Operation>();
        foreach (var module in RunningPlatform.Modules.Select(module => module.ToLowerInvariant()))
        {
            var document = JsonSerializer.Deserialize<JsonElement>(await http.GetStringAsync($"/api/{module}/v1/openapi.json", ct));
            all.AddRange(document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(one =>
                new Operation(module, one.Value.GetProperty("operationId").GetString()!, new HttpMethod(one.Name.ToUpperInvariant()),
                    path.Name, one.Value, document))));
        }
        return [.. all.OrderBy(one => one.Parameters)];
    }

    private static JsonElement? Json(JsonElement of) =>
        of.TryGetProperty("content", out var content) && content.TryGetProperty("application/json", out var json)
            ? json.GetProperty("schema") : null;
}
