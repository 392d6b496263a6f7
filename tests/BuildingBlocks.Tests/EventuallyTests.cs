namespace ThiDua.BuildingBlocks.Tests;

public sealed class EventuallyTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_returns_what_it_waited_for()
    {
        var looks = 0;

        var seen = await Eventually.SeesAsync(() => Task.FromResult(++looks), count => count == 3, "the third look", ct: Ct);

        Assert.Equal(3, seen);
    }

    [Fact]
    public async Task A_time_out_says_what_was_seen_last()
    {
        var timeout = await Assert.ThrowsAsync<TimeoutException>(() =>
            Eventually.SeesAsync(() => Task.FromResult("two of three"), seen =>
                seen == "three", "three places", TimeSpan.FromMilliseconds(60), Ct));

        Assert.Equal("Waited in vain for three places; last seen: two of three", timeout.Message);
    }

    [Fact]
    public async Task A_failing_probe_is_not_yet_and_is_shown_in_the_end()
    {
        var timeout = await Assert.ThrowsAsync<TimeoutException>(() =>
            Eventually.HoldsAsync(() => Task.FromException<bool>(new IOException("connection refused")), "an answer",
                TimeSpan.FromMilliseconds(60), Ct));

        Assert.Contains("connection refused", timeout.Message);
    }
}
