using ThiDua.Platform.Tests.Faults;
using ThiDua.Platform.Tests.Seasons;

namespace ThiDua.Platform.Tests.Telemetry;

/// <summary>What an operator's collector gets from the five processes.</summary>
[Collection(SeparateHosts.Name)]
public sealed class TelemetryTests(DistributedPlatform platform)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_request_is_one_trace_from_the_gateway_to_the_last_consumer()
    {
        await platform.Played.PlayAsync(LaoCai2021.Season);
        using var touch = new Touch(platform);
        var unit = await touch.UnitAsync($"{touch.Mark}-V", Ct);
        await Ledger.SettlesAsync(platform, Ct);
        var parent = (await platform.QueryAsync("Clusters", "select traceparent from clusters.outbox_message where body ->> 'code' = $1",
            row => row.GetString(0), unit))[0];
        var trace = parent.Split('-')[1];

        var spans = await Eventually.SeesAsync(
            () => Task.FromResult(platform.Telemetry.Spans.Where(span => span.Trace == trace).ToList()),
            seen => seen.Select(span => span.Service).Distinct().Count() == 5
                && seen.All(span => span.Parent.Length == 0 || seen.Exists(other => other.Id == span.Parent)),
            "one trace without gaps over all five processes", ct: Ct);

        Assert.Equal(["thidua-awards", "thidua-clusters", "thidua-gateway", "thidua-indicators", "thidua-scoring"],
            spans.Select(span => span.Service).Distinct().Order());
        Assert.Equal("thidua-gateway", Assert.Single(spans, span => span.Parent.Length == 0).Service);
        Assert.Contains(spans, span => span.Service == "thidua-clusters" && span.Name == "outbox publish");
    }

    [Theory]
    [InlineData("thidua-clusters/thidua.outbox.published")]
    [InlineData("thidua-clusters/thidua.outbox.pending")]
    [InlineData("thidua-clusters/thidua.outbox.oldest")]
    [InlineData("thidua-clusters/thidua.outbox.parked")]
    [InlineData("thidua-scoring/thidua.inbox.handled")]
    [InlineData("thidua-scoring/thidua.inbox.lag")]
    [InlineData("thidua-scoring/thidua.inbox.stored_failures")]
    public async Task Outbox_inbox_and_failures_are_measured(string instrument)
    {
        await platform.Played.PlayAsync(LaoCai2021.Season);

        await Eventually.HoldsAsync(() => platform.Telemetry.Metrics.Contains(instrument), instrument, ct: Ct);
    }

    [Fact]
    public async Task No_log_line_names_a_recipient_or_an_account_holder()
    {
        await platform.Played.PlayAsync(InventedSeason.From(3));
        await Eventually.HoldsAsync(() => platform.Telemetry.Logs.Count > 0, "a log record", ct: Ct);

        foreach (var secret in (string[])["Cá nhân thử", "Tập thể thử", "Người ngoài", platform.Password])
            Assert.DoesNotContain(platform.Telemetry.Logs, line => line.Contains(secret, StringComparison.Ordinal));
    }
}
