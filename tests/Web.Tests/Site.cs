[assembly: AssemblyFixture(typeof(ThiDua.Web.Tests.Site))]

namespace ThiDua.Web.Tests;

/// <summary>A small site as a province has it: the one process with its pages, the season of Lào Cai that is over and the invented one that
/// is under way, and a browser in front of it.</summary>
public sealed class Site : IAsyncLifetime
{
    private readonly string _data = Path.Combine(Path.GetTempPath(), $"thidua-site-{Guid.NewGuid():n}");
    private readonly HostProcess _process;
    private BrowserAtHand _browser = null!;

    public Site() => _process = new HostProcess("services/AllInOne", new Uri($"http://127.0.0.1:{FreePort.Any()}"),
        new Dictionary<string, string>
        {
            ["AllInOne__Data"] = _data,
            ["Web__Root"] = BrowserAtHand.Pages,
            ["Identity__DemoPassword"] = Password,
            ["Site__Body"] = "Tỉnh Minh Họa",
            ["Gateway__SignInLimit__Requests"] = "100000",
            ["Gateway__AnonymousLimit__Requests"] = "100000",
            ["Gateway__ClientLimit__Requests"] = "100000",
        }, "--demo");

    public static string Password => "bốn-con-ngựa-trắng-2026";

    public Uri Address => _process.Address;

    public async ValueTask InitializeAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        _browser = await BrowserAtHand.StartAsync();
        await _process.StartAsync(ct);
        var present = UnderWay.On(DateOnly.FromDateTime(DateTime.Today));
        using (var stage = StageFor(LaoCai2021.Season)) await new SeasonPlay(stage, LaoCai2021.Season).RunAsync(ct);
        using (var stage = StageFor(present.Season)) await new UnderWayPlay(stage, present).RunAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _process.DisposeAsync();
        await Eventually.HoldsAsync(() => !File.Exists(Path.Combine(_data, "postgres", "data", "postmaster.pid")), "its PostgreSQL to end");
        Directory.Delete(_data, recursive: true);
    }

    /// <summary>Somebody at a browser of their own, signed in.</summary>
    /// <param name="account"><c>null</c> for the public.</param>
    internal Task<Visitor> VisitAsync(string? account, int width = 1366) => Visitor.ComeAsync(_browser, Address, account, Password, width);

    private Stage StageFor(Scene scene) => new(scene, Address, Password, TimeSpan.FromMinutes(4), TextWriter.Null, TimeProvider.System);
}
