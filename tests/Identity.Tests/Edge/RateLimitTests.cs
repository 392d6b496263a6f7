namespace ThiDua.Identity.Tests.Edge;

public sealed class RateLimitTests(TestServers servers) : IAsyncLifetime
{
    private GatewayUnderTest _gateway = null!;

    // Nothing comes back within the life of a test.
    public async ValueTask InitializeAsync() => _gateway = await GatewayUnderTest.StartAsync(servers,
        ("Gateway:ClientLimit:Requests", "4"), ("Gateway:ClientLimit:Seconds", "3600"),
        ("Gateway:AnonymousLimit:Requests", "3"), ("Gateway:AnonymousLimit:Seconds", "3600"),
        ("Gateway:SignInLimit:Requests", "2"), ("Gateway:SignInLimit:Seconds", "3600"));

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task Every_answer_says_what_is_allowed_and_what_is_left_and_the_last_when_to_come_back()
    {
        using var machine = await _gateway.WithTokenAsync(Guid.NewGuid(), "auditor@*");

        for (var left = 3; left >= 0; left--)
        {
            // A refusal counts and tells like any other answer.
            using var answer = await machine.GetAsync(left % 2 == 0 ? "/me" : "/api/nothing");
            Assert.Equal("\"client\";q=4;w=3600", answer.Headers.GetValues("RateLimit-Policy").Single());
            Assert.Equal($"\"client\";r={left};t={(4 - left) * 900}", answer.Headers.GetValues("RateLimit").Single());
        }
        using var refused = await machine.GetAsync("/me");

        Assert.Equal("429 GEN-0014", await refused.RefusalAsync());
        Assert.Equal("\"client\";r=0;t=3600", refused.Headers.GetValues("RateLimit").Single());
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(900));
    }

    [Fact]
    public async Task One_clients_haste_takes_nothing_from_another()
    {
        using var hasty = await _gateway.WithTokenAsync(Guid.NewGuid(), "auditor@*");
        using var calm = await _gateway.WithTokenAsync(Guid.NewGuid(), "auditor@*");

        HttpStatusCode last = default;
        for (var i = 0; i < 5; i++) last = await StatusAsync(hasty, "/me");

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(calm, "/me"));
    }

    [Fact]
    public async Task A_forged_token_counts_as_nobody()
    {
        using var machine = await _gateway.WithTokenAsync(Guid.NewGuid(), "auditor@*");
        machine.DefaultRequestHeaders.Authorization = new("Bearer", $"{machine.DefaultRequestHeaders.Authorization!.Parameter![..^4]}AAAA");

        using var answer = await machine.GetAsync("/me");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.StartsWith("\"anonymous\"", answer.Headers.GetValues("RateLimit").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sign_in_and_tokens_share_a_smaller_bucket_whatever_name_is_tried()
    {
        using var machine = _gateway.Machine();
        (await machine.PostAsJsonAsync("/sign-in", new { name = "a", password = "x" })).Dispose();
        (await machine.PostAsync("/connect/token", null)).Dispose();

        using var answer = await machine.PostAsJsonAsync("/sign-in", new { name = "b", password = "x" });

        Assert.Equal("429 GEN-0014", await answer.RefusalAsync());
        Assert.Equal("\"sign-in\";q=2;w=3600", answer.Headers.GetValues("RateLimit-Policy").Single());
    }

    [Theory]
    [InlineData("/sign-in/")]
    [InlineData("/SIGN-IN")]
    [InlineData("/connect/token/")]
    [InlineData("/api/identity/v1/setup/")]
    [InlineData("/api/identity/v1/password/")]
    public async Task Another_spelling_of_the_path_goes_to_the_same_smaller_bucket(string path)
    {
        using var machine = _gateway.Machine();

        using var answer = await machine.PostAsJsonAsync(path, new { name = "a", password = "x" });

        Assert.Equal("\"sign-in\";q=2;w=3600", answer.Headers.GetValues("RateLimit-Policy").Single());
    }

    [Fact]
    public async Task Invented_cookies_are_looked_up_only_so_often()
    {
        using var machine = _gateway.Machine();
        var codes = new List<HttpStatusCode>();
        for (var i = 0; i < 5; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live");
            request.Headers.Add("Cookie", $"thidua=invented-{i}");
            using var answer = await machine.SendAsync(request);
            codes.Add(answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, codes[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, codes[^1]);
    }

    [Fact]
    public async Task What_is_turned_away_is_counted_by_minute_and_shown_to_the_auditor()
    {
        using var machine = _gateway.Machine();
        using var head = await _gateway.WithTokenAsync(Guid.NewGuid(), "cluster-head@cluster:KHOI-HTTP-LC");
        for (var i = 0; i < 3; i++) (await machine.GetAsync("/api/identity/v1/accounts")).Dispose();
        (await head.GetAsync("/api/identity/v1/accounts")).Dispose();
        await _gateway.KeepCountsAsync();
        using var auditor = await _gateway.WithTokenAsync(Guid.NewGuid(), "auditor@*");

        var items = (await auditor.GetFromJsonAsync<JsonElement>("/api/identity/v1/turned-away")).GetProperty("items");
        using var refused = await head.GetAsync("/api/identity/v1/turned-away");

        Assert.Equal(["401 ListAccounts 127.0.0.0/24 3", "403 ListAccounts 127.0.0.0/24 1"],
            items.EnumerateArray().Select(item => $"{item.GetProperty("status")} {item.GetProperty("operation").GetString()} "
                + $"{item.GetProperty("network").GetString()} {item.GetProperty("count")}"));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task Health_is_asked_as_often_as_one_likes()
    {
        using var machine = _gateway.Machine();

        for (var i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.OK, await StatusAsync(machine, "/health/live"));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        return answer.StatusCode;
    }
}
