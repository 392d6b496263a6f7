using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ThiDua.Identity.Tests.Features;

public sealed class TokenTests(TestServers servers) : IAsyncLifetime
{
    private GatewayUnderTest _gateway = null!;

    public async ValueTask InitializeAsync() => _gateway = await GatewayUnderTest.StartAsync(servers);

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task A_client_gets_a_token_with_its_rights_for_its_secret()
    {
        var (id, secret) = await RegisterAsync("Sở Kế hoạch và Đầu tư");

        var (status, body) = await TokenAsync(("client_id", id), ("client_secret", secret));

        Assert.Equal((HttpStatusCode.OK, 300), (status, body.GetProperty("expires_in").GetInt32()));
        using var machine = _gateway.Machine();
        machine.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", body.GetProperty("access_token").GetString());
        var me = await machine.GetFromJsonAsync<JsonElement>("/me");
        Assert.Equal((id, "department-data@department:LC-SKHDT"),
            (me.GetProperty("id").GetString(), me.GetProperty("grants")[0].GetString()));
    }

    [Fact]
    public async Task Basic_authentication_serves_as_well()
    {
        var (id, secret) = await RegisterAsync("Công an tỉnh");
        using var machine = _gateway.Machine();
        machine.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{id}:{secret}")));

        using var answer = await machine.PostAsync("/connect/token", new FormUrlEncodedContent([new("grant_type", "client_credentials")]));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task An_unknown_client_and_a_wrong_secret_are_refused_in_the_same_words()
    {
        var (id, _) = await RegisterAsync("Sở Giáo dục và Đào tạo");

        var wrong = await TokenAsync(("client_id", id), ("client_secret", "wrong"));
        var unknown = await TokenAsync(("client_id", Guid.NewGuid().ToString()), ("client_secret", "wrong"));
        var noId = await TokenAsync(("client_id", "' or 1=1"), ("client_secret", "wrong"));

        Assert.Equal((HttpStatusCode.Unauthorized, "invalid_client"), (wrong.Status, wrong.Body.GetProperty("error").GetString()));
        Assert.Equal((wrong.Status, wrong.Body.ToString()), (unknown.Status, unknown.Body.ToString()));
        Assert.Equal((wrong.Status, wrong.Body.ToString()), (noId.Status, noId.Body.ToString()));
    }

    [Fact]
    public async Task A_deactivated_client_gets_no_token()
    {
        var (id, secret) = await RegisterAsync("Sở Nội vụ");
        using var admin = await _gateway.SignedInAsync("admin");
        using var request = new HttpRequestMessage(HttpMethod.Post,
            $"/api/identity/v1/clients/{id}/deactivation")
        { Content = JsonContent.Create(new { reason = "thử" }) };
        request.Headers.IfMatch.Add(new("\"1\""));
        (await admin.SendAsync(request)).EnsureSuccessStatusCode().Dispose();

        Assert.Equal(HttpStatusCode.Unauthorized, (await TokenAsync(("client_id", id), ("client_secret", secret))).Status);
    }

    [Fact]
    public async Task Only_client_credentials_are_given()
    {
        using var machine = _gateway.Machine();

        using var answer = await machine.PostAsync("/connect/token", new FormUrlEncodedContent(
            [new("grant_type", "password"), new("username", "head"), new("password", GatewayUnderTest.Password)]));

        Assert.Equal("unsupported_grant_type", (await answer.JsonAsync()).GetProperty("error").GetString());
    }

    [Fact]
    public async Task An_expired_token_opens_nothing()
    {
        _gateway.Clock.Advance(-TimeSpan.FromMinutes(6));
        using var machine = await _gateway.WithTokenAsync(Guid.NewGuid(), "auditor@*");

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(machine));
    }

    [Theory]
    [InlineData("another right")]
    [InlineData("no signature")]
    [InlineData("a foreign key")]
    [InlineData("the public key as a secret")]
    [InlineData("another issuer")]
    public async Task A_token_that_was_tampered_with_opens_nothing(string how)
    {
        using var machine = await _gateway.WithTokenAsync(Guid.NewGuid(), "auditor@*");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(machine));
        var parts = machine.DefaultRequestHeaders.Authorization!.Parameter!.Split('.');
        var kid = new JsonWebToken(string.Join('.', parts)).Kid;
        using var foreign = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var forged = how switch
        {
            "another right" =>
                Base64UrlEncoder.Decode(parts[1]).Replace("auditor", "administrator", StringComparison.Ordinal) is var another
                    ? $"{parts[0]}.{Base64UrlEncoder.Encode(another)}.{parts[2]}" : "",
            "no signature" => $"{Base64UrlEncoder.Encode("{\"alg\":\"none\",\"typ\":\"JWT\"}")}.{parts[1]}.",
            "a foreign key" => Signed(new ECDsaSecurityKey(foreign) { KeyId = kid }, SecurityAlgorithms.EcdsaSha256, "thidua"),
            "the public key as a secret" =>
                Signed(new SymmetricSecurityKey(Encoding.UTF8.GetBytes((await PublishedAsync())[0].GetProperty("x").GetString()!))
                {
                    KeyId =
                kid
                }, SecurityAlgorithms.HmacSha256, "thidua"),
            _ => await _gateway.Tokens.IssueAsync(Guid.NewGuid(), "x", ["auditor@*"], CancellationToken.None) is var token ? token.Replace(
                token.Split('.')[1], Base64UrlEncoder.Encode("{\"iss\":\"evil\",\"aud\":\"thidua\"}"), StringComparison.Ordinal) : "",
        };
        machine.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", forged);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(machine));
    }

    [Fact]
    public async Task The_published_keys_are_public_only()
    {
        using var machine = _gateway.Machine();
        var description = await machine.GetFromJsonAsync<JsonElement>("/.well-known/openid-configuration");
        Assert.Equal("thidua", description.GetProperty("issuer").GetString());

        var key = Assert.Single(await PublishedAsync());

        Assert.Equal(["alg", "crv", "kid", "kty", "use", "x", "y"], key.EnumerateObject().Select(p => p.Name).Order());
    }

    private static string Signed(SecurityKey key, string algorithm, string issuer) =>
        new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = "thidua",
            Claims = new Dictionary<string, object> { ["sub"] = Guid.NewGuid().ToString(), ["grant"] = "administrator@*" },
            SigningCredentials = new SigningCredentials(key, algorithm),
        });

    private static async Task<HttpStatusCode> StatusAsync(HttpClient machine)
    {
        using var answer = await machine.GetAsync("/me");
        return answer.StatusCode;
    }

    private async Task<IReadOnlyList<JsonElement>> PublishedAsync()
    {
        using var machine = _gateway.Machine();
        return [.. (await machine.GetFromJsonAsync<JsonElement>("/.well-known/jwks.json")).GetProperty("keys").EnumerateArray()];
    }

    private async Task<(string Id, string Secret)> RegisterAsync(string name)
    {
        using var admin = await _gateway.SignedInAsync("admin");
        using var answer =
            await admin.PostAsJsonAsync("/api/identity/v1/clients", new { name, grants = new[] { "department-data@department:LC-SKHDT" } });
        var body = await answer.JsonAsync();
        return (body.GetProperty("id").GetString()!, body.GetProperty("secret").GetString()!);
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> TokenAsync(params (string Key, string Value)[] form)
    {
        using var machine = _gateway.Machine();
        using var answer = await machine.PostAsync("/connect/token",
            new FormUrlEncodedContent([new("grant_type", "client_credentials"), .. form.Select(f => KeyValuePair.Create(f.Key, f.Value))]));
        return (answer.StatusCode, await answer.JsonAsync());
    }
}
