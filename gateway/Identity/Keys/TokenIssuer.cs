using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ThiDua.Identity;

/// <summary>Writes the short-lived token (ES256) by which the services know who calls and with which rights.</summary>
internal sealed class TokenIssuer(KeyRing keys, IOptions<IdentityModuleOptions> options, TimeProvider clock)
{
    /// <summary>Issuer and audience of every token of the platform.</summary>
    public const string Platform = "thidua";

    public TimeSpan Lifetime => options.Value.TokenLifetime;

    /// <param name="displayFunction">What people read beside the name; a client has none.</param>
    public async Task<string> IssueAsync(Guid subject, string name, IReadOnlyList<string> grants, CancellationToken ct,
        string? displayFunction = null)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object>
        {
            [JwtRegisteredClaimNames.Sub] = subject.ToString(),
            [JwtRegisteredClaimNames.Name] = name,
            [CurrentUser.GrantClaim] = grants,
        };
        if (!string.IsNullOrEmpty(displayFunction)) claims[CurrentUser.FunctionClaim] = displayFunction;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Platform,
            Audience = Platform,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + options.Value.TokenLifetime,
            Claims = claims,
            SigningCredentials = await keys.SigningAsync(ct),
        });
    }
}
