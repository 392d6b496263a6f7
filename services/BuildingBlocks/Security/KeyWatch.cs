using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using ThiDua.BuildingBlocks.Hosting;

namespace ThiDua.BuildingBlocks.Security;

/// <summary>Asks for the signing keys every few seconds: a key that was revoked must open nothing half a minute later, and a host learns of
/// it only by asking.</summary>
internal sealed class KeyWatch(IOptionsMonitor<JwtBearerOptions> bearer, TimeProvider clock, ILogger<KeyWatch> log)
    : RepeatedWork("Signing keys", clock, log)
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    protected override Task<TimeSpan> OnceAsync(CancellationToken ct)
    {
        // Only where the keys come from elsewhere; it asks in the background, and until the gateway answers the known ones stay.
        var scheme = bearer.Get(JwtBearerDefaults.AuthenticationScheme);
        if (scheme.ConfigurationManager is ConfigurationManager<OpenIdConnectConfiguration> keys)
            keys.RequestRefresh();
        return Task.FromResult(Every);
    }
}
