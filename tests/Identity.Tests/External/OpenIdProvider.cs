using ThiDua.LocalServers;

namespace ThiDua.Identity.Tests.External;

/// <summary>A certified provider of somebody else (npm oidc-provider), in a process of its own. On «localhost», so that a browser takes it
/// for another site.</summary>
public sealed class OpenIdProvider : IAsyncLifetime
{
    // With everything that must be encoded on the way.
    public const string ClientSecret = "bi+mat/rat:dai=%26 cua&trang-thi-dua-0123456789";
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "ThirdParty", "OpenIdProvider");
    private readonly HttpClient _http = new();
    private readonly int _port = FreePort.Any();
    private readonly string _log = Path.Combine(Path.GetTempPath(), $"thidua-provider-{Guid.NewGuid():n}.log");
    private WatchedProcess? _process;

    public string Issuer => $"http://localhost:{_port}";

    public async ValueTask InitializeAsync()
    {
        Assert.True(Directory.Exists(Path.Combine(Folder, "node_modules")),
            $"The provider is not installed: run «npm ci» in {Folder}, or «dotnet dev.cs test».");
        _process = WatchedProcess.Start(_log, "TERM", new Dictionary<string, string> { ["HOST"] = "localhost", ["PORT"] = $"{_port}" },
            ["node", "provider.mjs"], Folder);
        await Eventually.HoldsAsync(async () =>
            _process.HasExited || (await _http.GetAsync($"{Issuer}/.well-known/openid-configuration")).IsSuccessStatusCode, "the provider");
        Assert.False(_process.HasExited, $"The provider ended at once: {await File.ReadAllTextAsync(_log)}");
    }

    /// <summary>A gateway that signs in by this provider, and is known to it.</summary>
    internal async Task<GatewayUnderTest> GatewayAsync(TestKit.Servers.TestServers servers, params (string Key, string Value)[] settings)
    {
        var client = Guid.NewGuid().ToString("n");
        var gateway = await GatewayUnderTest.StartAsync(servers,
            [
                // Only there a provider without a certificate is believed.
                ("environment", "Development"),
                ("ExternalSignIn:Authority", Issuer), ("ExternalSignIn:ClientId", client), ("ExternalSignIn:ClientSecret", ClientSecret),
                    ("ExternalSignIn:Label", "Tài khoản Lào Cai"),
                .. settings,
            ]);
        await PullAsync(new
        {
            client = new
            {
                client_id = client,
                client_secret = ClientSecret,
                redirect_uris = new[] { new Uri(gateway.Address, "/sign-in/external/callback") },
                post_logout_redirect_uris = new[] { gateway.Address.AbsoluteUri },
                response_types = new[] { "code" },
                grant_types = new[] { "authorization_code" },
                token_endpoint_auth_method = "client_secret_basic",
            },
        });
        return gateway;
    }

    /// <summary>The next id token has this wrong.</summary>
    public Task SpoilAsync(string what) => PullAsync(new { spoil = what });

    /// <summary>From now on another key signs, and only that one is published.</summary>
    public Task ChangeKeyAsync() => PullAsync(new { newKey = true });

    public async Task StopAsync()
    {
        if (_process is { } process) Assert.True(await process.StopAsync(TimeSpan.FromSeconds(10)));
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false }) await StopAsync();
        _process?.Dispose();
        _http.Dispose();
        File.Delete(_log);
    }

    private async Task PullAsync(object lever)
    {
        using var answer = await _http.PostAsJsonAsync($"{Issuer}/lever", lever);
        Assert.True(answer.StatusCode == HttpStatusCode.NoContent, await answer.Content.ReadAsStringAsync());
    }
}
