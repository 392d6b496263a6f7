using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace ThiDua.Web.Tests;

/// <summary>A person in front of the pages. What the browser complains of (a refused style, a script error, a missing file) is a fault of
/// ours and found when the visit ends.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = [];
    private readonly ConcurrentQueue<string> _asked = [];

    private Visitor(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>What the page asked the services since it was opened.</summary>
    public IReadOnlyCollection<string> Asked => _asked;

    public static async Task<Visitor> ComeAsync(BrowserAtHand browser, Uri address, string? account, string password, int width)
    {
        var page = await browser.PageAsync(address, width);
        var visitor = new Visitor(page.Context, page);
        page.PageError += (_, error) => visitor._complaints.Enqueue(error);
        page.Console += (_, message) =>
        {
            // An answer of the services that says no is shown by the page; the browser writes it down, too.
            if (message.Type == "error" && !message.Text.Contains("the server responded with a status of", StringComparison.Ordinal)
                && !message.Text.Contains("net::ERR_INTERNET_DISCONNECTED", StringComparison.Ordinal))
                visitor._complaints.Enqueue(message.Text);
        };
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url).AbsolutePath is var path && (path.StartsWith("/api/", StringComparison.Ordinal) || path == "/me"))
                visitor._asked.Enqueue($"{request.Method} {new Uri(request.Url).PathAndQuery}");
        };
        if (account is not null) await visitor.SignInAsync(account, password);
        return visitor;
    }

    /// <summary>By the door itself: how one signs in by the page is told elsewhere.</summary>
    public async Task SignInAsync(string account, string password)
    {
        var answer = await Page.APIRequest.PostAsync("/sign-in", new()
        {
            DataObject = new { name = account, password },
            Headers = [new("X-ThiDua", "1")],
        });
        Assert.True(answer.Ok, $"{account}: {await answer.TextAsync()}");
    }

    /// <summary>An address with <c>{path of a list}</c> in it, whose place the id of the first entry takes.</summary>
    public async Task<string> ResolvedAsync(string address)
    {
        if (address.IndexOf('{', StringComparison.Ordinal) is not (>= 0 and var from)) return address;
        var list = address[(from + 1)..^1];
        var answer = (await (await Page.APIRequest.GetAsync(list)).JsonAsync())!.Value;
        return address[..from] + answer.GetProperty("items")[0].GetProperty("id").GetString();
    }

    /// <summary>Opens an address and waits until the page says what it is.</summary>
    public async Task OpenAsync(string address)
    {
        _asked.Clear();
        await Page.GotoAsync(address);
        await Assertions.Expect(Page.Locator("h1")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    /// <summary>What axe finds against WCAG 2.2 AA on the page as it stands.</summary>
    public async Task<IReadOnlyList<string>> BarriersAsync()
    {
        await Page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "web/node_modules/axe-core/axe.min.js")));
        var found = await Page.EvaluateAsync<JsonElement>("""
            async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })).violations
                .flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help}: ${node.html.slice(0, 200)}`))
            """);
        return [.. found.EnumerateArray().Select(text => text.GetString()!)];
    }

    public Task<int> OverflowAsync() => Page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth");

    /// <summary>Kept for whoever wants to look; the README names the folder.</summary>
    public Task KeepPictureAsync(string name) =>
        Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "artifacts/pages", $"{name}.png"), FullPage = true });

    public IReadOnlyCollection<string> Complaints => _complaints;

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        Assert.Empty(_complaints);
    }
}
