using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ThiDua.Identity.Tests.Features;

/// <summary>Clients that sign an assertion (private_key_jwt, RFC 7523) instead of showing a secret.</summary>
public sealed class ClientAssertionTests(TestServers servers) : IAsyncLifetime
{
    private const string Grant = "department-data@department:LC-SKHDT";
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private GatewayUnderTest _gateway = null!;

    public async ValueTask InitializeAsync() => _gateway = await GatewayUnderTest.StartAsync(servers);

    public ValueTask DisposeAsync()
    {
        _key.Dispose();
        return _gateway.DisposeAsync();
    }

    [Theory]
    [InlineData("JWT")]
    [InlineData("client-authentication+jwt")]
    public async Task A_client_gets_the_same_token_for_an_assertion_as_for_its_secret(string type)
    {
        var (id, secret) = await RegisterAsync(Jwk(_key, "k1"));

        var bySecret = await TokenAsync(("client_id", id), ("client_secret", secret));
        var byKey = await AskAsync(Assertion(id, type: type));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (bySecret.Status, byKey.Status));
        var (one, other) = (Token(bySecret.Body), Token(byKey.Body));
        Assert.Equal(Names(one), Names(other));
        Assert.Equal(["aud", "exp", "grant", "iat", "iss", "name", "nbf", "sub"], Names(other));
        Assert.Equal(("thidua", id, Grant, "ES256"), (other.Issuer, other.Subject, other.GetClaim("grant").Value, other.Alg));
        Assert.Equal(("Bearer", 300), (byKey.Body.GetProperty("token_type").GetString(), byKey.Body.GetProperty("expires_in").GetInt32()));
    }

    [Fact]
    public async Task An_assertion_counts_once_whichever_replica_is_asked()
    {
        var (id, _) = await RegisterAsync(Jwk(_key, "k1"));
        var assertion = Assertion(id);
        await using var replica = await _gateway.ReplicaAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6)
            .Select(i => AskAsync(assertion, i % 2 == 0 ? _gateway.Address : replica.Address)));

        Assert.Equal(1, answers.Count(answer => answer.Status == HttpStatusCode.OK));
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.OK), AssertRefused);
        AssertRefused(await AskAsync(assertion));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(Assertion(id))).Status);
    }

    [Fact]
    public async Task Used_assertions_are_forgotten_when_they_have_ended_and_not_before()
    {
        var (id, _) = await RegisterAsync(Jwk(_key, "k1"));
        await AskAsync(Assertion(id));
        await _gateway.SweepAsync();
        Assert.Equal(1, await _gateway.QueryAsync(db => db.ClientAssertions.CountAsync()));

        _gateway.Clock.Advance(TimeSpan.FromMinutes(3));
        await _gateway.SweepAsync();

        Assert.Equal(0, await _gateway.QueryAsync(db => db.ClientAssertions.CountAsync()));
    }

    [Theory]
    [InlineData("another audience")]
    [InlineData("no audience")]
    [InlineData("expired")]
    [InlineData("no end")]
    [InlineData("an end far away")]
    [InlineData("no jti")]
    [InlineData("an unknown key")]
    [InlineData("another client's key")]
    [InlineData("another subject")]
    [InlineData("the published key of the platform as a secret")]
    [InlineData("no signature")]
    [InlineData("a token of the platform")]
    [InlineData("no token at all")]
    public async Task An_assertion_with_one_thing_wrong_opens_nothing(string wrong)
    {
        var (id, _) = await RegisterAsync(Jwk(_key, "k1"));
        using var foreign = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (other, _) = await RegisterAsync(Jwk(foreign, "k1"));
        var now = _gateway.Clock.Now.UtcDateTime;
        var assertion = wrong switch
        {
            "another audience" => Assertion(id, audience: "https://another.example"),
            "no audience" => Assertion(id, audience: null),
            "expired" => Assertion(id, ends: now.AddSeconds(-1)),
            "no end" => Assertion(id, ends: null, endless: true),
            "an end far away" => Assertion(id, ends: now.AddHours(1)),
            "no jti" => Assertion(id, jti: ""),
            "an unknown key" => Assertion(id, key: foreign, kid: "k9"),
            "another client's key" => Assertion(id, key: foreign),
            "another subject" => Assertion(id, subject: other),
            "the published key of the platform as a secret" => Hmac(id, await PlatformKeyAsync()),
            "no signature" => Unsigned(Assertion(id)),
            "a token of the platform" => await _gateway.Tokens.IssueAsync(Guid.Parse(id), "x", [Grant], CancellationToken.None),
            _ => "x",
        };

        AssertRefused(await AskAsync(assertion));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(Assertion(id))).Status);
    }

    [Fact]
    public async Task A_deactivated_client_and_one_whose_key_was_taken_away_get_no_token()
    {
        var (id, _) = await RegisterAsync(Jwk(_key, "k1"));
        using var second = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        using var replaced = await ChangeAsync(HttpMethod.Put, $"{id}/public-keys", 1,
            new { publicKeys = new[] { Jwk(second, "k2") }, reason = "đổi khóa" });

        Assert.Equal(HttpStatusCode.NoContent, replaced.StatusCode);
        AssertRefused(await AskAsync(Assertion(id)));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(Assertion(id, key: second, kid: "k2"))).Status);

        using var ended = await ChangeAsync(HttpMethod.Post, $"{id}/deactivation", 2, new { reason = "hết hợp đồng" });
        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        AssertRefused(await AskAsync(Assertion(id, key: second, kid: "k2")));
    }

    [Fact]
    public async Task Only_sound_public_keys_are_registered()
    {
        using var admin = await _gateway.SignedInAsync("admin");
        using var weak = RSA.Create(1024);
        var n = Base64UrlEncoder.Encode(weak.ExportParameters(false).Modulus);
        object[] bad =
        [
            new { kty = "EC", kid = "k", crv = "P-256", x = "AAAA", y = "AAAA" },
            new { kty = "RSA", kid = "k", n, e = "AQAB" },
            new { kty = "oct", kid = "k" },
            new { kty = "EC", kid = "", crv = "P-256", x = Jwk(_key, "k").x, y = Jwk(_key, "k").y },
        ];
        foreach (var key in bad)
            Assert.Equal("422 GEN-0004", await (await PostAsync(admin, new
            {
                name = "Sở Y tế",
                grants = new[] { Grant },
                publicKeys = new[] { key }
            })).RefusalAsync());
        // A private key is nobody's to send: the member is not known.
        Assert.Equal("400 GEN-0001", await (await PostAsync(admin, new
        {
            name = "Sở Y tế",
            grants = new[] { Grant },
            publicKeys = new[] { new { kty = "EC", kid = "k", crv = "P-256", Jwk(_key, "k").x, Jwk(_key, "k").y, d = "AAAA" } }
        }))
            .RefusalAsync());
    }

    [Fact]
    public async Task A_client_of_somebody_else_that_knows_only_the_discovery_document_gets_a_token()
    {
        var (id, _) = await RegisterAsync(Jwk(_key, "k1"));
        var folder = Path.Combine(Repository.Root, "tests", "ThirdParty", "OpenIdClient");
        Assert.True(Directory.Exists(Path.Combine(folder, "node_modules")),
            $"The client is not installed: run «npm ci» in {folder}, or «dotnet dev.cs test».");
        // It signs by the real time, a minute before which the gateway's clock stands.
        _gateway.Clock.Advance(TimeSpan.FromMinutes(1));
        using var node = Process.Start(new ProcessStartInfo("node", "client.mjs")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(new
        {
            discovery = new Uri(_gateway.Address, "/.well-known/openid-configuration"),
            clientId = id,
            kid = "k1",
            pkcs8 = Convert.ToBase64String(_key.ExportPkcs8PrivateKey()),
        }));
        node.StandardInput.Close();
        var (output, error) = (await node.StandardOutput.ReadToEndAsync(), await node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();

        Assert.True(node.ExitCode == 0, error);
        using var machine = _gateway.Machine();
        machine.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer",
            JsonDocument.Parse(output).RootElement.GetProperty("access_token").GetString());
        Assert.Equal(id, (await machine.GetFromJsonAsync<JsonElement>("/me")).GetProperty("id").GetString());
    }

    private static void AssertRefused((HttpStatusCode Status, JsonElement Body) answer)
    {
        Assert.True(answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.BadRequest, answer.ToString());
        Assert.Contains(answer.Body.GetProperty("error").GetString(), (string[])["invalid_client", "invalid_request"]);
        Assert.False(answer.Body.TryGetProperty("access_token", out _));
    }

    private static (string kty, string kid, string crv, string x, string y) Parts(ECDsa key, string kid)
    {
        var q = key.ExportParameters(includePrivateParameters: false).Q;
        return ("EC", kid, "P-256", Base64UrlEncoder.Encode(q.X), Base64UrlEncoder.Encode(q.Y));
    }

    private static PublicJwk Jwk(ECDsa key, string kid) => Parts(key, kid) is var p ? new PublicJwk(p.kty, p.kid, p.crv, p.x, p.y) : null!;

    private static JsonWebToken Token(JsonElement body) => new(body.GetProperty("access_token").GetString());

    private static IEnumerable<string> Names(JsonWebToken token) => token.Claims.Select(claim => claim.Type).Distinct().Order();

    private static string Unsigned(string token) =>
        $"{Base64UrlEncoder.Encode("{\"alg\":\"none\",\"typ\":\"JWT\"}")}.{token.Split('.')[1]}.";

    private string Hmac(string id, string secret) => Written(id, new SigningCredentials(
        new SymmetricSecurityKey(Encoding.UTF8.GetBytes(secret)) { KeyId = "k1" }, SecurityAlgorithms.HmacSha256));

    private string Assertion(string id, string? audience = "thidua", DateTime? ends = null, bool endless = false, string? jti = null,
        string? subject = null, ECDsa? key = null, string kid = "k1", string type = "JWT") =>
        Written(id, new SigningCredentials(new ECDsaSecurityKey(key ?? _key) { KeyId = kid }, SecurityAlgorithms.EcdsaSha256),
            audience, ends, endless, jti, subject, type);

    private string Written(string id, SigningCredentials credentials, string? audience = "thidua", DateTime? ends = null,
        bool endless = false, string? jti = null, string? subject = null, string type = "JWT")
    {
        var claims = new Dictionary<string, object> { ["iss"] = id, ["sub"] = subject ?? id };
        if (audience is not null) claims["aud"] = audience;
        if (jti != "") claims["jti"] = jti ?? Guid.NewGuid().ToString();
        if (!endless)
            claims["exp"] = new DateTimeOffset(ends ?? _gateway.Clock.Now.UtcDateTime.AddMinutes(2), TimeSpan.Zero).ToUnixTimeSeconds();
        var handler = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false };
        return handler.CreateToken(JsonSerializer.Serialize(claims), credentials, new Dictionary<string, object> { ["typ"] = type });
    }

    private async Task<string> PlatformKeyAsync() => (await _gateway.Keys.PublishedAsync(CancellationToken.None))[0].X;

    private async Task<(string Id, string Secret)> RegisterAsync(PublicJwk key)
    {
        using var admin = await _gateway.SignedInAsync("admin");
        using var answer = await PostAsync(admin,
            new { name = $"Sở {Guid.NewGuid():n}", grants = new[] { Grant }, publicKeys = new[] { key } });
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        var body = await answer.JsonAsync();
        return (body.GetProperty("id").GetString()!, body.GetProperty("secret").GetString()!);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient admin, object body) =>
        admin.PostAsJsonAsync("/api/identity/v1/clients", body);

    private async Task<HttpResponseMessage> ChangeAsync(HttpMethod method, string path, long version, object body)
    {
        using var admin = await _gateway.SignedInAsync("admin");
        using var request = new HttpRequestMessage(method, $"/api/identity/v1/clients/{path}") { Content = JsonContent.Create(body) };
        request.Headers.IfMatch.Add(new($"\"{version}\""));
        return await admin.SendAsync(request);
    }

    private Task<(HttpStatusCode Status, JsonElement Body)> AskAsync(string assertion, Uri? at = null) => TokenAtAsync(
        at ?? _gateway.Address, ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
            ("client_assertion", assertion));

    private Task<(HttpStatusCode Status, JsonElement Body)> TokenAsync(params (string Key, string Value)[] form) =>
        TokenAtAsync(_gateway.Address, form);

    private async Task<(HttpStatusCode Status, JsonElement Body)> TokenAtAsync(Uri at, params (string Key, string Value)[] form)
    {
        using var machine = _gateway.Machine();
        using var answer = await machine.PostAsync(new Uri(at, "/connect/token"),
            new FormUrlEncodedContent([new("grant_type", "client_credentials"), .. form.Select(f => KeyValuePair.Create(f.Key, f.Value))]));
        return (answer.StatusCode, await answer.JsonAsync());
    }

    private sealed record PublicJwk(string kty, string kid, string crv, string x, string y);
}
