using System.Security.Cryptography;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;
using static OpenIddict.Server.OpenIddictServerHandlers;

namespace ThiDua.Identity;

/// <summary>OpenIddict reads and answers the protocol (token endpoint, discovery); clients, keys and tokens are this module's
/// (docs/adr/0012).</summary>
internal static class TokenServer
{
    public static void AddTokenServer(this IHostApplicationBuilder builder)
    {
        // A refused client is an answer and no event for the log.
        builder.Logging.AddFilter("OpenIddict", LogLevel.Warning);
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.SetTokenEndpointUris(IssueToken.Path).SetConfigurationEndpointUris(PublishKeys.DescriptionPath)
                .SetJsonWebKeySetEndpointUris(PublishKeys.KeysPath).AllowClientCredentialsFlow();
            // No stores: the register of clients is ours, and a token of five minutes is kept nowhere.
            server.EnableDegradedMode().DisableAccessTokenEncryption().DisableScopeValidation();
            // It does not start without keys of its own; nothing is ever signed or encrypted with these, and nobody is told of them.
            server.AddEphemeralSigningKey(SecurityAlgorithms.EcdsaSha256)
                .AddEncryptionKey(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32)));
            // The gateway may stand behind a proxy that ends TLS, and services ask for the keys inside the network.
            server.UseAspNetCore().DisableTransportSecurityRequirement().EnableTokenEndpointPassthrough();

            server.RemoveEventHandler(Discovery.AttachSigningKeys.Descriptor);
            server.AddEventHandler<HandleJsonWebKeySetRequestContext>(handler => handler.UseSingletonHandler<PublishKeys>());
            server.AddEventHandler<ApplyJsonWebKeySetResponseContext>(handler => handler.UseSingletonHandler<PublishKeys>()
                .SetOrder(int.MinValue + 50_000));
            server.AddEventHandler<ApplyConfigurationResponseContext>(handler => handler.UseSingletonHandler<PublishKeys>()
                .SetOrder(int.MinValue + 50_000));
            server.AddEventHandler<ValidateTokenContext>(handler => handler.UseScopedHandler<AssertionKeys>()
                .SetOrder(Protection.ResolveTokenValidationParameters.Descriptor.Order + 1));
            server.AddEventHandler<ProcessAuthenticationContext>(handler => handler.UseScopedHandler<AssertionUse>()
                .SetOrder(ValidateClientAssertionIssuer.Descriptor.Order + 1));
            server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseScopedHandler<ClientCheck>()
                .SetOrder(Exchange.ValidateAuthentication.Descriptor.Order + 1));
            server.AddEventHandler<GenerateTokenContext>(handler => handler.UseSingletonHandler<IssueToken.Writer>()
                .SetOrder(Protection.GenerateIdentityModelToken.Descriptor.Order - 1));
            server.AddEventHandler<ApplyTokenResponseContext>(handler => handler.UseSingletonHandler<IssueToken.Writer>()
                .SetOrder(int.MinValue + 50_000));
        });
        builder.Services.AddOptions<OpenIddictServerOptions>().Configure<IOptions<IdentityModuleOptions>, TimeProvider>(
            (server, options, clock) => (server.AccessTokenLifetime, server.TimeProvider) = (options.Value.TokenLifetime, clock));
    }
}
