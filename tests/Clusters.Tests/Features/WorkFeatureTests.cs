namespace ThiDua.Clusters.Tests.Features;

public sealed class WorkFeatureTests(ClustersHost clusters) : IClassFixture<ClustersHost>
{
    // Finished before, on, after the planned day, and not at all.
    [Theory]
    [InlineData("2021-12-01", "2021-11-30", true)]
    [InlineData("2021-12-01", "2021-12-01", false)]
    [InlineData("2021-12-01", "2021-12-02", false)]
    [InlineData("2021-12-01", null, false)]
    public async Task Exactly_the_works_finished_before_their_planned_day_are_ahead_of_plan(string planned, string? finished, bool ahead)
    {
        var code = $"W-AHEAD{finished?.Replace("-", "", StringComparison.Ordinal)}";
        var movement = await MovementAsync(code);
        var work = await RegisteredAsync(movement, $"{code}-A", planned);
        if (finished is not null) await clusters.Leader($"{code}-A").ActAsync(work, "/finish", new { on = finished });

        var listed = (await clusters.Auditor.GetAsync($"/works?movement={movement}&finishedAheadOf=plan")).Body!["items"]!.AsArray();

        Assert.Equal(ahead ? [work] : [], listed.Select(w => $"/works/{w!["id"]}"));
        Assert.Single((await clusters.Auditor.GetAsync($"/works?movement={movement}")).Body!["items"]!.AsArray());
    }

    [Fact]
    public async Task The_four_speeches_of_a_conference_are_found_among_all_works()
    {
        var movement = await MovementAsync("W-FOUR");
        foreach (var (name, finished) in new[] { ("1", "2021-06-29"), ("2", "2021-06-30"), ("3", "2021-01-31"), ("4", "2021-07-01"),
            ("5", "2021-05-19"), ("6", "2021-06-01") })
            await clusters.Leader("W-FOUR-A")
                .ActAsync(await RegisteredAsync(movement, "W-FOUR-A", "2021-06-30", name), "/finish", new { on = finished });

        var names = new List<string>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = (await clusters.Auditor.GetAsync($"/works?movement={movement}&finishedAheadOf=plan&limit=3&cursor={cursor}")).Body!;
            names.AddRange(page["items"]!.AsArray().Select(w => (string)w!["name"]!));
            cursor = (string?)page["next"];
        }

