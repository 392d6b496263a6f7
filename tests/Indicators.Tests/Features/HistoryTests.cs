using static ThiDua.Indicators.Tests.IndicatorsFixture;

namespace ThiDua.Indicators.Tests.Features;

public sealed class HistoryTests(IndicatorsFixture module) : IClassFixture<IndicatorsFixture>
{
    [Fact]
    public async Task Only_the_province_enters_history()
    {
        await module.AddIndicatorAsync("H-1");
        foreach (var (role, scope) in new[] { (Roles.UnitClerk, Scopes.Unit(Unit)), (Roles.ClusterHead, Scopes.Cluster(Block)),
            (Roles.DepartmentData, Scopes.Department(Planning)) })
        {
            using var other = module.Host.ClientFor(new Grant(role, scope));
            Assert.Equal((403, "GEN-0006"),
                Seen(await other.CallAsync("PUT", $"{Figures(period: "2019")}/history", History(new { indicatorCode = "H-1", value = 1 }),
                "\"0\"")));
        }
        Assert.Equal((404, "IND-0010"),
            Seen(await module.Office.CallAsync("PUT", $"{Figures("KHONG-CO", "2019")}/history",
            History(new { indicatorCode = "H-1", value = 1 }), "\"0\"")));
    }

    /// <summary>The clock stands at 2021-12-20; the block has a report phase for 2021 and none for other years.</summary>
    [Theory]
    [InlineData(Unit, "2021", "IND-0023")]
    [InlineData(Unit, "2015-2021", "IND-0023")]
    [InlineData(Unit, "2021-12", "IND-0023")]
    [InlineData(Unit, "2022", "IND-0023")]
    [InlineData(Unit, "2021-H1", "IND-0024")]
    [InlineData(Outsider, "2021-H1", null)]
    [InlineData(Unit, "2020", null)]
    [InlineData(Unit, "1990", "IND-0013")]
    public async Task History_is_what_is_over_and_was_never_to_be_reported(string unit, string period, string? code)
    {
        if ((await module.Office.GetAnswerAsync($"{IndicatorsModule.Prefix}/indicators/H-2")).Status == 404)
            await module.AddIndicatorAsync("H-2", "GRDP", validFrom: "1945-01-01");

        var answer =
            await module.Office.ActAsync("PUT", Figures(unit, period), "history", History(new { indicatorCode = "H-2", value = 7 }));

        Assert.Equal((code is null ? 200 : 409, code), Seen(answer));
    }

    [Fact]
    public async Task Source_and_reason_are_asked_for_and_kept_with_who_and_when()
    {
        await module.AddIndicatorAsync("H-3");
        var path = Figures(period: "2015-2020");

        Assert.Equal(["/reason", "/source"],
            (await module.Office.ActAsync("PUT", path, "history",
            new { actuals = new[] { new { indicatorCode = "H-3", value = 1 } }, source = " ", reason = "" })).Pointers.Order());
        var recorded = await module.Office.ActAsync("PUT", path, "history", History(
            new
            {
                indicatorCode = "H-3",
                value = "60.61",
                qualifier = "estimated",
                comparisons = new[] { new { @base = "year", baseYear = 2015, measure = "average-growth-percent", value = "10.17" } }
            }));
        var change = (await module.Office.GetAnswerAsync($"{IndicatorsModule.Prefix}/changes?limit=1")).Body!["items"]![0]!;

        var figure = recorded.Figure("H-3");
        Assert.Equal(("reported", "60.61", "estimated", null, "Báo cáo 5 năm"),
            (figure["actualStatus"]!.GetValue<string>(), figure["actual"]!.GetValue<string>(), figure["qualifier"]!.GetValue<string>(),
                figure["reportedBy"]?.GetValue<string>(), figure["source"]!.GetValue<string>()));
        Assert.Equal(("history-recorded", "Dựng lại chuỗi số liệu"),
            (change["happened"]![0]!.GetValue<string>(), change["reason"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_version_must_be_the_last_one_and_what_is_verified_stays()
    {
        await module.AddIndicatorAsync("H-4");
        var path = Figures(period: "2020-Q4");
        await RecordAsync(module, path, new { indicatorCode = "H-4", value = 1 });

        Assert.Equal((428, "GEN-0010"),
            Seen(await module.Office.CallAsync("PUT", $"{path}/history", History(new { indicatorCode = "H-4", value = 2 }))));
        Assert.Equal((412, "IND-0011"),
            Seen(await module.Office.CallAsync("PUT", $"{path}/history", History(new { indicatorCode = "H-4", value = 2 }), "\"0\"")));
        Assert.Equal(200, (await module.Planner.ActAsync("POST", path, "verification", new { indicatorCodes = new[] { "H-4" } })).Status);
        Assert.Equal((409, "IND-0015"),
            Seen(await module.Office.ActAsync("PUT", path, "history", History(new { indicatorCode = "H-4", value = 2 }))));
    }

    internal static async Task RecordAsync(IndicatorsFixture module, string set, params object[] actuals) =>
        Assert.Equal((200, null), Seen(await module.Office.ActAsync("PUT", set, "history", History(actuals))));

    private static object History(params object[] actuals) => new { actuals, source = "Báo cáo 5 năm", reason = "Dựng lại chuỗi số liệu" };

    private static (int, string?) Seen(Answer answer) => (answer.Status, answer.Code);
}
