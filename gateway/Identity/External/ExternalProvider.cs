using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace ThiDua.Identity;

/// <summary>What the provider says of itself and the keys that sign its tokens; read once, again every hour, and at once when a token has
/// an unknown key.</summary>
internal sealed partial class ExternalProvider(IOptions<ExternalSignInOptions> options, IHostEnvironment environment,
    ILogger<ExternalProvider> logger) : IDisposable
{
    /// <summary>A person waits for the answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http =
        new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false })
    {
        Timeout = Patience,
        MaxResponseContentBufferSize = 1024 * 1024,
    };

    private volatile ConfigurationManager<OpenIdConnectConfiguration>? _known;

    // Over plain http anybody on the way could hand out keys; a developer's provider on the own machine has no certificate.
    private bool NeedsHttps => !environment.IsDevelopment();

    /// <returns><c>null</c> when the provider cannot be reached or describes another one.</returns>
    public Task<OpenIdConnectConfiguration?> FindAsync(CancellationToken ct) => ReadAsync(_known ??= New(), ct);

    /// <summary>The library refreshes in the background, while the token in hand needs the new key now.</summary>
    public async Task<OpenIdConnectConfiguration?> FindNewKeysAsync(CancellationToken ct)
    {
        var fresh = New();
        var found = await ReadAsync(fresh, ct);
        if (found is not null) _known = fresh;
        return found;
    }

    public void Dispose() => _http.Dispose();

    private ConfigurationManager<OpenIdConnectConfiguration> New() => new(
        $"{options.Value.Issuer}/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(_http) { RequireHttps = NeedsHttps })
    {
        AutomaticRefreshInterval = TimeSpan.FromHours(1),
    };

    private async Task<OpenIdConnectConfiguration?> ReadAsync(ConfigurationManager<OpenIdConnectConfiguration> source, CancellationToken ct)
    {
        try
        {
            var found = await source.GetConfigurationAsync(ct);
            if (IsUsable(found)) return found;
            LogUnusable(options.Value.Issuer);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            LogAway(e, options.Value.Issuer);
        }
        return null;
    }

    private bool IsUsable(OpenIdConnectConfiguration found) =>
        found.Issuer is not null && ExternalSignInOptions.WithoutSlash(found.Issuer) == options.Value.Issuer && found.SigningKeys.Count > 0
        && IsAddress(found.AuthorizationEndpoint) && IsAddress(found.TokenEndpoint);

    private bool IsAddress(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (!NeedsHttps && uri.Scheme == Uri.UriSchemeHttp));

    [LoggerMessage(LogLevel.Warning, "The sign-in provider {Issuer} does not answer; signing in by password goes on.")]
    private partial void LogAway(Exception e, string issuer);

    [LoggerMessage(LogLevel.Error,
        "What {Issuer} says of itself cannot be used: another issuer, no keys, or endpoints without https; compare ExternalSignIn:Authority with its openid-configuration.")]
    private partial void LogUnusable(string issuer);
}
