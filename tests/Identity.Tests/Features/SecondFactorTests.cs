namespace ThiDua.Identity.Tests.Features;

public sealed class SecondFactorTests(TestServers servers) : IAsyncLifetime
{
    private GatewayUnderTest _gateway = null!;

    public async ValueTask InitializeAsync() => _gateway = await GatewayUnderTest.StartAsync(servers);

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task With_the_factor_on_the_password_alone_does_not_open()
    {
        await TurnOnAsync("head");

        Assert.Equal("401 IDE-0002", await SignInAsync("head", code: null));
        Assert.Equal("401 IDE-0015", await SignInAsync("head", code: "000000"));
    }

    [Fact]
    public async Task A_code_opens_once_and_is_refused_when_it_is_replayed()
    {
        var key = await TurnOnAsync("head");
        _gateway.Clock.Advance(TimeSpan.FromSeconds(30));
        var code = Totp.CodeAt(key, _gateway.Clock.Now);

        Assert.Equal("200", await SignInAsync("head", code));
        Assert.Equal("401 IDE-0015", await SignInAsync("head", code));
    }

    [Fact]
    public async Task The_code_that_turned_it_on_does_not_open()
    {
        var key = await TurnOnAsync("head");

        Assert.Equal("401 IDE-0015", await SignInAsync("head", Totp.CodeAt(key, _gateway.Clock.Now)));
    }

    [Fact]
    public async Task One_code_in_two_hands_at_once_opens_once()
    {
        var key = await TurnOnAsync("head");
        _gateway.Clock.Advance(TimeSpan.FromSeconds(30));
        var code = Totp.CodeAt(key, _gateway.Clock.Now);

        var both = await Task.WhenAll(SignInAsync("head", code), SignInAsync("head", code));

        Assert.Equal(["200", "401 IDE-0015"], both.Order());
    }

    [Fact]
    public async Task Wrong_codes_lock_out_like_wrong_passwords()
    {
        var key = await TurnOnAsync("head");
        _gateway.Clock.Advance(TimeSpan.FromSeconds(30));
        for (var i = 0; i < 5; i++) await SignInAsync("head", "000000");

        Assert.Equal("401 IDE-0001", await SignInAsync("head", Totp.CodeAt(key, _gateway.Clock.Now)));
    }

    [Fact]
    public async Task The_secret_is_not_readable_in_the_database()
    {
        var key = await TurnOnAsync("head");

        var stored = await _gateway.QueryAsync(db =>
            db.Set<Microsoft.AspNetCore.Identity.IdentityUserToken<Guid>>().Select(t => t.Value).SingleAsync());

        Assert.DoesNotContain(key, stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_turned_off_by_a_code_only()
    {
        var key = await TurnOnAsync("head");
        _gateway.Clock.Advance(TimeSpan.FromSeconds(30));
        using var browser = _gateway.Browser();
        (await browser.PostAsJsonAsync("/sign-in",
            new { name = "head", password = GatewayUnderTest.Password, code = Totp.CodeAt(key, _gateway.Clock.Now) })).Dispose();

        Assert.Equal("403 IDE-0015", await (await RemoveAsync(browser, "000000")).RefusalAsync());
        _gateway.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(HttpStatusCode.NoContent, (await RemoveAsync(browser, Totp.CodeAt(key, _gateway.Clock.Now))).StatusCode);

        Assert.Equal("200", await SignInAsync("head", code: null));
    }

    [Fact]
    public async Task It_is_not_confirmed_before_it_was_started_nor_started_twice()
    {
        using var browser = await _gateway.SignedInAsync("office");
        using var early = await browser.PostAsJsonAsync("/api/identity/v1/second-factor/confirmation", new { code = "123456" });
        Assert.Equal("409 IDE-0013", await early.RefusalAsync());

        await TurnOnAsync("office", browser);

        using var again = await browser.PostAsync("/api/identity/v1/second-factor", null);
        Assert.Equal("409 IDE-0012", await again.RefusalAsync());
    }

    private static Task<HttpResponseMessage> RemoveAsync(HttpClient browser, string code) =>
        browser.SendAsync(
            new HttpRequestMessage(HttpMethod.Delete, "/api/identity/v1/second-factor") { Content = JsonContent.Create(new { code }) });

    private async Task<string> TurnOnAsync(string name, HttpClient? signedIn = null)
    {
        var browser = signedIn ?? await _gateway.SignedInAsync(name);
        using var started = await browser.PostAsync("/api/identity/v1/second-factor", null);
        var key = (await started.JsonAsync()).GetProperty("secret").GetString()!;
        using var confirmed = await browser.PostAsJsonAsync("/api/identity/v1/second-factor/confirmation",
            new { code = Totp.CodeAt(key, _gateway.Clock.Now) });
        Assert.Equal(HttpStatusCode.NoContent, confirmed.StatusCode);
        return key;
    }

    private async Task<string> SignInAsync(string name, string? code)
    {
        using var machine = _gateway.Machine();
        using var answer = await machine.PostAsJsonAsync("/sign-in", code is null
            ? new { name, password = GatewayUnderTest.Password }
            : (object)new { name, password = GatewayUnderTest.Password, code });
        return answer.IsSuccessStatusCode ? $"{(int)answer.StatusCode}" : await answer.RefusalAsync();
    }
}
