namespace ThiDua.Identity.Tests.Features;

public sealed class SessionTests(TestServers servers) : IAsyncLifetime
{
    private GatewayUnderTest _gateway = null!;

    public async ValueTask InitializeAsync() => _gateway = await GatewayUnderTest.StartAsync(servers);

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task A_stolen_cookie_is_worth_nothing_after_sign_out()
    {
        using var machine = _gateway.Machine();
        machine.DefaultRequestHeaders.Add("Cookie", await CookieAsync("head"));
        machine.DefaultRequestHeaders.Add("X-ThiDua", "1");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(machine));

        using var signedOut = await machine.PostAsync("/sign-out", null);

        Assert.Equal(HttpStatusCode.NoContent, signedOut.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(machine));
    }

    [Fact]
    public async Task A_lock_ends_the_sessions_for_good()
    {
        using var browser = await _gateway.SignedInAsync("clerk-lc-mk");
        using var admin = await _gateway.SignedInAsync("admin");
        var id = await IdAsync("clerk-lc-mk");

        (await admin.PostAsJsonAsync($"/api/identity/v1/accounts/{id}/lock", new { reason = "thử" })).Dispose();
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(browser));
        (await admin.PostAsJsonAsync($"/api/identity/v1/accounts/{id}/unlock", new { reason = "thử" })).Dispose();

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(browser));
    }

    [Fact]
    public async Task A_changed_password_ends_every_session_but_this_one()
    {
        using var here = await _gateway.SignedInAsync("clerk-lc-bx");
        using var elsewhere = await _gateway.SignedInAsync("clerk-lc-bx");

        using var answer = await here.PostAsJsonAsync("/api/identity/v1/password",
            new { current = GatewayUnderTest.Password, @new = "mot-mat-khau-khac" });

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(here));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(elsewhere));
        (await _gateway.SignedInAsync("clerk-lc-bx", "mot-mat-khau-khac")).Dispose();
    }

    [Theory]
    [InlineData("wrong-password-x", "mot-mat-khau-khac", "403 IDE-0011")]
    [InlineData(GatewayUnderTest.Password, "ngan", "422 GEN-0004")]
    [InlineData(GatewayUnderTest.Password, "leader-lc-bt-2026", "422 GEN-0004")]
    [InlineData(GatewayUnderTest.Password, "aaaaaaaaaaaaaaaa", "422 GEN-0004")]
    public async Task A_password_is_not_changed_by_a_stranger_nor_to_a_bad_one(string current, string next, string refusal)
    {
        using var browser = await _gateway.SignedInAsync("leader-lc-bt");

        using var answer = await browser.PostAsJsonAsync("/api/identity/v1/password", new { current, @new = next });

        Assert.Equal(refusal, await answer.RefusalAsync());
        (await _gateway.SignedInAsync("leader-lc-bt")).Dispose();
    }

    [Fact]
    public async Task Guessing_the_password_at_an_open_screen_locks_out_too()
    {
        using var browser = await _gateway.SignedInAsync("leader-lc-by");
        for (var i = 0; i < 5; i++)
            (await browser.PostAsJsonAsync("/api/identity/v1/password", new { current = $"wrong-{i}", @new = "mot-mat-khau-khac" }))
                .Dispose();

        using var answer = await browser.PostAsJsonAsync("/api/identity/v1/password",
            new { current = GatewayUnderTest.Password, @new = "mot-mat-khau-khac" });

        Assert.Equal("403 IDE-0011", await answer.RefusalAsync());
    }

    [Fact]
    public async Task A_session_ends_when_it_is_not_used_and_after_its_day_even_when_it_is()
    {
        // The middleware of this gateway alone decides here; tokens of a shifted clock are another matter.
        using var browser = await _gateway.SignedInAsync("council");
        _gateway.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(0, await SessionsFoundAsync(browser));

        using var busy = await _gateway.SignedInAsync("council");
        for (var i = 0; i < 9; i++)
        {
            _gateway.Clock.Advance(TimeSpan.FromMinutes(59));
            Assert.Equal(1, await SessionsFoundAsync(busy));
        }
        _gateway.Clock.Advance(TimeSpan.FromMinutes(70));
        Assert.Equal(0, await SessionsFoundAsync(busy));
    }

    // A sign-out that finds no session leaves the row count; one that finds it would end it, so the last sight is asked instead.
    private async Task<int> SessionsFoundAsync(HttpClient browser)
    {
        (await browser.GetAsync("/me")).Dispose();
        var now = _gateway.Clock.Now;
        return await _gateway.QueryAsync(db => db.Sessions.CountAsync(s => s.LastSeenAt == now));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client)
    {
        using var answer = await client.GetAsync("/me");
        return answer.StatusCode;
    }

    private async Task<string> CookieAsync(string name)
    {
        using var machine = _gateway.Machine();
        using var answer = await machine.PostAsJsonAsync("/sign-in", new { name, password = GatewayUnderTest.Password });
        return answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    private Task<Guid> IdAsync(string name) =>
        _gateway.QueryAsync(db => db.Accounts.Where(a => a.Name == name).Select(a => a.Id).SingleAsync());
}
