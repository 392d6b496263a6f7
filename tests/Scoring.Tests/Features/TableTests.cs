namespace ThiDua.Scoring.Tests.Features;

public sealed class TableTests(ScoringFixture module) : IClassFixture<ScoringFixture>
{
    [Fact]
    public async Task A_foreign_head_drafts_nothing_here_and_does_not_see_the_draft()
    {
        var (own, foreign) = (await module.NewSeasonAsync(), await module.NewSeasonAsync());
        var drafted = await own.Head.CallAsync("POST", "tables", own.Draft);

        Assert.Equal((403, "GEN-0020"), Told(await foreign.Head.CallAsync("POST", "tables", own.Draft)));
        Assert.Equal(404, (await foreign.Head.SeeAsync($"tables/{drafted.Id}")).Status);
        Assert.Equal(404, (await foreign.Head.CallAsync("POST", $"tables/{drafted.Id}/publication", null, "\"1\"")).Status);
        Assert.Empty((await foreign.Head.SeeAsync($"tables?cluster={own.Cluster}")).Items);
    }

    [Fact]
    public async Task Members_and_departments_see_a_table_from_its_publication_on()
    {
        var season = await module.NewSeasonAsync();
        var id = (await season.Head.CallAsync("POST", "tables", season.Draft)).Id;
        Assert.Equal(404, (await season.Clerk(season.Units[1]).SeeAsync($"tables/{id}")).Status);
        Assert.Equal(404, (await module.Appraiser(ScoringFixture.Planning).SeeAsync($"tables/{id}")).Status);

        await season.Head.ActAsync("POST", $"tables/{id}", "publication");

        Assert.Equal(200, (await season.Clerk(season.Units[1]).SeeAsync($"tables/{id}")).Status);
        Assert.Equal(200, (await module.Appraiser(ScoringFixture.Planning).SeeAsync($"tables/{id}")).Status);
        Assert.Equal(404, (await module.Appraiser(ScoringFixture.Police).SeeAsync($"tables/{id}")).Status);
    }

    [Fact]
    public async Task A_stale_version_is_refused_and_changes_nothing()
    {
        var season = await module.NewSeasonAsync();
        var table = $"tables/{(await season.Head.CallAsync("POST", "tables", season.Draft)).Id}";
        var other = new { name = "Tên khác", total = 100, nodes = Season.Nodes };
        Assert.Equal(200, (await season.Head.CallAsync("PUT", table, other, "\"1\"")).Status);

        Assert.Equal((412, "SCO-0004"),
            Told(await season.Head.CallAsync("PUT", table, new { name = "Muộn", total = 100, nodes = Season.Nodes }, "\"1\"")));
        Assert.Equal((412, "SCO-0004"), Told(await season.Head.CallAsync("POST", $"{table}/publication", null, "\"1\"")));
        Assert.Equal("Tên khác", (await season.Head.SeeAsync(table)).Text("name"));
    }

    [Fact]
    public async Task A_table_that_does_not_add_up_is_not_published_and_says_where()
    {
        var season = await module.NewSeasonAsync();
        var nodes = new object[] { new { code = "A", name = "A", maximum = 60, departmentCode = ScoringFixture.Planning },
            new { code = "B", name = "B", maximum = 30 } };
        var drafted = await season.Head.CallAsync("POST", "tables",
            new { clusterCode = season.Cluster, cycleCode = season.Cycle, name = "Bảng", total = 100, nodes });

        var refused = await season.Head.ActAsync("POST", $"tables/{drafted.Id}", "publication");

        Assert.Equal((422, "SCO-0002"), Told(refused));
        Assert.Equal(["/nodes/1/departmentCode", "/total"], refused.Pointers);
        Assert.Empty((await season.Head.SeeAsync($"sheets?{season.Filter}")).Items);
    }

    [Fact]
    public async Task A_table_with_departments_or_indicators_nobody_knows_is_not_published()
    {
        var season = await module.NewSeasonAsync();
        var nodes = new object[] { new { code = "A", name = "A", maximum = 100, departmentCode = "LC-KHONG-CO",
            indicatorCode = "KHONG-CO" } };
        var drafted = await season.Head.CallAsync("POST", "tables",
            new { clusterCode = season.Cluster, cycleCode = season.Cycle, name = "Bảng", total = 100, nodes });

        var refused = await season.Head.ActAsync("POST", $"tables/{drafted.Id}", "publication");

        Assert.Equal((422, "SCO-0010"), Told(refused));
        Assert.Equal(["/nodes/0/departmentCode", "/nodes/0/indicatorCode"], refused.Pointers);
    }

