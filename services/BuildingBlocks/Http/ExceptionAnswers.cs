using System.Text;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Metadata;

namespace ThiDua.BuildingBlocks.Http;

/// <summary>What becomes of an exception: unreadable requests, lost races, outages, and the rest, which are bugs.</summary>
internal sealed partial class ExceptionAnswers(ILogger<ExceptionAnswers> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested) return true;
        var answer = exception switch
        {
            RefusedException refused => Problem.From(refused.Error),
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Problem.From(GeneralErrors.TooLarge, 413),
            BadHttpRequestException { StatusCode: StatusCodes.Status415UnsupportedMediaType } => Problem.From(GeneralErrors.MediaType, 415),
            BadHttpRequestException { InnerException: JsonException json } => Problem.From(
                GeneralErrors.Unreadable.With(UnreadableBody.Fields(json, BodyOf(httpContext)))),
            BadHttpRequestException { InnerException: not null } => Problem.From(GeneralErrors.Unreadable),
            BadHttpRequestException { Message: var message } when message.Contains("body", StringComparison.Ordinal) =>
                Problem.From(GeneralErrors.Unreadable),
            BadHttpRequestException => Problem.From(GeneralErrors.BadParameter),
            DbUpdateConcurrencyException race => Problem.From(await race.StaleAsync(cancellationToken)),
            // A form with too many fields, or cut in the middle of a part.
            InvalidDataException or IOException when httpContext.Request.HasFormContentType => Problem.From(GeneralErrors.Unreadable),
            _ when IsUnstorable(exception) => Problem.From(GeneralErrors.Unreadable),
            _ when Outage.MayPass(exception) => Unavailable(httpContext, exception),
            _ => Unexpected(exception),
        };
        await answer.ExecuteAsync(httpContext);
        return true;
    }

    // The handler that failed is no longer the endpoint of the request by now.
    private static Type? BodyOf(HttpContext http) =>
        http.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;

    // A NUL or half of a surrogate pair in a code or a search word: legal in JSON and in an address, but no text of the database.
    private static bool IsUnstorable(Exception e) =>
        e is PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire } or EncoderFallbackException
            || (e.InnerException is { } inner && IsUnstorable(inner));

    private Problem Unavailable(HttpContext http, Exception e)
    {
        Away(log, e.GetType().Name, e.Message);
        http.Response.Headers.RetryAfter = "5";
        return Problem.From(GeneralErrors.Unavailable, StatusCodes.Status503ServiceUnavailable);
    }

    private Problem Unexpected(Exception e)
    {
        Unhandled(log, e);
        return Problem.From(GeneralErrors.Bug, StatusCodes.Status500InternalServerError);
    }

    [LoggerMessage(131, LogLevel.Error, "A request failed by a fault of the system")]
    private static partial void Unhandled(ILogger log, Exception e);

    [LoggerMessage(132, LogLevel.Warning, "A request could not be served: {Kind}: {Message}")]
    private static partial void Away(ILogger log, string kind, string message);
}
