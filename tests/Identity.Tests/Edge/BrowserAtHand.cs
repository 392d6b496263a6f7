using Microsoft.Playwright;

namespace ThiDua.Identity.Tests.Edge;

/// <summary>The installed browser, for the built pages.</summary>
internal sealed class BrowserAtHand : IAsyncDisposable
{
    private static readonly string[] Programs = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private BrowserAtHand(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    /// <summary>Folder of the built pages.</summary>
    public static string Pages => Path.Combine(Repository.Root, "web", "dist");

    public static async Task<BrowserAtHand> StartAsync()
    {
        Assert.True(File.Exists(Path.Combine(Pages, "index.html")),
            "The pages are not built: run «npm ci» and «npm run build» in web/, or «dotnet dev.cs test».");
        var program = Environment.GetEnvironmentVariable("THIDUA_TEST_CHROMIUM") ?? Programs.FirstOrDefault(File.Exists);
        Assert.True(program is not null,
            "No browser: install chromium (apt-get install chromium) or name one in THIDUA_TEST_CHROMIUM; «dotnet dev.cs test» does it.");
        // A busy machine is slow, not wrong: what is expected is waited for as long as a person would.
        Assertions.SetDefaultExpectTimeout(30_000);
        var playwright = await Playwright.CreateAsync();
        return new BrowserAtHand(playwright, await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = program,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync"],
        }));
    }

    /// <summary>A page in a browser of its own: nobody else's cookies and storage.</summary>
    public Task<IPage> PageAsync(Uri address, int width = 1280) => _browser.NewPageAsync(
        new() { BaseURL = address.ToString(), Locale = "vi-VN", ViewportSize = new() { Width = width, Height = width < 700 ? 740 : 800 } });

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
