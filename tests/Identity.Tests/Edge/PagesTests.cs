using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ThiDua.Identity.Tests.Edge;

/// <summary>The built pages in a real browser, which obeys the content security policy and tells what it refused.</summary>
public sealed class PagesTests(TestServers servers) : IAsyncLifetime
{
    private readonly List<string> _complaints = [];
    private readonly List<string> _asked = [];
    private GatewayUnderTest _gateway = null!;
    private BrowserAtHand _browser = null!;
    private IPage _page = null!;

    public async ValueTask InitializeAsync()
    {
        _browser = await BrowserAtHand.StartAsync();
        _gateway = await GatewayUnderTest.StartAsync(servers, ("Web:Root", BrowserAtHand.Pages));
        _page = await _browser.PageAsync(_gateway.Address);
        _page.Console += (_, message) => { if (message.Type == "error") _complaints.Add(message.Text); };
        _page.PageError += (_, error) => _complaints.Add(error);
        _page.Request += (_, request) => _asked.Add(request.Url);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        if (_gateway is not null) await _gateway.DisposeAsync();
    }

    [Fact]
    public async Task Somebody_signs_in_lands_where_the_link_led_and_signs_out()
    {
        await _page.GotoAsync("/tai-khoan-cua-toi");
        await Assertions.Expect(_page).ToHaveURLAsync(new Regex("/dang-nhap\\?tiep=%2Ftai-khoan-cua-toi$"));
        await _page.GetByLabel("Tên đăng nhập").FillAsync("head");
        await _page.GetByLabel("Mật khẩu", new() { Exact = true }).FillAsync("sai-mat-khau");
        await _page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Không đăng nhập được");

        await _page.GetByLabel("Mật khẩu", new() { Exact = true }).FillAsync(GatewayUnderTest.Password);
        await _page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Heading, new() { Name = "Tài khoản của tôi" })).ToBeVisibleAsync();
        await Assertions.Expect(_page).ToHaveURLAsync(new Regex("/tai-khoan-cua-toi$"));
        await KeepPictureAsync("start");

        await _page.GetByText("head", new() { Exact = true }).ClickAsync();
        await _page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_api_reference_shows_the_operations_and_asks_nobody_outside()
    {
        await _page.GotoAsync("/reference/?module=identity");

        await Assertions.Expect(_page.GetByText("/sign-in", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(_page.GetByText("OAS 3.1")).ToBeVisibleAsync();
        await _page.GetByText("/api/identity/v1/accounts", new() { Exact = true }).First.ClickAsync();
        await Assertions.Expect(_page.GetByText("identity.manage-accounts").First).ToBeVisibleAsync();
        await KeepPictureAsync("reference");
        Assert.Empty(_complaints);
        Assert.All(_asked.Where(url => !url.StartsWith("data:", StringComparison.Ordinal)), url =>
            Assert.StartsWith(_gateway.Address.ToString(), url, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_set_up_page_makes_the_first_administrator_and_hides_the_token()
    {
        await _gateway.QueryAsync(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ExecuteDeleteAsync(db.Accounts));
        var token = await _gateway.FirstStart.SetUpTokenAsync(CancellationToken.None);

        await _page.GotoAsync($"/setup/#{token}");
        Assert.DoesNotContain(token!, _page.Url, StringComparison.Ordinal);
        await _page.GetByLabel("Tên đăng nhập").FillAsync("quan-tri");
        await _page.GetByLabel("Mật khẩu").FillAsync("mot-mat-khau-dai");
        await _page.GetByRole(AriaRole.Button, new() { Name = "Tạo tài khoản" }).ClickAsync();

        await Assertions.Expect(_page).ToHaveURLAsync(new Regex("/dang-nhap$"));
        (await _gateway.SignedInAsync("quan-tri", "mot-mat-khau-dai")).Dispose();
    }

    [Fact]
    public async Task Pages_are_served_with_a_policy_that_allows_nothing_from_outside()
    {
        using var machine = _gateway.Machine();

        using var answer = await machine.GetAsync("/");

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Every_address_of_the_app_answers_with_it_to_whoever_reads_html_and_what_is_missing_elsewhere_stays_missing()
    {
        using var machine = _gateway.Machine();

        using var start = await machine.SendAsync(Asking("/", "text/html"));
        using var deep = await machine.SendAsync(Asking("/don-vi/LC-SP/so-lieu/2021", "text/html"));
        using var forMachines = await machine.SendAsync(Asking("/don-vi/LC-SP/so-lieu/2021", "application/json"));
        using var api = await machine.SendAsync(Asking("/api/nowhere", "text/html"));
        using var asset = await machine.SendAsync(Asking("/assets/missing.js", "text/html"));

        Assert.Equal(await start.Content.ReadAsStringAsync(), await deep.Content.ReadAsStringAsync());
        Assert.Equal("text/html", deep.Content.Headers.ContentType?.MediaType);
        Assert.All((HttpResponseMessage[])[forMachines, api, asset], answer => Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task A_file_of_the_build_comes_compressed_to_whoever_takes_it_and_only_once(string encoding)
    {
        using var machine = _gateway.Machine();
        var script = Regex.Match(await machine.GetStringAsync("/"), "src=\"(/assets/[^\"]+\\.js)\"").Groups[1].Value;

        using var plain = await machine.GetAsync(script);
        using var compressed = await machine.SendAsync(Asking(script, "*/*", request => request.Headers.AcceptEncoding.ParseAdd(encoding)));
        using var again = await machine.SendAsync(Asking(script, "*/*", request =>
        {
            request.Headers.AcceptEncoding.ParseAdd(encoding);
            request.Headers.IfNoneMatch.Add(compressed.Headers.ETag!);
        }));

        Assert.Equal([encoding], compressed.Content.Headers.ContentEncoding);
        Assert.Equal("text/javascript", compressed.Content.Headers.ContentType?.MediaType);
        Assert.True(compressed.Content.Headers.ContentLength < plain.Content.Headers.ContentLength / 2);
        Assert.Contains("immutable", compressed.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Lists_come_compressed_to_whoever_takes_it()
    {
        using var machine = _gateway.Machine();

        using var answer = await machine.SendAsync(
            Asking("/api/identity/v1/labels", "application/json", request => request.Headers.AcceptEncoding.ParseAdd("br")));

        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task The_pages_hear_what_the_site_is_called()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(servers, ("Web:Root", BrowserAtHand.Pages),
            ("Site:Body", "Tỉnh Ví Dụ"));
        var page = await _browser.PageAsync(gateway.Address);

        await page.GotoAsync("/");

        await Assertions.Expect(page.GetByText("Tỉnh Ví Dụ")).ToBeVisibleAsync();
    }

    private static HttpRequestMessage Asking(string path, string accepts, Action<HttpRequestMessage>? also = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd(accepts);
        also?.Invoke(request);
        return request;
    }

    // Beside the test program, for whoever wants to look.
    private Task KeepPictureAsync(string name) =>
        _page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "pictures", $"{name}.png") });
}
