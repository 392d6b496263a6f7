using Microsoft.Extensions.Caching.Memory;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ThiDua.Identity;

/// <summary>Writes the short-lived token (ES256) by which the services know who calls and with which rights.</summary>
internal sealed class TokenIssuer(KeyRing keys, IOptions<IdentityModuleOptions> options, TimeProvider clock) : IDisposable
{
    /// <summary>Issuer of every token, and audience of those that clients are given.</summary>
    public const string Platform = AuthOptions.Platform;

    // Signing is what a request costs most here; whoever asks again with the same rights gets the same token for a while.
    private static readonly TimeSpan Reused = TimeSpan.FromSeconds(60);
    private readonly MemoryCache _written = new(new MemoryCacheOptions { SizeLimit = 20_000 });

    public TimeSpan Lifetime => options.Value.TokenLifetime;

    /// <param name="displayFunction">What people read beside the name; a client has none.</param>
    /// <param name="audience">Whom it is made for.</param>
    /// <param name="until">It ends then at the latest.</param>
    public async Task<string> IssueAsync(Guid subject, string name, IReadOnlyList<string> grants, CancellationToken ct,
        string? displayFunction = null, string audience = Platform, DateTimeOffset? until = null)
    {
        var (now, signing) = (clock.GetUtcNow(), await keys.SigningAsync(ct));
        // With the key in it: what a revoked key has signed is written anew.
        var key = (signing.Key.KeyId, subject, name, displayFunction, audience, until, string.Join('\n', grants));
        if (_written.Get(key) is Written known && now - known.At is var age && age >= TimeSpan.Zero && age < Reused) return known.Token;

        var claims = new Dictionary<string, object>
        {
            [JwtRegisteredClaimNames.Sub] = subject.ToString(),
            [JwtRegisteredClaimNames.Name] = name,
            [CurrentUser.GrantClaim] = grants,
        };
        if (!string.IsNullOrEmpty(displayFunction)) claims[CurrentUser.FunctionClaim] = displayFunction;
        var end = now + options.Value.TokenLifetime;
        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Platform,
            Audience = audience,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = (until < end ? until.Value : end).UtcDateTime,
            Claims = claims,
            SigningCredentials = signing,
        });
        _written.Set(key, new Written(now, token), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Reused });
        return token;
    }

    public void Dispose() => _written.Dispose();

    private sealed record Written(DateTimeOffset At, string Token);
}
