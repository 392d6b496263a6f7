using System.Text.Encodings.Web;
using System.Text.Json;

namespace ThiDua.Scoring.Tests.Features;

/// <summary>How a refusal reads: things by their names, and what can be done now, by whom.</summary>
public sealed class RefusalTests(ScoringFixture module) : IClassFixture<ScoringFixture>
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task A_unit_without_points_is_named_and_the_head_is_told_what_to_do()
    {
        var season = await module.NewSeasonAsync();
        var ranking = await season.RankAsync(50, 40);
        await module.Host.DeliverAsync(States.Unit(season.Units[2], 9, "Huyện Thử Nghiệm"));

        var refused = await season.Head.ActAsync("POST", ranking, "adoption", Season.Adoption);

        Assert.Equal("SCO-0023", refused.Code);
        Assert.Equal("Huyện Thử Nghiệm chưa có điểm chính thức nên chưa thông qua được kết quả; hãy xác định điểm chính thức, "
            + "hoặc để đơn vị ngoài xếp hạng, có ghi lý do.",
            refused.Title);
        var next = refused.Body!["next"]!;
        Assert.Equal(("SetMemberAside", "scoring.set-members-aside", "/cum/{ma}/{ky}/xep-hang/{id}"),
            (next["operation"]!.GetValue<string>(), next["permission"]!.GetValue<string>(), next["page"]!.GetValue<string>()));
        Assert.Equal("""[{"code":"cluster-head","name":"Trưởng cụm, khối"},"""
                + """{"code":"province-office","name":"Cơ quan thi đua, khen thưởng tỉnh"}]""",
            next["roles"]!.ToJsonString(Readable));
    }

    [Fact]
    public async Task Whoever_lacks_the_right_is_told_whose_it_is()
    {
        var season = await module.NewSeasonAsync();
        var ranking = await season.AdoptAsync(50, 40, 30);

        var refused = await season.Head.CallAsync("POST", $"{ranking}/reopening", new { reason = "Khiếu nại" }, "\"1\"");

        Assert.Equal((403, "GEN-0006"), (refused.Status, refused.Code));
        Assert.Equal("Tài khoản của bạn không có quyền «Mở lại kết quả đã thông qua»; "
            + "việc này do cơ quan thi đua, khen thưởng tỉnh thực hiện.", refused.Title);
        Assert.Equal("ReopenRanking", refused.Body!["next"]!["operation"]!.GetValue<string>());
    }

    [Fact]
    public async Task Blank_criteria_are_called_by_their_names()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var sheet = await season.SheetAsync(season.Units[0]);

        var refused = await season.Leader(season.Units[0]).ActAsync("POST", sheet, "submission");

        Assert.Equal("SCO-0044", refused.Code);
        Assert.Contains("«Thi đua, khen thưởng» (B)", refused.Title, StringComparison.Ordinal);
        Assert.Equal("EnterSelfScores", refused.Body!["next"]!["operation"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_is_not_there_has_no_next_step()
    {
        var refused = await module.Office.SeeAsync($"rankings/{Guid.NewGuid()}");

        Assert.Equal((404, null), (refused.Status, refused.Body!["next"]));
    }
}
