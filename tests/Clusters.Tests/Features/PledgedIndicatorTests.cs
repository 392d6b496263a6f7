namespace ThiDua.Clusters.Tests.Features;

/// <summary>What a pact pledges is checked where it is written, by the catalogue of indicators as this module was told of it.</summary>
public sealed class PledgedIndicatorTests(ClustersHost clusters) : IClassFixture<ClustersHost>
{
    [Fact]
    public async Task An_indicator_nobody_knows_may_be_late_and_is_named_with_the_seconds_to_wait()
    {
        var block = await BlockAsync("I-WAIT");

        var answer = await clusters.Head(block).PostAsync("/pacts", ClustersHost.Pact(block, "I-WAIT-21",
            Target("I-WAIT-A", "X", "100"), Target("I-WAIT-A", "NOBODY", "100")));

        Assert.Equal((HttpStatusCode.Conflict, "CLU-0070"), (answer.Status, answer.Code));
        Assert.Equal(["/targets/1/indicatorCode"], Pointers(answer));
        Assert.Equal("1", Assert.Single(answer.Raw.Headers.GetValues("Retry-After")));
        Assert.Empty((await clusters.Auditor.GetAsync($"/pacts?cluster={block}")).Body!["items"]!.AsArray());
    }

    [Fact]
    public async Task An_indicator_that_arrives_while_the_pact_is_written_is_waited_for()
    {
        var block = await BlockAsync("I-LATE");

        var drafting = clusters.Head(block).PostAsync("/pacts", ClustersHost.Pact(block, "I-LATE-21", Target("I-LATE-A", "LATE", "7")));
        await clusters.Host.DeliverAsync(ClustersHost.Indicator("LATE"));
        var answer = await drafting;

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.Equal("Chỉ tiêu LATE", (string?)answer.Body!["targets"]![0]!["indicatorName"]);
    }

    [Fact]
    public async Task A_number_keeps_to_the_decimals_and_the_limits_of_its_indicator()
    {
        var block = await BlockAsync("I-RULE");
        var drafted = await clusters.Head(block).CreateAsync("/pacts", ClustersHost.Pact(block, "I-RULE-21"));

        // Y has whole numbers from 0 to 100; "80.000" is eighty to a program and eighty thousand to a clerk.
        async Task<string?> CodeAsync(string indicator, string value)
        {
            var answer = await clusters.Head(block).PutAsync($"/pacts/{drafted["id"]}",
                new { targets = new[] { Target("I-RULE-A", indicator, value) } }, "\"1\"");
            return answer.Status == HttpStatusCode.OK ? null : (string?)answer.Body!["errors"]![0]!["code"];
        }

        Assert.Equal(["CLU-1019", "CLU-1020", "CLU-1021", "CLU-1022", "CLU-1016"],
            [await CodeAsync("Y", "5.5"), await CodeAsync("Y", "80.000"), await CodeAsync("Y", "-1"), await CodeAsync("Y", "101"),
                await CodeAsync("X", "1234567890123456")]);
        Assert.Null(await CodeAsync("Y", "100"));
    }

    [Fact]
    public async Task An_indicator_that_is_closed_before_the_year_or_withdrawn_is_not_pledged()
    {
        var block = await BlockAsync("I-SHUT");
        await clusters.Host.DeliverAsync(ClustersHost.Indicator("I-OLD", validTo: new DateOnly(2020, 12, 31)));
        await clusters.Host.DeliverAsync(ClustersHost.Indicator("I-LAST", validTo: new DateOnly(2021, 1, 1)));
        await clusters.Host.DeliverAsync(ClustersHost.Indicator("I-NEVER", isWithdrawn: true));

        var answer = await clusters.Head(block).PostAsync("/pacts", ClustersHost.Pact(block, "I-SHUT-21",
            Target("I-SHUT-A", "I-OLD", "1"), Target("I-SHUT-A", "I-LAST", "1"), Target("I-SHUT-A", "I-NEVER", "1")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(["/targets/0/indicatorCode", "/targets/2/indicatorCode"], Pointers(answer));
    }

    [Fact]
    public async Task Next_years_pact_leaves_out_what_the_catalogue_no_longer_has_and_names_it()
    {
        var block = await BlockAsync("I-NEXT");
        await clusters.CycleAsync("I-NEXT-22", block, 2022);
        await clusters.Host.DeliverAsync(ClustersHost.Indicator("I-ENDS", validTo: new DateOnly(2021, 12, 31)));
        var pact = await clusters.Head(block).CreateAsync("/pacts", ClustersHost.Pact(block, "I-NEXT-21",
            Target("I-NEXT-A", "X", "1"), Target("I-NEXT-A", "I-ENDS", "1")));
        await clusters.Head(block).ActAsync($"/pacts/{pact["id"]}", "/circulation");

        var next = await clusters.Head(block).CreateAsync($"/pacts/{pact["id"]}/successor", new { cycleCode = "I-NEXT-22" });

        Assert.Equal(["X"], next["pact"]!["targets"]!.AsArray().Select(target => (string)target!["indicatorCode"]!));
        Assert.Equal(("I-ENDS", "Chỉ tiêu I-ENDS"),
            ((string?)next["closedIndicators"]![0], (string?)next["closedIndicatorNames"]![0]));
        Assert.Empty(next["leftBehind"]!.AsArray());
    }

    [Fact]
    public async Task Copies_of_indicators_take_duplicates_and_any_order()
    {
        var newest = ClustersHost.Indicator("I-COPY", 5, highest: 10);
        foreach (var version in (long[])[3, 1, 4, 2])
            await clusters.Host.DeliverAsync(ClustersHost.Indicator("I-COPY", version, highest: version));
        await clusters.Host.DeliverAsync(newest);
        await clusters.Host.PublishAsync(newest);
        await clusters.Host.DeliverAsync(ClustersHost.Indicator("I-COPY", 2, highest: 2));
        await clusters.Host.DeliverAsync(newest with { EventId = Guid.NewGuid(), OccurredAt = newest.OccurredAt.AddDays(1) });

        var copy = await clusters.Host.QueryAsync(db => db.Indicators.AsNoTracking().SingleAsync(i => i.Code == "I-COPY"));

        Assert.Equal((5, 10m), (copy.Version, copy.State.Highest));
    }

    private async Task<string> BlockAsync(string code)
    {
        var block = await clusters.BlockAsync(code, $"{code}-A");
        await clusters.CycleAsync($"{code}-21", block);
        return block;
    }

    private static object Target(string unitCode, string indicatorCode, string value) =>
        new { unitCode, indicatorCode, status = "assigned", value };

    private static IEnumerable<string> Pointers(Answer answer) =>
        answer.Body!["errors"]!.AsArray().Select(e => (string)e!["pointer"]!);
}
