using System.Text;

namespace ThiDua.Identity.Tests.Edge;

/// <summary>What a scanner sends to the entrance: an answer of its own each, never a fault of ours.</summary>
public sealed class BadRequestTests(TestServers servers) : IAsyncLifetime
{
    private GatewayUnderTest _gateway = null!;

    public async ValueTask InitializeAsync() => _gateway = await GatewayUnderTest.StartAsync(servers,
        ("Gateway:PublicAddress", "https://thidua.example.vn"), ("Gateway:KnownProxies:0", "127.0.0.1"));

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "--y\r\nbroken")]
    [InlineData("multipart/form-data", "nothing")]
    [InlineData("application/x-www-form-urlencoded", "grant_type=client_credentials&client_id=%00&client_secret=%00")]
    [InlineData("application/x-www-form-urlencoded", "grant_type=client_credentials&client_id=\u0000x")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "grant_type=client_credentials")]
    [InlineData("application/json", "{}")]
    public async Task The_token_endpoint_refuses_what_it_cannot_read(string type, string body) =>
        Assert.InRange((int)await TokenAsync(type, body), 400, 499);

    [Fact]
    public async Task The_token_endpoint_refuses_a_form_with_too_many_fields() => Assert.InRange(
        (int)await TokenAsync("application/x-www-form-urlencoded", string.Join('&', Enumerable.Range(0, 3_000).Select(i => $"a{i}=1"))),
        400, 499);

    [Theory]
    [InlineData("thidua.example.vn", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.NotFound)]
    public async Task Only_the_public_host_is_answered_where_it_is_set(string host, HttpStatusCode status)
    {
        using var machine = _gateway.Machine();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/identity/v1/labels");
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", host);

        using var answer = await machine.SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_filter_with_a_nul_is_refused_before_anything_is_asked()
    {
        using var auditor = await _gateway.WithTokenAsync(Guid.NewGuid(), "administrator@*");

        using var answer = await auditor.GetAsync("/api/identity/v1/accounts?q=a%00b");

        Assert.Equal("400 GEN-0002", await answer.RefusalAsync());
    }

    private async Task<HttpStatusCode> TokenAsync(string type, string body)
    {
        using var machine = _gateway.Machine();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await machine.PostAsync("/connect/token", content);
        return answer.StatusCode;
    }
}
