using Microsoft.Playwright;
using ThiDua.Identity.Tests.Edge;

namespace ThiDua.Identity.Tests.External;

/// <summary>The button of the start page in a real browser. The provider's page is another site for it: what SameSite and the policy of the
/// pages mean, shows here.</summary>
public sealed class ExternalPagesTests(TestServers servers, OpenIdProvider provider) : IClassFixture<OpenIdProvider>, IAsyncLifetime
{
    private GatewayUnderTest _gateway = null!;
    private BrowserAtHand _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _browser = await BrowserAtHand.StartAsync();
        _gateway = await provider.GatewayAsync(servers, ("Web:Root", BrowserAtHand.Pages));
    }

    public async ValueTask DisposeAsync()
    {
        if (_gateway is not null) await _gateway.DisposeAsync();
        if (_browser is not null) await _browser.DisposeAsync();
    }

    [Fact]
    public async Task Somebody_goes_to_the_provider_and_comes_back_signed_in_and_signs_out_at_both()
    {
        await _gateway.LinkAsync("head", "sub-head");
        var page = await _browser.PageAsync(_gateway.Address);
        await AtProviderAsync(page, "sub-head");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Việc của tôi" })).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Việc của tôi" })).ToBeVisibleAsync();

        await page.GetByText("head", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "đăng xuất khỏi Tài khoản Lào Cai" }))
            .ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^http://localhost:\\d+/session/end"));
    }

    [Fact]
    public async Task Who_is_not_linked_reads_why_on_the_start_page()
    {
        var page = await _browser.PageAsync(_gateway.Address);
        await AtProviderAsync(page, "nobody");

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("chưa được gắn với tài khoản nào");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/dang-nhap$"));
        await page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "pictures", "external.png") });
    }

    private static async Task AtProviderAsync(IPage page, string login)
    {
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tài khoản Lào Cai" }).ClickAsync();
        await page.GetByLabel("Login").FillAsync(login);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
    }
}
