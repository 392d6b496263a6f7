using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using ThiDua.BuildingBlocks.Http;

namespace ThiDua.BuildingBlocks.OpenApi;

/// <summary>What an operation says of itself: the comment of its use case, its parameters, headers, right and statuses.</summary>
internal sealed class OperationTexts(XmlDocs docs, OpenApiOperation operation, OpenApiOperationTransformerContext context)
{
    private readonly IList<object> _metadata = context.Description.ActionDescriptor.EndpointMetadata;

    public void Write()
    {
        operation.Parameters ??= [];
        if (_metadata.OfType<MethodInfo>().LastOrDefault() is { } handler)
        {
            operation.Description ??= docs.Of(handler);
            foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>())
            {
                parameter.Description = MeaningOf(handler, parameter) ?? parameter.Description;
                if (parameter.In is ParameterLocation.Query) ShowAsTaken(handler, parameter);
            }
        }
        if (_metadata.OfType<NeedsPermission>().FirstOrDefault() is { } needs)
            operation.Description =
                $"{operation.Description}\n\nPermission: `{needs.Permission.Name}` ({needs.Permission.Vietnamese})".Trim();
        if (_metadata.OfType<WayBack>().LastOrDefault() is { } back)
            operation.Description = $"{operation.Description}\n\n{(back.Why is { } why ? $"No way back: {why}"
                : $"Put right or undone by {string.Join(", ", back.UseCases.Select(name => $"`{name}`"))}.")}";
        AddHeaders();
        foreach (var (status, response) in operation.Responses ?? [])
        {
            if (response is not OpenApiResponse answer) continue;
            answer.Description = ModuleOpenApi.MeaningOf(status) ?? answer.Description;
            if (status is "200" or "201") AddAnswerHeaders(answer, created: status == "201");
        }
    }

    /// <summary>The handler's own word, that of the record that gathers the parameters, or what the name means everywhere.</summary>
    private string? MeaningOf(MethodInfo handler, OpenApiParameter parameter)
    {
        if (docs.OfParameter(handler, parameter.Name!) is { } own) return own;
        var gathered = handler.GetParameters().Where(p => p.GetCustomAttribute<AsParametersAttribute>() is not null)
            .SelectMany(p => p.ParameterType.GetProperties())
            .FirstOrDefault(p => string.Equals(p.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
        if (gathered is not null && docs.Of(gathered) is { } ofRecord) return ofRecord;
        var path = context.Description.RelativePath ?? "";
        return parameter.In == ParameterLocation.Path && Meanings.OfPath(path, parameter.Name!) is { } ofPath ? ofPath
            : Meanings.OfFilter(parameter.Name!);
    }

    /// <summary>A query is taken by these names and words only.</summary>
    private static void ShowAsTaken(MethodInfo handler, OpenApiParameter parameter)
    {
        parameter.Name = EndpointParameters.NameOf(parameter.Name!);
        if (parameter.Schema is OpenApiSchema schema && EndpointParameters.WordsOf(handler, parameter.Name) is { } words)
            schema.Enum = [.. words.Select(word => JsonValue.Create(word))];
    }

    private void AddHeaders()
    {
        if (_metadata.OfType<IfMatchRequired>().Any())
            operation.Parameters!.Add(Header("If-Match", true,
                "`ETag` of the version you have read, with its quotes: `\"3\"`. `\"0\"` where nothing has been written yet: its GET "
                    + "answers 404 or the ETag `\"0\"`. Without it 428; when somebody was faster 412."));
        if (context.Description.HttpMethod == "POST" && !_metadata.OfType<NeverRemembered>().Any())
            operation.Parameters!.Add(Header("Idempotency-Key", false,
                "Any text of at most 200 characters; the same key and body give the first answer again."));
    }

    private void AddAnswerHeaders(OpenApiResponse answer, bool created)
    {
        if (_metadata.OfType<AnswersWithETag>().Any())
            (answer.Headers ??= new Dictionary<string, IOpenApiHeader>())["ETag"] =
                Told("Version of what is shown, with its quotes; send it back as `If-Match` to change the thing.");
        if (created) (answer.Headers ??= new Dictionary<string, IOpenApiHeader>())["Location"] = Told("Address of what was created.");
    }

    private static OpenApiHeader Told(string description) =>
        new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    private static OpenApiParameter Header(string name, bool required, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = required,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}
