using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace ThiDua.Identity;

/// <summary>
/// What the provider says of itself and the keys that sign its tokens; read once and again every hour. The library's own manager refreshes
/// in the background; this one asks at once when a token carries an unknown key, because the person who brought it waits.
/// </summary>
internal sealed partial class ExternalProvider(IHttpClientFactory clients, IOptions<ExternalSignInOptions> options,
    IHostEnvironment environment, ILogger<ExternalProvider> logger)
    : BaseConfigurationManager, IConfigurationManager<OpenIdConnectConfiguration>
{
    /// <summary>The client with which the provider is asked.</summary>
    public const string HttpClientName = "sign-in-provider";

    private volatile ConfigurationManager<OpenIdConnectConfiguration>? _known;

    // Over plain http anybody on the way could hand out keys; a developer's provider on the own machine has no certificate.
    private bool NeedsHttps => !environment.IsDevelopment();

    /// <returns><c>null</c> when the provider cannot be reached or describes another one.</returns>
    public async Task<OpenIdConnectConfiguration?> FindAsync(CancellationToken ct)
    {
        try
        {
            var found = await (_known ??= New()).GetConfigurationAsync(ct);
            if (IsUsable(found)) return found;
            LogUnusable(options.Value.Issuer);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            LogAway(e, options.Value.Issuer);
        }
        return null;
    }

    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ?? throw new ExternalRefusal(IdentityErrors.ProviderAway);

    public override async Task<BaseConfiguration> GetBaseConfigurationAsync(CancellationToken cancel) => await GetConfigurationAsync(cancel);

    public override void RequestRefresh() => _known = null;

    private ConfigurationManager<OpenIdConnectConfiguration> New() => new(
        $"{options.Value.Issuer}/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(clients.CreateClient(HttpClientName)) { RequireHttps = NeedsHttps })
    {
        AutomaticRefreshInterval = TimeSpan.FromHours(1),
    };

    private bool IsUsable(OpenIdConnectConfiguration found) =>
        found.Issuer is not null && ExternalSignInOptions.WithoutSlash(found.Issuer) == options.Value.Issuer && found.SigningKeys.Count > 0
        && IsAddress(found.AuthorizationEndpoint) && IsAddress(found.TokenEndpoint);

    private bool IsAddress(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (!NeedsHttps && uri.Scheme == Uri.UriSchemeHttp));

    [LoggerMessage(LogLevel.Warning, "The sign-in provider {Issuer} does not answer; signing in by password goes on.")]
    private partial void LogAway(Exception e, string issuer);

    [LoggerMessage(LogLevel.Error, "What {Issuer} says of itself cannot be used: another issuer, no keys, or endpoints without https; "
        + "compare ExternalSignIn:Authority with its openid-configuration.")]
    private partial void LogUnusable(string issuer);
}
