using System.Security.Claims;
using System.Text.Json.Serialization;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace ThiDua.Identity;

/// <summary>Gives a client a token (OAuth 2.0 client credentials, RFC 6749 section 4.4). The server in front has read the request and
/// checked the client (<see cref="ClientCheck"/>); field names and refusals are the RFC's, not this platform's.</summary>
internal static class IssueToken
{
    public const string Path = "/connect/token";

    /// <param name="AccessToken">The token, sent as <c>Authorization: Bearer</c>.</param>
    /// <param name="TokenType">Always <c>Bearer</c>.</param>
    /// <param name="ExpiresIn">Seconds for which it is good.</param>
    public sealed record Response(
        [property: JsonPropertyName("access_token")] string AccessToken,
        [property: JsonPropertyName("token_type")] string TokenType,
        [property: JsonPropertyName("expires_in")] int ExpiresIn);

    /// <param name="Error">Code of RFC 6749, section 5.2.</param>
    /// <param name="Description">The same as a sentence.</param>
    public sealed record Refusal(
        [property: JsonPropertyName("error")] string Error,
        [property: JsonPropertyName("error_description")] string Description);

    public static void Map(IEndpointRouteBuilder app) => app.MapPost(Path, Handle)
        .NoWayBack("a token lives five minutes; the client is deactivated to give it no more.")
        .AllowAnonymous().AtTheDoor().WithName(nameof(IssueToken)).WithSummary("OAuth 2.0 token for a client")
        .WithDescription("Form encoded: `grant_type=client_credentials`, and `client_id` with `client_secret` (in the form or by Basic "
            + "authentication) or a `client_assertion` signed by a registered key (`private_key_jwt`, audience `thidua`, used once).")
        .Produces<Response>().Produces<Refusal>(StatusCodes.Status400BadRequest).Produces<Refusal>(StatusCodes.Status401Unauthorized);

    private static SignInHttpResult Handle(HttpContext http)
    {
        var client = ClientOf(http.GetOpenIddictServerTransaction()!);
        var identity = new ClaimsIdentity(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
        identity.AddClaim(new Claim(OpenIddictConstants.Claims.Subject, client.Id.ToString()));
        return TypedResults.SignIn(new ClaimsPrincipal(identity), authenticationScheme: identity.AuthenticationType);
    }

    private static OpenIddictServerTransaction? GetOpenIddictServerTransaction(this HttpContext http) =>
        http.Features.Get<OpenIddictServerAspNetCoreFeature>()?.Transaction;

    private static ApiClient ClientOf(OpenIddictServerTransaction transaction) =>
        transaction.GetProperty<ApiClient>(typeof(ApiClient).FullName!)!;

    /// <summary>The token is the platform's own, as the people's: same claims, same keys.</summary>
    internal sealed class Writer(TokenIssuer tokens, EndedUnits ended)
        : IOpenIddictServerHandler<GenerateTokenContext>, IOpenIddictServerHandler<ApplyTokenResponseContext>
    {
        public ValueTask HandleAsync(ApplyTokenResponseContext context)
        {
            // The server rounds the time that is left; whoever plans by it gets the lifetime as it is set.
            if (context.Response.AccessToken is not null) context.Response.ExpiresIn = (long)tokens.Lifetime.TotalSeconds;
            // Here nobody has a grant that could be wrong: it is the assertion (RFC 7521, 4.2.1).
            if (context.Response.Error == OpenIddictConstants.Errors.InvalidGrant)
                context.Response.Error = OpenIddictConstants.Errors.InvalidClient;
            return default;
        }

        public async ValueTask HandleAsync(GenerateTokenContext context)
        {
            var client = ClientOf(context.Transaction);
            var grants = await ended.LeftOfAsync(client.Grants, context.CancellationToken);
            context.Token = await tokens.IssueAsync(client.Id, client.Name, grants, context.CancellationToken);
        }
    }
}
