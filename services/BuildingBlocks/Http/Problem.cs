using System.Diagnostics;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Metadata;

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

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var vietnamese = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName != "en";
        httpContext.Response.StatusCode = _status;
        httpContext.Response.Headers.ContentLanguage = vietnamese ? "vi" : "en";
        return httpContext.Response.WriteAsJsonAsync(
            new Body(
                $"urn:thidua:error:{_error.Code}",
                vietnamese ? _error.Vietnamese : _error.English,
                _status,
                _error.Code,
                Activity.Current?.TraceId.ToString() ?? httpContext.TraceIdentifier,
                _error.Fields.Count == 0 ? null
                    : [.. _error.Fields.Select(f => new Field(f.Pointer, f.Rule.Code, vietnamese ? f.Rule.Vietnamese : f.Rule.English))],
                _error.Since is { } since ? new Changed(since.By, since.At, new ETag(since.Version).ToString()) : null),
            JsonDefaults.Options, "application/problem+json");
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        foreach (var status in (int[])[400, 401, 403, 404, 409, 412, 422, 428])
            builder.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(Body), ["application/problem+json"]));
    }

    private static int StatusOf(ErrorKind kind) => kind switch
    {
        ErrorKind.Malformed => StatusCodes.Status400BadRequest,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Conflict or ErrorKind.Locked => StatusCodes.Status409Conflict,
        ErrorKind.Stale => StatusCodes.Status412PreconditionFailed,
        ErrorKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <param name="Type">Names the error; equal to the code.</param>
    /// <param name="Title">One sentence that says what to do.</param>
    /// <param name="Code">Permanent code.</param>
    /// <param name="TraceId">To quote to an administrator.</param>
    /// <param name="Errors">Wrong fields by JSON pointer.</param>
    /// <param name="Status">HTTP status, as in the answer's first line.</param>
    /// <param name="Changed">With 412: who changed it first.</param>
    internal sealed record Body(string Type, string Title, int Status, string Code, string TraceId,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<Field>? Errors,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Changed? Changed);

    /// <param name="By">Sign-in name of who changed it.</param>
    /// <param name="At">When.</param>
    /// <param name="ETag">Of what stands now; read it again before you write over it.</param>
    internal sealed record Changed(string By, DateTimeOffset At, [property: JsonPropertyName("etag")] string ETag);

    /// <param name="Pointer">JSON pointer into the request body.</param>
    /// <param name="Code">Permanent code of what the field must be.</param>
    /// <param name="Detail">The same as a sentence.</param>
    internal sealed record Field(string Pointer, string Code, string Detail);
}
