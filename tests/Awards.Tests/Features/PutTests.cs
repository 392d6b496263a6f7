namespace ThiDua.Awards.Tests.Features;

/// <summary>A PUT replaces what it names; a refused entry is named by its place; names stand beside codes.</summary>
public sealed class PutTests(AwardsFixture fixture) : IClassFixture<AwardsFixture>
{
    private const string Summaries = "commendation-summaries";

    [Fact]
    public async Task A_revised_summary_keeps_what_is_not_named_and_null_erases()
    {
        var block = await fixture.BlockAsync();
        var recorded = await fixture.Office.CallAsync("POST", Summaries, new
        {
            ownerKind = "unit",
            ownerCode = block.Units[0],
            content = new
            {
                occasion = "Tổng kết năm",
                source = "Báo cáo",
                period = "2021",
                heldOn = "2021-12-01",
                lines = new[] { new { awardCode = "CO_TINH", collectives = 3 } },
                areas = new[] { new { area = "elsewhere", number = 3 } },
            },
        });
        var path = $"{Summaries}/{recorded.Id}";

        var revised = await fixture.Office.CallAsync("PUT", path, """
            {"content":{"occasion":"Tổng kết","source":"Báo cáo","lines":[{"awardCode":"CO_TINH","collectives":4}]},"reason":"Sửa số"}
            """, recorded.ETag);
        var erased = await fixture.Office.CallAsync("PUT", path, """
            {"content":{"occasion":"Tổng kết","source":"Báo cáo","lines":[{"awardCode":"CO_TINH","collectives":4}],"heldOn":null,
             "areas":null},"reason":"Bỏ"}
            """, revised.ETag);

        Assert.Equal(("2021", "2021-12-01", 2), (revised.Text("period"), revised.Text("heldOn"), revised.Body!["areas"]!.AsArray().Count));
        Assert.Equal(("2021", null, 0), (erased.Text("period"), erased.Text("heldOn"), erased.Body!["areas"]!.AsArray().Count));
    }

    [Fact]
    public async Task The_entry_that_a_rule_refuses_is_named()
    {
        var block = await fixture.BlockAsync();
        var allotment = $"allotments/{block.Code}/{block.Cycle}";
        var unknown = await fixture.Office.CallAsync("PUT", allotment,
            new { awards = new[] { new { awardCode = "CO_TINH", count = 1 }, new { awardCode = "KHONG-CO", count = 1 } } },
            (await fixture.Office.SeeAsync(allotment)).ETag);
        var nomination = await block.NominateAsync();
        var unranked = await block.Head.CallAsync("PUT", $"{nomination}/nominees",
            new { unitCodes = new[] { block.Units[0], "KHONG-CO" } }, (await block.Head.SeeAsync(nomination)).ETag);

        Assert.Equal("/awards/1", unknown.Texts("errors", "pointer").Single());
        Assert.Equal((409, "AWA-0019", "/unitCodes/1"), (unranked.Status, unranked.Code, unranked.Texts("errors", "pointer").Single()));
    }

    [Fact]
    public async Task Names_stand_beside_codes()
    {
        var block = await fixture.BlockAsync();
        var nomination = await block.Head.SeeAsync(await block.NominateAsync());

        Assert.NotNull(nomination.Text("clusterName"));
        Assert.NotNull(nomination.Text("cycleName"));
        Assert.All(nomination.Body!["nomineeNames"]!.AsArray(), name => Assert.NotNull(name));
        var allotted = await fixture.Office.SeeAsync($"allotments/{block.Code}/{block.Cycle}");
        Assert.All(allotted.Texts("awards", "awardName"), name => Assert.NotEmpty(name));
    }
}
