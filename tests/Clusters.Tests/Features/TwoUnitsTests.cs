namespace ThiDua.Clusters.Tests.Features;

/// <summary>Of two units that a request names neither is spoken for by the other; and conferences that no cluster holds.</summary>
public sealed class TwoUnitsTests(ClustersHost clusters) : IClassFixture<ClustersHost>
{
    [Fact]
    public async Task What_another_tells_of_taking_a_model_over_is_a_claim_until_the_taker_confirms_it()
    {
        await clusters.UnitAsync("D-HAS");
        await clusters.UnitAsync("D-TAKES");
        var (owner, taker) = (clusters.Leader("D-HAS"), clusters.Leader("D-TAKES"));
        var model = await ModelAsync("D-HAS");

        var claimed = await owner.ActAsync(model, "/replications", new { unitCode = "D-TAKES", on = "2021-11-30" });
        var before = await ReplicatedAsync("D-HAS", true);
        var self = await owner.TryActAsync(model, "/replications/D-TAKES/confirmation");
        var office = await clusters.Office.TryActAsync(model, "/replications/D-TAKES/confirmation");
        var stale = await taker.PostAsync($"{model}/replications/D-TAKES/confirmation", null, "\"1\"");
        var confirmed = await taker.ActAsync(model, "/replications/D-TAKES/confirmation");
        var again = await taker.TryActAsync(model, "/replications/D-TAKES/confirmation");

        Assert.True((bool)claimed["replications"]![0]!["claimed"]!);
        Assert.Empty(before);
        Assert.All((Answer[])[self, office], a => Assert.Equal((HttpStatusCode.Forbidden, "GEN-0020"), (a.Status, a.Code)));
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.Status);
        Assert.False((bool)confirmed["replications"]![0]!["claimed"]!);
        Assert.Equal("CLU-0185", again.Code);
        Assert.Single(await ReplicatedAsync("D-HAS", true));
    }

    [Fact]
    public async Task What_the_taker_tells_itself_is_no_claim_and_what_it_never_took_over_it_refuses()
    {
        await clusters.UnitAsync("D-OWN");
        await clusters.UnitAsync("D-SELF");
        await clusters.UnitAsync("D-NEVER");
        var model = await ModelAsync("D-OWN");

        var told = await clusters.Leader("D-SELF").ActAsync(model, "/replications", new { unitCode = "D-SELF", on = "2021-11-30" });
        await clusters.Office.ActAsync(model, "/replications", new { unitCode = "D-NEVER", on = "2021-11-30" });
        var unknown = await clusters.Leader("D-OWN").TryActAsync(model, "/replications/D-OWN/confirmation");
        var denied = await clusters.Leader("D-NEVER").ActAsync(model, "/replications/D-NEVER/withdrawal", new { reason = "Chưa học tập" });

        Assert.False((bool)told["replications"]![0]!["claimed"]!);
        Assert.Equal("CLU-0187", unknown.Code);
        Assert.Equal(["D-SELF"], denied["replications"]!.AsArray().Select(one => (string)one!["unitCode"]!));
    }

    [Fact]
    public async Task A_replication_of_the_time_before_claims_counts()
    {
        await clusters.UnitAsync("D-OLD");
        await clusters.UnitAsync("D-OLD2");
        var model = await ModelAsync("D-OLD");
        await clusters.Leader("D-OLD2").ActAsync(model, "/replications", new { unitCode = "D-OLD2", on = "2021-11-30" });
        await clusters.Host.QueryAsync(db => db.Database.ExecuteSqlRawAsync(
            """update clusters.exemplary_model set replications = replications #- '{{0,Claimed}}' where unit_code = 'D-OLD'"""));

        Assert.False((bool)Assert.Single(await ReplicatedAsync("D-OLD", true))!["replications"]![0]!["claimed"]!);
        Assert.Empty(await ReplicatedAsync("D-OLD", false));
    }

    [Fact]
    public async Task Nobody_launches_a_movement_in_the_name_of_a_foreign_unit()
    {
        await clusters.BlockAsync("D-NAME", "D-NAME-A", "D-NAME-B");
        await clusters.UnitAsync("D-ELSE");
        Task<Answer> LaunchAsync(Api by, string name) => by.PostAsync("/movements",
            Movement("D-NAME", name, $"Phong trào {Guid.NewGuid()}"));

        // While no post is recorded the members share the cluster's name.
        var stranger = await LaunchAsync(clusters.Head("D-NAME"), "D-ELSE");
        var member = await LaunchAsync(clusters.Head("D-NAME"), "D-NAME-B");
        await clusters.Office.ActAsync("/clusters/D-NAME", "/officers", new { year = 2021, head = "D-NAME-A" });
        var other = await LaunchAsync(clusters.HeadOf("D-NAME-A", "D-NAME"), "D-NAME-B");
        var own = await LaunchAsync(clusters.HeadOf("D-NAME-A", "D-NAME"), "D-NAME-A");
        var office = await LaunchAsync(clusters.Office, "D-ELSE");

        Assert.All((Answer[])[stranger, other], a => Assert.Equal((HttpStatusCode.Forbidden, "GEN-0020"), (a.Status, a.Code)));
        Assert.All((Answer[])[member, own, office], a => Assert.Equal(HttpStatusCode.Created, a.Status));
    }

    [Fact]
    public async Task The_province_holds_a_conference_of_its_own_with_any_unit_as_host()
    {
        await clusters.BlockAsync("D-PROV", "D-PROV-A");
        await clusters.CycleAsync("D-PROV-KY", "D-PROV");
        await clusters.UnitAsync("D-TINH");
        await clusters.Office.ActAsync("/units/D-TINH", "/closure",
            new { lastDay = "2021-12-19", decisionNumber = "1/NQ", decisionDate = "2021-11-01" });
        await clusters.UnitAsync("D-SO");

        var head = await clusters.Head("D-PROV").PostAsync("/conferences", Conference("D-SO"));
        var ended = await clusters.Office.PostAsync("/conferences", Conference("D-TINH"));
        var nowhere = await clusters.Office.PostAsync("/conferences", Conference("D-SO", "NOBODY"));
        var made = await clusters.Office.CreateAsync("/conferences", Conference("D-SO"));
        var thing = $"/conferences/{made["id"]}";
        var foreign = await clusters.Head("D-PROV").TryActAsync(thing, "/acts", new { kind = "other", summary = "Thêm" });
        var dead = await clusters.Office.TryActAsync(thing, "/attendance", Attendance("D-TINH"));
        await clusters.Office.ActAsync(thing, "/attendance", Attendance("D-PROV-A"));
        var corrected = await clusters.Office.ActAsync(thing, "/correction", new { hostUnitCode = "D-PROV-A", reason = "Ghi nhầm" });
        var closed = await clusters.Office.ActAsync(thing, "/minutes", new { minutesNumber = "1/BB" });
        var movement = await clusters.Head("D-PROV").PostAsync("/movements", new
        {
            name = "Phong trào phát động tại hội nghị tỉnh",
            reach = "cluster",
            clusterCode = "D-PROV",
            launchedByUnitCode = "D-PROV-A",
            launchedOn = "2021-12-20",
            from = "2021-12-20",
            conferenceId = made["id"]!,
        });
        var cycle = await clusters.Office.TryActAsync("/cycles/D-PROV-KY", "/correction", new { name = "Kỳ khác", reason = "Ghi nhầm" });
        var unit = await clusters.Office.TryActAsync("/units/D-SO", "/withdrawal", new { reason = "Ghi nhầm" });

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (head.Status, foreign.Status));
        Assert.Equal("/hostUnitCode", (string?)ended.Body!["errors"]![0]!["pointer"]);
        Assert.Equal(("CLU-0040", "CLU-0089"), (nowhere.Code, dead.Code));
        Assert.Null(made["clusterCode"]);
        Assert.Equal(("D-PROV-A", "closed"), ((string?)corrected["hostUnitCode"], (string?)closed["state"]));
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (movement.Status, cycle.Status));
        Assert.Equal(HttpStatusCode.OK, unit.Status);
        var listed = (await clusters.Auditor.GetAsync("/conferences?ofProvince=true")).Body!["items"]!.AsArray();
        Assert.Equal([$"{made["id"]}"], listed.Select(one => (string)one!["id"]!));
        Assert.Empty((await clusters.Auditor.GetAsync("/conferences?ofProvince=false&cycle=D-PROV-KY")).Body!["items"]!.AsArray());
        Assert.Equal("CLU-0013", (await clusters.Office.TryActAsync("/units/D-PROV-A", "/withdrawal", new { reason = "Ghi nhầm" })).Code);
    }

    private async Task<string> ModelAsync(string unitCode)
    {
        var made = await clusters.Leader(unitCode).CreateAsync("/models", new { unitCode, name = "Cánh đồng", foundOn = "2021-03-01" });
        return $"/models/{made["id"]}";
    }

    private async Task<JsonArray> ReplicatedAsync(string unit, bool replicated) =>
        (await clusters.Auditor.GetAsync($"/models?unit={unit}&replicated={(replicated ? "true" : "false")}")).Body!["items"]!.AsArray();

    private static object Attendance(string unitCode) => new { attendance = new[] { new { unitCode, present = true } } };

    private static object Conference(string hostUnitCode, string cycleCode = "D-PROV-KY") =>
        new { cycleCode, kind = "closing", heldOn = "2021-12-20", hostUnitCode, place = "Trung tâm hội nghị tỉnh" };

    private static object Movement(string clusterCode, string launchedByUnitCode, string name) =>
        new { name, reach = "cluster", clusterCode, launchedByUnitCode, launchedOn = "2021-01-05", from = "2021-01-01" };
}
