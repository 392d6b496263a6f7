using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace ThiDua.Identity;

/// <summary>Gives the process that issues the tokens its own keys, without a request to itself.</summary>
internal sealed class InProcessKeys(KeyRing keys) : IConfigurationManager<OpenIdConnectConfiguration>
{
    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel)
    {
        var configuration = new OpenIdConnectConfiguration { Issuer = TokenIssuer.Platform };
        foreach (var key in await keys.PublishedAsync(cancel)) configuration.SigningKeys.Add(key);
        return configuration;
    }

    public void RequestRefresh() => keys.Forget();
}
