namespace ThiDua.Clusters.Tests.Features;

public sealed class MovementFeatureTests(ClustersHost clusters) : IClassFixture<ClustersHost>
{
    private const string Culture = "Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở giai đoạn 2019-2025";

    [Fact]
    public async Task A_movement_is_run_only_by_those_it_belongs_to()
    {
        var block = await clusters.BlockAsync("M-OWN", "M-OWN-A", "M-OWN-B");
        await clusters.Office.ActAsync($"/clusters/{block}", "/officers", new { year = 2021, head = "M-OWN-A" });
        var ofCluster = await LaunchedAsync(clusters.Head(block), Cluster(block, "M-OWN-A"));
        var ofUnit = await LaunchedAsync(clusters.Leader("M-OWN-B"), Launch("unit", "M-OWN-B"));
        var ofProvince = await LaunchedAsync(clusters.Office, Launch("province", "M-OWN-A"));

        Answer[] refused =
        [
            await clusters.Head("M-OTHER").PostAsync("/movements", Cluster(block, "M-OWN-A")),
            await clusters.Head(block).PostAsync("/movements", Launch("province", "M-OWN-A")),
            await clusters.Leader("M-OWN-A").PostAsync("/movements", Launch("unit", "M-OWN-B")),
            await clusters.Leader("M-OWN-A").PostAsync("/movements", Cluster(block, "M-OWN-A")),
            await clusters.Head("M-OTHER").TryActAsync(ofCluster, "/reviews", new { on = "2021-12-20" }),
            await clusters.Leader("M-OWN-A").TryActAsync(ofUnit, "/reviews", new { on = "2021-12-20" }),
            await clusters.Head(block).TryActAsync(ofProvince, "/closing", new { on = "2021-12-20" }),
        ];
        var outOfOffice = await clusters.HeadOf("M-OWN-B", block).TryActAsync(ofCluster, "/reviews", new { on = "2021-12-20" });

        Assert.All(refused, a => Assert.Equal((HttpStatusCode.Forbidden, "GEN-0020"), (a.Status, a.Code)));
        Assert.Equal((HttpStatusCode.Forbidden, "CLU-0031"), (outOfOffice.Status, outOfOffice.Code));
        await clusters.HeadOf("M-OWN-A", block).ActAsync(ofCluster, "/reviews", new { on = "2021-12-20" });
    }

    [Fact]
    public async Task A_step_counts_only_from_the_version_that_was_read_and_not_before_its_day()
    {
        await clusters.UnitAsync("M-STEP");
        var movement = await LaunchedAsync(clusters.Office, Launch("province", "M-STEP"));

        var stale = await clusters.Office.PostAsync($"{movement}/reviews", new { on = "2021-12-20" }, "\"7\"");
        var tomorrow = await clusters.Office.TryActAsync(movement, "/reviews", new { on = "2021-12-21" });
        await clusters.Office.ActAsync(movement, "/closing", new { on = "2021-12-20", summary = " Đạt mục tiêu " });
        var closed = await clusters.Office.TryActAsync(movement, "/reviews", new { on = "2021-12-20" });

        Assert.Equal((HttpStatusCode.PreconditionFailed, HttpStatusCode.Conflict, "CLU-0122"),
            (stale.Status, tomorrow.Status, tomorrow.Code));
        Assert.Equal((HttpStatusCode.Conflict, "CLU-0121"), (closed.Status, closed.Code));
        var shown = (await clusters.Auditor.GetAsync(movement)).Body!;
        Assert.Equal(("closed", "Đạt mục tiêu"), ((string?)shown["state"], (string?)shown["steps"]![1]!["summary"]));
    }

    [Fact]
    public async Task One_conference_closes_one_movement_reviews_another_and_launches_a_third()
    {
        var block = await clusters.BlockAsync("M-THREE", "M-THREE-A");
        await clusters.CycleAsync("M-THREE-21", block);
        var head = clusters.Head(block);
        var conferenceId = (Guid)(await head.CreateAsync("/conferences",
            new
            {
                clusterCode = block,
                cycleCode = "M-THREE-21",
                kind = "closing",
                heldOn = "2021-12-20",
                hostUnitCode = "M-THREE-A",
                place = "Hội trường"
            }))["id"]!;
        var anniversary = await LaunchedAsync(head, Cluster(block, "M-THREE-A", "30 năm tái lập tỉnh"));
        var culture = await LaunchedAsync(head, Cluster(block, "M-THREE-A"));

        await head.ActAsync(anniversary, "/closing", new { on = "2021-12-20", conferenceId });
        await head.ActAsync(culture, "/reviews", new { on = "2021-12-20", conferenceId });
        var launched = await head.CreateAsync("/movements", new
        {
            name = "Phong trào mới",
            reach = "cluster",
            clusterCode = block,
            launchedByUnitCode = "M-THREE-A",
            launchedOn = "2021-12-20",
            from = "2022-01-01",
            conferenceId,
        });

        var states = (await clusters.Auditor.GetAsync($"/movements?cluster={block}")).Body!["items"]!.AsArray()
            .Where(m => (string?)m!["clusterCode"] == block).Select(m => $"{m!["name"]}: {m["state"]}");
        Assert.Equal(["30 năm tái lập tỉnh: closed", $"{Culture}: reviewed", "Phong trào mới: launched"],
            states.Order(StringComparer.Ordinal));
        Assert.Equal(conferenceId, (Guid)launched["steps"]![0]!["conferenceId"]!);
    }

