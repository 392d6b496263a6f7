namespace ThiDua.Identity.Tests.Features;

public sealed class SignInTests(TestServers servers) : IAsyncLifetime
{
    private GatewayUnderTest _gateway = null!;

    public async ValueTask InitializeAsync() => _gateway = await GatewayUnderTest.StartAsync(servers);

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task An_unknown_name_a_wrong_password_and_a_lock_are_refused_in_the_same_words()
    {
        await LockAsync("clerk-lc-bh");
        using var machine = _gateway.Machine();

        var answers = new List<string>();
        foreach (var (name, password) in new[] { ("nobody", "x"), ("head", "wrong-password"), ("clerk-lc-bh", GatewayUnderTest.Password) })
        {
            using var answer = await machine.PostAsJsonAsync("/sign-in", new { name, password });
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            var body = await answer.JsonAsync();
            answers.Add($"{answer.StatusCode} {body.GetProperty("code")} {body.GetProperty("title")} {body.GetProperty("type")}");
        }

        Assert.Single(answers.Distinct());
        Assert.StartsWith("Unauthorized IDE-0001 Không đăng nhập được", answers[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_refusal_writes_the_same_and_names_nobody()
    {
        using var machine = _gateway.Machine();
        await machine.PostAsJsonAsync("/sign-in", new { name = "nobody", password = "x" });
        await machine.PostAsJsonAsync("/sign-in", new { name = "head", password = "x" });

        var attempts = await _gateway.QueryAsync(db => db.SignInAttempts.OrderBy(a => a.Id).ToListAsync());

        Assert.All(attempts, attempt => Assert.Equal(SignInOutcome.Refused, attempt.Outcome));
        Assert.Equal([false, true], attempts.Select(attempt => attempt.AccountId is not null));
    }

    [Fact]
    public async Task The_fifth_failure_locks_out_even_the_right_password_for_five_minutes()
    {
        using var machine = _gateway.Machine();
        for (var i = 0; i < 5; i++) (await machine.PostAsJsonAsync("/sign-in", new { name = "office", password = $"wrong-{i}" })).Dispose();

        Assert.Equal("401 IDE-0001", await RefusedAsync(machine, "office", GatewayUnderTest.Password));
        _gateway.Clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(10));
        Assert.Equal("401 IDE-0001", await RefusedAsync(machine, "office", GatewayUnderTest.Password));
        _gateway.Clock.Advance(TimeSpan.FromSeconds(1));
        using var answer = await machine.PostAsJsonAsync("/sign-in", new { name = "office", password = GatewayUnderTest.Password });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Guesses_sent_side_by_side_are_counted_one_by_one()
    {
        using var machine = _gateway.Machine();

        await Task.WhenAll(Enumerable.Range(0, 5)
            .Select(i => machine.PostAsJsonAsync("/sign-in", new { name = "council", password = $"wrong-{i}" })));

        Assert.Equal("401 IDE-0001", await RefusedAsync(machine, "council", GatewayUnderTest.Password));
    }

    [Fact]
    public async Task A_success_forgets_the_failures_before_it()
    {
        using var machine = _gateway.Machine();
        for (var i = 0; i < 4; i++) (await machine.PostAsJsonAsync("/sign-in", new { name = "auditor", password = "wrong" })).Dispose();
        (await _gateway.SignedInAsync("auditor")).Dispose();

        (await machine.PostAsJsonAsync("/sign-in", new { name = "auditor", password = "wrong" })).Dispose();

        (await _gateway.SignedInAsync("auditor")).Dispose();
    }

    [Fact]
    public async Task The_cookie_is_hidden_from_scripts_and_other_sites_and_holds_no_token()
    {
        using var browser = _gateway.Machine();

        using var answer = await browser.PostAsJsonAsync("/sign-in", new { name = " Head ", password = GatewayUnderTest.Password });

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ", cookie, StringComparison.Ordinal);
        Assert.Equal("head", (await answer.JsonAsync()).GetProperty("name").GetString());
    }

    [Fact]
    public async Task Behind_https_the_cookie_is_secure_and_bound_to_the_host()
    {
        await using var behindProxy = await GatewayUnderTest.StartAsync(servers, ("Gateway:KnownProxies:0", "127.0.0.1"));
        using var browser = behindProxy.Machine();
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        using var answer = await browser.PostAsJsonAsync("/sign-in", new { name = "head", password = GatewayUnderTest.Password });

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-thidua=", cookie, StringComparison.Ordinal);
        Assert.Contains("; secure", cookie, StringComparison.Ordinal);
        Assert.True(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task A_signed_in_browser_is_known_with_its_rights()
    {
        using var browser = await _gateway.SignedInAsync("clerk-lc-sp");

        var me = await browser.GetFromJsonAsync<JsonElement>("/me");

        Assert.Equal("unit-clerk@unit:LC-SP", me.GetProperty("grants")[0].GetString());
        Assert.Contains("scoring.enter-self-scores", me.GetProperty("permissions").EnumerateArray().Select(p => p.GetString()));
        Assert.DoesNotContain("identity.manage-accounts", me.GetProperty("permissions").EnumerateArray().Select(p => p.GetString()));
    }

    [Theory]
    [InlineData("{\"name\":\"head\"}", "400 GEN-0001")]
    [InlineData("{\"name\":\"head\",\"password\":\"x\",\"admin\":true}", "400 GEN-0001")]
    [InlineData("{\"name\":null,\"password\":\"x\"}", "400 GEN-0001")]
    [InlineData("[1", "400 GEN-0001")]
    public async Task A_body_that_cannot_be_read_is_refused(string body, string refusal)
    {
        using var machine = _gateway.Machine();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var answer = await machine.PostAsync("/sign-in", content);

        Assert.Equal(refusal, await answer.RefusalAsync());
    }

    [Fact]
    public async Task The_refusal_speaks_the_readers_language()
    {
        using var machine = _gateway.Machine();
        machine.DefaultRequestHeaders.Add("Accept-Language", "en");

        using var answer = await machine.PostAsJsonAsync("/sign-in", new { name = "nobody", password = "x" });

        Assert.StartsWith("Sign-in refused", (await answer.JsonAsync()).GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    private static async Task<string> RefusedAsync(HttpClient client, string name, string password)
    {
        using var answer = await client.PostAsJsonAsync("/sign-in", new { name, password });
        return await answer.RefusalAsync();
    }

    private async Task LockAsync(string name)
    {
        using var admin = await _gateway.SignedInAsync("admin");
        var id = await _gateway.QueryAsync(db => db.Accounts.Where(a => a.Name == name).Select(a => a.Id).SingleAsync());
        using var answer = await admin.PostAsJsonAsync($"/api/identity/v1/accounts/{id}/lock", new { reason = "nghỉ việc" });
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }
}
