using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Routing;

namespace ThiDua.BuildingBlocks.Http;

/// <summary>The first answer to a request that carried an <c>Idempotency-Key</c>, kept for its repetition.</summary>
public sealed class IdempotencyRecord
{
    public required Guid UserId { get; init; }
    public required string Key { get; init; }

    /// <summary>SHA-256 over method, path, If-Match and body: the same key with anything else is refused.</summary>
    public required byte[] Fingerprint { get; init; }
    public required DateTimeOffset At { get; init; }
    public int Status { get; set; }

    /// <summary>Content type, ETag and Location of the answer, as JSON.</summary>
    public string Headers { get; set; } = "{}";
    public byte[] Body { get; set; } = [];
}

/// <summary>Marks an endpoint whose answer must never be kept, for example a secret ballot.</summary>
public sealed class NeverRemembered;

public static class IdempotencyExtensions
{
    private const string Header = "Idempotency-Key";

    /// <summary>
    /// A POST with an <c>Idempotency-Key</c> is done once: key, change and answer are one transaction; a repetition gets the first answer,
    /// one that arrives meanwhile waits for it. A refused request leaves no trace, so it can be mended and sent again under the same key.
    /// </summary>
    internal static RouteGroupBuilder RemembersPosts<TDb>(this RouteGroupBuilder group) where TDb : ModuleDbContext
    {
        group.AddEndpointFilterFactory((_, next) => context => InvokeAsync<TDb>(context, next));
        return group;
    }

    /// <summary>Lets the filter read the body again after the handler's parameters were bound. Must run before the endpoints.</summary>
    internal static Task BufferAsync(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.Headers.ContainsKey(Header)) context.Request.EnableBuffering();
        return next(context);
    }

    private static async ValueTask<object?> InvokeAsync<TDb>(EndpointFilterInvocationContext context, EndpointFilterDelegate next) where TDb
        : ModuleDbContext
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method) || http.GetEndpoint()?.Metadata.GetMetadata<NeverRemembered>() is not null
            || http.Request.Headers[Header] is not { Count: > 0 } keys) return await next(context);
        // Two keys, or an empty one: whoever sent it believes to be safe from doing it twice.
        if (keys is not [{ Length: > 0 } key]) return Problem.From(GeneralErrors.BadParameter.With(FieldError.OfParameter(Header,
            keys.Count > 1 ? GeneralErrors.GivenTwice : GeneralErrors.NoPlainText(200))));
        if (key.Length > 200 || !Text.IsPlain(key, 200)) return Problem.From(
            GeneralErrors.BadParameter.With(FieldError.OfParameter(Header, GeneralErrors.NoPlainText(200))));

        var ct = http.RequestAborted;
        var db = http.RequestServices.GetRequiredService<TDb>();
        var user = http.RequestServices.GetRequiredService<CurrentUser>();
        var clock = http.RequestServices.GetRequiredService<TimeProvider>();
        var fingerprint = await FingerprintAsync(http.Request, ct);

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
#pragma warning disable EF1002, EF1003 // The schema is a constant of the module.
        var mine = await db.Database.ExecuteSqlRawAsync(
            $"insert into {db.Schema}.idempotency_key (user_id, key, fingerprint, at, status, headers, body) "
                + "values ({0}, {1}, {2}, {3}, 0, '{{}}', '') on conflict do nothing",
            [user.Id, key, fingerprint, clock.GetUtcNow()], ct);
#pragma warning restore EF1002, EF1003
        if (mine == 0)
        {
            var first = await db.IdempotencyKeys.AsNoTracking().SingleOrDefaultAsync(r => r.UserId == user.Id && r.Key == key, ct);
            if (first is null) return Problem.From(GeneralErrors.Changed);
            return first.Fingerprint.AsSpan().SequenceEqual(fingerprint) ? new Answer(first, Replayed: true)
                : Problem.From(GeneralErrors.KeyReused);
        }

        var answer = await ExecuteAsync(http, await next(context),
            new IdempotencyRecord { UserId = user.Id, Key = key, Fingerprint = fingerprint, At = clock.GetUtcNow() });
        if (answer.Status is < 200 or > 299) return new Answer(answer, Replayed: false);

        db.ChangeTracker.Clear();
#pragma warning disable EF1002, EF1003 // The schema is a constant of the module.
        await db.Database.ExecuteSqlRawAsync(
            $"update {db.Schema}.idempotency_key set status = {{2}}, headers = {{3}}, body = {{4}} where user_id = {{0}} and key = {{1}}",
            [user.Id, key, answer.Status, answer.Headers, answer.Body], ct);
#pragma warning restore EF1002, EF1003
        await transaction.CommitAsync(ct);
        return new Answer(answer, Replayed: false);
    }

    private static async Task<byte[]> FingerprintAsync(HttpRequest request, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString} {request.Headers.IfMatch}\n"));
        request.Body.Position = 0;
        var buffer = new byte[8192];
        for (int read; (read = await request.Body.ReadAsync(buffer, ct)) > 0;) hash.AppendData(buffer, 0, read);
        return hash.GetHashAndReset();
    }

    // The answer is written to memory first: it must not reach the client before the commit.
    private static async Task<IdempotencyRecord> ExecuteAsync(HttpContext http, object? result, IdempotencyRecord record)
    {
        var original = http.Response.Body;
        using var memory = new MemoryStream();
        http.Response.Body = memory;
        try
        {
            if (result is IResult executable) await executable.ExecuteAsync(http);
            else await http.Response.WriteAsJsonAsync(result, JsonDefaults.Options);
        }
        finally
        {
            http.Response.Body = original;
        }
        record.Status = http.Response.StatusCode;
        record.Body = memory.ToArray();
        record.Headers = JsonSerializer.Serialize(new Dictionary<string, string?>
        {
            ["Content-Type"] = http.Response.ContentType,
            ["ETag"] = http.Response.Headers.ETag,
            ["Location"] = http.Response.Headers.Location,
            ["Content-Language"] = http.Response.Headers.ContentLanguage,
        });
        return record;
    }

    private sealed record Answer(IdempotencyRecord Record, bool Replayed) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = Record.Status;
            httpContext.Response.ContentLength = null;
            foreach (var (name, value) in JsonSerializer.Deserialize<Dictionary<string, string?>>(Record.Headers)!)
            {
                if (value is not null) httpContext.Response.Headers[name] = value;
            }
            if (Replayed) httpContext.Response.Headers["Idempotency-Replayed"] = "true";
            // A status without a body (204) refuses even an empty write.
            if (Record.Body.Length > 0) await httpContext.Response.Body.WriteAsync(Record.Body, httpContext.RequestAborted);
        }
    }
}
