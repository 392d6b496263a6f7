using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace ThiDua.BuildingBlocks.Security;

/// <summary>Whose tokens a module trusts. Section <c>Auth</c>.</summary>
public sealed class AuthOptions
{
    public const string Section = "Auth";

    /// <summary>Address of the gateway inside the network; its signing keys are read from <c>/.well-known</c>. Not needed where the keys
    /// are in the same process.</summary>
    public Uri? Authority { get; set; }

    [Required]
    public string Issuer { get; set; } = "thidua";

    /// <summary>Whom a token must be made for. A service behind the gateway takes only those that the gateway made for it, so that a token
    /// which one service has received opens no other.</summary>
    [Required]
    public string Audience { get; set; } = Platform;

    /// <summary>Of tokens that clients are given, and of the process that gives them.</summary>
    public const string Platform = "thidua";

    /// <summary>Of tokens that the gateway makes for one service.</summary>
    public static string AudienceOf(string service) => $"{Platform}-{service}";
}

internal static class AuthExtensions
{
    private const string KeysClient = "signing-keys";

    /// <summary>Deny by default: every endpoint needs a valid token unless it says that it is open.</summary>
    internal static void AddPlatformAuthorization(this IHostApplicationBuilder builder, string audience)
    {
        builder.Services.AddOptions<AuthOptions>().Configure(auth => auth.Audience = audience)
            .BindConfiguration(AuthOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        // Reading keys may be tried again at will; a short break of the gateway is not told to whoever brings a token meanwhile.
        // It is asked every few seconds, also while the gateway is not there yet: whoever needs a key then says so.
        builder.Logging.AddFilter("Polly", LogLevel.None);
        builder.Services.AddHttpClient(KeysClient).RemoveAllLoggers().AddStandardResilienceHandler(resilience =>
        {
            resilience.AttemptTimeout.Timeout = TimeSpan.FromSeconds(5);
            resilience.TotalRequestTimeout.Timeout = TimeSpan.FromSeconds(15);
        });
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        builder.Services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<IOptions<AuthOptions>, IHttpClientFactory, IServiceProvider>((bearer, auth, clients, services) =>
            {
                bearer.Backchannel = clients.CreateClient(KeysClient);
                bearer.MapInboundClaims = false;
                // Inside the cluster tokens travel over the private network; TLS ends at the edge or in the mesh.
                bearer.RequireHttpsMetadata = false;
                if (services.GetService<IConfigurationManager<OpenIdConnectConfiguration>>() is { } keysOfThisProcess)
                    bearer.ConfigurationManager = keysOfThisProcess;
                else if (auth.Value.Authority is { } gateway) bearer.ConfigurationManager = KeysAt(gateway, bearer.Backchannel);
                bearer.TokenValidationParameters = new TokenValidationParameters
                {
                    ValidIssuer = auth.Value.Issuer,
                    // The only one: what the key set says of itself would be taken beside it.
                    IssuerValidator = (issuer, _, _) => issuer == auth.Value.Issuer ? issuer
                        : throw new SecurityTokenInvalidIssuerException("The token is of another issuer.") { InvalidIssuer = issuer },
                    ValidAudience = auth.Value.Audience,
                    ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
                    NameClaimType = "name",
                    RoleClaimType = "none",
                    ClockSkew = TimeSpan.FromSeconds(30),
                };
            });
        builder.Services.AddHostedService<KeyWatch>();
        builder.Services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    // A key signs only after it was published; an unknown one is looked up again soon rather than refused for five minutes. What was good
    // last is no matter: a key that is published no more was perhaps revoked.
    private static ConfigurationManager<OpenIdConnectConfiguration> KeysAt(Uri gateway, HttpClient http) => new(
        $"{gateway.ToString().TrimEnd('/')}/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(http) { RequireHttps = false })
    {
        RefreshInterval = KeyWatch.Every / 2,
        AutomaticRefreshInterval = TimeSpan.FromMinutes(5),
        UseLastKnownGoodConfiguration = false,
    };
}
