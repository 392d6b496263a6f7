using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace ThiDua.Identity;

/// <summary>The provider's statement about who signed in (OpenID Connect Core 1.0, 3.1.3.7). Anything but a token made for this very
/// sign-in is refused.</summary>
internal static class IdToken
{
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(2);

    // Signatures by a key pair only: "none" proves nothing, and HS256 would let a public key or a shared secret sign.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    /// <exception cref="SecurityTokenException">The token is not what it should be; <see cref="SecurityTokenInvalidSignatureException"/>
    /// when the keys do not fit.</exception>
    public static async Task<JsonWebToken> ReadAsync(string? token, string clientId, string nonce, OpenIdConnectConfiguration provider,
        DateTimeOffset now)
    {
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = provider.Issuer,
            ValidAudience = clientId,
            ValidAlgorithms = Algorithms,
            IssuerSigningKeys = provider.SigningKeys,
            // The clock that came in; the tolerance is on its side because the library hands over the ends of time for what is missing.
            LifetimeValidator = (notBefore, expires, _, _) => expires is { } end && now.UtcDateTime - ClockDifference < end
                && (notBefore is not { } begin || begin <= now.UtcDateTime + ClockDifference),
        });
        if (!result.IsValid) throw result.Exception;

        var read = (JsonWebToken)result.SecurityToken;
        if (read.TryGetPayloadValue<string>(JwtRegisteredClaimNames.Nonce, out var given) is false || given != nonce)
            throw new SecurityTokenException("The nonce is not the one of this sign-in.");
        var party = read.TryGetPayloadValue<string>(JwtRegisteredClaimNames.Azp, out var named) ? named : null;
        if (party is not null ? party != clientId
            : read.Audiences.Count() > 1) throw new SecurityTokenException("The token was given to another site.");
        if (string.IsNullOrEmpty(read.Subject)
            || read.Subject.Length > ExternalIdentityRules.LongestSubject) throw new SecurityTokenException("The token names nobody.");
        return read;
    }

    /// <summary>Values of a claim, whether it is one or a list of them.</summary>
    public static IEnumerable<string> ValuesOf(this JsonWebToken token, string claim) =>
        token.Claims.Where(c => c.Type == claim).Select(c => c.Value);
}
