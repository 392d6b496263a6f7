using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ThiDua.Identity;

/// <summary>What this site demands beyond the framework's handler: age and issuer of the answer, nonce, required claim and factors
/// (OpenID Connect Core 1.0, 3.1.3.7).</summary>
internal sealed class ExternalSignInEvents : OpenIdConnectEvents
{
    private const string NonceItem = ".nonce";

    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        var acr = Settings(context.HttpContext).RequiredAcr;
        if (acr.Count > 0) context.ProtocolMessage.AcrValues = string.Join(' ', acr);
        context.ProtocolMessage.Nonce = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));
        context.Properties.Items[NonceItem] = context.ProtocolMessage.Nonce;
        context.Properties.IssuedUtc = Now(context.HttpContext);
        return Task.CompletedTask;
    }

    public override Task MessageReceived(MessageReceivedContext context)
    {
        // The cookie of the browser ends after a quarter of an hour, a copy of it would not.
        if (context.Properties is { } begun
            && (begun.IssuedUtc is not { } at || Now(context.HttpContext) - at > context.Options.RemoteAuthenticationTimeout))
            context.Fail("The sign-in was begun too long ago.");
        // RFC 9207: an answer of another provider is not for us.
        else if (context.Request.Query["iss"] is [{ } issuer]
            && ExternalSignInOptions.WithoutSlash(issuer) != Settings(context.HttpContext).Issuer)
            context.Fail("The answer came from another issuer.");
        return Task.CompletedTask;
    }

    public override Task AuthorizationCodeReceived(AuthorizationCodeReceivedContext context)
    {
        // The backchannel shows it by Basic authentication.
        context.TokenEndpointRequest!.ClientSecret = null;
        return Task.CompletedTask;
    }

    public override Task TokenValidated(TokenValidatedContext context)
    {
        if (Refusal(context.Principal!, context.Properties!, context.Options.ClientId!, Settings(context.HttpContext)) is { } refusal)
            context.Fail(refusal);
        return Task.CompletedTask;
    }

    public override Task TicketReceived(TicketReceivedContext context) => ExternalArrival.ReceiveAsync(context);

    public override Task AccessDenied(AccessDeniedContext context) => ExternalArrival.CancelAsync(context);

    public override Task RemoteFailure(RemoteFailureContext context) => ExternalArrival.FailAsync(context);

    private static Exception? Refusal(ClaimsPrincipal person, AuthenticationProperties begun, string clientId, ExternalSignInOptions wanted)
    {
        if (begun.Items[NonceItem] is not { } nonce || person.FindFirstValue(JwtRegisteredClaimNames.Nonce) != nonce)
            return new SecurityTokenException("The nonce is not the one of this sign-in.");
        var party = person.FindFirstValue(JwtRegisteredClaimNames.Azp);
        if (party is null ? person.FindAll(JwtRegisteredClaimNames.Aud).Count() > 1 : party != clientId)
            return new SecurityTokenException("The token was given to another site.");
        if (person.FindFirstValue(JwtRegisteredClaimNames.Sub) is not { Length: > 0 and <= ExternalIdentityRules.LongestSubject })
            return new SecurityTokenException("The token names nobody.");

        var values = string.IsNullOrWhiteSpace(wanted.RequiredClaim) ? null
            : person.FindAll(wanted.RequiredClaim).Select(claim => claim.Value).ToList();
        if (values is not null && (values.Count == 0 || (wanted.RequiredClaimValue is { Length: > 0 } value && !values.Contains(value))))
            return new ExternalRefusal(IdentityErrors.ClaimMissing);
        return Satisfied(wanted.RequiredAcr, person.FindAll(JwtRegisteredClaimNames.Acr))
            && Satisfied(wanted.RequiredAmr, person.FindAll(JwtRegisteredClaimNames.Amr))
            ? null : new ExternalRefusal(IdentityErrors.ProviderFactorMissing);
    }

    private static bool Satisfied(IReadOnlyList<string> oneOf, IEnumerable<Claim> given) =>
        oneOf.Count == 0 || given.Select(claim => claim.Value).Intersect(oneOf).Any();

    private static ExternalSignInOptions Settings(HttpContext http) =>
        http.RequestServices.GetRequiredService<IOptions<ExternalSignInOptions>>().Value;

    private static DateTimeOffset Now(HttpContext http) => http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
}

/// <summary>Why a sign-in by the provider ends here, carried through the framework's handler to where it is answered.</summary>
internal sealed class ExternalRefusal(Error error) : Exception(error.English)
{
    public Error Error => error;
}
