namespace ThiDua.Scoring.Tests.Features;

/// <summary>A PUT replaces what it names, a refused entry is named by its place, and what is on its way says when to come again.</summary>
public sealed class PutTests(ScoringFixture module) : IClassFixture<ScoringFixture>
{
    [Fact]
    public async Task Points_keep_their_note_a_note_keeps_the_points_and_null_makes_the_line_blank()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var (clerk, sheet) = (season.Clerk(season.Units[0]), await season.SheetAsync(season.Units[0]));
        await clerk.ActAsync("PUT", sheet, "self-scores",
            new { lines = new[] { new { code = "A1", points = 50, note = "theo báo cáo" } } });

        await clerk.ActAsync("PUT", sheet, "self-scores", new { lines = new[] { new { code = "A1", points = 51 } } });
        Assert.Equal(("51", "theo báo cáo"), await ProposedAsync());
        await clerk.ActAsync("PUT", sheet, "self-scores", new { lines = new[] { new { code = "A1", note = "đã kiểm tra" } } });
        Assert.Equal(("51", "đã kiểm tra"), await ProposedAsync());
        await clerk.ActAsync("PUT", sheet, "self-scores", """{"lines":[{"code":"A1","note":null}]}""");
        Assert.Equal(("51", null), await ProposedAsync());
        await clerk.ActAsync("PUT", sheet, "self-scores", """{"lines":[{"code":"A1","points":null}]}""");
        Assert.Equal((null, null), await ProposedAsync());

        async Task<(string?, string?)> ProposedAsync()
        {
            var proposed = (await clerk.SeeAsync(sheet)).Body!["lines"]!.AsArray()
                .Single(line => (string?)line!["code"] == "A1")!["proposed"];
            return ((string?)proposed?["points"], (string?)proposed?["note"]);
        }
    }

    [Fact]
    public async Task Words_without_points_are_refused_and_not_lost()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var sheet = await season.SheetAsync(season.Units[0]);

        var refused = await season.Clerk(season.Units[0]).ActAsync("PUT", sheet, "self-scores",
            new { lines = new object[] { new { code = "A2", points = 1 }, new { code = "A1", note = "chưa chấm" } } });

        Assert.Equal((422, "/lines/1/points"), (refused.Status, refused.Pointers.Single()));
    }

    [Fact]
    public async Task A_reason_stays_with_the_points_it_explains_and_no_longer()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var sheet = await season.SubmitAsync(season.Units[0]);
        var planning = module.Appraiser(ScoringFixture.Planning);
        await planning.ActAsync("PUT", sheet, "appraisal", Season.Line("A1", 48, "thiếu minh chứng"));

        var same = await planning.ActAsync("PUT", sheet, "appraisal", new { lines = new[] { new { code = "A1", points = 48 } } });
        var other = await planning.ActAsync("PUT", sheet, "appraisal", new { lines = new[] { new { code = "A1", points = 47 } } });

        Assert.Equal((200, 422), (same.Status, other.Status));
        var line = (await planning.SeeAsync(sheet)).Body!["lines"]!.AsArray().Single(one => (string?)one!["code"] == "A1")!;
        Assert.Equal("thiếu minh chứng", (string?)line["appraised"]!["reason"]);
    }

    [Fact]
    public async Task A_criterion_of_another_department_is_named_by_its_place()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var sheet = await season.SubmitAsync(season.Units[0]);

        var refused = await module.Appraiser(ScoringFixture.Planning).ActAsync("PUT", sheet, "appraisal",
            new { lines = new[] { new { code = "A1", points = 50 }, new { code = "B", points = 20 } } });

        Assert.Equal((403, "SCO-0046", "/lines/1"), (refused.Status, refused.Code, refused.Pointers.Single()));
    }

    [Fact]
    public async Task A_draft_keeps_what_is_not_named()
    {
        var season = await module.NewSeasonAsync();
        var table = $"tables/{(await season.Head.CallAsync("POST", "tables", season.Draft)).Id}";

        var renamed = await season.Head.CallAsync("PUT", table, new { name = "Tên mới" }, "\"1\"");
        var erased = await season.Head.CallAsync("PUT", table, """{"name":null}""", renamed.ETag);

        var shown = await season.Head.SeeAsync(table);
        Assert.Equal((200, "Tên mới", "100", 4), (renamed.Status, shown.Text("name"), shown.Text("total"),
            shown.Body!["nodes"]!.AsArray().Count));
        Assert.Equal((400, "/name"), (erased.Status, erased.Pointers.Single()));
    }

    [Fact]
    public async Task A_cluster_or_cycle_that_may_be_on_its_way_is_asked_for_again_in_a_second()
    {
        var season = await module.NewSeasonAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{ScoringModule.Prefix}/tables")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new
            {
                clusterCode = season.Cluster,
                cycleCode = "KY-CHUA-TOI",
                name = "Bảng",
                total = 100,
                nodes = Season.Nodes,
            }),
        };

        using var answer = await season.Head.SendAsync(request);

        var told = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal((409, "SCO-0007", "1"),
            ((int)answer.StatusCode, (string?)told["code"], answer.Headers.GetValues("Retry-After").Single()));
        Assert.Contains("vài giây", (string)told["title"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_have_their_names_beside_them()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var sheet = await season.Head.SeeAsync(await season.SheetAsync(season.Units[0]));
        var line = sheet.Body!["lines"]!.AsArray().Single(one => (string?)one!["code"] == "A1")!;

        Assert.Equal(("Khối thử", "Kỳ thử"), (sheet.Text("clusterName"), sheet.Text("cycleName")));
        Assert.NotNull((string?)line["departmentName"]);
        Assert.NotNull((string?)line["indicatorName"]);
    }
}
