using System.Diagnostics;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace ThiDua.BuildingBlocks.Http;

/// <summary>A refusal as an answer: <c>application/problem+json</c> (RFC 9457) in the reader's language. The only place that maps errors to
/// HTTP.</summary>
public sealed class Problem : IResult, IEndpointMetadataProvider
{
    private readonly Error _error;
    private readonly int _status;

    private Problem(Error error, int status) => (_error, _status) = (error, status);

    /// <param name="status">Only for the few answers whose status is not decided by the kind (401, 413, 428, 429, 5xx).</param>
    public static Problem From(Error error, int? status = null) => new(error, status ?? StatusOf(error.Kind));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var language = CurrentLanguage();
        httpContext.Response.StatusCode = _status;
        httpContext.Response.Headers.ContentLanguage = language == Language.Vietnamese ? "vi" : "en";
        if ((_error.RetryAfter ?? _error.Fields.Max(field => field.Rule.RetryAfter)) is { } seconds)
            httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var wording = await SpokenNames.WordingAsync(httpContext, language, _error);
        await httpContext.Response.WriteAsJsonAsync(
            new Body(
                $"urn:thidua:error:{_error.Code}",
                wording.Of(_error),
                _status,
                _error.Code,
                Activity.Current?.TraceId.ToString() ?? httpContext.TraceIdentifier,
                StepOf(httpContext, wording),
                _error.Fields.Count == 0 ? null
                    : [.. _error.Fields.Select(f => new Field(f.Parameter is null ? f.Pointer : null, f.Parameter, f.Rule.Code,
                        wording.Of(f.Rule)))],
                _error.RestsOn.Count == 0 ? null : RestingView.Of(_error.RestsOn, wording),
                _error.Since is { } since ? new Changed(since.By, since.At, new ETag(since.Version).ToString()) : null),
            JsonDefaults.Options, "application/problem+json");
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        foreach (var status in (int[])[400, 401, 403, 404, 409, 412, 422, 428])
            builder.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(Body), ["application/problem+json"]));
    }

    /// <summary>The reader's, from <c>Accept-Language</c>.</summary>
    public static Language CurrentLanguage() =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? Language.English : Language.Vietnamese;

    // "The same again" is the operation that was asked for; what the endpoint says of itself is never typed a second time.
    private Step? StepOf(HttpContext http, Wording wording)
    {
        var asked = http.GetEndpoint()?.Metadata;
        var (operation, permission) = _error.Next.IsAgain
            ? (asked?.GetMetadata<IEndpointNameMetadata>()?.EndpointName, asked?.GetMetadata<NeedsPermission>()?.Permission)
            : (_error.Next.Operation, _error.Next.Permission);
        return operation is null ? null : new Step(operation, permission?.Name,
            [.. (permission?.Roles ?? []).Select(role => new Role(role, wording.OfRole(role)))], _error.Next.Page);
    }

    private static int StatusOf(ErrorKind kind) => kind switch
    {
        ErrorKind.Malformed => StatusCodes.Status400BadRequest,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Conflict or ErrorKind.Locked => StatusCodes.Status409Conflict,
        ErrorKind.Stale => StatusCodes.Status412PreconditionFailed,
        ErrorKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        ErrorKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <param name="Type">Names the error; equal to the code.</param>
    /// <param name="Title">One sentence that says what to do.</param>
    /// <param name="Code">Permanent code.</param>
    /// <param name="TraceId">To quote to an administrator.</param>
    /// <param name="Next">What can be done now, and by whom; absent where nothing can.</param>
    /// <param name="Errors">Wrong fields by JSON pointer, wrong parameters by name, and the entry of a list that a rule refuses.</param>
    /// <param name="RestsOn">What rests on the thing and has to be withdrawn before it.</param>
    /// <param name="Status">HTTP status, as in the answer's first line.</param>
    /// <param name="Changed">With 412: who changed it first.</param>
    internal sealed record Body(string Type, string Title, int Status, string Code, string TraceId,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Step? Next = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<Field>? Errors = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<RestingView>? RestsOn = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Changed? Changed = null);

    /// <param name="Operation">Its <c>operationId</c>; the refused one itself where the same is done again.</param>
    /// <param name="Permission">The right it asks for; <c>null</c> where everybody may.</param>
    /// <param name="Roles">Those who hold that right.</param>
    /// <param name="Page">Address of the page in the web app, with the names of its parts in braces.</param>
    internal sealed record Step(string Operation, string? Permission, IReadOnlyList<Role> Roles,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Page = null);

    /// <summary>A role of the policy table.</summary>
    /// <param name="Code">Its permanent name.</param>
    /// <param name="Name">What it is called, in the reader's language.</param>
    internal sealed record Role(string Code, string Name);

    /// <summary>Who was faster.</summary>
    /// <param name="By">Sign-in name of who changed it.</param>
    /// <param name="At">When.</param>
    /// <param name="ETag">Of what stands now; read it again before you write over it.</param>
    internal sealed record Changed(string By, DateTimeOffset At, [property: JsonPropertyName("etag")] string ETag);

    /// <param name="Pointer">JSON pointer into the request body.</param>
    /// <param name="Parameter">Name in the path, the query or the headers, instead of a pointer.</param>
    /// <param name="Code">Permanent code of what the field must be.</param>
    /// <param name="Detail">The same as a sentence.</param>
    internal sealed record Field(
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Pointer,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Parameter,
        string Code, string Detail);
}
