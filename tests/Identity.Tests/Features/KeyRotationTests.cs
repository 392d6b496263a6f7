using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using ThiDua.BuildingBlocks.Hosting;
using ThiDua.BuildingBlocks.OpenApi;

namespace ThiDua.Identity.Tests.Features;

/// <summary>Thirty days of life, two of them published ahead; the clock starts so that the first key ends just before the real
/// time.</summary>
public sealed class KeyRotationTests(TestServers servers) : IAsyncLifetime
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);
    private readonly DateTimeOffset _now = DateTimeOffset.UtcNow;
    private GatewayUnderTest _gateway = null!;

    public async ValueTask InitializeAsync()
    {
        _gateway = await GatewayUnderTest.StartAsync(servers, new TestClock(_now - Lifetime - TimeSpan.FromMinutes(1)));
        await _gateway.Keys.RotateAsync(CancellationToken.None);
    }

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task The_next_key_is_published_two_days_before_it_signs_and_the_last_until_its_tokens_have_ended()
    {
        var first = await SigningKidAsync();
        await AtAsync(Lifetime - TimeSpan.FromDays(2) - TimeSpan.FromMinutes(1));
        Assert.Equal([first], await PublishedKidsAsync());

        await AtAsync(Lifetime - TimeSpan.FromDays(2));
        var both = await PublishedKidsAsync();
        Assert.Equal((2, first), (both.Count, await SigningKidAsync()));

        await AtAsync(Lifetime - TimeSpan.FromTicks(10));
        Assert.Equal(first, await SigningKidAsync());
        await AtAsync(Lifetime);
        Assert.Equal((both[1], 2), (await SigningKidAsync(), (await PublishedKidsAsync()).Count));

        await AtAsync(Lifetime + TimeSpan.FromMinutes(11));
        Assert.Equal([both[1]], await PublishedKidsAsync());
    }

    [Fact]
    public async Task Two_gateways_that_rotate_at_once_make_one_key()
    {
        await AtAsync(Lifetime - TimeSpan.FromDays(1));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _gateway.Keys.RotateAsync(CancellationToken.None)));

        Assert.Equal(2, await _gateway.QueryAsync(db => db.SigningKeys.CountAsync()));
    }

    [Fact]
    public async Task Private_keys_are_not_readable_in_the_database()
    {
        var stored = await _gateway.QueryAsync(db => db.SigningKeys.Select(k => k.ProtectedPrivateKey).SingleAsync());

        using var key = System.Security.Cryptography.ECDsa.Create();
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => key.ImportPkcs8PrivateKey(stored, out _));
    }

    [Fact]
    public async Task A_service_that_knows_the_published_keys_takes_the_first_token_of_the_new_one()
    {
        await AtAsync(Lifetime - TimeSpan.FromDays(1));
        await using var service = await StartServiceAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(service));

        _gateway.Clock.Now = _now;

        Assert.Equal(HttpStatusCode.OK, await AskAsync(service));
    }

    [Fact]
    public async Task A_key_that_could_not_be_published_ahead_is_taken_within_seconds()
    {
        await using var service = await StartServiceAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(service));

        // As after a standstill longer than the time of publishing ahead.
        _gateway.Clock.Now = _now + TimeSpan.FromSeconds(1);

        await Eventually.SeesAsync(() => AskAsync(service), status => status == HttpStatusCode.OK, "the token of the new key");
    }

    [Fact]
    public async Task A_revoked_key_opens_nothing_at_any_host_and_the_next_one_signs()
    {
        _gateway.Clock.Now = DateTimeOffset.UtcNow.AddMinutes(-1);
        await _gateway.Keys.RotateAsync(CancellationToken.None);
        await using var service = await StartServiceAsync();
        await Eventually.SeesAsync(() => AskNowAsync(service), status => status == HttpStatusCode.OK, "the first token to be taken");
        var stolen = await _gateway.Tokens.IssueAsync(Guid.NewGuid(), "thief", ["administrator@*"], CancellationToken.None);
        using var admin = await _gateway.SignedInAsync("admin");
        var kid = new JsonWebToken(stolen).Kid;

        var path = $"/api/identity/v1/signing-keys/{kid}/revocation";
        using var revoked = await admin.PostAsJsonAsync(path, new { reason = "máy chủ bị lộ" });
        using var again = await admin.PostAsJsonAsync(path, new { reason = "máy chủ bị lộ" });

        Assert.Equal(HttpStatusCode.NoContent, revoked.StatusCode);
        Assert.Equal("404 IDE-0036", await again.RefusalAsync());
        using var thief = _gateway.Machine();
        thief.DefaultRequestHeaders.Authorization = new("Bearer", stolen);
        Assert.Equal(HttpStatusCode.Unauthorized, (await thief.GetAsync("/me")).StatusCode);
        await Eventually.SeesAsync(async () => (await thief.GetAsync(WhoAt(service))).StatusCode,
            status => status == HttpStatusCode.Unauthorized, "the service to hear of the revoked key");
        await Eventually.SeesAsync(() => AskNowAsync(service), status => status == HttpStatusCode.OK, "a token of the next key");
        var keys = await admin.GetFromJsonAsync<JsonElement>("/api/identity/v1/signing-keys");
        var shown = keys.EnumerateArray().Single(key => key.GetProperty("id").GetString() == kid);
        Assert.Equal(("admin", "máy chủ bị lộ"), (shown.GetProperty("revokedBy").GetString(), shown.GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task A_token_of_another_issuer_is_refused_whatever_the_key_set_says_of_itself()
    {
        _gateway.Clock.Now = DateTimeOffset.UtcNow.AddMinutes(-1);
        await _gateway.Keys.RotateAsync(CancellationToken.None);
        await using var service = await StartServiceAsync(("Auth:Issuer", "tinh-khac"));

        using var machine = await _gateway.WithTokenAsync(Guid.NewGuid(), "auditor@*");

        Assert.Equal(HttpStatusCode.Unauthorized, (await machine.GetAsync(WhoAt(service))).StatusCode);
    }

    // With a clock that goes on, however long it takes.
    private Task<HttpStatusCode> AskNowAsync(WebApplication service)
    {
        _gateway.Clock.Now = DateTimeOffset.UtcNow.AddMinutes(-1);
        return AskAsync(service);
    }

    private static Uri WhoAt(WebApplication service) => new(
        new Uri(service.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()), "/who");

    private async Task AtAsync(TimeSpan sinceTheFirstKey)
    {
        _gateway.Clock.Now = _now - Lifetime - TimeSpan.FromMinutes(1) + sinceTheFirstKey;
        await _gateway.Keys.RotateAsync(CancellationToken.None);
    }

    private async Task<string> SigningKidAsync() =>
        new JsonWebToken(await _gateway.Tokens.IssueAsync(Guid.NewGuid(), "x", [], CancellationToken.None)).Kid;

    private async Task<IReadOnlyList<string>> PublishedKidsAsync() =>
        [.. (await _gateway.Keys.PublishedAsync(CancellationToken.None)).Select(key => key.Kid)];

    private async Task<HttpStatusCode> AskAsync(WebApplication service)
    {
        using var machine = await _gateway.WithTokenAsync(Guid.NewGuid(), "auditor@*");
        using var answer = await machine.GetAsync(WhoAt(service));
        return answer.StatusCode;
    }

    // What every service does with tokens, and nothing else.
    private async Task<WebApplication> StartServiceAsync(params (string Key, string Value)[] settings)
    {
        var builder =
            WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Test", ApplicationName = "ThiDua.TestKit" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration["Auth:Authority"] = _gateway.Address.ToString();
        foreach (var (key, value) in settings) builder.Configuration[key] = value;
        builder.AddServiceDefaults("stub");
        builder.Services.AddScoped<ThiDua.BuildingBlocks.Security.CurrentUser>();
        builder.Services.AddModuleOpenApi("Stub", "Stub");
        var service = builder.Build();
        service.UseServiceDefaults();
        service.MapGet("/who", () => "somebody");
        await service.StartAsync();
        return service;
    }
}
