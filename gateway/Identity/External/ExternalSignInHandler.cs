using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace ThiDua.Identity;

/// <summary>
/// The framework's OAuth handler (code, PKCE S256, state, correlation cookie) with what OpenID Connect adds: endpoints from discovery,
/// nonce, id token.
/// Stands in for Microsoft.AspNetCore.Authentication.OpenIdConnect (docs/adr/0012).
/// </summary>
internal sealed class ExternalSignInHandler(
    IOptionsMonitor<OAuthOptions> oauth, ILoggerFactory logs, UrlEncoder encoder, ExternalProvider provider,
        IOptions<ExternalSignInOptions> settings)
    : OAuthHandler<OAuthOptions>(oauth, logs, encoder)
{
    public const string SchemeName = "external";
    public const string CallbackPath = "/sign-in/external/callback";
    private const string NonceItem = ".nonce";

    // One instance serves one request.
    private OpenIdConnectConfiguration? _provider;

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        _provider = await KnownAsync();
        properties.Items[NonceItem] = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));
        properties.IssuedUtc = TimeProvider.GetUtcNow();
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        // The base knows one fixed endpoint; its parameters (state, challenge, client) are right for any.
        var query = QueryHelpers.ParseQuery(new Uri(base.BuildChallengeUrl(properties, redirectUri)).Query);
        query["nonce"] = properties.Items[NonceItem];
        if (settings.Value.RequiredAcr.Count > 0) query["acr_values"] = string.Join(' ', settings.Value.RequiredAcr);
        return QueryHelpers.AddQueryString(_provider!.AuthorizationEndpoint, query);
    }

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        // The cookie of the browser ends after a quarter of an hour, a copy of it would not.
        if (context.Properties.IssuedUtc is not { } issued || TimeProvider.GetUtcNow() - issued > Options.RemoteAuthenticationTimeout)
            return OAuthTokenResponse.Failed(new AuthenticationFailureException("The sign-in was begun too long ago."));
        _provider = await KnownAsync();
        // RFC 9207: an answer of another provider is not for us.
        if (Request.Query["iss"] is [var issuer] && issuer != _provider.Issuer)
            return OAuthTokenResponse.Failed(new AuthenticationFailureException("The answer came from another issuer."));

        using var request = new HttpRequestMessage(HttpMethod.Post, _provider.TokenEndpoint);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        // RFC 6749, 2.3.1: every provider takes Basic, and both parts are form-encoded first.
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(
            $"{Uri.EscapeDataString(Options.ClientId)}:{Uri.EscapeDataString(Options.ClientSecret)}")));
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = context.Code,
            ["redirect_uri"] = context.RedirectUri,
            [OAuthConstants.CodeVerifierKey] = context.Properties.Items[OAuthConstants.CodeVerifierKey]!,
        });
        using var answer = await Backchannel.SendAsync(request, Context.RequestAborted);
        var body = await answer.Content.ReadAsStringAsync(Context.RequestAborted);
        if ((int)answer.StatusCode >= 500) throw new ExternalRefusal(IdentityErrors.ProviderAway);
        // What the provider says goes to the log of the failure, cut short; the code in it is used up.
        return answer.IsSuccessStatusCode
            ? OAuthTokenResponse.Success(JsonDocument.Parse(body))
            : OAuthTokenResponse.Failed(new AuthenticationFailureException($"The code was refused: {body[..Math.Min(body.Length, 300)]}"));
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties,
        OAuthTokenResponse tokens)
    {
        var token = await ReadAsync(tokens.Response!.RootElement.TryGetProperty("id_token", out var text) ? text.GetString() : null,
            properties.Items[NonceItem]!);
        var wanted = settings.Value;
        if (!string.IsNullOrWhiteSpace(wanted.RequiredClaim))
        {
            var values = token.ValuesOf(wanted.RequiredClaim).ToList();
            if (values.Count == 0 || (wanted.RequiredClaimValue is { Length: > 0 } value
                && !values.Contains(value))) throw new ExternalRefusal(IdentityErrors.ClaimMissing);
        }
        if (!Satisfied(wanted.RequiredAcr, token.ValuesOf(JwtRegisteredClaimNames.Acr))
            || !Satisfied(wanted.RequiredAmr, token.ValuesOf(JwtRegisteredClaimNames.Amr)))
            throw new ExternalRefusal(IdentityErrors.ProviderFactorMissing);

        identity.AddClaim(new Claim(JwtRegisteredClaimNames.Sub, token.Subject));
        return new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme.Name);
    }

    private async Task<JsonWebToken> ReadAsync(string? token, string nonce)
    {
        try
        {
            return await IdToken.ReadAsync(token, Options.ClientId, nonce, _provider!, TimeProvider.GetUtcNow());
        }
        catch (SecurityTokenInvalidSignatureException)
        {
            // Signed with a key that came after the last look, or by nobody we know: the provider's present keys decide.
            var fresh = await provider.FindNewKeysAsync(Context.RequestAborted) ?? throw new ExternalRefusal(IdentityErrors.ProviderAway);
            return await IdToken.ReadAsync(token, Options.ClientId, nonce, fresh, TimeProvider.GetUtcNow());
        }
    }

    private async Task<OpenIdConnectConfiguration> KnownAsync() =>
        await provider.FindAsync(Context.RequestAborted) ?? throw new ExternalRefusal(IdentityErrors.ProviderAway);

    private static bool Satisfied(IReadOnlyList<string> oneOf, IEnumerable<string> given) =>
        oneOf.Count == 0 || given.Intersect(oneOf).Any();
}

/// <summary>Why a sign-in by the provider ends here, carried through the framework's handler to where it is answered.</summary>
internal sealed class ExternalRefusal(Error error) : Exception(error.English)
{
    public Error Error => error;
}
