using static ThiDua.Indicators.Tests.IndicatorsFixture;

namespace ThiDua.Indicators.Tests.Features;

public sealed class TargetTests(IndicatorsFixture module) : IClassFixture<IndicatorsFixture>
{
    [Fact]
    public async Task An_unknown_unit_an_impossible_period_and_a_unit_of_another_time_are_three_refusals()
    {
        await module.AddIndicatorAsync("T-1");
        await module.Host.DeliverAsync(UnitNamed("LC-CU", 1, "Huyện cũ", validTo: new(2020, 6, 30)));
        var body = Targets(("T-1", "assigned", 5));

        var unknown = await module.Office.CallAsync("PUT", $"{Figures("KHONG-CO")}/targets", body, "\"0\"");
        var impossible = await module.Office.CallAsync("PUT", $"{Figures(period: "2021Q5")}/targets", body, "\"0\"");
        var before = await module.Office.CallAsync("PUT", $"{Figures("LC-CU")}/targets", body, "\"0\"");

        Assert.Equal((404, "IND-0010"), (unknown.Status, unknown.Code));
        Assert.Equal((400, "GEN-0002"), (impossible.Status, impossible.Code));
        Assert.Equal((409, "IND-0013"), (before.Status, before.Code));
        Assert.Equal(200, (await module.Office.CallAsync("PUT", $"{Figures("LC-CU", "2020-H1")}/targets", body, "\"0\"")).Status);
    }

    [Fact]
    public async Task A_version_must_be_given_and_must_be_the_last_one()
    {
        await module.AddIndicatorAsync("T-2");
        var path = $"{Figures(period: "2021-Q1")}/targets";
        var body = Targets(("T-2", "assigned", 5));

        Assert.Equal((428, "GEN-0010"), Seen(await module.Office.CallAsync("PUT", path, body)));
        Assert.Equal((412, "IND-0011"), Seen(await module.Office.CallAsync("PUT", path, body, "\"7\"")));
        Assert.Equal((400, "GEN-0002"), Seen(await module.Office.CallAsync("PUT", path, body, "W/\"0\"")));
        Assert.Equal(200, (await module.Office.CallAsync("PUT", path, body, "\"0\"")).Status);
        Assert.Equal((412, "IND-0011"), Seen(await module.Office.CallAsync("PUT", path, body, "\"0\"")));
    }

    [Fact]
    public async Task Each_wrong_entry_is_named_and_nothing_is_changed()
    {
        await module.AddIndicatorAsync("T-3");
        await module.AddIndicatorAsync("T-DONG");
        await module.Office.CallAsync("POST", $"{IndicatorsModule.Prefix}/indicators/T-DONG/closure",
            new { lastDay = "2020-12-31", reason = "Thay thế" }, "\"1\"");

        var refused = await module.Office.CallAsync("PUT", $"{Figures(period: "2021-Q2")}/targets", Targets(
            ("T-3", "assigned", null), ("T-3", "not-assigned", 3), ("T-LA", "blank", null), ("T-DONG", "assigned", 1),
                ("T-3", "assigned", 0.1234567m)), "\"0\"");

        Assert.Equal((422, "GEN-0004"), Seen(refused));
        Assert.Equal(
            ["/targets/0/value", "/targets/1/indicatorCode", "/targets/1/value", "/targets/2/indicatorCode", "/targets/3/indicatorCode",
                "/targets/4/indicatorCode", "/targets/4/value"],
            refused.Pointers.Order());
        Assert.Equal("\"0\"", (await module.Office.GetAnswerAsync(Figures(period: "2021-Q2"))).ETag);
    }

