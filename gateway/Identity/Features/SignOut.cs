using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ThiDua.Identity.Sessions;

namespace ThiDua.Identity.Features;

/// <summary>Ends the browser's session (<i>đăng xuất</i>); the same answer when there is none any more.</summary>
internal static class SignOut
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/sign-out", HandleAsync)
        .AllowAnonymous().WithName(nameof(SignOut)).WithSummary("End the session");

    private static async Task<NoContent> HandleAsync(HttpContext http, BrowserSessions sessions, CancellationToken ct)
    {
        if (http.Features.Get<SignedIn>() is { } signedIn) await sessions.EndAsync(signedIn, http, ct);
        return TypedResults.NoContent();
    }
}
