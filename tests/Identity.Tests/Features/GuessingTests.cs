namespace ThiDua.Identity.Tests.Features;

/// <summary>Wrong passwords shut out whoever sends them, and nobody else. The proxy in front says where each request came from.</summary>
public sealed class GuessingTests(TestServers servers) : IAsyncLifetime
{
    private const string Stranger = "203.0.113.7";
    private const string Desk = "198.51.100.4";
    private GatewayUnderTest _gateway = null!;

    public async ValueTask InitializeAsync() =>
        _gateway = await GatewayUnderTest.StartAsync(servers, ("Gateway:KnownProxies:0", "127.0.0.1"));

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task A_stranger_shuts_himself_out_and_not_the_owner()
    {
        await GuessAsync("office", Stranger, 5);

        Assert.Equal("401 IDE-0001", await SignInAsync("office", Stranger));
        Assert.Equal("200", await SignInAsync("office", Desk));
    }

    [Fact]
    public async Task Where_the_owner_last_came_from_stays_open()
    {
        Assert.Equal("200", await SignInAsync("office", Desk));
        await GuessAsync("office", Desk, 7);

        Assert.Equal("200", await SignInAsync("office", Desk));
    }

    [Fact]
    public async Task Many_sources_close_a_name_for_those_it_never_came_from()
    {
        Assert.Equal("200", await SignInAsync("office", Desk));
        for (var i = 0; i < 10; i++) await GuessAsync("office", $"192.0.2.{i + 1}", 5);

        Assert.Equal("401 IDE-0001", await SignInAsync("office", "192.0.2.200"));
        Assert.Equal("200", await SignInAsync("office", Desk));
        Assert.Equal("200", await SignInAsync("council", "192.0.2.200"));

        _gateway.Clock.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));
        Assert.Equal("200", await SignInAsync("office", "192.0.2.200"));
    }

    [Fact]
    public async Task An_administrator_sees_a_closed_name_and_opens_it()
    {
        await GuessAsync("auditor", Stranger, 5);
        using var admin = await _gateway.SignedInAsync("admin");
        var id = await _gateway.QueryAsync(db => db.Accounts.Where(a => a.Name == "auditor").Select(a => a.Id).SingleAsync());

        var before = await admin.GetFromJsonAsync<JsonElement>($"/api/identity/v1/accounts/{id}");
        using var opened = await admin.PostAsJsonAsync($"/api/identity/v1/accounts/{id}/unlock", new { reason = "chính chủ nhập sai" });
        var after = await admin.GetFromJsonAsync<JsonElement>($"/api/identity/v1/accounts/{id}");

        Assert.Equal(JsonValueKind.String, before.GetProperty("lockedOutUntil").ValueKind);
        Assert.Equal(HttpStatusCode.NoContent, opened.StatusCode);
        Assert.Equal(JsonValueKind.Null, after.GetProperty("lockedOutUntil").ValueKind);
        Assert.Equal("200", await SignInAsync("auditor", Stranger));
    }

    [Fact]
    public async Task All_addresses_of_one_household_are_one_source()
    {
        for (var i = 1; i <= 5; i++) Assert.Equal("401 IDE-0001", await SignInAsync("office", $"2001:db8:1:2::{i}", "wrong"));

        Assert.Equal("401 IDE-0001", await SignInAsync("office", "2001:db8:1:2::77"));
        Assert.Equal("200", await SignInAsync("office", "2001:db8:1:3::77"));
    }

    [Fact]
    public async Task An_unknown_name_leaves_the_same_rows_as_a_known_one()
    {
        await GuessAsync("office", Stranger, 2);
        await GuessAsync("nobody-at-all", Stranger, 2);

        var rows = await _gateway.QueryAsync(db => db.Guesses.Select(one => one.Failures).ToListAsync());

        Assert.Equal([2, 2], rows);
    }

    [Fact]
    public async Task Guesses_at_an_open_screen_close_that_screen_only()
    {
        using var screen = await _gateway.SignedInAsync("head");
        using var other = await _gateway.SignedInAsync("head");
        for (var i = 0; i < 5; i++) Assert.Equal("403 IDE-0011", await ChangeAsync(screen, "wrong", "mot-cau-khong-ai-doan"));

        Assert.Equal("403 IDE-0011", await ChangeAsync(screen, GatewayUnderTest.Password, "mot-cau-khong-ai-doan"));
        Assert.Equal("204", await ChangeAsync(other, GatewayUnderTest.Password, "mot-cau-khong-ai-doan"));
    }

    [Fact]
    public async Task The_attempts_are_shown_to_the_auditor_with_the_network_and_without_the_machine()
    {
        await SignInAsync("office", Stranger, "wrong");
        await SignInAsync("nobody-at-all", Stranger, "wrong");
        await SignInAsync("office", "2001:db8:1:2::77");
        using var auditor = await _gateway.WithTokenAsync(Guid.NewGuid(), "auditor@*");
        using var head = await _gateway.WithTokenAsync(Guid.NewGuid(), "cluster-head@cluster:KHOI-HTTP-LC");

        var items = (await auditor.GetFromJsonAsync<JsonElement>("/api/identity/v1/sign-in-attempts")).GetProperty("items");
        using var refused = await head.GetAsync("/api/identity/v1/sign-in-attempts");

        Assert.Equal(
            ["office signed-in 2001:db8:1::/48", " refused 203.0.113.0/24", "office refused 203.0.113.0/24"],
            items.EnumerateArray().Select(item =>
                $"{item.GetProperty("account").GetString()} {item.GetProperty("outcome").GetString()} "
                    + item.GetProperty("network").GetString()));
        Assert.Equal("403 GEN-0006", await refused.RefusalAsync());
    }

    [Fact]
    public async Task Secrets_are_not_taken_over_plain_http_from_another_machine()
    {
        using var machine = _gateway.Machine();
        machine.DefaultRequestHeaders.Add("X-Forwarded-For", Stranger);

        foreach (var path in new[] { "/sign-in", "/sign-in/", "/api/identity/v1/setup", "/connect/token" })
        {
            using var answer = await machine.PostAsJsonAsync(path, new { name = "office", password = GatewayUnderTest.Password });
            Assert.Equal("403 IDE-0035", await answer.RefusalAsync());
        }
    }

    private async Task GuessAsync(string name, string from, int times)
    {
        for (var i = 0; i < times; i++) Assert.Equal("401 IDE-0001", await SignInAsync(name, from, $"wrong-{i}"));
    }

    private async Task<string> SignInAsync(string name, string from, string password = GatewayUnderTest.Password)
    {
        using var machine = _gateway.Machine();
        machine.DefaultRequestHeaders.Add("X-Forwarded-For", from);
        machine.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var answer = await machine.PostAsJsonAsync("/sign-in", new { name, password });
        return answer.IsSuccessStatusCode ? $"{(int)answer.StatusCode}" : await answer.RefusalAsync();
    }

    private static async Task<string> ChangeAsync(HttpClient browser, string current, string @new)
    {
        using var answer = await browser.PostAsJsonAsync("/api/identity/v1/password", new { current, @new });
        return answer.IsSuccessStatusCode ? $"{(int)answer.StatusCode}" : await answer.RefusalAsync();
    }
}
