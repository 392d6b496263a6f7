using Microsoft.AspNetCore.WebUtilities;

namespace ThiDua.Identity;

/// <summary>
/// Ends the browser's session (<i>đăng xuất</i>); the same answer when there is none any more. Whoever came by the sign-in provider is
/// still signed in
/// there and is told where to end that too.
/// </summary>
internal static class SignOut
{
    /// <param name="ProviderSignOut">Address at the provider that ends its session (OpenID Connect RP-Initiated Logout 1.0).</param>
    public sealed record Response(string ProviderSignOut);

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/sign-out", HandleAsync)
        .WayBack(nameof(SignIn)).AllowAnonymous().WithName(nameof(SignOut)).WithSummary("End the session");

    private static async Task<Results<NoContent, Ok<Response>>> HandleAsync(
        HttpContext http, BrowserSessions sessions, ExternalProvider provider, IOptions<ExternalSignInOptions> options,
            CancellationToken ct)
    {
        if (http.Features.Get<SignedIn>() is not { } signedIn) return TypedResults.NoContent();
        await sessions.EndAsync(signedIn, http, ct);
        if (!signedIn.External || !options.Value.IsOn
            || await provider.FindAsync(ct) is not { EndSessionEndpoint: { Length: > 0 } end }) return TypedResults.NoContent();
        return TypedResults.Ok(new Response(QueryHelpers.AddQueryString(end, new Dictionary<string, string?>
        {
            ["client_id"] = options.Value.ClientId,
            ["post_logout_redirect_uri"] = $"{http.Request.Scheme}://{http.Request.Host}/",
        })));
    }
}
