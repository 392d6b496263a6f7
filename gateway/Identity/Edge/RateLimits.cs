using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;

namespace ThiDua.Identity;

/// <summary>
/// One bucket for each account, client or address (<i>hạn mức yêu cầu</i>), shown on every answer by <c>RateLimit</c> and
/// <c>RateLimit-Policy</c>
/// (draft-ietf-httpapi-ratelimit-headers-10). Guessing places have a smaller bucket of their own.
/// </summary>
internal sealed class RateLimits : IMiddleware, IDisposable
{
    private static readonly HashSet<PathString> GuessingPlaces = ["/sign-in", "/sign-in/external", ExternalSignInSetUp.CallbackPath,
        "/connect/token", "/api/identity/v1/setup", "/api/identity/v1/password"];

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
        if (context.Request.Path.StartsWithSegments("/health"))
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

    private static async Task<Caller> CallerAsync(HttpContext context)
    {
        // The token is checked here, not merely read: an invented subject would empty another's bucket.
        if (!GuessingPlaces.Contains(context.Request.Path)
            && await context.AuthenticateAsync() is { Succeeded: true, Principal: { } principal }
            && principal.FindFirst("sub")?.Value is { } subject) return new Caller("client", subject);
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
        return new Caller(GuessingPlaces.Contains(context.Request.Path) ? "sign-in" : "anonymous", address);
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
