using static ThiDua.Indicators.Tests.IndicatorsFixture;

namespace ThiDua.Indicators.Tests.Features;

/// <summary>A district over five years, closed in 2025 and found again from its two successors; one of them has a second
/// predecessor.</summary>
public sealed class UnitReportTests(IndicatorsFixture module) : IClassFixture<IndicatorsFixture>, IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        if ((await module.Office.GetAnswerAsync($"{IndicatorsModule.Prefix}/indicators/VP-GT")).Status == 200) return;
        await module.AddIndicatorAsync("VP-GT", "Giá trị sản xuất bình quân đầu người", validFrom: "2010-01-01");
        await module.AddIndicatorAsync("VP-NTM", "Xã đạt chuẩn nông thôn mới", owner: Education, validFrom: "2010-01-01");
        await module.Host.DeliverAsync(
            UnitNamed("VP-SL", 2, "Huyện Sông Lô", validTo: new(2020, 11, 30)) with { Successors = ["VP-X1", "VP-X2"] });
        await module.Host.DeliverAsync(
            UnitNamed("VP-XC", 1, "Xã cũ", "commune", validTo: new(2020, 11, 30)) with { Successors = ["VP-X1"] });
        await module.Host.DeliverAsync(
            UnitNamed("VP-X1", 2, "Xã Một", "commune") with { ValidFrom = new(2020, 12, 1), Predecessors = ["VP-SL", "VP-XC"] });
        await module.Host.DeliverAsync(
            UnitNamed("VP-X2", 2, "Xã Hai", "commune") with { ValidFrom = new(2020, 12, 1), Predecessors = ["VP-SL"] });
        // A circle, as a mistake in the register could make one: it must end all the same.
        await module.Host.DeliverAsync(UnitNamed("VP-V1", 1, "Vòng 1") with { Predecessors = ["VP-V2"] });
        await module.Host.DeliverAsync(UnitNamed("VP-V2", 1, "Vòng 2") with { Predecessors = ["VP-V1"] });
        await HistoryTests.RecordAsync(module, Figures("VP-SL", "2015"), new { indicatorCode = "VP-GT", value = "37.35" });
        await HistoryTests.RecordAsync(module, Figures("VP-SL", "2018-H1"), new { indicatorCode = "VP-GT", value = "20" });
        await HistoryTests.RecordAsync(module, Figures("VP-SL", "2019"),
            new { indicatorCode = "VP-NTM", statedPercent = 100, statement = new { quote = "100% số xã đạt chuẩn NTM" } });
        await HistoryTests.RecordAsync(module, Figures("VP-SL", "2020"),
            new { indicatorCode = "VP-GT", value = "60.61", qualifier = "estimated" });
        await HistoryTests.RecordAsync(module, Figures("VP-SL", "2015-2020"), new
        {
            indicatorCode = "VP-GT",
            statement = new { quote = "tốc độ tăng trưởng kinh tế bình quân 10,17%/năm" },
            comparisons = new[] { new { @base = "year", baseYear = 2014, measure = "average-growth-percent", value = "10.2" } },
        });
        await HistoryTests.RecordAsync(module, Figures("VP-XC", "2019"), new { indicatorCode = "VP-GT", value = 5 });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Years_and_spans_stand_apart_and_stated_growth_beside_derived_growth()
    {
        var report = (await module.Office.GetAnswerAsync(Report("VP-SL", "?from=2015&to=2020"))).Body!;
        var series = report["series"]!.AsArray().Single(one => Text(one, "indicatorCode") == "VP-GT")!;

        Assert.Equal(("Huyện Sông Lô", "2020-11-30"), (Text(report, "unitName"), Text(report, "validTo")));
        Assert.Equal(["2015 37.35 exact", "2020 60.61 estimated"],
            series["years"]!.AsArray().Select(year => $"{Text(year, "period")} {Text(year, "actual")} {Text(year, "qualifier")}"));
        Assert.Equal(["2015-2020 tốc độ tăng trưởng kinh tế bình quân 10,17%/năm"],
            series["spans"]!.AsArray().Select(span => $"{Text(span, "period")} {Text(span!["statement"], "quote")}"));
        Assert.Equal(["2015-2020 2014 10.2 exact"], series["statedGrowth"]!.AsArray()
            .Select(said => $"{Text(said, "period")} {said!["baseYear"]} {Text(said, "value")} {Text(said, "qualifier")}"));
        var derived = series["derivedGrowth"]!;
        Assert.Equal(("compound", 2015, 2020, "10.17", "estimated"), (Text(derived, "method"), (int)derived["fromYear"]!,
            (int)derived["toYear"]!, Text(derived, "value"), Text(derived, "qualifier")));
        Assert.Equal(["VP-X1", "VP-X2"], report["successors"]!.AsArray().Select(code => code!.GetValue<string>()));
    }

    [Fact]
    public async Task A_span_that_began_before_the_years_asked_for_is_not_of_them()
    {
        var series = (await module.Office.GetAnswerAsync(Report("VP-SL", "?from=2016&to=2020"))).Body!["series"]!.AsArray()
            .Single(one => Text(one, "indicatorCode") == "VP-GT")!;

        Assert.Equal((1, 0, null), (series["years"]!.AsArray().Count, series["spans"]!.AsArray().Count, series["derivedGrowth"]));
    }

    [Fact]
    public async Task A_successor_shows_the_record_of_each_predecessor_as_theirs_and_nothing_of_it_as_its_own()
    {
        using var clerk = module.Host.ClientFor(new Grant(Roles.UnitClerk, Scopes.Unit("VP-X1")));

        var report = (await clerk.GetAnswerAsync(Report("VP-X1"))).Body!;

        Assert.Empty(report["series"]!.AsArray());
        Assert.Equal(["VP-SL VP-GT VP-NTM", "VP-XC VP-GT"], report["predecessors"]!.AsArray()
            .Select(one => string.Join(' ', one!["series"]!.AsArray().Select(series => Text(series, "indicatorCode"))
                .Prepend(Text(one, "unitCode")))));
    }

    [Fact]
    public async Task The_reach_of_a_successor_includes_the_history_of_its_predecessors_everywhere_and_read_only()
    {
        using var first = module.Host.ClientFor(new Grant(Roles.UnitClerk, Scopes.Unit("VP-X1")));
        using var second = module.Host.ClientFor(new Grant(Roles.UnitLeader, Scopes.Unit("VP-X2")));
        using var old = module.Host.ClientFor(new Grant(Roles.UnitClerk, Scopes.Unit("VP-SL")));

        Assert.Equal(["VP-SL", "VP-XC"], await UnitsAsync(first));
        Assert.Equal(["VP-SL"], await UnitsAsync(second));
        // What the old unit had, its successors read; its own accounts have ended with it.
        Assert.Equal((403, "GEN-0006"), Seen(await old.GetAnswerAsync($"{IndicatorsModule.Prefix}/figures?limit=200")));
        Assert.Equal(200, (await second.GetAnswerAsync(Figures("VP-SL", "2015"))).Status);
        Assert.Equal((404, "IND-0010"), Seen(await second.GetAnswerAsync(Figures("VP-XC", "2019"))));
        Assert.Equal((403, "GEN-0006"), Seen(await old.GetAnswerAsync(Report("VP-X1"))));
        Assert.Equal((403, "GEN-0020"),
            Seen(await first.CallAsync("PUT", $"{Figures("VP-SL", "2020")}/actuals",
            ActualTests.Actuals(new { indicatorCode = "VP-GT", value = 1 }), "\"1\"")));
    }

    [Theory]
    [InlineData("unit-clerk@unit:LC-SMC", 404), InlineData("cluster-head@cluster:KHOI-HTTP-LC", 404),
        InlineData("department-data@department:LC-SGDDT", 200)]
    public async Task A_report_shows_only_what_is_within_reach(string grant, int status)
    {
        var answer = await module.Host.ClientFor(Grant.Parse(grant)!).GetAnswerAsync(Report("VP-SL"));

        Assert.Equal(status, answer.Status);
        if (status == 200) Assert.Equal(["VP-NTM"], answer.Body!["series"]!.AsArray().Select(series => Text(series, "indicatorCode")));
    }

    [Fact]
    public async Task A_circle_in_the_register_ends() =>
        Assert.Equal("VP-V2", Text((await module.Office.GetAnswerAsync(Report("VP-V1"))).Body!["predecessors"]![0], "unitCode"));

    [Theory]
    [InlineData("?from=2020&to=2015"), InlineData("?from=1900&to=2015"), InlineData("?from=2015&to=3000"), InlineData("?from=x")]
    public async Task Years_that_cannot_be_are_refused(string query) =>
        Assert.Equal((400, "GEN-0002"), Seen(await module.Office.GetAnswerAsync(Report("VP-SL", query))));

    private static async Task<IEnumerable<string>> UnitsAsync(HttpClient client) =>
        (await client.GetAnswerAsync($"{IndicatorsModule.Prefix}/figures?limit=200")).Body!["items"]!.AsArray()
            .Select(row => Text(row, "unitCode")!).Distinct().Order(StringComparer.Ordinal);

    private static string Report(string unit, string query = "") => $"{IndicatorsModule.Prefix}/units/{unit}/report{query}";

    private static (int, string?) Seen(Answer answer) => (answer.Status, answer.Code);

    private static string? Text(JsonNode? node, string member) => node?[member]?.GetValue<string>();
}
