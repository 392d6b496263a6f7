using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Hosting;

namespace ThiDua.Identity;

/// <summary>Registers sign-in by a provider where one is configured; otherwise no handler listens at its callback.</summary>
internal static class ExternalSignInSetUp
{
    public static void AddExternalSignIn(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<ExternalSignInOptions>().BindConfiguration(ExternalSignInOptions.Section).ValidateDataAnnotations()
            .Validate<IHostEnvironment>((options, environment) =>
                environment.IsDevelopment() || options.Authority is not { IsAbsoluteUri: true, Scheme: "http" },
                "ExternalSignIn:Authority must begin with https outside Development.")
            .ValidateOnStart();
        services.AddSingleton<ExternalProvider>();
        services.AddScoped<ExternalArrival>();
        // Not by the bound options: a value that cannot be bound must be told by their validation, not here.
        if (string.IsNullOrWhiteSpace(
            builder.Configuration[$"{ExternalSignInOptions.Section}:{nameof(ExternalSignInOptions.Authority)}"])) return;

        services.AddAuthentication().AddOAuth<OAuthOptions, ExternalSignInHandler>(ExternalSignInHandler.SchemeName, _ => { });
        services.AddOptions<OAuthOptions>(ExternalSignInHandler.SchemeName).Configure<IOptions<ExternalSignInOptions>>((oauth, options) =>
        {
            var settings = options.Value;
            (oauth.ClientId, oauth.ClientSecret) = (settings.ClientId, settings.ClientSecret);
            // Discovery tells the real ones; the base class insists on some.
            oauth.AuthorizationEndpoint = oauth.TokenEndpoint = settings.Issuer;
            oauth.CallbackPath = ExternalSignInHandler.CallbackPath;
            oauth.UsePkce = true;
            oauth.Scope.Clear();
            foreach (var scope in settings.Scopes.Prepend("openid").Distinct()) oauth.Scope.Add(scope);
            (oauth.BackchannelTimeout, oauth.RemoteAuthenticationTimeout) = (ExternalProvider.Patience, TimeSpan.FromMinutes(15));
            // The provider sends the browser back by a link, for which Lax is enough; None would let other sites' frames carry it.
            (oauth.CorrelationCookie.SameSite, oauth.CorrelationCookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
            oauth.Events = new OAuthEvents
            {
                // The page that asked gets the address as data: a refusal is then shown where the button is.
                OnRedirectToAuthorizationEndpoint = context =>
                {
                    context.Properties.SetParameter(ExternalArrival.AddressParameter, context.RedirectUri);
                    return Task.CompletedTask;
                },
                OnTicketReceived = ExternalArrival.ReceiveAsync,
                OnAccessDenied = ExternalArrival.CancelAsync,
                OnRemoteFailure = ExternalArrival.FailAsync,
            };
        });
    }
}
