using Microsoft.IdentityModel.JsonWebTokens;

namespace ThiDua.Identity.Tests.Edge;

public sealed class ProxyTests(TestServers servers) : IAsyncLifetime
{
    private StubService _service = null!;
    private GatewayUnderTest _gateway = null!;

    public async ValueTask InitializeAsync()
    {
        _service = await StubService.StartAsync();
        _gateway = await GatewayUnderTest.StartAsync(servers,
            ("ReverseProxy:Clusters:scoring:Destinations:service:Address", _service.Address),
            ("ReverseProxy:Clusters:indicators:Destinations:service:Address", _service.Address),
            // One has the shorter time-out on the route, the other on the cluster: both must be told alike.
            ("ReverseProxy:Routes:scoring:Timeout", "00:00:01"),
            ("ReverseProxy:Clusters:indicators:HttpRequest:ActivityTimeout", "00:00:01"),
            // Nobody listens on the port of tcpmux.
            ("ReverseProxy:Clusters:awards:Destinations:service:Address", "http://127.0.0.1:1/"));
    }

    public async ValueTask DisposeAsync()
    {
        await _gateway.DisposeAsync();
        await _service.DisposeAsync();
    }

    [Fact]
    public async Task Without_a_token_nothing_reaches_a_service()
    {
        using var machine = _gateway.Machine();

        using var answer = await machine.GetAsync("/api/scoring/v1/tables");

        Assert.Equal("401 GEN-0005", await answer.RefusalAsync());
        Assert.Empty(_service.Requests);
    }

    [Fact]
    public async Task The_api_reference_is_open()
    {
        using var machine = _gateway.Machine();

        using var answer = await machine.GetAsync("/api/scoring/v1/openapi.json");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task The_service_sees_a_token_and_never_the_cookie()
    {
        using var browser = await _gateway.SignedInAsync("head");
        browser.DefaultRequestHeaders.Add("Cookie", "other=1");

        (await browser.GetAsync("/api/scoring/v1/tables?year=2021")).Dispose();

        var reached = Assert.Single(_service.Requests);
        Assert.Equal("GET /api/scoring/v1/tables?year=2021", reached.Line);
        Assert.DoesNotContain("thidua=", reached.Headers.GetValueOrDefault("Cookie", ""), StringComparison.Ordinal);
        var token = new JsonWebToken(reached.Headers["Authorization"]["Bearer ".Length..]);
        Assert.Equal(("thidua", "ES256", "head"), (token.Issuer, token.Alg, token.GetClaim("name").Value));
        Assert.Equal(["cluster-head@cluster:KHOI-HTTP-LC"], token.Claims.Where(c => c.Type == "grant").Select(c => c.Value));
        Assert.Equal(TimeSpan.FromMinutes(5), token.ValidTo - token.IssuedAt);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task A_change_with_the_cookie_needs_the_header_that_other_sites_cannot_send(string method)
    {
        using var browser = await _gateway.SignedInAsync("head");
        browser.DefaultRequestHeaders.Remove("X-ThiDua");

        using var answer = await browser.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/api/scoring/v1/tables"));

        Assert.Equal("403 IDE-0003", await answer.RefusalAsync());
        Assert.Empty(_service.Requests);
    }

    [Fact]
    public async Task A_cookie_and_a_token_together_are_refused()
    {
        using var browser = await _gateway.SignedInAsync("head");
        browser.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer",
            await _gateway.Tokens.IssueAsync(Guid.NewGuid(), "x", ["auditor@*"], CancellationToken.None));

        using var answer = await browser.GetAsync("/api/scoring/v1/tables");

        Assert.Equal("400 IDE-0004", await answer.RefusalAsync());
    }

    [Fact]
    public async Task A_service_receives_a_token_that_is_made_for_it_alone_and_ends_no_later_than_the_clients()
    {
        var subject = Guid.NewGuid();
        using var machine = await _gateway.WithTokenAsync(subject, "department-data@department:LC-SKHDT");

        (await machine.GetAsync("/api/scoring/v1/tables")).Dispose();
        (await machine.GetAsync("/api/scoring/v1/tables")).Dispose();
        (await machine.GetAsync("/api/indicators/v1/indicators")).Dispose();

        var outer = new JsonWebToken(machine.DefaultRequestHeaders.Authorization!.Parameter);
        var inner = _service.Requests.Select(request => new JsonWebToken(request.Headers["Authorization"]["Bearer ".Length..])).ToList();
        Assert.Equal(["thidua-scoring", "thidua-scoring", "thidua-indicators"], inner.Select(token => token.Audiences.Single()));
        Assert.Equal(["thidua"], outer.Audiences);
        Assert.All(inner, token => Assert.Equal((subject.ToString(), "tester", "department-data@department:LC-SKHDT"),
            (token.Subject, token.GetClaim("name").Value, token.GetClaim("grant").Value)));
        Assert.All(inner, token => Assert.True(token.ValidTo <= outer.ValidTo));
    }

    [Fact]
    public async Task The_token_that_a_service_received_opens_nothing_at_the_gateway()
    {
        using var machine = await _gateway.WithTokenAsync(Guid.NewGuid(), "administrator@*");
        (await machine.GetAsync("/api/scoring/v1/tables")).Dispose();
        using var service = _gateway.Machine();
        service.DefaultRequestHeaders.Authorization = AuthenticationHeaderValue.Parse(_service.Requests.Single().Headers["Authorization"]);

        using var here = await service.GetAsync("/api/identity/v1/accounts");
        using var there = await service.GetAsync("/api/awards/v1/awards");

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (here.StatusCode, there.StatusCode));
    }

