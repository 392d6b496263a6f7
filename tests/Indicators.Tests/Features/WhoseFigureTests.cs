using static ThiDua.Indicators.Tests.IndicatorsFixture;

namespace ThiDua.Indicators.Tests.Features;

/// <summary>Whose number stands, what contradicts it, and how a number that never was one goes again.</summary>
public sealed class WhoseFigureTests(IndicatorsFixture module) : IClassFixture<IndicatorsFixture>
{
    [Fact]
    public async Task The_number_of_the_department_in_charge_stands_and_another_is_kept_beside_it_with_its_reason()
    {
        await module.AddIndicatorAsync("W-1");
        var path = Figures(period: "2021-01");
        Assert.Equal(200, (await module.Planner.ActAsync("PUT", path, "actuals", Actual("W-1", "1019"))).Status);

        var silent = await module.Clerk.ActAsync("PUT", path, "actuals", Actual("W-1", "1500"));
        var blanked = await module.Clerk.ActAsync("PUT", path, "actuals", Actual("W-1", null));
        var said = await module.Clerk.ActAsync("PUT", path, "actuals", Actual("W-1", "1500", "Sở tính thiếu hai xã mới"));

        Assert.Equal((409, "IND-0040"), Seen(silent));
        Assert.Equal(["/actuals/0"], silent.Pointers);
        Assert.Equal((409, "IND-0040"), Seen(blanked));
        Assert.Equal(200, said.Status);
        var figure = said.Figure("W-1");
        Assert.Equal(("1019", Planning), (Text(figure, "actual"), Text(figure, "reportedBy")));
        Assert.Equal((Unit, "1500", "Sở tính thiếu hai xã mới", null), (Text(figure["claim"], "by"), Text(figure["claim"], "value"),
            Text(figure["claim"], "reason"), Text(figure["claim"], "answer")));
        Assert.Equal(["W-1"], await ClaimedAsync(module.Planner));
        using var teacher = module.Host.ClientFor(new Grant(Roles.DepartmentAppraiser, Scopes.Department(Education)));
        Assert.Empty(await ClaimedAsync(teacher));
    }

    [Fact]
    public async Task What_the_unit_had_reported_stays_beside_what_the_department_reports_after_it()
    {
        await module.AddIndicatorAsync("W-2");
        var path = Figures(period: "2021-02");
        await module.Clerk.ActAsync("PUT", path, "actuals", Actual("W-2", "12"));

        var owners = await module.Planner.ActAsync("PUT", path, "actuals", Actual("W-2", "11"));

        Assert.Equal(("11", Planning), (Text(owners.Figure("W-2"), "actual"), Text(owners.Figure("W-2"), "reportedBy")));
        Assert.Equal((Unit, "12", null), (Text(owners.Figure("W-2")["claim"], "by"), Text(owners.Figure("W-2")["claim"], "value"),
            Text(owners.Figure("W-2")["claim"], "reason")));
        // What was answered is what is written over next.
        Assert.Equal(200, (await module.Planner.CallAsync("PUT", $"{path}/actuals", Actual("W-2", "11.5"), owners.ETag)).Status);
    }

    [Fact]
    public async Task A_claim_goes_when_its_body_says_what_the_department_says_and_said_twice_it_is_one()
    {
        await module.AddIndicatorAsync("W-2B");
        var path = Figures(period: "2021-09");
        await module.Planner.ActAsync("PUT", path, "actuals", Actual("W-2B", "11"));

        var said = await module.Clerk.ActAsync("PUT", path, "actuals", Actual("W-2B", "12", "Thiếu hai xã"));
        var again = await module.Clerk.ActAsync("PUT", path, "actuals", Actual("W-2B", "12", "Thiếu hai xã"));
        Assert.Contains("W-2B", await ClaimedAsync(module.Planner));
        var agreed = await module.Clerk.ActAsync("PUT", path, "actuals", Actual("W-2B", "11"));

        Assert.Equal(said.ETag, again.ETag);
        Assert.Equal((200, null), (agreed.Status, agreed.Figure("W-2B")["claim"]));
        Assert.DoesNotContain("W-2B", await ClaimedAsync(module.Planner));
        var others = await module.Planner.GetAnswerAsync($"{IndicatorsModule.Prefix}/figures?claimed=false&limit=200");
        Assert.Contains("W-2B", others.Body!["items"]!.AsArray().Select(row => Text(row, "indicatorCode")));
        Assert.DoesNotContain(others.Body["items"]!.AsArray(),
            row => row!["claim"] is { } claim && Text(claim, "answer") is null);
    }

