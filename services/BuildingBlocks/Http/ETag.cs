using Microsoft.AspNetCore.Http.Metadata;

namespace ThiDua.BuildingBlocks.Http;

/// <summary>The version a client has read, from <c>If-Match</c>. <c>"0"</c> stands for "does not exist yet".</summary>
public readonly record struct ETag(long Version) : IEndpointParameterMetadataProvider
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"\"{Version}\"");

    public static bool TryParse(string? text, out ETag tag)
    {
        var ok = text is ['"', .. var inner, '"'] && long.TryParse(inner, NumberStyles.None, CultureInfo.InvariantCulture, out _);
        tag = ok ? new ETag(long.Parse(text![1..^1], CultureInfo.InvariantCulture)) : default;
        return ok;
    }

    public static ValueTask<ETag?> BindAsync(HttpContext context) =>
        ValueTask.FromResult<ETag?>(TryParse(context.Request.Headers.IfMatch, out var tag) ? tag : default(ETag));

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new IfMatchRequired());
}

/// <summary>Marks an endpoint that changes something that has a version.</summary>
public sealed class IfMatchRequired;

public static class ETagExtensions
{
    public static bool IsStale(this AggregateRoot root, ETag ifMatch) => root.Version != ifMatch.Version;

    /// <summary>428 without <c>If-Match</c>, 400 with one that is no strong version tag; whether it is stale the handler decides on the
    /// data.</summary>
    public static RouteHandlerBuilder RequireIfMatch(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new IfMatchRequired()).AddEndpointFilter(async (context, next) =>
        {
            string? header = context.HttpContext.Request.Headers.IfMatch;
            if (string.IsNullOrEmpty(header)) return Problem.From(GeneralErrors.IfMatchMissing, StatusCodes.Status428PreconditionRequired);
            return ETag.TryParse(header, out _) ? await next(context)
                : Problem.From(GeneralErrors.BadParameter.With(FieldError.OfParameter("If-Match", GeneralErrors.NoVersion)));
        });
}
