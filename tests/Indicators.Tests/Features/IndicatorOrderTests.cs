using static ThiDua.Indicators.Tests.IndicatorsFixture;

namespace ThiDua.Indicators.Tests.Features;

public sealed class IndicatorOrderTests(IndicatorsFixture module) : IClassFixture<IndicatorsFixture>, IAsyncLifetime
{
    private const string Cluster = "CUM-BK";
    private static readonly string[] Members = ["BK-PN", "BK-NS", "BK-NR", "BK-BT", "BK-BB", "BK-CD", "BK-CM", "BK-TP"];

    /// <summary>Bắc Kạn, the middle of 2020: who is over half of the budget plan. What the source does not say is invented.</summary>
    public async ValueTask InitializeAsync()
    {
        if ((await module.Office.GetAnswerAsync($"{IndicatorsModule.Prefix}/indicators/T-THU")).Status == 200) return;
        await module.AddIndicatorAsync("T-THU");
        await module.AddIndicatorAsync("T-NGHEO", direction: "lower-is-better");
        foreach (var unit in Members) await module.Host.DeliverAsync(UnitNamed(unit, 1, $"Huyện {unit}"));
        await module.Host.DeliverAsync(
            ClusterOf(Cluster, 1, [.. Members.Select(unit => new ClusterMember(unit, 2020, 2020)), new("BK-CU", 2018, 2019)]));
        Assert.Equal(200,
            (await module.Office.CallAsync("PUT", $"{Figures("BK-NS", "2020-H1")}/targets", TargetTests.Targets(("T-THU", "assigned", 80)),
            "\"0\"")).Status);
        await SayAsync("BK-PN", new { indicatorCode = "T-THU", statedPercent = "50", statedPercentQualifier = "more-than" });
        await SayAsync("BK-NS", new { indicatorCode = "T-THU", value = 42 }); // 52.5%
        await SayAsync("BK-NR", new { indicatorCode = "T-THU", statedPercent = "61", statedPercentQualifier = "estimated" });
        await SayAsync("BK-BT", new { indicatorCode = "T-THU", statedPercent = "50.01" });
        await SayAsync("BK-BB", new { indicatorCode = "T-THU", statedPercent = "50.0" });
        await SayAsync("BK-CD", new { indicatorCode = "T-THU", statedPercent = "50", statedPercentQualifier = "at-least" });
        await SayAsync("BK-CM", new { indicatorCode = "T-THU", statement = new { quote = "thu đạt cao" } });
        await SayAsync("BK-PN", new { indicatorCode = "T-NGHEO", value = "0.9" });
        await SayAsync("BK-NS", new { indicatorCode = "T-NGHEO", value = "0.58" });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Exactly_those_surely_over_the_number_are_named_and_the_rest_is_said_too()
    {
        var answer = await module.Office.GetAnswerAsync(Path("T-THU", "?above=50"));
        var selection = answer.Body!["selection"]!;

        Assert.Equal((200, "above", "50"),
            (answer.Status, selection["bound"]!.GetValue<string>(), selection["number"]!.GetValue<string>()));
        Assert.Equal("BK-BT BK-NR BK-NS BK-PN", Codes(selection["yes"]));
        Assert.Equal("BK-CD", Codes(selection["undecided"]));
        Assert.Equal("BK-BB", Codes(selection["no"]));
        Assert.Equal("BK-CM BK-TP", Codes(selection["unknown"]));
        Assert.Equal("BK-BB BK-BT BK-CD BK-NR BK-NS BK-PN",
            Codes((await module.Office.GetAnswerAsync(Path("T-THU", "?atLeast=50"))).Body!["selection"]!["yes"]));
        Assert.Equal("", Codes((await module.Office.GetAnswerAsync(Path("T-THU", "?below=50"))).Body!["selection"]!["yes"]));
    }

    [Fact]
    public async Task Everybody_is_shown_in_order_in_words_or_as_missing()
    {
        var body = (await module.Office.GetAnswerAsync(Path("T-THU"))).Body!;

        // Over 50 and at least 50 may be anything from there up, so nobody but the one with exactly 50 knows the place.
        Assert.Equal(["BK-NR 1-3 61 estimated stated", "BK-NS 2-4 52.5 exact derived", "BK-BT 3-5 50.01 exact stated",
            "BK-PN 1-5 50 more-than stated", "BK-CD 1-5 50 at-least stated", "BK-BB 5-6 50.0 exact stated"],
            body["standing"]!.AsArray()
                .Select(row => $"{Text(row, "unitCode")} {row!["placeFrom"]}-{row["placeTo"]} "
                    + $"{Text(row, "number")} {Text(row, "qualifier")} {Text(row, "origin")}")
                .OrderBy(row => Array.IndexOf(["BK-NR", "BK-NS", "BK-BT", "BK-PN", "BK-CD", "BK-BB"], row[..5])));
        Assert.Equal(["BK-CM thu đạt cao"],
            body["qualitative"]!.AsArray().Select(figure => $"{Text(figure, "unitCode")} {Text(figure!["statement"], "quote")}"));
        Assert.Equal(["BK-TP no-figure"], body["missing"]!.AsArray().Select(one => $"{Text(one, "unitCode")} {Text(one, "reason")}"));
        Assert.Null(body["selection"]);
    }

    [Fact]
    public async Task By_value_the_direction_of_the_indicator_decides_and_members_without_one_are_named()
    {
        var body = (await module.Office.GetAnswerAsync(Path("T-NGHEO"))).Body!;

        Assert.Equal("value", Text(body, "by"));
        Assert.Equal(["BK-NS 1", "BK-PN 2"], body["standing"]!.AsArray().Select(row => $"{Text(row, "unitCode")} {row!["place"]}"));
        Assert.Equal(6, body["missing"]!.AsArray().Count);
        Assert.All((await module.Office.GetAnswerAsync(Path("T-NGHEO", "?by=percent"))).Body!["missing"]!.AsArray().Take(8), one =>
            Assert.Equal(Text(one, "unitCode") is "BK-PN" or "BK-NS" ? "no-percent" : "no-figure", Text(one, "reason")));
    }

    [Theory]
    [InlineData("province-office@*", 200), InlineData("cluster-head@cluster:CUM-BK", 200),
        InlineData("department-data@department:LC-SKHDT", 200)]
    [InlineData("cluster-head@cluster:KHOI-HTTP-LC", 404), InlineData("department-data@department:LC-SGDDT", 404),
        InlineData("unit-clerk@unit:BK-PN", 404)]
    public async Task Only_who_sees_all_members_sees_them_side_by_side(string grant, int status)
    {
        var answer = await module.Host.ClientFor(Grant.Parse(grant)!).GetAnswerAsync(Path("T-THU"));

        Assert.Equal((status, status == 404 ? "IND-0025" : null), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("clusters/KHONG-CO/2020-H1/indicators/T-THU", 404, "IND-0025")]
    [InlineData("clusters/CUM-BK/2020-H1/indicators/KHONG-CO", 404, "IND-0001")]
    [InlineData("clusters/CUM-BK/2020-H9/indicators/T-THU", 400, "GEN-0002")]
    [InlineData("clusters/CUM-BK/2020-H1/indicators/T-THU?above=50,5", 400, "GEN-0002")]
    [InlineData("clusters/CUM-BK/2020-H1/indicators/T-THU?above=50&below=60", 400, "GEN-0002")]
    [InlineData("clusters/CUM-BK/2020-H1/indicators/T-THU?by=name", 400, "GEN-0002")]
    public async Task A_bad_question_is_refused(string path, int status, string code)
    {
        var answer = await module.Office.GetAnswerAsync($"{IndicatorsModule.Prefix}/{path}");

        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    private Task SayAsync(string unit, object actual) => HistoryTests.RecordAsync(module, Figures(unit, "2020-H1"), actual);

    private static string Path(string indicator, string query = "") =>
        $"{IndicatorsModule.Prefix}/clusters/{Cluster}/2020-H1/indicators/{indicator}{query}";

    private static string Codes(JsonNode? list) =>
        string.Join(' ', list!.AsArray().Select(code => code!.GetValue<string>()).Order(StringComparer.Ordinal));

    private static string? Text(JsonNode? node, string member) => node?[member]?.GetValue<string>();
}
