using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using ThiDua.BuildingBlocks.Http;

namespace ThiDua.BuildingBlocks.Hosting;

/// <summary>The outer group of a module's endpoints and the two things each module offers about itself: its change record and its
/// operations.</summary>
public static class ModuleEndpoints
{
    /// <param name="prefix">Fixed by the module; the gateway never rewrites it.</param>
    /// <param name="readChanges">Who may read the change record.</param>
    /// <param name="operate">Who may replay failures and republish.</param>
    public static RouteGroupBuilder MapModule<TDb>(this IEndpointRouteBuilder app, string prefix, string tag, Permission readChanges,
        Permission operate)
        where TDb : ModuleDbContext
    {
        var api = app.MapGroup(prefix).WithTags(tag).WithGroupName(tag.ToLowerInvariant()).RequireAuthorization().RemembersPosts<TDb>()
            .ShowsNames<TDb>();
        api.MapGet("/changes", Operations<TDb>.ListChangesAsync).WithName($"{tag}ListChanges").Needs(readChanges)
            .WithSummary("Change record: who, when, what, before, after and why");
        var operations = api.MapGroup("/operations");
        operations.MapGet("/failures", Operations<TDb>.ListFailuresAsync).WithName($"{tag}ListFailures").Needs(operate)
            .WithSummary("Messages that a consumer could not handle");
        operations.MapPost("/failures/{id:long}/replay", Operations<TDb>.ReplayFailureAsync).WithName($"{tag}ReplayFailure").Needs(operate)
            .WithSummary("Send a failed message once more");
        operations.MapGet("/parked", Operations<TDb>.ListParkedAsync).WithName($"{tag}ListParked").Needs(operate)
            .WithSummary("Messages that cannot be published");
        operations.MapPost("/parked/{id:long}/retry", Operations<TDb>.RetryParkedAsync).WithName($"{tag}RetryParked").Needs(operate)
            .WithSummary("Try a parked message again");
        operations.MapPost("/republish", Operations<TDb>.RepublishAsync).WithName($"{tag}Republish").Needs(operate)
            .WithSummary("Raise the current state of every aggregate once more");
        operations.MapPost("/republish-restored", Operations<TDb>.RepublishRestoredAsync).WithName($"{tag}RepublishRestored").Needs(operate)
            .WithSummary("After a restore from a backup: raise every state with a version that all readers take as newer");
        return api;
    }

    public sealed record Failure(long Id, Guid MessageId, string Consumer, string WireName, string Error, DateTimeOffset FailedAt,
        DateTimeOffset? ReplayedAt);

    public sealed record Parked(long Id, Guid MessageId, Guid AggregateId, string WireName, string? Error, DateTimeOffset OccurredAt);

    public sealed record Republished(int States);

    /// <param name="Reason">Which backup and why; stands in the change record of every aggregate.</param>
    public sealed record Restored(string? Reason);

    // The context comes from the services, because the framework's route analyzer fails on a parameter whose type is a type parameter.
    private static class Operations<TDb> where TDb : ModuleDbContext
    {
        private static TDb Db(HttpContext http) => http.RequestServices.GetRequiredService<TDb>();

        internal static Task<Results<Ok<Page<Change>>, Problem>> ListChangesAsync(HttpContext http, CurrentUser user,
            [AsParameters] PageRequest page, Guid? aggregateId, CancellationToken ct) =>
            ListChanges.HandleAsync(Db(http), user, page, aggregateId, ct);

        internal static async Task<Ok<Page<Failure>>> ListFailuresAsync(HttpContext http, CancellationToken ct) =>
            TypedResults.Ok(new Page<Failure>(
                await Db(http).Failures.AsNoTracking().OrderByDescending(f => f.Id).Take(PageRequest.Most)
                    .Select(f => new Failure(f.Id, f.MessageId, f.Consumer, f.WireName, f.Error, f.FailedAt, f.ReplayedAt)).ToListAsync(ct),
                        null));

        // The message goes out again under its own id: the consumer that failed has no inbox row for it, all others drop it.
        internal static async Task<Results<NoContent, Problem>> ReplayFailureAsync(long id, HttpContext http, TimeProvider clock,
            CancellationToken ct)
        {
            var db = Db(http);
            // One transaction, the request's own or this one: the old row must not go without the new one.
            await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
            var failure = await db.Failures.SingleOrDefaultAsync(f => f.Id == id, ct);
            if (failure is null) return Problem.From(GeneralErrors.NothingHere);
            failure.ReplayedAt = clock.GetUtcNow();
            await db.Outbox.Where(row => row.MessageId == failure.MessageId).ExecuteDeleteAsync(ct);
            db.Outbox.Add(new OutboxMessage
            {
                MessageId = failure.MessageId,
                AggregateId = failure.MessageId,
                AggregateVersion = 0,
                WireName = failure.WireName,
                Body = failure.Body,
                OccurredAt = clock.GetUtcNow(),
            });
            await db.SaveChangesAsync(ct);
            if (transaction is not null) await transaction.CommitAsync(ct);
            OutboxSignal.Of(db).Set();
            return TypedResults.NoContent();
        }

        internal static async Task<Ok<Page<Parked>>> ListParkedAsync(HttpContext http, CancellationToken ct) =>
            TypedResults.Ok(new Page<Parked>(
                await Db(http).Outbox.AsNoTracking().Where(row => row.ParkedAt != null).OrderBy(row => row.Id).Take(PageRequest.Most)
                    .Select(row => new Parked(row.Id, row.MessageId, row.AggregateId, row.WireName, row.LastError, row.OccurredAt))
                        .ToListAsync(ct), null));

