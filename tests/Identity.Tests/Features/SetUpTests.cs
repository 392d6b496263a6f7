namespace ThiDua.Identity.Tests.Features;

public sealed class SetUpTests(TestServers servers) : IAsyncLifetime
{
    private GatewayUnderTest _gateway = null!;

    public async ValueTask InitializeAsync()
    {
        _gateway = await GatewayUnderTest.StartAsync(servers);
        await _gateway.QueryAsync(db => db.Accounts.ExecuteDeleteAsync());
    }

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task The_link_makes_the_first_administrator_once()
    {
        var token = (await _gateway.FirstStart.SetUpTokenAsync(CancellationToken.None))!;

        Assert.Equal("422 GEN-0004", await SetUpAsync(token, "quan-tri", "ngan"));
        Assert.Equal("200", await SetUpAsync(token, "quan-tri", "mot-mat-khau-dai"));
        Assert.Equal("403 IDE-0020", await SetUpAsync(token, "nguoi-khac", "mot-mat-khau-dai"));

        using var admin = await _gateway.SignedInAsync("quan-tri", "mot-mat-khau-dai");
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/api/identity/v1/accounts")).StatusCode);
    }

    [Fact]
    public async Task A_wrong_or_old_link_makes_nobody()
    {
        var token = (await _gateway.FirstStart.SetUpTokenAsync(CancellationToken.None))!;

        Assert.Equal("403 IDE-0020", await SetUpAsync("wrong", "quan-tri", "mot-mat-khau-dai"));
        _gateway.Clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal("403 IDE-0020", await SetUpAsync(token, "quan-tri", "mot-mat-khau-dai"));
    }

    [Fact]
    public async Task There_is_no_link_once_somebody_can_sign_in()
    {
        var one = (await _gateway.FirstStart.SetUpTokenAsync(CancellationToken.None))!;
        var two = (await _gateway.FirstStart.SetUpTokenAsync(CancellationToken.None))!;
        Assert.Equal("200", await SetUpAsync(one, "quan-tri", "mot-mat-khau-dai"));

        Assert.Equal("403 IDE-0020", await SetUpAsync(two, "nguoi-khac", "mot-mat-khau-dai"));
        Assert.Null(await _gateway.FirstStart.SetUpTokenAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Every_start_and_every_replica_prints_the_same_link()
    {
        var one = await _gateway.FirstStart.SetUpTokenAsync(CancellationToken.None);
        await using var replica = await _gateway.ReplicaAsync();

        Assert.NotNull(one);
        Assert.Equal(one, await _gateway.FirstStart.SetUpTokenAsync(CancellationToken.None));
        Assert.Equal(one, await replica.FirstStart.SetUpTokenAsync(CancellationToken.None));
        Assert.Equal(1, await _gateway.QueryAsync(db => db.SetUpLinks.CountAsync()));
    }

    [Fact]
    public async Task A_link_that_has_ended_is_followed_by_a_new_one()
    {
        var old = (await _gateway.FirstStart.SetUpTokenAsync(CancellationToken.None))!;
        _gateway.Clock.Advance(TimeSpan.FromHours(24));

        var link = (await _gateway.FirstStart.SetUpTokenAsync(CancellationToken.None))!;

        Assert.NotEqual(old, link);
        Assert.Equal("200", await SetUpAsync(link, "quan-tri", "mot-mat-khau-dai"));
    }

    private async Task<string> SetUpAsync(string token, string name, string password)
    {
        using var machine = _gateway.Machine();
        using var answer = await machine.PostAsJsonAsync("/api/identity/v1/setup", new { token, name, password });
        return answer.IsSuccessStatusCode ? $"{(int)answer.StatusCode}" : await answer.RefusalAsync();
    }
}
