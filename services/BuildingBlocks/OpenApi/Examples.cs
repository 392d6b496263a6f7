using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace ThiDua.BuildingBlocks.OpenApi;

/// <summary>Calls of a module's operations that were really made (<c>contracts/openapi/examples</c>), by operation.</summary>
internal sealed class Examples(Assembly? module)
{
    private readonly JsonObject _calls = Read(module);

    /// <summary>Shows the recorded request, answer and parameters of the operation.</summary>
    public void Show(OpenApiOperation operation, string template)
    {
        if (operation.OperationId is not { } id || _calls[id] is not JsonObject call) return;
        if (call["request"] is { } request) ShowIn(operation.RequestBody?.Content, request);
        if (call["answer"] is { } answer && operation.Responses?.GetValueOrDefault($"{call["status"]}") is { } response)
            ShowIn(response.Content, answer);
        var said = Parameters(((string)call["call"]!).Split(' ')[1], template);
        if (call["ifMatch"] is { } version) said["If-Match"] = (string)version!;
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            if (said.TryGetValue(parameter.Name!, out var value)) parameter.Example = OfType(parameter.Schema, value);
    }

    private static void ShowIn(IDictionary<string, OpenApiMediaType>? content, JsonNode example)
    {
        foreach (var media in content?.Values ?? []) media.Example = example.DeepClone();
    }

    /// <summary>Values in the path and the query of a call, by their names in the template.</summary>
    private static Dictionary<string, string> Parameters(string call, string template)
    {
        var said = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var (path, query) = call.Split('?') is [var before, var after] ? (before, after) : (call, "");
        foreach (var (name, value) in template.Trim('/').Split('/').Zip(path.Trim('/').Split('/')))
            if (name is ['{', .. var inner, '}']) said[inner.Split(':')[0]] = Uri.UnescapeDataString(value);
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
            if (pair.Split('=', 2) is [var name, var value]) said[name] = Uri.UnescapeDataString(value);
        return said;
    }

    private static JsonNode? OfType(IOpenApiSchema? schema, string value) =>
        schema?.Type?.HasFlag(JsonSchemaType.Integer) == true && long.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number
            : schema?.Type?.HasFlag(JsonSchemaType.Boolean) == true && bool.TryParse(value, out var truth) ? truth : value;

    private static JsonObject Read(Assembly? module)
    {
        using var stream = module?.GetManifestResourceStream("openapi-examples.json");
        return stream is null ? [] : JsonNode.Parse(stream)!.AsObject();
    }
}
