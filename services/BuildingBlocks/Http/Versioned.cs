using Microsoft.AspNetCore.Http.Metadata;

namespace ThiDua.BuildingBlocks.Http;

/// <summary>Answers that carry the strong <c>ETag</c> of what they show.</summary>
public static class Versioned
{
    public static Versioned<T> Ok<T>(T body, long version) => new(body, version);

    public static VersionedCreated<T> Created<T>(string location, T body, long version) => new(location, body, version);

    internal static Task WriteAsync<T>(HttpContext context, int status, T body, long version)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.ETag = new ETag(version).ToString();
        return context.Response.WriteAsJsonAsync(body, JsonDefaults.Options);
    }
}

/// <summary>200 with an ETag.</summary>
public sealed class Versioned<T> : IResult, IValueHttpResult, IEndpointMetadataProvider
{
    private readonly T _body;
    private readonly long _version;

    internal Versioned(T body, long version) => (_body, _version) = (body, version);

    object? IValueHttpResult.Value => _body;

    public Task ExecuteAsync(HttpContext httpContext) => Versioned.WriteAsync(httpContext, StatusCodes.Status200OK, _body, _version);

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
        builder.Metadata.Add(new AnswersWithETag());
    }
}

/// <summary>201 with an ETag and the address of what was made.</summary>
public sealed class VersionedCreated<T> : IResult, IValueHttpResult, IEndpointMetadataProvider
{
    private readonly string _location;
    private readonly T _body;
    private readonly long _version;

    internal VersionedCreated(string location, T body, long version) => (_location, _body, _version) = (location, body, version);

    object? IValueHttpResult.Value => _body;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.Location = _location;
        return Versioned.WriteAsync(httpContext, StatusCodes.Status201Created, _body, _version);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status201Created, typeof(T), ["application/json"]));
        builder.Metadata.Add(new AnswersWithETag());
    }
}

/// <summary>Marks an endpoint whose answer carries the version of what it shows.</summary>
public sealed class AnswersWithETag;
