using static ThiDua.Indicators.Tests.IndicatorsFixture;

namespace ThiDua.Indicators.Tests.Features;

public sealed class VerificationTests(IndicatorsFixture module) : IClassFixture<IndicatorsFixture>
{
    [Fact]
    public async Task Only_the_owner_department_verifies_and_corrects_and_never_its_own_figures()
    {
        await module.AddIndicatorAsync("V-1");
        await ReportedAsync("2021-01", "V-1");
        using var teacher = module.Host.ClientFor(new Grant(Roles.DepartmentAppraiser, Scopes.Department(Education)));

        Assert.Equal((403, "GEN-0020"), Seen(await teacher.ActAsync("POST", Figures(period: "2021-01"), "verification", Verify("V-1"))));
        Assert.Equal((403, "GEN-0020"), Seen(await teacher.ActAsync("POST", Figures(period: "2021-01"), "corrections", Correct("V-1"))));
        Assert.Equal((403, "IND-0012"), Seen(await module.Planner.ActAsync("POST", Figures(Planning), "verification", Verify("V-1"))));
        Assert.Equal((403, "IND-0012"), Seen(await module.Planner.ActAsync("POST", Figures(Planning), "corrections", Correct("V-1"))));
        Assert.Equal((404, "IND-0010"),
            Seen(await module.Planner.CallAsync("POST", $"{Figures("KHONG-CO")}/verification", Verify("V-1"), "\"0\"")));
        Assert.Equal((404, "IND-0010"),
            Seen(await module.Planner.CallAsync("POST", $"{Figures("KHONG-CO")}/corrections", Correct("V-1"), "\"0\"")));
    }

    [Fact]
    public async Task What_is_not_reported_cannot_be_verified_and_what_is_not_verified_cannot_be_corrected()
    {
        await module.AddIndicatorAsync("V-2");
        var path = Figures(period: "2021-02");

        Assert.Equal((409, "IND-0016"), Seen(await module.Planner.ActAsync("POST", path, "verification", Verify("V-2"))));
        await ReportedAsync("2021-02", "V-2");
        Assert.Equal((409, "IND-0017"), Seen(await module.Planner.ActAsync("POST", path, "corrections", Correct("V-2"))));
        Assert.Equal((422, "GEN-0004"), Seen(await module.Planner.ActAsync("POST", path, "verification", Verify("V-LA"))));
        Assert.Equal(["/indicatorCode", "/reason", "/value"], (await module.Planner.ActAsync("POST", path, "corrections",
            new { indicatorCode = "V-LA", value = "0.0000001", reason = "" })).Pointers.Order());
    }

    [Fact]
    public async Task Acts_need_the_version_read()
    {
        await module.AddIndicatorAsync("V-3");
        await ReportedAsync("2021-03", "V-3");
        var path = Figures(period: "2021-03");

        foreach (var (act, body) in new[] { ("verification", Verify("V-3")), ("corrections", Correct("V-3")) })
        {
            Assert.Equal((428, "GEN-0010"), Seen(await module.Planner.CallAsync("POST", $"{path}/{act}", body)));
            Assert.Equal((412, "IND-0011"), Seen(await module.Planner.CallAsync("POST", $"{path}/{act}", body, "\"9\"")));
        }
    }

    [Fact]
    public async Task A_verified_actual_is_changed_by_its_owner_with_a_reason_and_by_nobody_else()
    {
        await module.AddIndicatorAsync("V-4");
        await ReportedAsync("2021-04", "V-4", "more-than");
        var path = Figures(period: "2021-04");

        var verified = await module.Planner.ActAsync("POST", path, "verification", Verify("V-4"));
        var again = await module.Clerk.ActAsync("PUT", path, "actuals", ActualTests.Actuals(new { indicatorCode = "V-4", value = 8 }));
        var corrected = await module.Planner.ActAsync("POST", path, "corrections", Correct("V-4"));

        Assert.Equal(("verified", "7", "more-than"), State(verified, "V-4"));
        Assert.Equal((409, "IND-0015"), Seen(again));
        Assert.Equal(("corrected", "6.5", "at-least"), State(corrected, "V-4"));
        var record = (await module.Office.GetAnswerAsync($"{IndicatorsModule.Prefix}/changes?limit=1")).Body!["items"]![0]!;
        Assert.Equal(("actual-corrected", "Cộng thiếu một xã"),
            (record["happened"]![0]!.GetValue<string>(), record["reason"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_repeated_key_verifies_once_and_gives_the_first_answer_again()
    {
        await module.AddIndicatorAsync("V-5");
        await ReportedAsync("2021-05", "V-5");
        var path = Figures(period: "2021-05");
        using var planner = module.Host.ClientFor(Guid.NewGuid(), new Grant(Roles.DepartmentAppraiser, Scopes.Department(Planning)));

        var first = await planner.CallAsync("POST", $"{path}/verification", Verify("V-5"), "\"1\"", "k");
        var replayed = await planner.CallAsync("POST", $"{path}/verification", Verify("V-5"), "\"1\"", "k");
        var other = await planner.CallAsync("POST", $"{path}/verification", Verify("V-5", "V-5"), "\"1\"", "k");

        Assert.Equal((200, "\"2\"", 200, "\"2\""), (first.Status, first.ETag, replayed.Status, replayed.ETag));
        Assert.Equal((422, "GEN-0011"), Seen(other));
        Assert.Equal("\"2\"", (await planner.GetAnswerAsync(path)).ETag);
    }

    private async Task ReportedAsync(string period, string code, string qualifier = "exact") =>
        Assert.Equal(200,
            (await module.Clerk.ActAsync("PUT", Figures(period: period), "actuals",
            ActualTests.Actuals(new { indicatorCode = code, value = 7, qualifier }))).Status);

    private static (int, string?) Seen(Answer answer) => (answer.Status, answer.Code);

    private static (string?, string?, string?) State(Answer answer, string code)
    {
        var figure = answer.Figure(code);
        return (figure["actualStatus"]?.GetValue<string>(), figure["actual"]?.GetValue<string>(), figure["qualifier"]?.GetValue<string>());
    }

    private static object Verify(params string[] indicatorCodes) => new { indicatorCodes };

    private static object Correct(string code) =>
        new { indicatorCode = code, value = "6.5", qualifier = "at-least", reason = "Cộng thiếu một xã" };
}