    [Fact]
    public async Task A_step_is_tied_only_to_a_conference_of_the_cluster_on_that_day()
    {
        var (block, other) = (await clusters.BlockAsync("M-CONF", "M-CONF-A"), await clusters.BlockAsync("M-ELSE", "M-ELSE-A"));
        await clusters.CycleAsync("M-CONF-21", block);
        var conference = await clusters.Head(block).CreateAsync("/conferences",
            new
            {
                clusterCode = block,
                cycleCode = "M-CONF-21",
                kind = "closing",
                heldOn = "2021-12-20",
                hostUnitCode = "M-CONF-A",
                place = "Hội trường"
            });
        var movement = await LaunchedAsync(clusters.Head(block), Cluster(block, "M-CONF-A"));
        var foreign = await LaunchedAsync(clusters.Head(other), Cluster(other, "M-ELSE-A"));

        Answer[] refused =
        [
            await clusters.Head(block).TryActAsync(movement, "/reviews", new { on = "2021-12-19", conferenceId = conference["id"] }),
            await clusters.Head(block).TryActAsync(movement, "/reviews", new { on = "2021-12-20", conferenceId = Guid.NewGuid() }),
            await clusters.Head(other).TryActAsync(foreign, "/closing", new { on = "2021-12-20", conferenceId = conference["id"] }),
        ];

        Assert.All(refused, a => Assert.Equal((HttpStatusCode.Conflict, "CLU-0125"), (a.Status, a.Code)));
    }

    [Fact]
    public async Task A_movement_of_several_years_is_listed_in_each_of_them_until_it_is_closed()
    {
        var block = await clusters.BlockAsync("M-YEARS", "M-YEARS-A");
        await clusters.BlockAsync("M-FAR", "M-FAR-A");
        var closed = await LaunchedAsync(clusters.Head(block), Cluster(block, "M-YEARS-A", "Đóng sớm"));
        await clusters.Head(block).ActAsync(closed, "/closing", new { on = "2021-12-20" });
        await LaunchedAsync(clusters.Head(block), Cluster(block, "M-YEARS-A", "2019-2025"));
        await LaunchedAsync(clusters.Head(block), Cluster(block, "M-YEARS-A", "Không hạn", to: null));
        await LaunchedAsync(clusters.Head("M-FAR"), Cluster("M-FAR", "M-FAR-A", "Cụm khác"));

        Assert.Equal("", await NamesAsync($"year=2018&cluster={block}"));
        Assert.Equal("2019-2025, Không hạn, Đóng sớm", await NamesAsync($"year=2019&cluster={block}"));
        Assert.Equal("2019-2025, Không hạn, Đóng sớm", await NamesAsync($"year=2021&cluster={block}"));
        Assert.Equal("2019-2025, Không hạn", await NamesAsync($"year=2025&cluster={block}"));
        Assert.Equal("Không hạn", await NamesAsync($"year=2026&cluster={block}"));
        Assert.Equal("Đóng sớm", await NamesAsync($"state=closed&cluster={block}"));
        Assert.Equal(HttpStatusCode.BadRequest, (await clusters.Auditor.GetAsync("/movements?state=lost")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await clusters.Auditor.GetAsync("/movements?year=99999")).Status);
    }

    [Fact]
    public async Task What_a_launch_says_wrong_is_named()
    {
        await clusters.UnitAsync("M-WRONG");

        var answer = await clusters.Office.PostAsync("/movements",
            new
            {
                name = " ",
                reach = "unit",
                launchedByUnitCode = "NOBODY",
                launchedOn = "2021-12-20",
                from = "0001-01-01",
                clusterCode = "X"
            });
        var backwards = await clusters.Office.PostAsync("/movements",
            new
            {
                name = "Ngược",
                reach = "province",
                launchedByUnitCode = "M-WRONG",
                launchedOn = "2021-12-20",
                from = "2021-02-01",
                to = "2021-01-31"
            });

        Assert.Equal(["/name", "/from", "/to", "/launchedByUnitCode", "/clusterCode"],
            answer.Body!["errors"]!.AsArray().Select(e => (string)e!["pointer"]!));
        Assert.Equal((HttpStatusCode.Conflict, "CLU-0124"), (backwards.Status, backwards.Code));
    }

    private async Task<string> NamesAsync(string query)
    {
        var items = (await clusters.Auditor.GetAsync($"/movements?limit=200&{query}")).Body!["items"]!.AsArray();
        // Other tests of this class launch movements for the whole province.
        return string.Join(", ", items.Where(m => (string?)m!["reach"] == "cluster").Select(m => (string)m!["name"]!)
            .Order(StringComparer.Ordinal));
    }

    private static async Task<string> LaunchedAsync(Api api, object body) =>
        $"/movements/{(await api.CreateAsync("/movements", body))["id"]}";

    private static object Cluster(string clusterCode, string launchedByUnitCode, string name = Culture, string? to = "2025-12-31") =>
        new { name, reach = "cluster", clusterCode, launchedByUnitCode, launchedOn = "2019-06-20", from = "2019-01-01", to };

    private static object Launch(string reach, string launchedByUnitCode) =>
        new { name = Culture, reach, launchedByUnitCode, launchedOn = "2019-06-20", from = "2019-01-01", to = "2025-12-31" };
}