    [Theory]
    [InlineData("""{"targets":[{"indicatorCode":"T-4","status":"assigned","value":"1.234,56"}]}""")]
    [InlineData("""{"targets":[{"indicatorCode":"T-4","status":"assigned","value":"1,234.56"}]}""")]
    [InlineData("""{"targets":[{"indicatorCode":"T-4","status":"assigned","value":" 5"}]}""")]
    [InlineData("""{"targets":[{"indicatorCode":"T-4","status":"assigned","value":1e400}]}""")]
    [InlineData("""{"targets":[{"indicatorCode":"T-4","status":1,"value":5}]}""")]
    [InlineData("""{"targets":[{"indicatorCode":"T-4","status":"assigned","value":5,"note":"x"}]}""")]
    [InlineData("""{"targets":[null]}""")]
    [InlineData("""{"targets":null}""")]
    [InlineData("""{"targets":{}}""")]
    [InlineData("{}"), InlineData("[]"), InlineData("null"), InlineData("{"), InlineData("")]
    public async Task What_cannot_be_read_is_malformed(string body) =>
        Assert.Equal(400, (await module.Office.CallAsync("PUT", $"{Figures(period: "2021-Q3")}/targets", body, "\"0\"")).Status);

    [Fact]
    public async Task An_existing_target_is_changed_with_a_reason_that_the_change_record_keeps()
    {
        await module.AddIndicatorAsync("T-5");
        var path = Figures(period: "2021-07");
        await module.Office.ActAsync("PUT", path, "targets", Targets(("T-5", "assigned", 100)));

        Assert.Equal((409, "IND-0014"), Seen(await module.Office.ActAsync("PUT", path, "targets", Targets(("T-5", "assigned", 90)))));
        var changed = await module.Office.ActAsync("PUT", path, "targets", new
        {
            targets = new[] { new { indicatorCode = "T-5", status = "assigned", value = "90.50" } },
            reason = "Điều chỉnh theo Nghị quyết 12",
        });

        Assert.Equal("90.50", changed.Figure("T-5")["target"]!.GetValue<string>());
        var record = (await module.Office.GetAnswerAsync($"{IndicatorsModule.Prefix}/changes?limit=1")).Body!["items"]![0]!;
        Assert.Equal(("Điều chỉnh theo Nghị quyết 12", "tester"),
            (record["reason"]!.GetValue<string>(), record["userName"]!.GetValue<string>()));
        Assert.Contains("/figures/T-5/target/value", record["differences"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blank_zero_not_assigned_and_not_applicable_come_back_as_four_different_things()
    {
        foreach (var code in new[] { "T-B", "T-0", "T-N", "T-X" }) await module.AddIndicatorAsync(code);
        var path = Figures(period: "2021-08");

        var set = await module.Office.CallAsync("PUT", $"{path}/targets",
            Targets(("T-0", "assigned", 0), ("T-N", "not-assigned", null), ("T-X", "not-applicable", null)), "\"0\"");
        await module.Clerk.ActAsync("PUT", path, "actuals", new { actuals = new[] { new { indicatorCode = "T-B", value = "1" } } });
        var read = await module.Office.GetAnswerAsync(path);

        Assert.Equal((200, "\"1\""), (set.Status, set.ETag));
        Assert.Equal(("blank", null), Target(read, "T-B"));
        Assert.Equal(("assigned", "0"), Target(read, "T-0"));
        Assert.Equal(("not-assigned", null), Target(read, "T-N"));
        Assert.Equal(("not-applicable", null), Target(read, "T-X"));
    }

    [Fact]
    public async Task A_set_of_a_thousand_targets_is_one_change_and_few_commands()
    {
        var codes = Enumerable.Range(0, 40).Select(i => $"T-NHIEU-{i}").ToList();
        foreach (var code in codes) await module.AddIndicatorAsync(code);
        var body = Targets([.. codes.Select((code, i) => (code, "assigned", (decimal?)i))]);
        var before = module.Commands;

        var set = await module.Office.CallAsync("PUT", $"{Figures(period: "2021-09")}/targets", body, "\"0\"");

        Assert.Equal((200, "\"1\"", 40), (set.Status, set.ETag, set.Figures.Count()));
        Assert.InRange(module.Commands - before, 1, 6);
    }

    private static (int, string?) Seen(Answer answer) => (answer.Status, answer.Code);

    private static (string, string?) Target(Answer answer, string code) =>
        (answer.Figure(code)["targetStatus"]!.GetValue<string>(), answer.Figure(code)["target"]?.GetValue<string>());

    internal static object Targets(params (string Code, string Status, decimal? Value)[] targets) =>
        new { targets = targets.Select(target => new { indicatorCode = target.Code, status = target.Status, value = target.Value }) };
}
