using System.Text;
using static ThiDua.Indicators.Tests.IndicatorsFixture;

namespace ThiDua.Indicators.Tests.Features;

public sealed class ExportTests(IndicatorsFixture module) : IClassFixture<IndicatorsFixture>, IAsyncLifetime
{
    private const string Path = $"{IndicatorsModule.Prefix}/figures/export";

    public async ValueTask InitializeAsync()
    {
        if ((await module.Office.GetAnswerAsync($"{IndicatorsModule.Prefix}/indicators/X-TY")).Status == 200) return;
        await module.AddIndicatorAsync("X-TY", "Tổng mức bán lẻ, \"dịch vụ\"");
        Assert.Equal(201, (await module.Office.CallAsync("POST", $"{IndicatorsModule.Prefix}/indicators", new
        {
            code = "X-PT",
            name = "Tăng trưởng GRDP",
            unitOfMeasure = "%",
            direction = "higher-is-better",
            decimals = 2,
            ownerDepartmentCode = Education,
            validFrom = "2020-01-01",
        })).Status);
        await module.Clerk.ActAsync("PUT", Figures(period: "2021-H1"), "actuals", ActualTests.Actuals(
            new
            {
                indicatorCode = "X-PT",
                value = "-2.37",
                statement =
                new { quote = "=HYPERLINK(\"http://x\")", assessment = "weak", cause = "- công nghiệp sụt giảm" },
                source = "  @nguon"
            },
            new
            {
                indicatorCode = "X-TY",
                value = "21103.29",
                statedPercent = "57.4",
                comparisons = new object[] { new { @base = "year", baseYear = 2015, measure = "change-percent", value = "-13.84" },
                    new { @base = "previous-year", measure = "absolute-change", value = "549" } },
            }));
        await module.Clerk.ActAsync("PUT", Figures(period: "2021-Q1"), "actuals", ActualTests.Actuals(
            new
            {
                indicatorCode = "X-PT",
                value = "60.61",
                qualifier = "estimated",
                statedPercent = "120",
                statedPercentQualifier = "more-than"
            },
            new { indicatorCode = "X-TY", status = "not-applicable" }));
        await module.Office.ActAsync("PUT", Figures(period: "2021-Q2"), "targets",
            TargetTests.Targets(("X-PT", "not-assigned", null), ("X-TY", "assigned", 0)));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Numbers_are_written_the_Vietnamese_way_with_their_qualifiers_and_blank_is_empty()
    {
        var rows = await RowsAsync(module.Office, $"?unit={Unit}");

        Assert.Equal(["-2,37%"], Column(rows, "2021-H1", "X-PT", "Thực hiện"));
        Assert.Equal(["21.103,29", "57,4%", "", "36.765,31", ""], Column(rows, "2021-H1", "X-TY", "Thực hiện",
            "Tỷ lệ so với kế hoạch (nguồn công bố)", "Tỷ lệ so với kế hoạch (tính được)", "Kế hoạch suy ra", "Kế hoạch"));
        Assert.Equal(["so với năm 2015: -13,84%; so với năm trước: 549 tỷ đồng"],
            Column(rows, "2021-H1", "X-TY", "So sánh (nguồn công bố)"));
        Assert.Equal(["ước 60,61%", "trên 120%"], Column(rows, "2021-Q1", "X-PT", "Thực hiện", "Tỷ lệ so với kế hoạch (nguồn công bố)"));
        Assert.Equal(["Không áp dụng"], Column(rows, "2021-Q1", "X-TY", "Thực hiện"));
        Assert.Equal(["Không giao", "", ""], Column(rows, "2021-Q2", "X-PT", "Kế hoạch", "Thực hiện", "Tình trạng"));
        Assert.Equal(["0", ""], Column(rows, "2021-Q2", "X-TY", "Kế hoạch", "Thực hiện"));
    }

    [Fact]
    public async Task Words_cannot_become_a_formula_and_quotes_and_commas_survive()
    {
        var rows = await RowsAsync(module.Office, $"?unit={Unit}");

        Assert.Equal(["'=HYPERLINK(\"http://x\")", "'- công nghiệp sụt giảm", "'@nguon", "Hạn chế"],
            Column(rows, "2021-H1", "X-PT", "Nhận định", "Nguyên nhân", "Nguồn", "Đánh giá"));
        Assert.Equal(["Tổng mức bán lẻ, \"dịch vụ\""], Column(rows, "2021-H1", "X-TY", "Tên chỉ tiêu"));
    }

    [Fact]
    public async Task It_is_a_file_in_UTF_8_with_its_mark_and_lines_as_RFC_4180_ends_them()
    {
        using var response = await module.Office.GetAsync(Path, TestContext.Current.CancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal("text/csv; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment; filename=\"so-lieu.csv\"", response.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.StartsWith("Mã đơn vị,Tên đơn vị,Kỳ,", Encoding.UTF8.GetString(bytes[3..]), StringComparison.Ordinal);
        Assert.EndsWith("\r\n", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("province-office@*", ""), InlineData("unit-clerk@unit:LC-SMC", ""), InlineData("unit-clerk@unit:LC-BH", ""),
        InlineData("cluster-head@cluster:KHOI-HTTP-LC", "?period=2021-H1")]
    [InlineData("department-data@department:LC-SGDDT", ""), InlineData("auditor@*", "?cluster=KHOI-HTTP-LC&indicator=X-TY"),
        InlineData("unit-clerk@unit:LC-SMC", "?unit=LC-BH")]
    public async Task Every_reader_exports_exactly_the_rows_of_the_list(string grant, string query)
    {
        using var reader = module.Host.ClientFor(Grant.Parse(grant)!);
        var listed = new List<string>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = (await reader.GetAnswerAsync(
                $"{IndicatorsModule.Prefix}/figures{query}{(query.Length > 0 ? "&" : "?")}limit=200&cursor={Uri.EscapeDataString(cursor)}"))
                .Body!;
            listed.AddRange(page["items"]!.AsArray().Select(row => $"{row!["unitCode"]} {row["period"]} {row["indicatorCode"]}"));
            cursor = (string?)page["next"];
        }

        var exported = (await RowsAsync(reader, query)).Skip(1).Select(row => $"{row[0]} {row[2]} {row[3]}");

        Assert.Equal(listed, exported);
    }

    [Fact]
    public async Task More_rows_than_fit_into_memory_at_once_come_without_gap_or_repetition()
    {
        await module.Host.DeliverAsync(UnitNamed("X-NHIEU", 1, "Nhiều"));
        var codes = Enumerable.Range(0, 700).Select(number => $"X-N{number:000}").ToList();
        foreach (var period in new[] { "2021", "2022", "2023" })
            await module.Host.DeliverAsync(
                Pact(Guid.NewGuid(), 1, "complete",
                [.. codes.Select(code => new Contracts.Clusters.V1.PactTarget("X-NHIEU", code, "assigned", 1))]) with
                {
                    Year =
                int.Parse(period, System.Globalization.CultureInfo.InvariantCulture)
                });

        var rows = await RowsAsync(module.Office, "?unit=X-NHIEU");

        Assert.Equal((2_100, 2_100), (rows.Count - 1, rows.Skip(1).Select(row => $"{row[2]} {row[3]}").Distinct().Count()));
    }

    [Fact]
    public async Task A_bad_period_is_refused_before_anything_is_written() => Assert.Equal((400, "GEN-0002"),
        (await module.Office.GetAnswerAsync($"{Path}?period=2021H1")) switch { var refused => (refused.Status, refused.Code) });

    private static async Task<List<List<string>>> RowsAsync(HttpClient client, string query) =>
        Read((await client.GetStringAsync($"{Path}{query}", TestContext.Current.CancellationToken)).TrimStart('\uFEFF'));

    private static string[] Column(List<List<string>> rows, string period, string indicator, params string[] columns) =>
        [.. columns.Select(column => rows.Single(row => row[2] == period && row[3] == indicator)[rows[0].IndexOf(column)])];

    /// <summary>A reader of RFC 4180 of its own, character by character.</summary>
    private static List<List<string>> Read(string text)
    {
        var (rows, row, cell, quoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (quoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
            else if (text[i] == '"') quoted = !quoted;
            else if (!quoted && text[i] is ',' or '\r')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (text[i] == ',') continue;
                rows.Add(row);
                row = [];
                i++;
            }
            else cell.Append(text[i]);
        }
        return rows;
    }
}
