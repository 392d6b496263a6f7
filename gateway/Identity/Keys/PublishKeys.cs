namespace ThiDua.Identity;

/// <summary>What a service needs to check tokens by itself (OpenID Connect Discovery, RFC 7517). Open to everybody: public keys
/// only.</summary>
internal static class PublishKeys
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/.well-known/openid-configuration", Describe).AllowAnonymous().WithName("DescribeIssuer")
            .WithSummary("Where the keys and the token endpoint are");
        app.MapGet("/.well-known/jwks.json", ListKeysAsync).AllowAnonymous().WithName(nameof(PublishKeys))
            .WithSummary("Public keys of the tokens, the next one included");
    }

    private static Ok<Dictionary<string, object>> Describe(HttpRequest request)
    {
        // The address by which the reader came: inside the cluster that is not the public one.
        var here = $"{request.Scheme}://{request.Host}";
        return TypedResults.Ok(new Dictionary<string, object>
        {
            ["issuer"] = TokenIssuer.Platform,
            ["jwks_uri"] = $"{here}/.well-known/jwks.json",
            ["token_endpoint"] = $"{here}/connect/token",
            ["grant_types_supported"] = (string[])["client_credentials"],
            ["token_endpoint_auth_methods_supported"] = (string[])["client_secret_basic", "client_secret_post"],
            ["response_types_supported"] = Array.Empty<string>(),
            ["subject_types_supported"] = (string[])["public"],
            ["id_token_signing_alg_values_supported"] = (string[])["ES256"],
        });
    }

    private static async Task<Ok<Dictionary<string, object>>> ListKeysAsync(KeyRing keys, HttpResponse response, CancellationToken ct)
    {
        response.Headers.CacheControl = "public, max-age=60";
        return TypedResults.Ok(new Dictionary<string, object>
        {
            ["keys"] = (await keys.PublishedAsync(ct)).Select(key => new { key.Kty, key.Crv, key.X, key.Y, key.Kid, key.Use, key.Alg })
                .ToList(),
        });
    }
}
