using static ThiDua.Indicators.Tests.Features.ActualTests;
using static ThiDua.Indicators.Tests.IndicatorsFixture;

namespace ThiDua.Indicators.Tests.Features;

public sealed class StatementTests(IndicatorsFixture module) : IClassFixture<IndicatorsFixture>
{
    [Fact]
    public async Task Words_are_kept_as_printed_with_judgement_and_cause_and_are_taken_back_like_any_report()
    {
        await module.AddIndicatorAsync("S-LON");
        var path = Figures(period: "2021-01");

        var said = await module.Clerk.ActAsync("PUT", path, "actuals", Actuals(new
        {
            indicatorCode = "S-LON",
            statement = new { quote = " đàn lợn giảm so với kế hoạch ", assessment = "weak", cause = "dịch tả lợn châu Phi" },
        }));
        var figure = (await module.Clerk.GetAnswerAsync(path)).Figure("S-LON");
        var silent = await module.Clerk.ActAsync("PUT", path, "actuals",
            Actuals(new { indicatorCode = "S-LON", statement = (string?)null, reason = "Nhập nhầm" }));

        Assert.Equal(200, said.Status);
        Assert.Equal(("reported", null, "đàn lợn giảm so với kế hoạch", "weak", "dịch tả lợn châu Phi"),
            (Text(figure, "actualStatus"), Text(figure, "actual"), Text(figure["statement"], "quote"),
                Text(figure["statement"], "assessment"), Text(figure["statement"], "cause")));
        Assert.Equal(("blank", null), (Text(silent.Figure("S-LON"), "actualStatus"), silent.Figure("S-LON")["statement"]));
    }

    [Fact]
    public async Task Comparisons_are_kept_as_stated_negative_ones_too_and_derived_ones_stand_beside_them()
    {
        await module.AddIndicatorAsync("S-GRDP");
        var (before, now) = (Figures(period: "2020"), Figures(period: "2021"));
        await HistoryTests.RecordAsync(module, before, new { indicatorCode = "S-GRDP", value = "63269" });

        await module.Clerk.ActAsync("PUT", now, "actuals", Actuals(new
        {
            indicatorCode = "S-GRDP",
            value = "63818",
            comparisons = new object[]
            {
                new { @base = "previous-year", measure = "absolute-change", value = "549" },
                new { @base = "resolution", measure = "ratio-percent", value = "90.93" },
                new { @base = "year", baseYear = 2015, measure = "change-percent", value = "-13.84", qualifier = "estimated" },
            },
        }));
        var figure = (await module.Clerk.GetAnswerAsync(now)).Figure("S-GRDP");

        Assert.Equal(["previous-year  absolute-change 549 exact", "resolution  ratio-percent 90.93 exact",
            "year 2015 change-percent -13.84 estimated"],
            figure["comparisons"]!.AsArray().Select(one =>
                $"{Text(one, "base")} {one!["baseYear"]} {Text(one, "measure")} {Text(one, "value")} {Text(one, "qualifier")}"));
        Assert.Equal(["previous-year 2020 change-percent 0.87 63269", "previous-year 2020 absolute-change 549 63269"],
            figure["derivedComparisons"]!.AsArray().Select(one =>
                $"{Text(one, "base")} {Text(one, "basePeriod")} {Text(one, "measure")} {Text(one, "value")} {Text(one, "baseValue")}"));
    }

    /// <summary>LC-BH is a member of the block only until 2021: the head sees 2021 and must not learn 2022 from a difference, nor the other
    /// way round.</summary>
    [Fact]
    public async Task No_difference_tells_a_number_out_of_reach()
    {
        await module.AddIndicatorAsync("S-XA", validFrom: "2015-01-01");
        await HistoryTests.RecordAsync(module, Figures(OtherMember, "2019"), new { indicatorCode = "S-XA", value = "10" });
        await HistoryTests.RecordAsync(module, Figures(OtherMember, "2020"), new { indicatorCode = "S-XA", value = "12" });
        using var head = module.Host.ClientFor(new Grant(Roles.ClusterHead, Scopes.Cluster(Block)));

        Assert.Empty((await head.GetAnswerAsync(Figures(OtherMember, "2020"))).Figure("S-XA")["derivedComparisons"]!.AsArray());
        Assert.Equal(2, (await module.Office.GetAnswerAsync(Figures(OtherMember, "2020"))).Figure("S-XA")["derivedComparisons"]!.AsArray()
            .Count);
    }

    [Fact]
    public async Task The_plan_that_a_printed_percent_implies_is_shown_apart_from_the_target()
    {
        await module.AddIndicatorAsync("S-THU");
        var path = Figures(period: "2021-H1");

        await module.Clerk.ActAsync("PUT", path, "actuals",
            Actuals(new { indicatorCode = "S-THU", value = "21103.29", statedPercent = "57.4" }));
        var figure = (await module.Clerk.GetAnswerAsync(path)).Figure("S-THU");

        Assert.Equal(("blank", null, "36765.31", "exact"),
            (Text(figure, "targetStatus"), Text(figure, "target"), Text(figure, "impliedPlan"), Text(figure, "impliedPlanQualifier")));
    }

    [Fact]
    public async Task Each_wrong_statement_and_comparison_is_named()
    {
        await module.AddIndicatorAsync("S-SAI");

        var refused = await module.Clerk.CallAsync("PUT", $"{Figures(period: "2021-02")}/actuals", Actuals(new
        {
            indicatorCode = "S-SAI",
            statement = new { quote = " " },
            comparisons = new object[]
            {
                new { @base = "year", measure = "change-percent", value = 1 },
                new { @base = "same-period", baseYear = 2015, measure = "change-percent", value = 1 },
                new { @base = "year", baseYear = 2021, measure = "change-percent", value = 1 },
                new { @base = "plan", measure = "ratio-percent", value = 1 },
                new { @base = "year", baseYear = 2015, measure = "average-growth-percent", value = 1 },
                new { @base = "year", baseYear = 2015, measure = "average-growth-percent", value = "0.0000001" },
            },
        }), "\"0\"");

        Assert.Equal(422, refused.Status);
        Assert.Superset(new HashSet<string>
        {
            "/actuals/0/statement/quote", "/actuals/0/comparisons/0/baseYear", "/actuals/0/comparisons/1/baseYear",
                "/actuals/0/comparisons/2/baseYear",
            "/actuals/0/comparisons/3/measure", "/actuals/0/comparisons/4/measure", "/actuals/0/comparisons/5/value",
                "/actuals/0/comparisons",
        }, refused.Pointers.ToHashSet());
    }

    [Fact]
    public async Task What_is_not_applicable_has_no_words_either()
    {
        await module.AddIndicatorAsync("S-KAD");

        var refused = await module.Clerk.CallAsync("PUT", $"{Figures(period: "2021-03")}/actuals",
            Actuals(new { indicatorCode = "S-KAD", status = "not-applicable", statement = new { quote = "cao" } }), "\"0\"");

        Assert.Equal(["/actuals/0/value"], refused.Pointers);
    }

    private static string? Text(JsonNode? node, string member) => node?[member]?.GetValue<string>();
}
