using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace ThiDua.Identity;

/// <summary>With which keys an assertion may be signed: those that an administrator registered for the client it names
/// (RFC 7523).</summary>
internal sealed class AssertionKeys(IdentityDbContext db) : IOpenIddictServerHandler<ValidateTokenContext>
{
    private const string AssertionType = JsonWebTokenTypes.ClientAuthentication;

    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
    ];

    public async ValueTask HandleAsync(ValidateTokenContext context)
    {
        if (!context.ValidTokenTypes.Contains(TokenTypeIdentifiers.Private.ClientAssertion)) return;
        // The server takes issuers for addresses, and ours is a name: AssertionUse asks for it.
        context.DisableAudienceValidation = true;
        var rules = context.TokenValidationParameters;
        rules.ValidAlgorithms = Algorithms;
        // RFC 7523 names no type, and most libraries send none or "JWT"; a token of ours (signed by no client's key) is none either way.
        rules.TypeValidator = (type, _, _) => type is null or "" or JsonWebTokenTypes.GenericJsonWebToken or AssertionType ? AssertionType
            : throw new SecurityTokenInvalidTypeException("The token is no client assertion.");
        rules.IssuerSigningKeys = [];
        if (!context.SecurityTokenHandler.CanReadToken(context.Token)) return;
        if (!Guid.TryParse(new JsonWebToken(context.Token).Issuer, out var id)) return;

        var ct = context.CancellationToken;
        var client = await db.Clients.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.Active, ct);
        rules.IssuerSigningKeys = [.. (client?.PublicKeys ?? []).Select(text => PublicKey.Of(text).ToKey())];
    }
}

/// <summary>What an assertion must say beside its signature: meant for this platform, soon over, used once.</summary>
internal sealed class AssertionUse(IdentityDbContext db, TimeProvider clock) : IOpenIddictServerHandler<ProcessAuthenticationContext>
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public async ValueTask HandleAsync(ProcessAuthenticationContext context)
    {
        if (context.ClientAssertionPrincipal is not { } assertion) return;
        var now = clock.GetUtcNow();
        var jti = assertion.GetClaim(Claims.JwtId);
        if (!assertion.GetClaims(Claims.Audience).Contains(TokenIssuer.Platform) && !assertion.HasAudience(TokenIssuer.Platform))
            Refuse($"The audience of a client assertion is '{TokenIssuer.Platform}', the issuer.");
        else if (assertion.GetExpirationDate() is not { } end || end <= now || end > now + Longest)
            Refuse("A client assertion ends within ten minutes.");
        else if (string.IsNullOrEmpty(jti) || !Guid.TryParse(assertion.GetClaim(Claims.Issuer), out var client))
            Refuse("A client assertion needs jti, and the client's id as iss and sub.");
        else if (await db.Database.ExecuteSqlAsync(
            $"""
            insert into identity.client_assertion (client_id, jti, ends_at) values ({client}, {Secret.HashOf(jti)}, {end.ToUniversalTime()})
            on conflict do nothing
            """, context.CancellationToken) == 0)
            Refuse("The client assertion was used already.");

        void Refuse(string why) => context.Reject(Errors.InvalidClient, why);
    }
}
