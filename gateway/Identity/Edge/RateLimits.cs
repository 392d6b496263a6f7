using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using ThiDua.BuildingBlocks.Hosting;

namespace ThiDua.Identity;

/// <summary>
/// One bucket for each account, client or address (<i>hạn mức yêu cầu</i>), shown on every answer by <c>RateLimit</c> and
/// <c>RateLimit-Policy</c>
/// (draft-ietf-httpapi-ratelimit-headers-10). Guessing places have a smaller bucket of their own.
/// </summary>
internal sealed class RateLimits : IMiddleware, IDisposable
{
    private readonly EdgeOptions _options;
    private readonly PartitionedRateLimiter<Caller> _limiter;

    public RateLimits(IOptions<EdgeOptions> options)
    {
        _options = options.Value;
        _limiter = PartitionedRateLimiter.Create<Caller, Caller>(caller =>
            RateLimitPartition.GetTokenBucketLimiter(caller, _ => Bucket(AllowanceOf(caller))));
    }

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        // Probes ask every few seconds, and by an address that they share.
        if (context.GetEndpoint()?.Metadata.GetMetadata<Probe>() is not null)
        {
            await next(context);
            return;
        }
        var caller = await CallerAsync(context);
        using var lease = _limiter.AttemptAcquire(caller);
        var (allowance, left) = (AllowanceOf(caller), _limiter.GetStatistics(caller)?.CurrentAvailablePermits ?? 0);
        // When the answer starts: an exception on the way clears what was set before.
        context.Response.OnStarting(() =>
        {
            var untilFull = (long)Math.Ceiling((allowance.Requests - left) * (double)allowance.Seconds / allowance.Requests);
            context.Response.Headers["RateLimit-Policy"] =
                string.Create(CultureInfo.InvariantCulture, $"\"{caller.Policy}\";q={allowance.Requests};w={allowance.Seconds}");
            context.Response.Headers["RateLimit"] =
                string.Create(CultureInfo.InvariantCulture, $"\"{caller.Policy}\";r={left};t={untilFull}");
            return Task.CompletedTask;
        });
        if (lease.IsAcquired)
        {
            await next(context);
            return;
        }
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : TimeSpan.FromSeconds(1);
        context.Response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        await Problem.From(GeneralErrors.TooMany, StatusCodes.Status429TooManyRequests).ExecuteAsync(context);
    }

    public void Dispose() => _limiter.Dispose();

    /// <summary>Whether a cookie that nobody knows may be looked up once more for this source: inventing them costs nothing, looking them
    /// up does.</summary>
    public bool MayLookUp(HttpContext context) =>
        (_limiter.GetStatistics(new Caller("cookie", Source.Of(context)))?.CurrentAvailablePermits ?? 1) > 0;

    public void CookieWasUnknown(HttpContext context) => _limiter.AttemptAcquire(new Caller("cookie", Source.Of(context))).Dispose();

    private static async Task<Caller> CallerAsync(HttpContext context)
    {
        if (Door.Is(context)) return new Caller("sign-in", Source.Of(context));
        // The token is checked here, not merely read: an invented subject would empty another's bucket.
        return await context.AuthenticateAsync() is { Succeeded: true, Principal: { } principal }
            && principal.FindFirst("sub")?.Value is { } subject
                ? new Caller("client", subject) : new Caller("anonymous", Source.Of(context));
    }

    private EdgeOptions.Allowance AllowanceOf(Caller caller) => caller.Policy switch
    {
        "client" => _options.ClientLimit,
        "sign-in" => _options.SignInLimit,
        _ => _options.AnonymousLimit,
    };

    private static TokenBucketRateLimiterOptions Bucket(EdgeOptions.Allowance allowance)
    {
        // As even as one refill a second allows, or one request at a time where less than one comes back in a second.
        var aSecond = allowance.Requests / (double)allowance.Seconds;
        return new TokenBucketRateLimiterOptions
        {
            TokenLimit = allowance.Requests,
            TokensPerPeriod = Math.Max(1, (int)aSecond),
            ReplenishmentPeriod = aSecond >= 1 ? TimeSpan.FromSeconds(1) : TimeSpan.FromSeconds(1 / aSecond),
            QueueLimit = 0,
        };
    }

    private readonly record struct Caller(string Policy, string Key);
}
