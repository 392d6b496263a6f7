using static ThiDua.Indicators.Tests.IndicatorsFixture;

namespace ThiDua.Indicators.Tests.Features;

public sealed class ActualTests(IndicatorsFixture module) : IClassFixture<IndicatorsFixture>
{
    [Fact]
    public async Task A_clerk_reports_only_for_the_own_unit_and_a_department_only_its_own_indicators()
    {
        await module.AddIndicatorAsync("A-1");
        await module.AddIndicatorAsync("A-GD", "Trường đạt chuẩn", Education);

        Assert.Equal((404, "IND-0010"),
            Seen(await module.Clerk.CallAsync("PUT", $"{Figures(OtherMember)}/actuals", Actuals(new { indicatorCode = "A-1", value = 1 }),
            "\"0\"")));
        Assert.Equal((403, "GEN-0020"), Seen(await module.Planner.CallAsync("PUT", $"{Figures(OtherMember)}/actuals",
            Actuals(new { indicatorCode = "A-1", value = 1 }, new { indicatorCode = "A-GD", value = 2 }), "\"0\"")));
        Assert.Equal("\"0\"", (await module.Office.GetAnswerAsync(Figures(OtherMember))).ETag);

        var reported = await module.Planner.CallAsync("PUT", $"{Figures(OtherMember)}/actuals",
            Actuals(new { indicatorCode = "A-1", value = 1 }), "\"0\"");

        Assert.Equal((200, Planning), (reported.Status, reported.Figure("A-1")["reportedBy"]!.GetValue<string>()));
    }

    [Fact]
    public async Task The_report_phase_counts_to_the_tick_on_both_sides_and_its_window_is_named()
    {
        await module.AddIndicatorAsync("A-2");
        var path = Figures(period: "2021-10");
        var clock = module.Host.Clock;
        var now = clock.Now;
        try
        {
            clock.Now = ReportOpens.AddTicks(-1);
            Assert.Equal((409, "IND-0021"), Seen(await ReportAsync(1)));
            clock.Now = ReportOpens;
            Assert.Equal(200, (await ReportAsync(2)).Status);
            clock.Now = ReportCloses.AddTicks(-1);
            Assert.Equal(200, (await ReportAsync(3)).Status);
            clock.Now = ReportCloses;
            var late = await ReportAsync(4);

            Assert.Equal((409, "IND-0022"), Seen(late));
            Assert.Contains("từ ngày 01/11/2021 đến hết ngày 31/12/2021", late.Body!["title"]!.GetValue<string>(),
                StringComparison.Ordinal);
            Assert.Equal("3", (await module.Office.GetAnswerAsync(path)).Figure("A-2")["actual"]!.GetValue<string>());
        }
        finally
        {
            clock.Now = now;
        }

        Task<Answer> ReportAsync(int value) => module.Clerk.ActAsync("PUT", path, "actuals", Actuals(new { indicatorCode = "A-2", value }));
    }

    [Fact]
    public async Task One_unit_reports_until_its_own_later_day_when_the_phase_is_over_for_the_others()
    {
        await module.AddIndicatorAsync("A-LONG", validFrom: "2018-01-01");
        await module.Host.DeliverAsync(ClusterOf("KHOI-LONG", 1, new ClusterMember(Unit, 2018, 2018),
            new ClusterMember(OtherMember, 2018, 2018)));
        await module.Host.DeliverAsync(IndicatorsFixture.Cycle("2018", 1, "KHOI-LONG", ReportOpens, ReportOpens.AddDays(1), 2018) with
        {
            Exceptions = [new(Unit, "report", ReportCloses), new(OtherMember, "pledge", ReportCloses)],
        });
        Task<Answer> ReportAsync(string unit) => module.Planner
            .CallAsync("PUT", $"{Figures(unit, "2018-Q1")}/actuals", Actuals(new { indicatorCode = "A-LONG", value = 1 }), "\"0\"");

        Assert.Equal(200, (await ReportAsync(Unit)).Status);
        Assert.Equal((409, "IND-0022"), Seen(await ReportAsync(OtherMember)));
    }

    [Fact]
    public async Task A_unit_outside_every_cluster_of_the_year_has_no_report_phase()
    {
        await module.AddIndicatorAsync("A-3");
        using var outsider = module.Host.ClientFor(new Grant(Roles.UnitClerk, Scopes.Unit(Outsider)));

        Assert.Equal((409, "IND-0020"), Seen(
            await outsider.CallAsync("PUT", $"{Figures(Outsider)}/actuals", Actuals(new { indicatorCode = "A-3", value = 1 }), "\"0\"")));
        Assert.Equal((409, "IND-0020"),
            Seen(await module.Clerk.CallAsync("PUT", $"{Figures(period: "2020")}/actuals",
            Actuals(new { indicatorCode = "A-3", value = 1 }), "\"0\"")));
    }

    [Fact]
    public async Task A_version_must_be_given_and_must_be_the_last_one()
    {
        await module.AddIndicatorAsync("A-4");
        var path = $"{Figures(period: "2021-H1")}/actuals";
        var body = Actuals(new { indicatorCode = "A-4", value = 1 });

        Assert.Equal((428, "GEN-0010"), Seen(await module.Clerk.CallAsync("PUT", path, body)));
        Assert.Equal((412, "IND-0011"), Seen(await module.Clerk.CallAsync("PUT", path, body, "\"3\"")));
    }

