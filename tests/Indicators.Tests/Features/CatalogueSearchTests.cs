namespace ThiDua.Indicators.Tests.Features;

public sealed class CatalogueSearchTests(IndicatorsFixture module) : IClassFixture<IndicatorsFixture>, IAsyncLifetime
{
    private const string Path = $"{IndicatorsModule.Prefix}/indicators";

    public async ValueTask InitializeAsync()
    {
        if ((await module.Office.GetAnswerAsync($"{Path}/CT-1")).Status == 200) return;
        await module.AddIndicatorAsync("CT-1", "Đường giao thông nông thôn");
        await module.AddIndicatorAsync("CT-2", "Diện tích rừng trồng mới");
        await module.AddIndicatorAsync("CT-3", "Ăn uống, lưu trú 100%");
        await module.AddIndicatorAsync("CT-4", "An toàn giao thông");
        // The same word as two code points per letter, as some keyboards send it.
        await module.AddIndicatorAsync("CT-5", "Ấp văn hóa".Normalize(System.Text.NormalizationForm.FormD));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("duong giao", "CT-1")]
    [InlineData("ĐƯỜNG", "CT-1")]
    [InlineData("giao thông", "CT-4 CT-1")]
    [InlineData("dien tich rung", "CT-2")]
    [InlineData("ct-3", "CT-3")]
    [InlineData("100%", "CT-3")]
    [InlineData("0_", "")]
    [InlineData("ấp", "CT-5")]
    [InlineData("ap van hoa", "CT-5")]
    [InlineData("tàu vũ trụ", "")]
    public async Task Words_are_found_with_and_without_diacritics(string words, string codes) =>
        Assert.Equal(codes, await CodesAsync($"?q={Uri.EscapeDataString(words)}"));

    /// <summary>Alphabet of TCVN: a, ă, â, b, c, d, đ.</summary>
    [Fact]
    public async Task The_list_is_sorted_the_Vietnamese_way() => Assert.Equal("CT-4 CT-3 CT-5 CT-2 CT-1", await CodesAsync(""));

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition_in_one_query_each_one_for_names_and_one_for_the_rights()
    {
        var (seen, cursor, pages) = (new List<string>(), "", 0);
        var before = module.Commands;
        do
        {
            var page = await module.Clerk.GetAnswerAsync($"{Path}?limit=2{cursor}");
            seen.AddRange(page.Body!["items"]!.AsArray().Select(item => item!["code"]!.GetValue<string>()));
            cursor = page.Body["next"] is { } next ? $"&cursor={next.GetValue<string>()}" : "";
            pages++;
        } while (cursor.Length > 0);

        Assert.Equal(["CT-4", "CT-3", "CT-5", "CT-2", "CT-1"], seen);
        // Each with one query for the names of departments, and one whether the caller's unit still exists.
        Assert.Equal((3, 9), (pages, module.Commands - before));
    }

    [Theory]
    [InlineData("x"), InlineData("WyJhIl0"), InlineData("bnVsbA")]
    public async Task A_cursor_of_ones_own_making_is_refused(string cursor) =>
        Assert.Equal("GEN-0003", (await module.Clerk.GetAnswerAsync($"{Path}?cursor={cursor}")).Code);

    private async Task<string> CodesAsync(string query) =>
        string.Join(' ', (await module.Clerk.GetAnswerAsync(Path + query)).Body!["items"]!.AsArray()
            .Select(item => item!["code"]!.GetValue<string>()));
}
