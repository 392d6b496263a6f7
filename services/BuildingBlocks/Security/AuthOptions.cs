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

    [Required]
    public string Audience { get; set; } = "thidua";
}

internal static class AuthExtensions
{
    private const string KeysClient = "signing-keys";

    /// <summary>Deny by default: every endpoint needs a valid token unless it says that it is open.</summary>
    internal static void AddPlatformAuthorization(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<AuthOptions>().BindConfiguration(AuthOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        // Reading keys may be tried again at will; a short break of the gateway is not told to whoever brings a token meanwhile.
        builder.Services.AddHttpClient(KeysClient).AddStandardResilienceHandler(resilience =>
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
                bearer.Authority = auth.Value.Authority?.ToString().TrimEnd('/');
                if (services.GetService<IConfigurationManager<OpenIdConnectConfiguration>>() is { } keysOfThisProcess)
                    bearer.ConfigurationManager = keysOfThisProcess;
                // A key signs only after it was published; an unknown one is looked up again soon rather than refused for five minutes.
                bearer.RefreshInterval = TimeSpan.FromSeconds(10);
                bearer.AutomaticRefreshInterval = TimeSpan.FromMinutes(5);
                bearer.TokenValidationParameters = new TokenValidationParameters
                {
                    ValidIssuer = auth.Value.Issuer,
                    ValidAudience = auth.Value.Audience,
                    ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
                    NameClaimType = "name",
                    RoleClaimType = "none",
                    ClockSkew = TimeSpan.FromSeconds(30),
                };
            });
        builder.Services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }
}
