using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace ThiDua.Identity;

/// <summary>Registers the framework's OpenID Connect handler where a provider is configured; otherwise nothing listens at its
/// callback.</summary>
internal static class ExternalSignInSetUp
{
    public const string SchemeName = "external";
    public const string CallbackPath = "/sign-in/external/callback";

    // Signatures by a key pair only: "none" proves nothing, and HS256 would let a public key or a shared secret sign.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(2);

    public static void AddExternalSignIn(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<ExternalSignInOptions>().BindConfiguration(ExternalSignInOptions.Section).ValidateDataAnnotations()
            .Validate<IHostEnvironment>((options, environment) =>
                environment.IsDevelopment() || options.Authority is not { IsAbsoluteUri: true, Scheme: "http" },
                "ExternalSignIn:Authority must begin with https outside Development.")
            .ValidateOnStart();
        services.AddHttpClient(ExternalProvider.HttpClientName, http => http.MaxResponseContentBufferSize = 1024 * 1024)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false })
            .AddHttpMessageHandler(() => new ProviderFailures())
            .AddStandardResilienceHandler(Patience);
        services.AddSingleton<ExternalProvider>();
        services.AddScoped<ExternalArrival>();
        // Not by the bound options: a value that cannot be bound must be told by their validation, not here.
        if (string.IsNullOrWhiteSpace(
            builder.Configuration[$"{ExternalSignInOptions.Section}:{nameof(ExternalSignInOptions.Authority)}"])) return;

        // What ends a sign-in is logged once, by ExternalArrival and without a stack.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Authentication.OpenIdConnect", LogLevel.Critical);
        services.AddAuthentication().AddOpenIdConnect(SchemeName, _ => { });
        services.AddOptions<OpenIdConnectOptions>(SchemeName)
            .Configure<IOptions<ExternalSignInOptions>, ExternalProvider, IHttpClientFactory, TimeProvider>(Configure);
    }

    private static void Configure(OpenIdConnectOptions oidc, IOptions<ExternalSignInOptions> options, ExternalProvider provider,
        IHttpClientFactory clients, TimeProvider clock)
    {
        var settings = options.Value;
        (oidc.ClientId, oidc.ClientSecret) = (settings.ClientId, settings.ClientSecret);
        oidc.ConfigurationManager = provider;
        oidc.Backchannel = clients.CreateClient(ExternalProvider.HttpClientName);
        // RFC 6749, 2.3.1: every provider takes Basic, and both parts are form-encoded first.
        oidc.Backchannel.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(
            Encoding.ASCII.GetBytes($"{Uri.EscapeDataString(settings.ClientId)}:{Uri.EscapeDataString(settings.ClientSecret)}")));
        (oidc.ResponseType, oidc.ResponseMode) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query);
        oidc.CallbackPath = CallbackPath;
        (oidc.RemoteSignOutPath, oidc.SignedOutCallbackPath) = (PathString.Empty, PathString.Empty);
        (oidc.MapInboundClaims, oidc.DisableTelemetry) = (false, true);
        oidc.PushedAuthorizationBehavior = PushedAuthorizationBehavior.Disable;
        oidc.Scope.Clear();
        foreach (var scope in settings.Scopes.Prepend("openid").Distinct()) oidc.Scope.Add(scope);
        oidc.RemoteAuthenticationTimeout = TimeSpan.FromMinutes(15);
        // The provider sends the browser back by a link, for which Lax is enough; None would let other sites' frames carry it.
        (oidc.CorrelationCookie.SameSite, oidc.CorrelationCookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
        oidc.ProtocolValidator = new NonceOfTheState();
        oidc.TokenHandler = new SignedTokens();
        oidc.TokenValidationParameters = new TokenValidationParameters
        {
            ValidAudience = settings.ClientId,
            ValidAlgorithms = Algorithms,
            // The clock that came in; a token without an end is refused.
            LifetimeValidator = (notBefore, expires, _, _) => clock.GetUtcNow().UtcDateTime is var now
                && expires is { } end && now - ClockDifference < end && (notBefore is not { } begin || begin <= now + ClockDifference),
        };
        oidc.Events = new ExternalSignInEvents();
    }

    // A person waits for the answer. A code is exchanged once: only reading is tried again.
    private static void Patience(HttpStandardResilienceOptions resilience)
    {
        resilience.TotalRequestTimeout.Timeout = TimeSpan.FromSeconds(10);
        resilience.AttemptTimeout.Timeout = TimeSpan.FromSeconds(6);
        (resilience.Retry.MaxRetryAttempts, resilience.Retry.Delay) = (1, TimeSpan.FromMilliseconds(200));
        resilience.Retry.DisableForUnsafeHttpMethods();
    }

    /// <summary>The nonce lies in the encrypted state, which the correlation cookie binds to the browser; <see cref="ExternalSignInEvents"/>
    /// compares it. So the way to the provider needs one cookie and not two.</summary>
    private sealed class NonceOfTheState : OpenIdConnectProtocolValidator
    {
        // The handler itself decrypts the state and compares the correlation.
        public NonceOfTheState() => (RequireNonce, RequireStateValidation) = (false, false);

        protected override void ValidateNonce(OpenIdConnectProtocolValidationContext validationContext) { }
    }

    /// <summary>The framework's handler lets a token without a signature pass when it came by the backchannel (OpenID Connect Core allows
    /// it); here none does.</summary>
    private sealed class SignedTokens : JsonWebTokenHandler
    {
        public override Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
        {
            validationParameters.RequireSignedTokens = true;
            return base.ValidateTokenAsync(token, validationParameters);
        }
    }

    /// <summary>A provider that answers 500 is away, whatever stands in its body.</summary>
    private sealed class ProviderFailures : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            if ((int)answer.StatusCode >= 500) answer.EnsureSuccessStatusCode();
            return answer;
        }
    }
}
