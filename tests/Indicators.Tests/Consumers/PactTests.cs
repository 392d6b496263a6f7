using Microsoft.EntityFrameworkCore;
using static ThiDua.Indicators.Tests.IndicatorsFixture;

namespace ThiDua.Indicators.Tests.Consumers;

public sealed class PactTests(IndicatorsFixture module) : IClassFixture<IndicatorsFixture>
{
    [Fact]
    public async Task A_complete_pact_brings_its_targets_and_a_draft_brings_nothing()
    {
        await UnitsAsync("P-A", "P-B");
        var pact = Guid.NewGuid();
        PactTarget[] targets = [new("P-A", "THU", "assigned", 60), new("P-A", "NGHEO", "not-assigned", null),
            new("P-B", "THU", "not-applicable", null), new("P-B", "NGHEO", "assigned", 0)];

        await module.Host.DeliverAsync(Pact(pact, 1, "draft", targets));
        await module.Host.DeliverAsync(Pact(pact, 2, "circulated", targets));
        Assert.Equal("\"0\"", (await module.Office.GetAnswerAsync(Figures("P-A"))).ETag);
        await module.Host.DeliverAsync(Pact(pact, 3, "complete", targets));

        var (first, second) = (await module.Office.GetAnswerAsync(Figures("P-A")), await module.Office.GetAnswerAsync(Figures("P-B")));
        Assert.Equal(("assigned", "60", "pact"), Target(first, "THU"));
        Assert.Equal(("not-assigned", null, "pact"), Target(first, "NGHEO"));
        Assert.Equal(("not-applicable", null, "pact"), Target(second, "THU"));
        Assert.Equal(("assigned", "0", "pact"), Target(second, "NGHEO"));
        Assert.Equal(("\"1\"", "\"1\""), (first.ETag, second.ETag));
    }

    [Fact]
    public async Task Duplicates_republished_states_and_late_older_states_change_nothing_and_raise_nothing()
    {
        await UnitsAsync("P-C");
        var pact = Guid.NewGuid();
        var complete = Pact(pact, 5, "complete", new PactTarget("P-C", "THU", "assigned", 60));
        await module.Host.DeliverAsync(complete);
        var sent = await SentAsync();

        await module.Host.PublishAsync(complete);
        await module.Host.DeliverAsync(complete with { EventId = Guid.NewGuid(), Happened = [EventNames.Republished] });
        await module.Host.DeliverAsync(Pact(pact, 4, "complete", new PactTarget("P-C", "THU", "assigned", 50)));
        await module.Host.DeliverAsync(complete with { EventId = Guid.NewGuid(), Version = 6 });

        var set = await module.Office.GetAnswerAsync(Figures("P-C"));
        Assert.Equal(("\"1\"", ("assigned", "60", "pact")), (set.ETag, Target(set, "THU")));
        Assert.Equal(sent, await SentAsync());

        Task<int> SentAsync() => module.Host.QueryAsync(db => db.Outbox.CountAsync());
    }

    [Fact]
    public async Task A_target_of_the_province_stays_and_the_change_record_names_the_pact_as_the_system_that_acted()
    {
        await UnitsAsync("P-D");
        await module.AddIndicatorAsync("P-THU");
        await module.Office.CallAsync("PUT", $"{Figures("P-D")}/targets", Features.TargetTests.Targets(("P-THU", "assigned", 70)), "\"0\"");

        await module.Host.DeliverAsync(Pact(Guid.NewGuid(), 1, "complete", new PactTarget("P-D", "P-THU", "assigned", 60),
            new PactTarget("P-D", "P-MOI", "assigned", 5)));

        var set = await module.Office.GetAnswerAsync(Figures("P-D"));
        Assert.Equal(("assigned", "70", "province"), Target(set, "P-THU"));
        Assert.Equal(("assigned", "5", "pact"), Target(set, "P-MOI"));
        Assert.Null(set.Figure("P-MOI")["indicatorName"]);
        var record = (await module.Office.GetAnswerAsync($"{IndicatorsModule.Prefix}/changes?limit=1")).Body!["items"]![0]!;
        Assert.Equal(("system:indicators-pact-changed", "targets-pledged"),
            (record["userName"]!.GetValue<string>(), record["happened"]![0]!.GetValue<string>()));
    }

