using System.Net.Http.Json;
using ThiDua.TestKit.Servers;

namespace ThiDua.Identity.Tests.Features;

public sealed class SignInTests(TestServers servers) : IAsyncLifetime
{
    private GatewayUnderTest _gateway = null!;

    public async ValueTask InitializeAsync() => _gateway = await GatewayUnderTest.StartAsync(servers);

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task The_cookie_is_hidden_from_scripts_and_other_sites_and_holds_no_token()
    {
        using var browser = _gateway.Machine();

        using var answer = await browser.PostAsJsonAsync("/sign-in", new { name = "Head ", password = GatewayUnderTest.Password });

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ", cookie, StringComparison.Ordinal);
        Assert.Equal("head", (await answer.JsonAsync()).GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_signed_in_browser_is_known_with_its_rights()
    {
        using var browser = await _gateway.SignedInAsync("clerk-lc-sp");

        var me = await browser.GetFromJsonAsync<System.Text.Json.JsonElement>("/me");

        Assert.Equal("unit-clerk@unit:LC-SP", me.GetProperty("grants")[0].GetString());
        Assert.Contains("scoring.enter-self-scores", me.GetProperty("permissions").EnumerateArray().Select(p => p.GetString()));
    }
}
