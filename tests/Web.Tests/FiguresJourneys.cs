using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ThiDua.Web.Tests;

/// <summary>A clerk reports figures (<i>số liệu thực hiện</i>): by block, over a lost connection, an ended session, a reload, and beside
/// somebody else.</summary>
public sealed class FiguresJourneys(Site site)
{
    private static readonly string Year = DateTime.Today.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_block_pasted_from_a_workbook_goes_out_as_exact_numbers()
    {
        await using var clerk = await OpenAsync("MH-DONG-SON");

        await clerk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Chưa báo cáo") }).ClickAsync();
        await Cell(clerk, "Số trường đạt chuẩn quốc gia").ClickAsync();
        await PasteAsync(clerk, "9\tChính xác\tBC số 12/BC-UBND\r\n98,7\tƯớc\tBC số 12/BC-UBND\r\n70,25\t\t\r\n");

        await Assertions.Expect(Status(clerk)).ToContainTextAsync("3 chỉ tiêu chưa gửi");
        await SendAsync(clerk);
        // The third has one decimal by rule: the platform's sentence stands at the cell, and nothing of the three is lost or half done.
        await Assertions.Expect(clerk.Page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("tối đa 1 chữ số thập phân");
        await Assertions.Expect(Cell(clerk, "Tỷ lệ hồ sơ trực tuyến toàn trình")).ToHaveAttributeAsync("aria-invalid", "true");

        await Cell(clerk, "Tỷ lệ hồ sơ trực tuyến toàn trình").ClickAsync();
        await clerk.Page.Keyboard.TypeAsync("70,2");
        await clerk.Page.Keyboard.PressAsync("Enter");
        await clerk.Page.Keyboard.PressAsync("Control+s");
        await SentAsync(clerk, 3);
        Assert.Equal(
            [("MH-CT08", "9", "exact", "BC số 12/BC-UBND"), ("MH-CT09", "98.7", "estimated", "BC số 12/BC-UBND"),
                ("MH-CT10", "70.2", "exact", "")],
            (await FiguresAsync(clerk, "MH-DONG-SON")).Where(figure => figure.Code is "MH-CT08" or "MH-CT09" or "MH-CT10"));
    }

    [Fact]
    public async Task A_number_that_reads_two_ways_is_asked_about_once_for_its_column()
    {
        await using var clerk = await OpenAsync("MH-PHU-LOC");

        await Cell(clerk, "Tỷ lệ hộ nghèo đa chiều").ClickAsync();
        await PasteAsync(clerk, "1.234");

        var question = clerk.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(question).ToContainTextAsync("1.234");
        Assert.Empty(await clerk.BarriersAsync());
        await question.GetByRole(AriaRole.Button, new() { Name = "Dấu thập phân: 1,234" }).ClickAsync();
        await Assertions.Expect(Cell(clerk, "Tỷ lệ hộ nghèo đa chiều")).ToContainTextAsync("1,234");
        await clerk.Page.GetByRole(AriaRole.Button, new() { Name = "Bỏ thay đổi" }).ClickAsync();
    }

    [Fact]
    public async Task What_was_typed_wrong_or_right_is_there_again_after_a_reload_and_nobody_else_sees_it()
    {
        await using var clerk = await OpenAsync("MH-PHU-LOC");
        clerk.Page.Dialog += (_, question) => _ = question.AcceptAsync();

        await TypeAsync(clerk, "Số trường đạt chuẩn quốc gia", "chín");
        await TypeAsync(clerk, "Tỷ lệ hồ sơ giải quyết đúng hạn", "97,5");
        await Assertions.Expect(Status(clerk)).ToContainTextAsync("Còn 1 ô cần sửa");
        // Kept within a second: there is something to see of it only on the next visit.
        await Eventually.HoldsAsync(async () => await clerk.Page.EvaluateAsync<int>("""
            () => new Promise(done => { const open = indexedDB.open('thidua-drafts'); open.onerror = () => done(0); open.onsuccess = () => {
                const all = open.result.transaction('drafts').objectStore('drafts').getAll();
                all.onsuccess = () => { open.result.close(); 
                    done(all.result.filter(draft => JSON.stringify(draft.typed).includes('97,5')).length); }; }; })
            """) == 1, "the draft to be kept");
        await clerk.Page.ReloadAsync();

        await Assertions.Expect(Cell(clerk, "Số trường đạt chuẩn quốc gia")).ToContainTextAsync("chín");
        await Assertions.Expect(Cell(clerk, "Tỷ lệ hồ sơ giải quyết đúng hạn")).ToContainTextAsync("97,5");
        await Assertions.Expect(clerk.Page.GetByText("Đã mở lại những gì bạn gõ")).ToBeVisibleAsync();
        await clerk.OpenAsync("/");
        await Assertions.Expect(clerk.Page.GetByText("Đã gõ trên máy này, chưa gửi")).ToBeVisibleAsync();
        await clerk.OpenAsync(Address("MH-PHU-LOC"));
        await clerk.Page.GetByRole(AriaRole.Button, new() { Name = "Bỏ thay đổi" }).ClickAsync();
        await Assertions.Expect(Cell(clerk, "Số trường đạt chuẩn quốc gia")).Not.ToContainTextAsync("chín");
    }

    [Fact]
    public async Task A_session_that_ends_while_typing_is_begun_anew_on_the_page()
    {
        await using var clerk = await OpenAsync("MH-PHU-LOC");

        await TypeAsync(clerk, "Tỷ lệ hồ sơ giải quyết đúng hạn", "96,1");
        await clerk.Page.Context.ClearCookiesAsync();
        await SendAsync(clerk);

        var dialog = clerk.Page.GetByRole(AriaRole.Dialog, new() { Name = "Phiên làm việc đã hết" });
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        Assert.Empty(await clerk.BarriersAsync());
        await dialog.GetByLabel("Mật khẩu").FillAsync(Site.Password);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
        await Assertions.Expect(dialog).ToBeHiddenAsync();
        await Assertions.Expect(Cell(clerk, "Tỷ lệ hồ sơ giải quyết đúng hạn")).ToContainTextAsync("96,1");

        await SendAsync(clerk);
        await SentAsync(clerk, 1);
    }

    [Fact]
    public async Task A_connection_that_is_lost_while_sending_loses_nothing()
    {
        await using var clerk = await OpenAsync("MH-PHU-LOC");

        await TypeAsync(clerk, "Tỷ lệ hồ sơ trực tuyến toàn trình", "66,6");
        await clerk.Page.Context.SetOfflineAsync(true);
        await SendAsync(clerk);
        await Assertions.Expect(clerk.Page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("Chưa kết nối được máy chủ");
        await Assertions.Expect(clerk.Page.GetByText("Mất kết nối mạng")).ToBeVisibleAsync();

        await clerk.Page.Context.SetOfflineAsync(false);
        await SendAsync(clerk);
        await SentAsync(clerk, 1);
    }

    [Fact]
    public async Task Two_people_on_one_set_meet_only_where_they_wrote_the_same()
    {
        await using var one = await OpenAsync("MH-VINH-XUAN");
        await using var two = await OpenAsync("MH-VINH-XUAN");

        // MH-SNNMT has confirmed nothing yet, so its indicators may still be reported anew.
        await TypeAsync(one, "Tỷ lệ hộ dân được dùng nước hợp vệ sinh", "94,4");
        await SendAsync(one);
        await SentAsync(one, 1);
        await TypeAsync(two, "Tỷ lệ hộ nghèo đa chiều", "3,01");
        await SendAsync(two);
        await SentAsync(two, 1);

        await TypeAsync(one, "Tỷ lệ hộ nghèo đa chiều", "3,02");
        await SendAsync(one);
        var band = one.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "người khác đã sửa" });
        await Assertions.Expect(band).ToContainTextAsync("3,01");
        await Assertions.Expect(band).ToContainTextAsync("3,02");
        Assert.Empty(await one.BarriersAsync());
        await band.GetByRole(AriaRole.Button, new() { Name = "Lấy của họ" }).ClickAsync();
        await Assertions.Expect(Cell(one, "Tỷ lệ hộ nghèo đa chiều")).ToContainTextAsync("3,01");
    }