    [Fact]
    public async Task Nobodys_claim_about_the_own_address_gets_through()
    {
        using var machine = await _gateway.WithTokenAsync(Guid.NewGuid(), "auditor@*");
        foreach (var (name, value) in new[]
        {
            ("X-Forwarded-For", "6.6.6.6"), ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "gopher"),
                ("X-Forwarded-Prefix", "/evil"),
            ("X-Forwarded-Anything", "6.6.6.6"), ("Forwarded", "for=6.6.6.6"), ("X-Real-IP", "6.6.6.6"), ("X-Original-For", "6.6.6.6"),
        }) machine.DefaultRequestHeaders.Add(name, value);

        (await machine.GetAsync("/api/scoring/v1/tables")).Dispose();

        var headers = Assert.Single(_service.Requests).Headers;
        Assert.DoesNotContain(headers.Values, value =>
            value.Contains("6.6.6.6", StringComparison.Ordinal) || value.Contains("evil", StringComparison.Ordinal));
        Assert.Equal(("127.0.0.1", "http"), (headers["X-Forwarded-For"], headers["X-Forwarded-Proto"]));
    }

    [Theory]
    [InlineData("/api/scoring/v1/slow")]
    [InlineData("/api/indicators/v1/slow")]
    public async Task A_slow_service_is_answered_for_with_504(string path)
    {
        using var machine = await _gateway.WithTokenAsync(Guid.NewGuid(), "auditor@*");

        using var answer = await machine.GetAsync(path);

        Assert.Equal("504 GEN-0017", await answer.RefusalAsync());
    }

    [Fact]
    public async Task A_dead_service_is_answered_for_with_503_and_when_to_come_back()
    {
        using var machine = await _gateway.WithTokenAsync(Guid.NewGuid(), "auditor@*");

        using var answer = await machine.PostAsJsonAsync("/api/awards/v1/nominations", new { });

        Assert.Equal("503 GEN-0015", await answer.RefusalAsync());
        Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task An_address_nobody_serves_is_a_problem_too()
    {
        using var machine = await _gateway.WithTokenAsync(Guid.NewGuid(), "auditor@*");

        using var answer = await machine.GetAsync("/api/nothing/v1/here");

        Assert.Equal("404 GEN-0007", await answer.RefusalAsync());
    }
}
