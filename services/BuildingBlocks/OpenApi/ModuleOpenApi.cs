using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ThiDua.BuildingBlocks.OpenApi;

/// <summary>A module's own OpenAPI 3.1 document: what the code's types, comments and endpoints say of themselves.</summary>
public static class ModuleOpenApi
{
    private const string ProblemType = "application/problem+json";

    // What a status means here; the framework's words for it say less.
    private static readonly Dictionary<string, string> Statuses = new()
    {
        ["200"] = "Done; the answer shows the thing as it is now.",
        ["201"] = "Created; `Location` is its address.",
        ["204"] = "Done; there is nothing to show.",
        ["400"] = "The request cannot be read: JSON, a parameter or a word is not what it must be.",
        ["401"] = "Nobody is signed in, or the token has expired.",
        ["403"] = "Signed in, but without the right to do this to this thing: role, scope or post is missing.",
        ["404"] = "There is no such thing, or the caller may not see it.",
        ["409"] = "The state of the thing, the phase of the cycle or a rule does not allow it; the sentence says what to do.",
        ["412"] = "Somebody changed the thing since it was read: read it again and repeat.",
        ["422"] = "Fields are not what they must be; `errors` names all of them at once.",
        ["428"] = "`If-Match` is missing.",
    };

    /// <summary>Served at <c>/api/{tag}/v1/openapi.json</c>, open to every reader.</summary>
    /// <param name="module">Carries the recorded examples of its operations.</param>
    public static void AddModuleOpenApi(this IServiceCollection services, string tag, string title, Assembly? module = null)
    {
        var examples = new Examples(module);
        var docs = new XmlDocs();
        var schemas = new SchemaTexts(docs);
        services.AddOpenApi(tag.ToLowerInvariant(), options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = description => string.Equals(description.GroupName, tag, StringComparison.OrdinalIgnoreCase);
            options.CreateSchemaReferenceId = json =>
                OpenApiOptions.CreateDefaultSchemaReferenceId(json) is null ? null : schemas.NameOf(json.Type);
            options.AddSchemaTransformer((schema, context, _) =>
            {
                SchemaTexts.Converted(schema, context);
                return Task.CompletedTask;
            });
            options.AddOperationTransformer((operation, context, _) =>
            {
                new OperationTexts(docs, operation, context).Write();
                examples.Show(operation, context.Description.RelativePath ?? "");
                return Task.CompletedTask;
            });
            options.AddDocumentTransformer((document, context, _) =>
            {
                document.Info = new OpenApiInfo { Title = title, Version = "v1", Description = Info };
                document.Servers = [];
                document.Components ??= new OpenApiComponents();
                document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
                document.Components.SecuritySchemes["bearer"] = new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.Http,
                    Scheme = "bearer",
                    BearerFormat = "JWT",
                    Description = "Short-lived token from `POST /connect/token`; a browser's session cookie does the same.",
                };
                document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", document)] = [] }];
                AddPassingAnswers(document);
                schemas.Write(document, context.ApplicationServices);
                return Task.CompletedTask;
            });
        });
    }

    private const string Info = "Decimals are strings with a point (`\"92.50\"`), never JSON numbers; days are `YYYY-MM-DD` in "
        + "Asia/Ho_Chi_Minh; `null` is a blank, which is not zero. Refusals are `application/problem+json` with a permanent `code` and a "
        + "sentence in the language of `Accept-Language`.";

    /// <summary>Refusals that any call can meet and that pass by themselves: both say when to come again.</summary>
    private static void AddPassingAnswers(OpenApiDocument document)
    {
        document.Components!.Responses ??= new Dictionary<string, IOpenApiResponse>();
        if (document.Components.Schemas?.ContainsKey("ProblemBody") != true) return;
        Add("429", "TooManyRequests", "Too many requests from this caller.");
        Add("503", "Unavailable", "The service or its database is away for the moment; nothing was changed.");

        void Add(string status, string name, string what)
        {
            document.Components.Responses[name] = new OpenApiResponse
            {
                Description = $"{what} The same request may be sent again after `Retry-After` seconds.",
                Headers = new Dictionary<string, IOpenApiHeader>
                {
                    ["Retry-After"] = new OpenApiHeader
                    {
                        Description = "Seconds to wait.",
                        Schema = new OpenApiSchema { Type = JsonSchemaType.Integer },
                    },
                },
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [ProblemType] = new OpenApiMediaType { Schema = new OpenApiSchemaReference("ProblemBody", document) },
                },
            };
            foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations!.Values))
                (operation.Responses ??= [])[status] = new OpenApiResponseReference(name, document);
        }
    }

    internal static string? MeaningOf(string status) => Statuses.GetValueOrDefault(status);
}
