using static ThiDua.Indicators.Tests.IndicatorsFixture;

namespace ThiDua.Indicators.Tests.Features;

public sealed class FigureListTests(IndicatorsFixture module) : IClassFixture<IndicatorsFixture>, IAsyncLifetime
{
    private const string Path = $"{IndicatorsModule.Prefix}/figures";

    /// <summary>Two indicators of two owners for three units in 2021; LC-BH again in 2022, when it has left the block.</summary>
    public async ValueTask InitializeAsync()
    {
        if ((await module.Office.GetAnswerAsync(Figures())).ETag != "\"0\"") return;
        await module.AddIndicatorAsync("L-KH", "Thu ngân sách", Planning);
        await module.AddIndicatorAsync("L-GD", "Trường đạt chuẩn", Education);
        foreach (var (unit, period) in new[] { (Unit, "2021"), (OtherMember, "2021"), (Outsider, "2021"), (OtherMember, "2022") })
            Assert.Equal(200, (await module.Office.CallAsync("PUT", $"{Figures(unit, period)}/targets",
                TargetTests.Targets(("L-KH", "assigned", 10), ("L-GD", "not-assigned", null)), "\"0\"")).Status);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public static TheoryData<string, string> Readers => new()
    {
        { $"{Roles.UnitClerk}@unit:LC-SMC", "LC-SMC/2021/L-GD LC-SMC/2021/L-KH" },
        { $"{Roles.UnitLeader}@unit:LC-BH", "LC-BH/2021/L-GD LC-BH/2021/L-KH LC-BH/2022/L-GD LC-BH/2022/L-KH" },
        { $"{Roles.ClusterHead}@cluster:KHOI-HTTP-LC", "LC-BH/2021/L-GD LC-BH/2021/L-KH LC-SMC/2021/L-GD LC-SMC/2021/L-KH" },
        { $"{Roles.DepartmentAppraiser}@department:LC-SKHDT", "LC-BH/2021/L-KH LC-BH/2022/L-KH LC-SMC/2021/L-KH LC-SP/2021/L-KH" },
        { $"{Roles.DepartmentData}@department:LC-SGDDT", "LC-BH/2021/L-GD LC-BH/2022/L-GD LC-SMC/2021/L-GD LC-SP/2021/L-GD" },
        { $"{Roles.ClusterHead}@cluster:KHAC", "" },
        { $"{Roles.Auditor}@*",
            "LC-BH/2021/L-GD LC-BH/2021/L-KH LC-BH/2022/L-GD LC-BH/2022/L-KH "
            + "LC-SMC/2021/L-GD LC-SMC/2021/L-KH LC-SP/2021/L-GD LC-SP/2021/L-KH" },
    };

    [Theory, MemberData(nameof(Readers))]
    public async Task Every_reader_sees_exactly_the_own_rows(string grant, string rows) =>
        Assert.Equal(rows, Rows(await module.Host.ClientFor(Grant.Parse(grant)!).GetAnswerAsync(Path)));

    [Theory]
    [InlineData("?unit=LC-SP", "LC-SP/2021/L-GD LC-SP/2021/L-KH")]
    [InlineData("?indicator=L-KH&period=2021", "LC-BH/2021/L-KH LC-SMC/2021/L-KH LC-SP/2021/L-KH")]
    [InlineData("?period=2022", "LC-BH/2022/L-GD LC-BH/2022/L-KH")]
    [InlineData("?cluster=KHOI-HTTP-LC&indicator=L-KH", "LC-BH/2021/L-KH LC-SMC/2021/L-KH")]
    [InlineData("?cluster=KHAC", "")]
    [InlineData("?unit=KHONG-CO", "")]
    public async Task A_filter_narrows_what_is_visible(string query, string rows) =>
        Assert.Equal(rows, Rows(await module.Office.GetAnswerAsync(Path + query)));

    [Fact]
    public async Task A_filter_never_widens_what_is_visible() =>
        Assert.Equal("", Rows(await module.Clerk.GetAnswerAsync($"{Path}?unit={OtherMember}")));

    [Theory]
    [InlineData("LC-BH", "2021", "unit-clerk@unit:LC-SMC", 404)]
    [InlineData("LC-BH", "2022", "cluster-head@cluster:KHOI-HTTP-LC", 404)]
    [InlineData("LC-BH", "2021", "cluster-head@cluster:KHOI-HTTP-LC", 200)]
    [InlineData("LC-SP", "2021", "cluster-head@cluster:KHOI-HTTP-LC", 404)]
    [InlineData("KHONG-CO", "2021", "auditor@*", 404)]
    [InlineData("LC-SMC", "2030", "auditor@*", 200)]
    public async Task A_set_outside_reach_is_as_unknown_as_one_that_does_not_exist(string unit, string period, string grant, int status)
    {
        var answer = await module.Host.ClientFor(Grant.Parse(grant)!).GetAnswerAsync(Figures(unit, period));

        Assert.Equal((status, status == 404 ? "IND-0010" : null), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_department_sees_of_a_set_only_its_own_indicators()
    {
        var set = await module.Planner.GetAnswerAsync(Figures(Outsider));

        Assert.Equal(["L-KH"], set.Figures.Select(figure => figure["indicatorCode"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition_in_one_query_each_and_one_for_names()
    {
        var (seen, cursor, pages) = (new List<string>(), "", 0);
        var before = module.Commands;
        do
        {
            var page = await module.Office.GetAnswerAsync($"{Path}?limit=3{cursor}");
            seen.Add(Rows(page));
            cursor = page.Body!["next"] is { } next ? $"&cursor={next.GetValue<string>()}" : "";
            pages++;
        } while (cursor.Length > 0);

        Assert.Equal(Rows(await module.Office.GetAnswerAsync(Path)), string.Join(' ', seen));
        // Four lists, each with one query for the names of departments. Plans alone: where actuals are shown, one more query reads what
        // they are compared with.
        Assert.Equal((3, 8), (pages, module.Commands - before));
    }

    [Theory]
    [InlineData("?period=2021Q1", "GEN-0002"), InlineData("?cursor=WyJhIiwiYiIsImMiXQ", "GEN-0003"), InlineData("?cursor=x", "GEN-0003"),
        InlineData("?limit=x", "GEN-0002")]
    public async Task A_bad_query_is_refused(string query, string code)
    {
        var answer = await module.Office.GetAnswerAsync(Path + query);

        Assert.Equal((400, code), (answer.Status, answer.Code));
    }

    private static string Rows(Answer list) => string.Join(' ', list.Body!["items"]!.AsArray()
        .Select(row =>
            $"{row!["unitCode"]!.GetValue<string>()}/{row["period"]!.GetValue<string>()}/{row["indicatorCode"]!.GetValue<string>()}"));
}