        Assert.Equal(["1", "3", "5", "6"], names.Order());
        Assert.Equal(HttpStatusCode.BadRequest, (await clusters.Auditor.GetAsync("/works?finishedAheadOf=time")).Status);
    }

    [Fact]
    public async Task A_unit_registers_and_finishes_only_its_own_works()
    {
        var movement = await MovementAsync("W-OWN");
        var work = await RegisteredAsync(movement, "W-OWN-A", "2021-12-31");

        var registered = await clusters.Leader("W-OWN-B").PostAsync("/works", Work(movement, "W-OWN-A", "2021-12-31", "Khác"));
        var finished = await clusters.Leader("W-OWN-B").TryActAsync(work, "/finish", new { on = "2021-12-19" });
        var head = await clusters.Head("W-OWN").TryActAsync(work, "/finish", new { on = "2021-12-19" });

        Assert.All((Answer[])[registered, finished], a => Assert.Equal((HttpStatusCode.Forbidden, "GEN-0020"), (a.Status, a.Code)));
        Assert.Equal(HttpStatusCode.Forbidden, head.Status);
        Assert.Equal("\"1\"", (await clusters.Auditor.GetAsync(work)).ETag);
    }

    [Fact]
    public async Task A_work_is_finished_once_on_a_day_that_has_come_and_from_the_version_that_was_read()
    {
        var work = await RegisteredAsync(await MovementAsync("W-ONCE"), "W-ONCE-A", "2021-12-31");
        var leader = clusters.Leader("W-ONCE-A");

        var tomorrow = await leader.TryActAsync(work, "/finish", new { on = "2021-12-21" });
        var before = await leader.TryActAsync(work, "/finish", new { on = "2020-12-31" });
        var stale = await leader.PostAsync($"{work}/finish", new { on = "2021-12-20" }, "\"7\"");
        await leader.ActAsync(work, "/finish", new { on = "2021-12-20" });
        var again = await leader.TryActAsync(work, "/finish", new { on = "2021-12-19" });

        Assert.Equal((HttpStatusCode.Conflict, "CLU-0122", HttpStatusCode.PreconditionFailed),
            (tomorrow.Status, tomorrow.Code, stale.Status));
        Assert.Equal((HttpStatusCode.Conflict, "CLU-0162"), (again.Status, again.Code));
        Assert.Equal("CLU-0165", before.Code);
    }

    [Fact]
    public async Task A_work_is_registered_once_in_an_open_movement_that_reaches_the_unit()
    {
        var movement = await MovementAsync("W-REACH");
        await clusters.UnitAsync("W-STRANGER");
        await RegisteredAsync(movement, "W-REACH-A", "2021-12-31");
        var leader = clusters.Leader("W-REACH-A");

        var twice = await leader.PostAsync("/works", Work(movement, "W-REACH-A", "2021-12-31", " Nhà máy nước sạch "));
        var early = await leader.PostAsync("/works", Work(movement, "W-REACH-A", "2020-12-31", "Sớm"));
        var stranger = await clusters.Leader("W-STRANGER").PostAsync("/works", Work(movement, "W-STRANGER", "2021-12-31"));
        var nowhere = await leader.PostAsync("/works", Work($"{Guid.NewGuid()}", "W-REACH-A", "2021-12-31"));
        await clusters.Head("W-REACH").ActAsync($"/movements/{movement}", "/closing", new { on = "2021-12-20" });
        var closed = await leader.PostAsync("/works", Work(movement, "W-REACH-A", "2021-12-31", "Muộn"));

        Assert.Equal(["CLU-0161", "CLU-0163", "CLU-0164", "CLU-0120", "CLU-0121"],
            ((Answer[])[twice, early, stranger, nowhere, closed]).Select(a => a.Code));
    }

    [Fact]
    public async Task A_successor_finds_the_works_and_models_of_the_units_it_came_from()
    {
        await RegisteredAsync(await MovementAsync("W-HIST"), "W-HIST-A", "2021-12-31");
        await clusters.Leader("W-HIST-A").CreateAsync("/models", new { unitCode = "W-HIST-A", name = "Cánh đồng", foundOn = "2021-03-01" });
        await clusters.UnitAsync("W-HIST-MID");
        await clusters.UnitAsync("W-HIST-NEW");
        foreach (var (old, next, day) in (ValueTuple<string, string, string>[])[("W-HIST-A", "W-HIST-MID", "2021-11-30"),
            ("W-HIST-MID", "W-HIST-NEW", "2021-12-10")])
            await clusters.Office.ActAsync($"/units/{old}", "/closure",
                new { lastDay = day, decisionNumber = "1/NQ", decisionDate = "2021-11-01", successors = new[] { next } });

        foreach (var list in (string[])["works", "models"])
        {
            var own = await clusters.Auditor.GetAsync($"/{list}?unit=W-HIST-NEW");
            var all = await clusters.Auditor.GetAsync($"/{list}?unit=W-HIST-NEW&includePredecessors=true");
            Assert.Empty(own.Body!["items"]!.AsArray());
            Assert.Equal("W-HIST-A", (string?)Assert.Single(all.Body!["items"]!.AsArray())!["unitCode"]);
        }
    }

    [Fact]
    public async Task A_companys_work_counts_because_a_company_is_a_member_like_any_other()
    {
        await clusters.Office.CreateAsync("/units",
            new { code = "W-CTY", name = "Công ty cổ phần Cấp thoát nước", kind = "enterprise", validFrom = "2004-01-01" });
        var block = await clusters.BlockAsync("W-FIRMS");
        await clusters.Office.ActAsync($"/clusters/{block}", "/members", new { unitCode = "W-CTY", fromYear = 2021 });
        var movement = (await clusters.Head(block).CreateAsync("/movements", Movement(block, "W-CTY")))["id"]!;

        await RegisteredAsync($"{movement}", "W-CTY", "2021-12-31");

        await clusters.Office.ActAsync($"/clusters/{block}", "/officers", new { year = 2021, head = "W-CTY" });
        Assert.Equal("W-CTY", (string?)(await clusters.Auditor.GetAsync($"/clusters/{block}?year=2021"))
            .Body!["officers"]![0]!["unitCode"]);
    }

    private async Task<string> MovementAsync(string code)
    {
        var block = await clusters.BlockAsync(code, $"{code}-A", $"{code}-B");
        return $"{(await clusters.Head(block).CreateAsync("/movements", Movement(block, $"{code}-A")))["id"]}";
    }

    private async Task<string> RegisteredAsync(string movement, string unit, string planned, string name = "Nhà máy nước sạch") =>
        $"/works/{(await clusters.Leader(unit).CreateAsync("/works", Work(movement, unit, planned, name)))["id"]}";

    private static object Movement(string clusterCode, string launchedByUnitCode) =>
        new
        {
            name = "30 năm tái lập tỉnh",
            reach = "cluster",
            clusterCode,
            launchedByUnitCode,
            launchedOn = "2021-01-05",
            from = "2021-01-01",
            to = "2021-12-31"
        };

    private static object Work(string movementId, string unitCode, string plannedFinish, string name = "Nhà máy nước sạch") =>
        new { movementId, unitCode, name, place = "Nguyệt Hóa", plannedFinish };
}