    [Theory]
    [InlineData(true, "20"), InlineData(false, "10")]
    public async Task Only_the_department_answers_and_its_answer_is_read_beside_the_figure(bool accepted, string stands)
    {
        var code = accepted ? "W-3A" : "W-3B";
        await module.AddIndicatorAsync(code);
        var path = Figures(period: accepted ? "2021-03" : "2021-04");
        var answer = new { accepted, reason = "Đã đối chiếu hồ sơ" };
        await module.Planner.ActAsync("PUT", path, "actuals", Actual(code, "10"));
        Assert.Equal((409, "IND-0042"), Seen(await module.Planner.ActAsync("POST", path, $"claims/{code}/answer", answer)));
        await module.Clerk.ActAsync("PUT", path, "actuals", Actual(code, "20", "Số của xã"));
        using var teacher = module.Host.ClientFor(new Grant(Roles.DepartmentAppraiser, Scopes.Department(Education)));

        Assert.Equal((403, "GEN-0020"), Seen(await teacher.ActAsync("POST", path, $"claims/{code}/answer", answer)));
        Assert.Equal((403, "GEN-0006"), Seen(await module.Clerk.ActAsync("POST", path, $"claims/{code}/answer", answer)));
        Assert.Equal((412, "IND-0011"), Seen(await module.Planner.CallAsync("POST", $"{path}/claims/{code}/answer", answer, "\"1\"")));
        Assert.Equal((404, "IND-0001"), Seen(await module.Planner.ActAsync("POST", path, "claims/KHONG-CO/answer", answer)));
        Assert.Equal(422, (await module.Planner.ActAsync("POST", path, $"claims/{code}/answer", new { accepted, reason = " " })).Status);
        var answered = await module.Planner.ActAsync("POST", path, $"claims/{code}/answer", answer);

        Assert.Equal((200, stands, "Đã đối chiếu hồ sơ"), (answered.Status, Text(answered.Figure(code), "actual"),
            Text(answered.Figure(code)["claim"], "answer")));
        Assert.DoesNotContain(code, await ClaimedAsync(module.Planner));
        Assert.Equal((409, "IND-0042"), Seen(await module.Planner.ActAsync("POST", path, $"claims/{code}/answer", answer)));
    }

    [Fact]
    public async Task A_reported_number_is_blanked_with_a_reason_only()
    {
        await module.AddIndicatorAsync("W-4");
        var path = Figures(period: "2021-05");
        await module.Clerk.ActAsync("PUT", path, "actuals", Actual("W-4", "7"));

        Assert.Equal((409, "IND-0041"), Seen(await module.Clerk.ActAsync("PUT", path, "actuals", Actual("W-4", null))));
        var blank = await module.Clerk.ActAsync("PUT", path, "actuals", Actual("W-4", null, "Nhập nhầm kỳ"));

        Assert.Equal("blank", Text(blank.Figure("W-4"), "actualStatus"));
        Assert.Equal("Nhập nhầm kỳ", await LastReasonAsync());
    }

