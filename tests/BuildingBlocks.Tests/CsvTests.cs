using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using ThiDua.BuildingBlocks.Http;

namespace ThiDua.BuildingBlocks.Tests;

public sealed class CsvTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("  @nguồn", "'  @nguồn")]
    [InlineData("＝HYPERLINK(1)", "'＝HYPERLINK(1)")]
    [InlineData("－2", "'－2")]
    [InlineData("a;=1+1", "a;'=1+1")]
    [InlineData("a; ＋1", "a;' ＋1")]
    [InlineData("a\t=1", "a\t'=1")]
    [InlineData("a\n@x", "a\n'@x")]
    [InlineData("\tx", "'\tx")]
    [InlineData("Xã A - B; thôn C", "Xã A - B; thôn C")]
    [InlineData("5 = 2 + 3", "5 = 2 + 3")]
    public void No_cell_and_no_part_of_one_becomes_a_formula(string typed, string written) => Assert.Equal(written, Csv.Words(typed));

    [Fact]
    public void A_cell_with_the_separator_of_another_country_is_quoted() =>
        Assert.Equal("\"a;b\",c\r\n", Csv.Line(["a;b", "c"]));

    [Fact]
    public async Task What_breaks_before_the_first_row_is_still_an_answer_and_nothing_is_sent()
    {
        var http = new DefaultHttpContext();
        using var body = new MemoryStream();
        http.Response.Body = body;

        await Assert.ThrowsAsync<InvalidOperationException>(() => new CsvFile("so.csv", RowsAsync(breakAt: 1)).ExecuteAsync(http));

        Assert.Equal((0, null), (body.Length, http.Response.ContentType));
    }

    [Fact]
    public async Task A_table_of_no_rows_is_its_head()
    {
        var http = new DefaultHttpContext();
        using var body = new MemoryStream();
        http.Response.Body = body;

        await new CsvFile("so.csv", RowsAsync(breakAt: null, rows: 1)).ExecuteAsync(http);

        Assert.Equal("\uFEFF0\r\n", Encoding.UTF8.GetString(body.ToArray()));
    }

    private static async IAsyncEnumerable<string> RowsAsync(int? breakAt, int rows = 3,
        [EnumeratorCancellation] CancellationToken ct = default)
    {
        for (var i = 0; i < rows; i++)
        {
            ct.ThrowIfCancellationRequested();
            if (i == breakAt) throw new InvalidOperationException("The database refused the filter.");
            yield return Csv.Line([$"{i}"]);
            await Task.Yield();
        }
    }
}
