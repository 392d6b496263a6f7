using System.Globalization;
using Microsoft.AspNetCore.Authentication;

namespace ThiDua.Identity;

/// <summary>Sign-in by the organisation's own provider (<i>đăng nhập một lần</i>): what the start page shows, and the way to the
/// provider.</summary>
internal static class StartExternalSignIn
{
    /// <param name="Label">Text of the button; <c>null</c> where no provider is configured.</param>
    /// <param name="Refusal">The sentence to the code with which the provider's answer was refused.</param>
    public sealed record Offer(string? Label, string? Refusal);

    /// <param name="ReturnUrl">Where to go afterwards; a path of this site.</param>
    public sealed record Request(string? ReturnUrl = null);

    /// <param name="Address">Where the browser goes now. The cookie of this answer must come back with it.</param>
    public sealed record Response(string Address);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/sign-in/external/offer", Show).AllowAnonymous().WithName("OfferExternalSignIn")
            .WithSummary("Whether signing in by a provider is offered");
        app.MapPost("/sign-in/external", HandleAsync).WayBack(nameof(SignOut)).AllowAnonymous().AtTheDoor()
            .WithName(nameof(StartExternalSignIn)).WithSummary("Begin to sign in by the provider");
    }

    /// <summary>What the start page shows about signing in by the organisation's own provider.</summary>
    /// <param name="refused">Code with which the provider's answer was refused, from the address the browser came back to.</param>
    private static Ok<Offer> Show(string? refused, IOptions<ExternalSignInOptions> options)
    {
        var refusal = ExternalArrival.RefusalOf(refused);
        return TypedResults.Ok(new Offer(options.Value.IsOn ? options.Value.Label : null,
            CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? refusal?.English : refusal?.Vietnamese));
    }

    private static async Task<Results<Ok<Response>, Problem>> HandleAsync(
        Request request, HttpContext http, IOptions<ExternalSignInOptions> options, ExternalProvider provider, CancellationToken ct)
    {
        if (!options.Value.IsOn) return Problem.From(ExternalErrors.ExternalOff);
        var back = request.ReturnUrl ?? "/";
        // "~/" is local for the framework, but no browser knows it.
        if (!back.StartsWith('/') || !RedirectHttpResult.IsLocalUrl(back)) return Problem.From(ExternalErrors.ReturnUrlNotLocal);
        if (await provider.FindAsync(ct) is null)
        {
            http.Response.Headers.RetryAfter = "30";
            return Problem.From(ExternalErrors.ProviderAway, StatusCodes.Status503ServiceUnavailable);
        }
        var properties = new AuthenticationProperties { RedirectUri = back };
        await http.ChallengeAsync(ExternalSignInSetUp.SchemeName, properties);
        // The page that asked gets the address as data: a refusal is then shown where the button is.
        var address = http.Response.Headers.Location.ToString();
        http.Response.Headers.Remove("Location");
        return TypedResults.Ok(new Response(address));
    }
}
