namespace ThiDua.Platform.Tests.Faults;

/// <summary>An operator raises every state of every module again; readers that have it already must not notice.</summary>
[Collection(SeparateHosts.Name)]
public sealed class Republish(DistributedPlatform platform)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_full_republish_reaches_every_listener_and_changes_nothing()
    {
        var stage = await platform.Played.PlayAsync(LaoCai2021.Season);
        await Ledger.SettlesAsync(platform, Ct);
        var before = await platform.ChangesAsync();

        foreach (var module in (string[])["clusters", "indicators", "scoring", "awards"])
        {
            var reply = await stage.As(stage.Administrator).TryPostAsync($"/api/{module}/v1/operations/republish", null, null, Ct);
            Assert.True(reply.Body.At("states").GetInt32() > 0, $"{module}: {reply.Code} {reply.Sentence}");
        }

        await Ledger.SettlesAsync(platform, Ct);
        Assert.Equal(before, await platform.ChangesAsync());
    }
}