        internal static async Task<Results<NoContent, Problem>> RetryParkedAsync(long id, HttpContext http, CancellationToken ct)
        {
            var db = Db(http);
            var freed = await db.Outbox.Where(row => row.Id == id && row.ParkedAt != null)
                .ExecuteUpdateAsync(row => row.SetProperty(r => r.ParkedAt, (DateTimeOffset?)null), ct);
            if (freed == 0) return Problem.From(GeneralErrors.NothingHere);
            OutboxSignal.Of(db).Set();
            return TypedResults.NoContent();
        }

        internal static async Task<Ok<Republished>> RepublishAsync(IEnumerable<ModuleMigration> modules, CancellationToken ct)
        {
            var mine = modules.OfType<ModuleMigration<TDb>>().Single();
            return TypedResults.Ok(new Republished(await mine.RepublishAsync(ct)));
        }

        internal static async Task<Results<Ok<Republished>, Problem>> RepublishRestoredAsync(Restored request, HttpContext http,
            IEnumerable<ModuleMigration> modules)
        {
            if (new FieldChecks().Name(request.Reason, "/reason", atMost: 2_000).Error is { } wrong) return Problem.From(wrong);
            var mine = modules.OfType<ModuleMigration<TDb>>().Single();
            // Half a module with newer versions would be worse than a caller who has gone: the work goes on without him.
            return TypedResults.Ok(
                new Republished(await mine.RepublishRestoredAsync(Text.Clean(request.Reason!), http.User, CancellationToken.None)));
        }
    }

    /// <summary>The module's own OpenAPI 3.1 document at <c>{prefix}/openapi.json</c>, open to every reader.</summary>
    public static void AddModuleOpenApi(this IServiceCollection services, string tag, string title) =>
        services.AddOpenApi(tag.ToLowerInvariant(), options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = description => string.Equals(description.GroupName, tag, StringComparison.OrdinalIgnoreCase);
            options.CreateSchemaReferenceId = json => OpenApiOptions.CreateDefaultSchemaReferenceId(json) is null ? null
                : SchemaName(json.Type);
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new OpenApiInfo { Title = title, Version = "v1" };
                document.Servers = [];
                document.Components ??= new OpenApiComponents();
                document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
                document.Components.SecuritySchemes["bearer"] =
                    new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT" };
                document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", document)] = [] }];
                return Task.CompletedTask;
            });
            options.AddSchemaTransformer((schema, context, _) =>
            {
                // What our own converters write, the framework cannot know.
                if (context.JsonPropertyInfo is { Set: null, AttributeProvider: null }) schema.ReadOnly = true;
                var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
                var nullable = type != context.JsonTypeInfo.Type;
                if (type.IsEnum) schema.Enum = WordsOf(type, nullable);
                if (context.JsonTypeInfo.ElementType is { IsEnum: true } element)
                    schema.Items ??= new OpenApiSchema { Enum = WordsOf(element, nullable: false) };
                if (type != typeof(decimal) && type != typeof(DateTimeOffset)) return Task.CompletedTask;
                schema.Type = nullable ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
                schema.Format = type == typeof(decimal) ? null : "date-time";
                if (type != typeof(decimal)) return Task.CompletedTask;
                schema.Pattern = @"^-?\d+(\.\d+)?$";
                schema.Description ??= "Exact decimal with a point.";
                return Task.CompletedTask;
            });
            options.AddOperationTransformer((operation, context, _) =>
            {
                var metadata = context.Description.ActionDescriptor.EndpointMetadata;
                operation.Parameters ??= [];
                foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>().Where(p => p.In is ParameterLocation.Query))
                {
                    parameter.Name = EndpointParameters.NameOf(parameter.Name!);
                    if (metadata.OfType<MethodInfo>().FirstOrDefault() is { } handler && parameter.Schema is OpenApiSchema schema
                        && EndpointParameters.WordsOf(handler, parameter.Name) is { } words)
                        schema.Enum = [.. words.Select(word => JsonValue.Create(word))];
                }
                if (metadata.OfType<IfMatchRequired>().Any())
                    operation.Parameters.Add(
                        Header("If-Match", true, "ETag of the version you have read; \"0\" where the thing does not exist yet."));
                if (context.Description.HttpMethod == "POST" && !metadata.OfType<NeverRemembered>().Any())
                    operation.Parameters.Add(Header("Idempotency-Key", false,
                        "Any text of at most 200 characters; the same key and body give the first answer again."));
                if (metadata.OfType<NeedsPermission>().FirstOrDefault() is { } needs)
                    operation.Description =
                        $"{operation.Description}\n\nPermission: `{needs.Permission.Name}` ({needs.Permission.Vietnamese})".Trim();
                return Task.CompletedTask;
            });
        });

    private static List<JsonNode> WordsOf(Type type, bool nullable)
    {
        List<JsonNode> words = [.. EnumWord.All(type).Select(word => JsonValue.Create(word))];
        if (nullable) words.Add(JsonNullSentinel.JsonNull);
        return words;
    }

    // Every use case has a Request and a Response of its own: by their plain names the first of them would describe all.
    private static string SchemaName(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        var name = $"{type.DeclaringType?.Name}{type.Name.Split('`')[0]}";
        return type.IsGenericType ? $"{name}Of{string.Concat(type.GetGenericArguments().Select(SchemaName))}" : name;
    }

    private static OpenApiParameter Header(string name, bool required, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = required,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}