    [Fact]
    public async Task A_phone_has_large_fields_instead_of_a_grid()
    {
        await using var clerk = await site.VisitAsync("clerk-mh-dong-son", 360);
        await clerk.OpenAsync(Address("MH-DONG-SON"));

        await Assertions.Expect(clerk.Page.GetByRole(AriaRole.Grid)).ToBeHiddenAsync();
        var field = clerk.Page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^Thực hiện") }).First;
        Assert.True((await field.BoundingBoxAsync())!.Height >= 44);
    }

    private async Task<Visitor> OpenAsync(string unit)
    {
        var clerk = await site.VisitAsync($"clerk-{unit.ToLowerInvariant()}");
        await clerk.OpenAsync(Address(unit));
        return clerk;
    }

    private static string Address(string unit) => $"/don-vi/{unit}/so-lieu/{Year}";

    private static ILocator Cell(Visitor clerk, string indicator) => clerk.Page.GetByRole(AriaRole.Row)
        .Filter(new() { Has = clerk.Page.GetByRole(AriaRole.Rowheader, new() { NameRegex = new(Regex.Escape(indicator)) }) })
        .GetByRole(AriaRole.Gridcell).Nth(2);

    private static ILocator Status(Visitor clerk) => clerk.Page.GetByRole(AriaRole.Status).Filter(new() { Visible = true }).Last;

    /// <summary>Says what the whole page says when it does not come.</summary>
    private static async Task SentAsync(Visitor clerk, int count)
    {
        try
        {
            await Assertions.Expect(Status(clerk)).ToContainTextAsync($"Đã gửi {count} số liệu");
        }
        catch (PlaywrightException vain)
        {
            throw new TimeoutException($"{vain.Message}\n{await clerk.Page.Locator("main").InnerTextAsync()}", vain);
        }
    }

    private static Task SendAsync(Visitor clerk) =>
        clerk.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi số liệu" }).Filter(new() { Visible = true }).ClickAsync();

    private static async Task TypeAsync(Visitor clerk, string indicator, string text)
    {
        await Cell(clerk, indicator).ClickAsync();
        await clerk.Page.Keyboard.TypeAsync(text);
        await clerk.Page.Keyboard.PressAsync("Enter");
    }

    private static Task PasteAsync(Visitor clerk, string text) => clerk.Page.EvaluateAsync("""
        text => {
            const data = new DataTransfer();
            data.setData('text/plain', text);
            document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """, text);

    private static async Task<IEnumerable<(string Code, string Value, string Qualifier, string Source)>> FiguresAsync(
        Visitor clerk, string unit)
    {
        var answer = await clerk.Page.APIRequest.GetAsync($"/api/indicators/v1/figures/{unit}/{Year}");
        return ((await answer.JsonAsync())!.Value.GetProperty("figures").EnumerateArray())
            .Select(figure => (Text(figure, "indicatorCode"), Text(figure, "actual"), Text(figure, "qualifier"), Text(figure, "source")));
    }

    private static string Text(JsonElement thing, string name) => thing.GetProperty(name).GetString() ?? "";
}