    [Fact]
    public async Task Each_wrong_entry_is_named()
    {
        await module.AddIndicatorAsync("A-5");

        var refused = await module.Clerk.CallAsync("PUT", $"{Figures(period: "2021-H2")}/actuals", Actuals(
            new { indicatorCode = "A-5", value = "1000000000000000" },
            new { indicatorCode = "A-LA", qualifier = "more-than" },
            new { indicatorCode = "A-5", value = 1, status = "verified" },
            new { indicatorCode = "A-5", value = 1, status = "not-applicable" },
            new { indicatorCode = "A-5", statedPercentQualifier = "exact", note = "\u0007" }), "\"0\"");

        Assert.Equal(422, refused.Status);
        Assert.Superset(
            new HashSet<string> { "/actuals/0/value", "/actuals/1/indicatorCode", "/actuals/1/qualifier", "/actuals/2/status",
                "/actuals/3/value", "/actuals/4/statedPercentQualifier", "/actuals/4/note" },
            refused.Pointers.ToHashSet());
    }

    [Theory]
    [InlineData("""{"actuals":[{"indicatorCode":"A-6","value":"1.234,56"}]}""")]
    [InlineData("""{"actuals":[{"indicatorCode":"A-6","value":true}]}""")]
    [InlineData("""{"actuals":[{"indicatorCode":"A-6","qualifier":"about"}]}""")]
    [InlineData("""{"actuals":[{"indicatorCode":"A-6","values":1}]}""")]
    [InlineData("""{"actuals":[{}]}""")]
    [InlineData("""{"actuals":[null]}""")]
    public async Task What_cannot_be_read_is_malformed(string body) =>
        Assert.Equal(400, (await module.Clerk.CallAsync("PUT", $"{Figures(period: "2021-H2")}/actuals", body, "\"0\"")).Status);

    /// <summary>"Trên 133%" (Lâm Bình) has no number; 3,085 of 5,184.87 is 59.5% by the source and by exact division.</summary>
    [Fact]
    public async Task Stated_and_derived_percent_stand_side_by_side_with_their_qualifiers()
    {
        await module.AddIndicatorAsync("A-7");
        await module.AddIndicatorAsync("A-8");
        var path = Figures(period: "2021-Q4");
        await module.Office.CallAsync("PUT", $"{path}/targets",
            TargetTests.Targets(("A-7", "assigned", 5184.87m), ("A-8", "assigned", 100)), "\"0\"");

        await module.Clerk.ActAsync("PUT", path, "actuals", Actuals(
            new
            {
                indicatorCode = "A-7",
                value = "3085",
                qualifier = "estimated",
                statedPercent = "59.4",
                source = "Báo cáo số 15/BC-UBND"
            },
            new { indicatorCode = "A-8", statedPercent = "133", statedPercentQualifier = "more-than" }));
        var read = await module.Clerk.GetAnswerAsync(path);

        Assert.Equal(("3085", "estimated", "59.4", "exact", "59.5", "estimated"), Numbers(read, "A-7"));
        Assert.Equal((null, null, "133", "more-than", null, null), Numbers(read, "A-8"));
        Assert.Equal("Báo cáo số 15/BC-UBND", read.Figure("A-7")["source"]!.GetValue<string>());
        Assert.Equal("reported", read.Figure("A-8")["actualStatus"]!.GetValue<string>());
    }

    [Fact]
    public async Task Zero_is_a_report_a_blank_takes_it_back_and_not_applicable_is_neither()
    {
        await module.AddIndicatorAsync("A-9");
        var path = Figures(period: "2021-01");

        var zero = await module.Clerk.ActAsync("PUT", path, "actuals", Actuals(new { indicatorCode = "A-9", value = 0 }));
        var nothing = await module.Clerk.ActAsync("PUT", path, "actuals",
            Actuals(new { indicatorCode = "A-9", value = (int?)null, reason = "Chưa có số chính thức" }));
        var never = await module.Clerk.ActAsync("PUT", path, "actuals", Actuals(new { indicatorCode = "A-9", status = "not-applicable" }));

        Assert.Equal(("reported", "0"), Actual(zero, "A-9"));
        Assert.Equal(("blank", null), Actual(nothing, "A-9"));
        Assert.Equal(("not-applicable", null), Actual(never, "A-9"));
    }

    private static (int, string?) Seen(Answer answer) => (answer.Status, answer.Code);

    private static (string, string?) Actual(Answer answer, string code) =>
        (answer.Figure(code)["actualStatus"]!.GetValue<string>(), answer.Figure(code)["actual"]?.GetValue<string>());

    private static (string?, string?, string?, string?, string?, string?) Numbers(Answer answer, string code)
    {
        var figure = answer.Figure(code);
        return (Text("actual"), Text("qualifier"), Text("statedPercent"), Text("statedPercentQualifier"), Text("derivedPercent"),
            Text("derivedPercentQualifier"));

        string? Text(string member) => figure[member]?.GetValue<string>();
    }

    internal static object Actuals(params object[] actuals) => new { actuals };
}