    [Fact]
    public async Task A_table_needs_a_known_cluster_that_takes_part_in_a_known_cycle()
    {
        var (one, other) = (await module.NewSeasonAsync(), await module.NewSeasonAsync());
        Task<Answer> DraftAsync(string cluster, string cycle) =>
            module.Office.CallAsync("POST", "tables",
                new { clusterCode = cluster, cycleCode = cycle, name = "Bảng", total = 100, nodes = Season.Nodes });

        Assert.Equal((409, "SCO-0006"), Told(await DraftAsync("KHONG-CO", one.Cycle)));
        Assert.Equal((409, "SCO-0007"), Told(await DraftAsync(one.Cluster, "KHONG-CO")));
        Assert.Equal((409, "SCO-0008"), Told(await DraftAsync(one.Cluster, other.Cycle)));
    }

    [Fact]
    public async Task Publication_opens_a_sheet_for_each_member_of_the_year_and_freezes_the_table()
    {
        var season = await module.NewSeasonAsync();

        var table = await season.PublishAsync();

        Assert.Equal(season.Units,
            (await season.Head.SeeAsync($"sheets?{season.Filter}")).Items.Select(item => item["unitCode"]!.GetValue<string>()));
        Assert.Equal("published", (await season.Head.SeeAsync(table)).State);
        Assert.Equal((409, "SCO-0001"),
            Told(await season.Head.CallAsync("PUT", table, new { name = "Khác", total = 100, nodes = Season.Nodes },
            (await season.Head.SeeAsync(table)).ETag)));
        Assert.Equal("12.5", (await season.Head.SeeAsync(table)).Body!["nodes"]![2]!["maximum"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_unit_that_joins_the_year_later_gets_its_sheet()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();

        await module.Host.DeliverAsync(season.ClusterState(2, "JOINED"));

        Assert.Equal(["JOINED", .. season.Units],
            (await season.Head.SeeAsync($"sheets?{season.Filter}")).Items.Select(item => item["unitCode"]!.GetValue<string>()));
    }

    [Fact]
    public async Task There_is_one_draft_at_a_time()
    {
        var season = await module.NewSeasonAsync();
        await season.Head.CallAsync("POST", "tables", season.Draft);

        Assert.Equal((409, "SCO-0009"), Told(await season.Head.CallAsync("POST", "tables", season.Draft)));
    }

    [Fact]
    public async Task A_further_version_supersedes_the_first_and_withdraws_its_sheets()
    {
        var season = await module.NewSeasonAsync();
        var first = await season.PublishAsync();
        var oldSheet = await season.SheetAsync(season.Units[1]);

        var second = await season.PublishAsync();

        Assert.Equal(2, (int)(await season.Head.SeeAsync(second)).Body!["tableVersion"]!);
        Assert.Equal("superseded", (await season.Head.SeeAsync(first)).State);
        Assert.Equal("withdrawn", (await season.Head.SeeAsync(oldSheet)).State);
        Assert.Equal((409, "SCO-0043"), Told(await season.Clerk(season.Units[1])
            .ActAsync("PUT", oldSheet, "self-scores", new { lines = new[] { new { code = "B", points = 1 } } })));
        await season.SubmitAsync(season.Units[1]);
    }

    [Fact]
    public async Task A_repeated_draft_under_one_key_is_drafted_once_and_another_body_under_it_is_refused()
    {
        var season = await module.NewSeasonAsync();
        var (head, key) = (season.Head, Guid.NewGuid().ToString());

        var first = await head.CallAsync("POST", "tables", season.Draft, key: key);
        var again = await head.CallAsync("POST", "tables", season.Draft, key: key);
        var other = await head.CallAsync("POST", "tables",
            new { clusterCode = season.Cluster, cycleCode = season.Cycle, name = "Khác", total = 100, nodes = Season.Nodes }, key: key);

        Assert.Equal((201, 201, first.Id), (first.Status, again.Status, again.Id));
        Assert.Equal((422, "GEN-0011"), Told(other));
        Assert.Single((await head.SeeAsync($"tables?{season.Filter}")).Items);
    }

    private static (int, string?) Told(Answer answer) => (answer.Status, answer.Code);
}