    [Fact]
    public async Task A_verification_of_the_wrong_figure_is_withdrawn_by_its_owner_and_the_number_with_it()
    {
        await module.AddIndicatorAsync("W-5");
        await module.AddIndicatorAsync("W-6");
        var path = Figures(period: "2021-06");
        await module.Clerk.ActAsync("PUT", path, "actuals",
            ActualTests.Actuals(new { indicatorCode = "W-5", value = "7" }, new { indicatorCode = "W-6", value = "8" }));
        await module.Planner.ActAsync("POST", path, "verification", new { indicatorCodes = new[] { "W-5", "W-6" } });
        var withdrawal = new { indicatorCodes = new[] { "W-5" }, reason = "Xác nhận nhầm đơn vị", withNumber = true };
        using var teacher = module.Host.ClientFor(new Grant(Roles.DepartmentAppraiser, Scopes.Department(Education)));

        Assert.Equal((403, "GEN-0020"), Seen(await teacher.ActAsync("POST", path, "verification/withdrawal", withdrawal)));
        Assert.Equal((403, "GEN-0006"), Seen(await module.Clerk.ActAsync("POST", path, "verification/withdrawal", withdrawal)));
        Assert.Equal((412, "IND-0011"),
            Seen(await module.Planner.CallAsync("POST", $"{path}/verification/withdrawal", withdrawal, "\"1\"")));
        var gone = await module.Planner.ActAsync("POST", path, "verification/withdrawal", withdrawal);
        var open = await module.Planner.ActAsync("POST", path, "verification/withdrawal",
            new { indicatorCodes = new[] { "W-6" }, reason = "Chưa đủ hồ sơ" });

        Assert.Equal(("blank", null), (Text(gone.Figure("W-5"), "actualStatus"), Text(gone.Figure("W-5"), "actual")));
        Assert.Equal(("reported", "8"), (Text(open.Figure("W-6"), "actualStatus"), Text(open.Figure("W-6"), "actual")));
        Assert.Equal((409, "IND-0043"), Seen(await module.Planner.ActAsync("POST", path, "verification/withdrawal", withdrawal)));
        Assert.Equal(200, (await module.Clerk.ActAsync("PUT", path, "actuals", Actual("W-5", "9"))).Status);
        var change = (await module.Office.GetAnswerAsync($"{IndicatorsModule.Prefix}/changes?limit=2")).Body!["items"]![1]!;
        Assert.Equal(("withdrawal", "verification-withdrawn"), (Text(change, "kind"), change["happened"]![0]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_number_far_from_the_year_before_is_taken_with_a_reason_and_one_that_reads_two_ways_never()
    {
        await module.AddIndicatorAsync("W-7");
        await HistoryTests.RecordAsync(module, Figures(period: "2020-07"), new { indicatorCode = "W-7", value = 80 });
        var path = Figures(period: "2021-07");

        var twoWays = await module.Clerk.ActAsync("PUT", path, "actuals", Actual("W-7", "80.000"));
        var far = await module.Clerk.ActAsync("PUT", path, "actuals", Actual("W-7", "80000"));
        var sure = await module.Clerk.ActAsync("PUT", path, "actuals", Actual("W-7", "80000", "Có dự án lớn đi vào hoạt động"));

        Assert.Equal((422, "IND-1026"), (twoWays.Status, FieldCode(twoWays)));
        Assert.Contains("80 hoặc 80.000", Text(twoWays.Body!["errors"]![0], "detail"), StringComparison.Ordinal);
        Assert.Equal((422, "IND-1029"), (far.Status, FieldCode(far)));
        Assert.Equal((200, "80000"), (sure.Status, Text(sure.Figure("W-7"), "actual")));
        Assert.Equal("Có dự án lớn đi vào hoạt động", await LastReasonAsync());
    }

    [Theory]
    [InlineData("targets", "12.345", "IND-1026"), InlineData("targets", "12.3456", "IND-1025")]
    [InlineData("history", "12.345", "IND-1026"), InlineData("history", "12.3456", "IND-1025")]
    public async Task Every_writer_keeps_to_the_decimals_of_the_catalogue(string writer, string value, string code)
    {
        if ((await module.Office.GetAnswerAsync($"{IndicatorsModule.Prefix}/indicators/W-8")).Status == 404)
            await module.AddIndicatorAsync("W-8");
        var body = writer is "targets"
            ? (object)new { targets = new[] { new { indicatorCode = "W-8", status = "assigned", value } } }
            : new { actuals = new[] { new { indicatorCode = "W-8", value } }, source = "Niên giám", reason = "Nhập số cũ" };

        var refused = await module.Office.ActAsync("PUT", Figures(period: "2020-08"), writer, body);

        Assert.Equal((422, code), (refused.Status, FieldCode(refused)));
    }

    [Fact]
    public async Task Where_lower_is_better_plan_percent_order_question_and_export_say_the_same()
    {
        await module.AddIndicatorAsync("W-9", "Nợ đọng", direction: "lower-is-better");
        foreach (var (unit, value) in new[] { (Unit, "0.3"), (OtherMember, "0.9") })
        {
            await module.Office.ActAsync("PUT", Figures(unit, "2021-Q4"), "targets",
                TargetTests.Targets(("W-9", "assigned", 0.5m)));
            Assert.Equal(200, (await module.Planner.ActAsync("PUT", Figures(unit, "2021-Q4"), "actuals", Actual("W-9", value))).Status);
        }
        var cluster = $"{IndicatorsModule.Prefix}/clusters/{Block}/2021-Q4/indicators/W-9";

        var met = await module.Office.GetAnswerAsync($"{cluster}?atLeast=100");
        var low = await module.Office.GetAnswerAsync($"{cluster}?by=value&atMost=0.5");

        // 0.5 of 0.3 and 0.5 of 0.9, in percent.
        Assert.Equal([$"{Unit} 1 166.67 yes", $"{OtherMember} 2 55.56 no"], met.Body!["standing"]!.AsArray().Select(row =>
            $"{Text(row, "unitCode")} {row!["place"]} {Text(row, "number")} {Text(row["figure"], "planMet")}"));
        Assert.Equal([Unit], met.Body["selection"]!["yes"]!.AsArray().Select(one => one!.GetValue<string>()));
        Assert.Equal([Unit], low.Body!["selection"]!["yes"]!.AsArray().Select(one => one!.GetValue<string>()));
        var export = await module.Office.GetStringAsync($"{IndicatorsModule.Prefix}/figures/export?indicator=W-9",
            TestContext.Current.CancellationToken);
        Assert.Contains("166,67%", export, StringComparison.Ordinal);
    }

    private static async Task<List<string>> ClaimedAsync(HttpClient caller) =>
        [.. (await caller.GetAnswerAsync($"{IndicatorsModule.Prefix}/figures?claimed=true&limit=200")).Body!["items"]!.AsArray()
            .Where(row => Text(row!["claim"], "reason") is not null).Select(row => Text(row, "indicatorCode")!)];

    private async Task<string?> LastReasonAsync() =>
        Text((await module.Office.GetAnswerAsync($"{IndicatorsModule.Prefix}/changes?limit=1")).Body!["items"]![0], "reason");

    private static object Actual(string indicatorCode, string? value, string? reason = null) =>
        new { actuals = new[] { new { indicatorCode, value, reason } } };

    private static string? FieldCode(Answer answer) => Text(answer.Body!["errors"]![0], "code");

    private static string? Text(JsonNode? node, string member) => node?[member]?.GetValue<string>();

    private static (int, string?) Seen(Answer answer) => (answer.Status, answer.Code);
}
