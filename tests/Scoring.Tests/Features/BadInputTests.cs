namespace ThiDua.Scoring.Tests.Features;

public sealed class BadInputTests(ScoringFixture module) : IClassFixture<ScoringFixture>
{
    [Theory]
    [InlineData("""{"lines":[""")]
    [InlineData("""{"lines":[{"code":"B","points":1}],"more":1}""")]
    [InlineData("""{"lines":[{"code":"B","points":"1.234,56"}]}""")]
    [InlineData("""{"lines":[{"code":"B","points":"1,5"}]}""")]
    [InlineData("""{"lines":[{"code":"B","points":true}]}""")]
    [InlineData("""{"lines":[{"points":1}]}""")]
    [InlineData("""{"lines":"B"}""")]
    [InlineData("""{"lines":null}""")]
    [InlineData("""{"lines":[null]}""")]
    [InlineData("""[]""")]
    [InlineData("""null""")]
    [InlineData("")]
    public async Task A_body_that_cannot_be_read_is_refused_and_changes_nothing(string body)
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var sheet = await season.SheetAsync(season.Units[0]);

        var refused = await season.Clerk(season.Units[0]).CallAsync("PUT", $"{sheet}/self-scores", body, "\"1\"");

        Assert.Equal(400, refused.Status);
        Assert.StartsWith("GEN-", refused.Code, StringComparison.Ordinal);
        Assert.Equal("\"1\"", (await season.Head.SeeAsync(sheet)).ETag);
    }

    [Theory]
    [InlineData("""{"lines":[]}""", "/lines")]
    [InlineData("""{"lines":[{"code":"B","points":1,"note":"a\u202Eb"}]}""", "/lines/0/note")]
    [InlineData("""{"lines":[{"code":"B","points":1},{"code":"Z","points":1}]}""", "/lines/1/code")]
    [InlineData("""{"lines":[{"code":"B","points":27.5001}]}""", "/lines/0/points")]
    [InlineData("""{"lines":[{"code":"A2","points":0.3}]}""", "/lines/0/points")]
    [InlineData("""{"lines":[{"code":"B","points":-1}]}""", "/lines/0/points")]
    [InlineData("""{"lines":[{"code":"B","points":79228162514264337593543950335}]}""", "/lines/0/points")]
    public async Task A_value_that_breaks_a_rule_is_named_and_nothing_is_half_applied(string body, string pointer)
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var sheet = await season.SheetAsync(season.Units[0]);

        var refused = await season.Clerk(season.Units[0]).CallAsync("PUT", $"{sheet}/self-scores", body, "\"1\"");

        Assert.Equal(422, refused.Status);
        Assert.Equal([pointer], refused.Pointers);
        Assert.Equal("\"1\"", (await season.Head.SeeAsync(sheet)).ETag);
    }

    [Fact]
    public async Task Everything_wrong_with_a_draft_is_said_at_once()
    {
        var season = await module.NewSeasonAsync();

        var refused = await season.Head.CallAsync("POST", "tables", new
        {
            clusterCode = season.Cluster,
            cycleCode = "năm 2021",
            name = " ",
            total = 1.00001m,
            nodes = new[] { new { code = "a b", name = "Tên", maximum = 2_000_000 } },
        });

        Assert.Equal(422, refused.Status);
        Assert.Equal(["/cycleCode", "/name", "/total", "/nodes/0/code", "/nodes/0/maximum"], refused.Pointers);
    }

    [Theory]
    [InlineData("tables?cursor=khong-phai")]
    [InlineData("sheets?cursor=WyJhIl0")]
    [InlineData("rankings?cursor=WyJhIl0")]
    [InlineData("sheets?limit=nhieu")]
    public async Task A_bad_cursor_or_limit_is_refused(string path) => Assert.Equal(400, (await module.Office.SeeAsync(path)).Status);

    [Theory]
    [InlineData("PUT", "sheets/not-an-id/appraisal")]
    [InlineData("GET", "sheets/1")]
    public async Task What_is_no_id_is_not_found(string method, string path) =>
        Assert.Equal(404, (await module.Office.CallAsync(method, path)).Status);
}
