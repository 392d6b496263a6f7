using Microsoft.AspNetCore;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace ThiDua.Identity;

/// <summary>What a service needs to check tokens by itself (OpenID Connect Discovery, RFC 7517). Open to everybody: public keys
/// only.</summary>
internal sealed class PublishKeys(KeyRing keys) :
    IOpenIddictServerHandler<HandleJsonWebKeySetRequestContext>, IOpenIddictServerHandler<ApplyJsonWebKeySetResponseContext>,
    IOpenIddictServerHandler<ApplyConfigurationResponseContext>
{
    public const string DescriptionPath = "/.well-known/openid-configuration";
    public const string KeysPath = "/.well-known/jwks.json";

    /// <summary>Every key a valid token may carry, and the one that signs next.</summary>
    public async ValueTask HandleAsync(HandleJsonWebKeySetRequestContext context) =>
        context.Keys.AddRange(await keys.PublishedAsync(context.CancellationToken));

    public ValueTask HandleAsync(ApplyJsonWebKeySetResponseContext context)
    {
        context.Transaction.GetHttpRequest()!.HttpContext.Response.Headers.CacheControl = "public, max-age=60";
        return default;
    }

    /// <summary>The issuer is a name and no address: the same by whichever address the reader came.</summary>
    public ValueTask HandleAsync(ApplyConfigurationResponseContext context)
    {
        context.Response["issuer"] = TokenIssuer.Platform;
        context.Response["token_endpoint_auth_signing_alg_values_supported"] =
            new OpenIddict.Abstractions.OpenIddictParameter(System.Collections.Immutable.ImmutableArray.Create<string?>(
                SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256));
        return default;
    }
}
