using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.Net.Http.Headers;
using ThiDua.BuildingBlocks.Hosting;
using ThiDua.BuildingBlocks.Messaging;
using ThiDua.BuildingBlocks.OpenApi;
using ThiDua.BuildingBlocks.Persistence;
using ThiDua.Contracts.Clusters.V1;

namespace ThiDua.Identity;

/// <summary>
/// Accounts, sessions, clients and signing keys (<i>tài khoản và đăng nhập</i>), and the edge in front of everything: cookie to token,
/// rate limits, believed headers, pages. The gateway and the one-process host use the same.
/// </summary>
public static class IdentityModule
{
    public const string Prefix = "/api/identity/v1";
    private const string Tag = "Identity";

    public static IHostApplicationBuilder AddIdentity(this IHostApplicationBuilder builder)
    {
        builder.AddModule<IdentityDbContext>("Identity", IdentityDbContext.SchemaName,
            typeof(UnitState), typeof(ClusterState), typeof(CycleState));
        var services = builder.Services;
        services.AddScoped<INames<IdentityDbContext>, RegisterNames<IdentityDbContext>>();
        services.AddSingleton<EndedUnits>();
        services.AddOptions<IdentityModuleOptions>().BindConfiguration(IdentityModuleOptions.Section).ValidateDataAnnotations()
            .Validate(o => o.KeyPublishedAhead < o.KeyLifetime, "Identity:KeyPublishedAhead must be shorter than Identity:KeyLifetime.")
            .Validate<IHostEnvironment>((o, environment) => !o.Demo || !environment.IsProduction() || o.DemoPassword is not null,
                "Demonstration accounts in Production need a password of their own: set Identity:DemoPassword, or start without --demo.")
            .ValidateOnStart();
        services.AddOptions<EdgeOptions>().BindConfiguration(EdgeOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.AddExternalSignIn();
        builder.AddTokenServer();
        services.AddOptions<WebOptions>().BindConfiguration(WebOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        // Lists of names and figures shrink to a twentieth. No answer holds a secret beside what a stranger could put into it, and a page
        // of another site cannot ask in a person's name (SameSite).
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = ["application/json", "application/problem+json", "text/csv"];
        });
        services.AddModuleOpenApi(Tag, "Tài khoản và đăng nhập (Identity)", typeof(IdentityModule).Assembly);

        services.AddIdentityCore<Credential>(identity =>
        {
            identity.Password = new PasswordOptions
            {
                RequiredLength = SignInRules.ShortestPassword,
                RequireDigit = false,
                RequireLowercase = false,
                RequireUppercase = false,
                RequireNonAlphanumeric = false,
            };
        }).AddUserStore<CredentialStore>();
        // OWASP's figure for PBKDF2 with SHA-512.
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 210_000);
        services.AddSingleton<IPasswordHasher<Credential>, PasswordHasher<Credential>>();
        services.AddSingleton<PasswordCheck>();
        services.AddScoped<SecondFactor>();
        services.AddScoped<BrowserSessions>();
        services.AddScoped<GuessGuard>();

        services.AddSingleton<ProtectionKeyRing>();
        // It warns at every first start that the keys lie in their store as they are; they do, by decision (docs/known-gaps.md).
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        services.AddDataProtection().SetApplicationName("ThiDua");
        services.AddOptions<KeyManagementOptions>().Configure<ProtectionKeyRing, IOptions<IdentityModuleOptions>>((keys, ring, options) =>
        {
            keys.XmlRepository = options.Value.ProtectionKeysFolder is { Length: > 0 } folder
                ? new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(Directory.CreateDirectory(folder),
                    Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance)
                : ring;
        });
        services.AddSingleton<KeyRing>();
        services.AddSingleton<TokenIssuer>();
        services.AddSingleton<IConfigurationManager<OpenIdConnectConfiguration>, InProcessKeys>();
        services.AddHostedService<KeyRotation>();
        services.AddSingleton<FirstStart>();
        services.AddHostedService(provider => provider.GetRequiredService<FirstStart>());
        services.AddSingleton<RateLimits>();
        services.AddSingleton<TurnedAwayCount>();
        services.AddHostedService<TurnedAwayKeeper>();
        return builder;
    }

    /// <summary>The copies of the register, by which rights are named and end.</summary>
    public static MessagingBuilder AddIdentityConsumers(this MessagingBuilder bus) =>
        bus.AddRegister<IdentityDbContext>(IdentityDbContext.SchemaName);

    /// <summary>The edge of the process that faces the outside; goes before authentication.</summary>
    public static void UseEdge(this WebApplication app)
    {
        app.UseBelievedHeaders();
        app.UseSafeAnswers();
        app.UseKnownHost();
        app.UseEncryptedDoor();
        app.UseResponseCompression();
        app.UseMiddleware<TurnedAwayCount>();
        app.UseWebPages();
        app.UseMiddleware<CookieExchange>();
        app.UseMiddleware<RateLimits>();
    }

    /// <summary>Whoever asks is known to one service by a token for it alone; what he brought goes no further than here.</summary>
    /// <param name="audience">Of the service.</param>
    public static async Task ExchangeTokenAsync(this HttpContext http, string audience)
    {
        http.Request.Headers.Remove(HeaderNames.Authorization);
        var caller = http.User;
        if (!Guid.TryParse(caller.FindFirst("sub")?.Value, out var subject)) return;
        DateTimeOffset? until = long.TryParse(caller.FindFirst("exp")?.Value, CultureInfo.InvariantCulture, out var end)
            ? DateTimeOffset.FromUnixTimeSeconds(end) : null;
        var grants = await http.RequestServices.GetRequiredService<EndedUnits>().LeftOfAsync(
            [.. caller.FindAll(CurrentUser.GrantClaim).Select(grant => grant.Value)], http.RequestAborted);
        var token = await http.RequestServices.GetRequiredService<TokenIssuer>().IssueAsync(subject,
            caller.FindFirst("name")?.Value ?? "", grants, http.RequestAborted,
            caller.FindFirst(CurrentUser.FunctionClaim)?.Value, audience, until);
        http.Request.Headers.Authorization = $"Bearer {token}";
    }

    /// <summary>As <see cref="ServiceDefaults.RunOrMigrateAsync"/>, and <c>--setup-link</c> prints the link of the first set-up and
    /// ends.</summary>
    public static Task<int> RunOrderAsync(this WebApplication app, string[] args) => args.Contains("--setup-link")
        ? app.Services.GetRequiredService<FirstStart>().PrintLinkOnDemandAsync(CancellationToken.None) : app.RunOrMigrateAsync(args);

    public static void MapIdentity(this IEndpointRouteBuilder app)
    {
        var entrance = app.MapGroup("").WithTags(Tag).WithGroupName(Tag.ToLowerInvariant()).WithMetadata(new NeverRemembered());
        SignIn.Map(entrance);
        StartExternalSignIn.Map(entrance);
        SignOut.Map(entrance);
        Me.Map(entrance);
        IssueToken.Map(entrance);

        var api = app.MapModule<IdentityDbContext>(Prefix, Tag, Permissions.ReadChanges, Permissions.Operate);
        SetUp.Map(api);
        GetLabels.Map(api);
        GetSite.Map(app);
        Accounts.Map(api);
        ListRoles.Map(api);
        ListTurnedAway.Map(api);
        ListSignInAttempts.Map(api);
        SecondFactors.Map(api);
        Clients.Map(api);
        RevokeKey.Map(api);
    }
}