    [Fact]
    public async Task An_annex_brings_its_targets_what_it_drops_goes_back_and_a_pact_that_is_withdrawn_takes_the_rest_along()
    {
        await UnitsAsync("P-F", "P-G");
        var pact = Guid.NewGuid();
        PactTarget[] first = [new("P-F", "THU", "assigned", 60), new("P-F", "NGHEO", "assigned", 5), new("P-G", "THU", "assigned", 40)];
        var annex = new PactAnnex(1, "Điều chỉnh", "in-force", [new("P-F", "THU", "assigned", 55)], [new("P-G", "THU", "assigned", 40)],
            [], null);
        var annexed = Pact(pact, 2, "complete", first) with
        {
            TargetsInForce = [new("P-F", "THU", "assigned", 55), new("P-F", "NGHEO", "assigned", 5)],
            Annexes = [annex],
        };

        await module.Host.DeliverAsync(Pact(pact, 1, "complete", first));
        await module.Host.DeliverAsync(annexed);
        await module.Host.DeliverAsync(annexed with { EventId = Guid.NewGuid(), Happened = [EventNames.Republished] });
        await module.Host.DeliverAsync(Pact(pact, 1, "complete", first));
        var (changed, dropped) = (await module.Office.GetAnswerAsync(Figures("P-F")), await module.Office.GetAnswerAsync(Figures("P-G")));
        await module.Host.DeliverAsync(annexed with { EventId = Guid.NewGuid(), Version = 3, State = "withdrawn" });
        var gone = await module.Office.GetAnswerAsync(Figures("P-F"));

        Assert.Equal((("assigned", "55", "pact"), ("assigned", "5", "pact")), (Target(changed, "THU"), Target(changed, "NGHEO")));
        Assert.Equal(("blank", null, null), Target(dropped, "THU"));
        Assert.Equal(("\"2\"", "\"2\""), (changed.ETag, dropped.ETag));
        Assert.Equal((("blank", null, null), ("blank", null, null)), (Target(gone, "THU"), Target(gone, "NGHEO")));
    }

    [Fact]
    public async Task A_pact_withdrawn_before_anything_was_taken_over_and_a_target_of_the_province_change_nothing()
    {
        await UnitsAsync("P-H");
        await module.AddIndicatorAsync("P-GIU");
        var pact = Guid.NewGuid();
        await module.Host.DeliverAsync(Pact(Guid.NewGuid(), 4, "withdrawn", new PactTarget("P-H", "THU", "assigned", 60)));
        await module.Host.DeliverAsync(Pact(pact, 1, "complete", new PactTarget("P-H", "P-GIU", "assigned", 60)));
        await module.Office.CallAsync("PUT", $"{Figures("P-H")}/targets", new
        {
            targets = new[] { new { indicatorCode = "P-GIU", status = "assigned", value = "60" } },
            reason = "Tỉnh giao",
        }, "\"1\"");
        var before = await module.Office.GetAnswerAsync(Figures("P-H"));

        await module.Host.DeliverAsync(Pact(pact, 2, "withdrawn", new PactTarget("P-H", "P-GIU", "assigned", 60)));

        var after = await module.Office.GetAnswerAsync(Figures("P-H"));
        Assert.Equal((before.ETag, Target(before, "P-GIU")), (after.ETag, Target(after, "P-GIU")));
    }

    [Fact]
    public async Task A_full_republish_raises_every_state_once_more_and_changes_no_version()
    {
        await UnitsAsync("P-E");
        await module.AddIndicatorAsync("P-LAI");
        await module.Office.CallAsync("PUT", $"{Figures("P-E")}/targets", Features.TargetTests.Targets(("P-LAI", "assigned", 70)), "\"0\"");
        var aggregates = await module.Host.QueryAsync(async db => await db.Indicators.CountAsync() + await db.FigureSets.CountAsync());

        var raised = await module.Host.RepublishAsync();

        Assert.Equal(aggregates, raised);
        Assert.Equal("\"1\"", (await module.Office.GetAnswerAsync(Figures("P-E"))).ETag);
        var bodies = await module.Host.QueryAsync(db =>
            db.Outbox.OrderByDescending(row => row.Id).Take(raised).Select(row => row.Body).ToListAsync());
        Assert.All(bodies, body => Assert.Contains("republished", body, StringComparison.Ordinal));
        Assert.Contains(bodies, body =>
            body.Contains("\"P-E\"", StringComparison.Ordinal) && body.Contains("\"P-LAI\"", StringComparison.Ordinal));
    }

    private async Task UnitsAsync(params string[] codes)
    {
        foreach (var code in codes) await module.Host.DeliverAsync(UnitNamed(code, 1, code));
    }

    private static (string, string?, string?) Target(Answer answer, string code)
    {
        var figure = answer.Figure(code);
        return (figure["targetStatus"]!.GetValue<string>(), figure["target"]?.GetValue<string>(),
            figure["targetSource"]?.GetValue<string>());
    }
}
