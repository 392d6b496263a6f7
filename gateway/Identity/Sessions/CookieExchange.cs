using Microsoft.Net.Http.Headers;

namespace ThiDua.Identity;

/// <summary>
/// Turns the session cookie into the short-lived token that services understand. The cookie goes no further than here, so neither a service
/// nor its logs ever see one; and a token never reaches the browser.
/// </summary>
internal sealed class CookieExchange(RequestDelegate next, RateLimits limits)
{
    /// <summary>A page of another site cannot send it without asking first, and is never answered.</summary>
    public const string ForgeryHeader = "X-ThiDua";

    public async Task InvokeAsync(HttpContext context)
    {
        var name = BrowserSessions.CookieName(context.Request);
        if (context.Request.Cookies[name] is { Length: > 0 } cookie)
        {
            if (context.Request.Headers.Authorization.Count > 0)
            {
                await Problem.From(SessionErrors.TwoIdentities).ExecuteAsync(context);
                return;
            }
            if (!IsSafe(context.Request.Method) && context.Request.Headers[ForgeryHeader] != "1")
            {
                await Problem.From(SessionErrors.ForgeryHeaderMissing).ExecuteAsync(context);
                return;
            }
            Remove(context.Request, name);
            if (!limits.MayLookUp(context))
            {
                context.Response.Headers.RetryAfter = "1";
                await Problem.From(GeneralErrors.TooMany, StatusCodes.Status429TooManyRequests).ExecuteAsync(context);
                return;
            }
            var ct = context.RequestAborted;
            if (await context.RequestServices.GetRequiredService<BrowserSessions>().FindAsync(cookie, ct) is { } signedIn)
            {
                var token = await context.RequestServices.GetRequiredService<TokenIssuer>()
                    .IssueAsync(signedIn.AccountId, signedIn.Name, signedIn.Grants, ct, signedIn.DisplayFunction);
                context.Request.Headers.Authorization = $"Bearer {token}";
                context.Features.Set(signedIn);
            }
            else
            {
                limits.CookieWasUnknown(context);
            }
        }
        await next(context);
    }

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static void Remove(HttpRequest request, string name)
    {
        var others = request.Cookies.Where(cookie => cookie.Key != name)
            .Select(cookie => new CookieHeaderValue(cookie.Key, Uri.EscapeDataString(cookie.Value)).ToString()).ToList();
        if (others.Count == 0) request.Headers.Remove(HeaderNames.Cookie);
        else request.Headers.Cookie = string.Join("; ", others);
    }
}
