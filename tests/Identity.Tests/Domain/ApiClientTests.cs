namespace ThiDua.Identity.Tests.Domain;

public sealed class ApiClientTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(7));
    private readonly Secret _first = Secret.New();
    private readonly ApiClient _client;

    public ApiClientTests() => _client = ApiClient.Register(Guid.NewGuid(), "Sở Nội vụ", [], _first);

    [Fact]
    public void Only_its_own_secret_opens()
    {
        Assert.True(_client.Accepts(_first.Text, Noon));
        Assert.False(_client.Accepts(Secret.New().Text, Noon));
        Assert.False(_client.Accepts("", Noon));
    }

    [Fact]
    public void The_secret_before_opens_until_the_change_over_ends()
    {
        var second = Secret.New();
        _client.ChangeSecret(second, Noon, overlap: TimeSpan.FromHours(24));

        Assert.True(_client.Accepts(second.Text, Noon));
        Assert.True(_client.Accepts(_first.Text, Noon.AddHours(24).AddTicks(-1)));
        Assert.False(_client.Accepts(_first.Text, Noon.AddHours(24)));
    }

    [Fact]
    public void A_leaked_secret_is_worth_nothing_at_once()
    {
        _client.ChangeSecret(Secret.New(), Noon, overlap: TimeSpan.Zero);

        Assert.False(_client.Accepts(_first.Text, Noon));
    }

    [Fact]
    public void A_deactivated_client_opens_nothing_and_changes_no_more()
    {
        _client.Deactivate("hết hợp đồng");

        Assert.False(_client.Accepts(_first.Text, Noon));
        Assert.Equal("IDE-0019", _client.ChangeSecret(Secret.New(), Noon, TimeSpan.Zero).Error?.Code);
        Assert.Equal("IDE-0019", _client.SetGrants([], "thử").Error?.Code);
        Assert.Equal("IDE-0019", _client.Deactivate("nữa").Error?.Code);
    }
}
