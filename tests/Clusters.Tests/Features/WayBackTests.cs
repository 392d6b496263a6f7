namespace ThiDua.Clusters.Tests.Features;

/// <summary>Of everything that a cluster records, what was typed wrong is put right and what never was is withdrawn, with a
/// reason.</summary>
public sealed class WayBackTests(ClustersHost clusters) : IClassFixture<ClustersHost>
{
    private const string Why = "Ghi nhầm khi nhập liệu";

    private static readonly object Reason = new { reason = Why };

    [Fact]
    public async Task A_circulated_pact_is_recalled_while_nobody_has_signed_and_then_the_signatures_are_named()
    {
        var block = await clusters.BlockAsync("B-PACT", "B-PACT-A", "B-PACT-B");
        await clusters.CycleAsync("B-PACT-21", block);
        var head = clusters.Head(block);
        var pact = $"/pacts/{(await head.CreateAsync("/pacts", ClustersHost.Pact(block, "B-PACT-21")))["id"]}";
        Assert.Equal("CLU-0063", (await head.TryActAsync(pact, "/circulation/withdrawal", Reason)).Code);
        await head.ActAsync(pact, "/circulation");

        Assert.True((bool)(await clusters.Auditor.GetAsync($"{pact}/circulation/withdrawal")).Body!["possible"]!);
        var back = await head.ActAsync(pact, "/circulation/withdrawal", Reason);
        var revised = await head.PutAsync(pact, new { commitments = new[] { "Khác" } }, (await head.GetAsync(pact)).ETag);
        await head.ActAsync(pact, "/circulation");
        await clusters.Leader("B-PACT-A").ActAsync(pact, "/signatures", new { unitCode = "B-PACT-A", capacity = "Chủ tịch UBND" });
        var late = await head.TryActAsync(pact, "/circulation/withdrawal", Reason);

        Assert.Equal(("draft", HttpStatusCode.OK), ((string?)back["state"], revised.Status));
        Assert.Equal((HttpStatusCode.Conflict, "CLU-0069"), (late.Status, late.Code));
        Assert.Contains("B-PACT-A", (string?)late.Body!["restsOn"]![0]!["sentence"], StringComparison.Ordinal);
        var changes = (await clusters.Auditor.GetAsync($"/changes?aggregateId={back["id"]}")).Body!["items"]!.AsArray();
        Assert.Single(changes, c => (string?)c!["kind"] == "withdrawal" && (string?)c["reason"] == Why);
    }

    [Fact]
    public async Task A_mistyped_work_is_corrected_also_its_finish_and_a_withdrawn_one_leaves_its_name_free()
    {
        await clusters.UnitAsync("B-WORK");
        var movement = (await LaunchAsync("B-WORK"))["id"];
        var leader = clusters.Leader("B-WORK");
        object body = Work(movement, "B-WORK", "Nhà máy nước", "2021-12-31");
        var work = $"/works/{(await leader.CreateAsync("/works", body))["id"]}";
        await leader.ActAsync(work, "/finish", new { on = "2021-01-02" });

        var again = await leader.TryActAsync(work, "/finish", new { on = "2021-11-02" });
        var corrected = await leader.ActAsync(work, "/correction", new { finishedOn = "2021-11-02", reason = Why });
        var open = await leader.ActAsync(work, "/correction", new { finishedOn = (string?)null, name = "Nhà máy nước sạch", reason = Why });
        await leader.ActAsync(work, "/withdrawal", Reason);

        Assert.Equal(("CLU-0162", "CorrectWork"), (again.Code, (string?)again.Body!["next"]!["operation"]));
        Assert.Equal(("2021-11-02", "Nhà máy nước"), ((string?)corrected["finishedOn"], (string?)corrected["name"]));
        Assert.Equal((null, "Nhà máy nước sạch"), ((string?)open["finishedOn"], (string?)open["name"]));
        Assert.Equal(Why, (string?)(await clusters.Auditor.GetAsync(work)).Body!["withdrawnBecause"]);
        Assert.Empty((await clusters.Auditor.GetAsync($"/works?movement={movement}")).Body!["items"]!.AsArray());
        Assert.Equal("CLU-0166", (await leader.TryActAsync(work, "/finish", new { on = "2021-11-02" })).Code);
        Assert.Equal("CLU-0166", (await leader.TryActAsync(work, "/correction", new { name = "Khác", reason = Why })).Code);
        await leader.CreateAsync("/works", body);
        await leader.CreateAsync("/works", Work(movement, "B-WORK", "Nhà máy nước sạch", "2021-12-31"));
    }

    [Fact]
    public async Task A_model_and_who_took_it_over_are_corrected_and_withdrawn()
    {
        await clusters.UnitAsync("B-MODEL");
        await clusters.UnitAsync("B-TAKER");
        var leader = clusters.Leader("B-MODEL");
        object body = new { unitCode = "B-MODEL", name = "Cánh đồng liên kết", foundOn = "2021-03-01" };
        var model = $"/models/{(await leader.CreateAsync("/models", body))["id"]}";
        await clusters.Leader("B-TAKER").ActAsync(model, "/replications", new { unitCode = "B-TAKER", on = "2021-11-30" });

        var late = await leader.TryActAsync(model, "/correction", new { foundOn = "2021-12-01", reason = Why });
        var foreign = await clusters.Leader("B-TAKER").TryActAsync(model, "/withdrawal", Reason);
        var without = await clusters.Leader("B-TAKER").ActAsync(model, "/replications/B-TAKER/withdrawal", Reason);
        var corrected = await leader.ActAsync(model, "/correction", new { foundOn = "2021-12-01", description = "Lúa", reason = Why });
        await leader.ActAsync(model, "/withdrawal", Reason);

        Assert.Equal(("CLU-0183", HttpStatusCode.Forbidden), (late.Code, foreign.Status));
        Assert.Empty(without["replications"]!.AsArray());
        Assert.Equal(("2021-12-01", "Lúa"), ((string?)corrected["foundOn"], (string?)corrected["description"]));
        Assert.Empty((await clusters.Auditor.GetAsync("/models?unit=B-MODEL")).Body!["items"]!.AsArray());
        Assert.Equal("CLU-0186", (await leader.TryActAsync(model, "/replications", new { unitCode = "B-TAKER", on = "2021-12-10" })).Code);
        await leader.CreateAsync("/models", body);
    }

    [Fact]
    public async Task A_movement_goes_back_step_by_step_and_is_withdrawn_when_nothing_belongs_to_it()
    {
        await clusters.UnitAsync("B-MOVE");
        var launched = await LaunchAsync("B-MOVE");
        var (movement, office) = ($"/movements/{launched["id"]}", clusters.Office);
        object body = Work(launched["id"], "B-MOVE", "Đường", "2021-06-01");
        var work = $"/works/{(await clusters.Leader("B-MOVE").CreateAsync("/works", body))["id"]}";
        await office.ActAsync(movement, "/reviews", new { on = "2021-06-20" });
        await office.ActAsync(movement, "/closing", new { on = "2021-12-20" });

        var reviewed = await office.ActAsync(movement, "/steps/last/withdrawal", Reason);
        var first = await office.ActAsync(movement, "/steps/last/withdrawal", Reason);
        var only = await office.TryActAsync(movement, "/steps/last/withdrawal", Reason);
        var late = await office.TryActAsync(movement, "/correction", new { from = "2021-06-02", reason = Why });
        var corrected = await office.ActAsync(movement, "/correction", new { name = "Chung sức", to = (string?)null, reason = Why });
        var look = (await clusters.Auditor.GetAsync($"{movement}/withdrawal")).Body!;
        var used = await office.TryActAsync(movement, "/withdrawal", Reason);
        await clusters.Leader("B-MOVE").ActAsync(work, "/withdrawal", Reason);
        await office.ActAsync(movement, "/withdrawal", Reason);

        Assert.Equal(("reviewed", "launched", "CLU-0128"), ((string?)reviewed["state"], (string?)first["state"], only.Code));
        Assert.Equal(("CLU-0129", "Chung sức", null), (late.Code, (string?)corrected["name"], (string?)corrected["to"]));
        Assert.Equal((false, "CLU-0127"), ((bool)look["possible"]!, used.Code));
        Assert.DoesNotContain((await clusters.Auditor.GetAsync("/movements?limit=200")).Body!["items"]!.AsArray(),
            m => (string?)m!["id"] == (string?)launched["id"]);
        Assert.Equal("CLU-0126", (await office.TryActAsync(movement, "/reviews", new { on = "2021-12-20" })).Code);
        Assert.Equal("CLU-0126", (await clusters.Leader("B-MOVE").PostAsync("/works", body)).Code);
    }

    [Fact]
    public async Task The_record_of_a_conference_is_opened_again_and_one_that_never_was_is_withdrawn_when_nothing_names_it()
    {
        var block = await clusters.BlockAsync("B-CONF", "B-CONF-A", "B-CONF-B");
        await clusters.CycleAsync("B-CONF-21", block);
        var head = clusters.Head(block);
        object body = new
        {
            clusterCode = block,
            cycleCode = "B-CONF-21",
            kind = "closing",
            heldOn = "2021-12-19",
            hostUnitCode = "B-CONF-A",
            place = "Hội trường"
        };
        var made = await head.CreateAsync("/conferences", body);
        var conference = $"/conferences/{made["id"]}";
        await head.ActAsync(conference, "/acts", new { kind = "discussion", summary = "Thảo luận" });
        await head.ActAsync(conference, "/acts", new { kind = "other", summary = "Ghi nhầm" });
        await head.ActAsync(conference, "/attendance",
            new { attendance = new[] { new { unitCode = "B-CONF-A", present = true }, new { unitCode = "B-CONF-B", present = true } } });
        await head.ActAsync(conference, "/minutes", new { minutesNumber = "1/BB" });
        var movement = $"/movements/{(await clusters.Office.CreateAsync("/movements", new
        {
            name = "Phong trào tại hội nghị",
            reach = "province",
            launchedByUnitCode = "B-CONF-A",
            launchedOn = "2021-12-19",
            from = "2021-12-19",
            conferenceId = made["id"],
        }))["id"]}";

        var locked = await head.TryActAsync(conference, "/correction", new { place = "Nhà văn hóa", reason = Why });
        await head.ActAsync(conference, "/minutes/withdrawal", Reason);
        var acts = (await head.ActAsync(conference, "/acts/withdrawal", new { number = 2, reason = Why }))["acts"]!.AsArray();
        var none = await head.TryActAsync(conference, "/acts/withdrawal", new { number = 2, reason = Why });
        var corrected = await head.ActAsync(conference, "/correction", new { place = "Nhà văn hóa", reason = Why });
        var moved = await head.TryActAsync(conference, "/correction", new { heldOn = "2021-12-20", reason = Why });
        var used = await head.TryActAsync(conference, "/withdrawal", Reason);
        await clusters.Office.ActAsync(movement, "/withdrawal", Reason);
        var day = await head.ActAsync(conference, "/correction", new { heldOn = "2021-12-20", reason = Why });
        var withdrawn = await head.ActAsync(conference, "/withdrawal", Reason);

        Assert.Equal(("CLU-0081", "CLU-0087", "CLU-0088", "CLU-0088"), (locked.Code, none.Code, moved.Code, used.Code));
        Assert.Equal($"/api/clusters/v1{movement}", (string?)used.Body!["restsOn"]![0]!["address"]);
        Assert.Equal("Thảo luận", (string?)Assert.Single(acts)!["summary"]);
        Assert.Equal(("Nhà văn hóa", "2021-12-20"), ((string?)corrected["place"], (string?)day["heldOn"]));
        Assert.Equal("withdrawn", (string?)withdrawn["state"]);
        Assert.Equal("CLU-0085", (await head.TryActAsync(conference, "/acts", new { kind = "other", summary = "Thêm" })).Code);
    }

    [Fact]
    public async Task A_seat_in_a_Council_is_corrected_taken_up_again_and_withdrawn()
    {
        await clusters.UnitAsync("B-SEAT");
        var (council, office) = ("/councils/B-SEAT", clusters.Office);
        await office.PostAsync($"{council}/seats",
            new { function = "chair", unitCode = "B-SEAT", capacity = "Chủ tịch", from = "2021-01-01" }, "\"0\"");
        await office.ActAsync(council, "/seats", new
        {
            function = "member",
            unitCode = "B-SEAT",
            capacity = "Chánh Văn phòng",
            from = "2021-01-01"
        });
        await office.ActAsync(council, "/seats/1/end", new { lastDay = "2021-06-30", reason = "Chuyển công tác" });

        var again = await office.ActAsync(council, "/seats/1/correction",
            new { to = (string?)null, capacity = "Chủ tịch UBND", reason = Why });
        var second = await office.TryActAsync(council, "/seats/2/correction", new { function = "chair", reason = Why });
        var left = await office.ActAsync(council, "/seats/2/withdrawal", Reason);

        var seat = Assert.Single(left["seats"]!.AsArray())!;
        Assert.Equal((1, "Chủ tịch UBND", null), ((int)seat["number"]!, (string?)seat["capacity"], (string?)seat["to"]));
        Assert.Equal(2, again["seats"]!.AsArray().Count);
        Assert.Equal("CLU-0191", second.Code);
    }

    [Fact]
    public async Task The_last_hand_over_of_the_flag_is_corrected_and_withdrawn_the_first_holder_only_corrected()
    {
        var block = await clusters.BlockAsync("B-FLAG", "B-FLAG-A", "B-FLAG-B");
        await clusters.CycleAsync("B-FLAG-21", block);
        var (head, flag) = (clusters.Head(block), $"/clusters/{block}/standing-flag");
        var conferenceId = (await head.CreateAsync("/conferences", new
        {
            clusterCode = block,
            cycleCode = "B-FLAG-21",
            kind = "closing",
            heldOn = "2021-12-20",
            hostUnitCode = "B-FLAG-A",
            place = "Hội trường"
        }))["id"];
        await head.PostAsync(flag, new { to = "B-FLAG-B", fromYear = 2021, on = "2021-01-27" }, "\"0\"");
        Assert.Equal("CLU-0145", (await head.TryActAsync(flag, "/withdrawal", Reason)).Code);
        await head.ActAsync(flag, "/correction", new { to = "B-FLAG-A", reason = Why });
        await head.ActAsync(flag, "", new { from = "B-FLAG-A", to = "B-FLAG-B", fromYear = 2021 + 1, on = "2021-12-20", conferenceId });

        var toSelf = await head.TryActAsync(flag, "/correction", new { to = "B-FLAG-A", reason = Why });
        var foreign = await clusters.Head("B-OTHER").TryActAsync(flag, "/withdrawal", Reason);
        var back = await head.ActAsync(flag, "/withdrawal", Reason);

        Assert.Equal(("CLU-0141", HttpStatusCode.Forbidden), (toSelf.Code, foreign.Status));
        Assert.Equal(["B-FLAG-A 2021"], back["holdings"]!.AsArray().Select(h => $"{h!["unitCode"]} {h["fromYear"]}"));
    }

    [Fact]
    public async Task A_hand_over_prepared_by_mistake_makes_room_for_another()
    {
        var block = await clusters.BlockAsync("B-HAND", "B-HAND-A", "B-HAND-B", "B-HAND-C");
        await clusters.Office.ActAsync($"/clusters/{block}", "/officers", new { year = 2021, head = "B-HAND-A" });
        var head = clusters.HeadOf("B-HAND-A", block);
        object To(string unit) => new { clusterCode = block, effectiveYear = 2022, incomingHead = unit, items = Array.Empty<string>() };
        var wrong = $"/hand-overs/{(await head.CreateAsync("/hand-overs", To("B-HAND-B")))["id"]}";
        await clusters.Leader("B-HAND-A").ActAsync(wrong, "/signatures", new { unitCode = "B-HAND-A", capacity = "Chủ tịch UBND" });

        var foreign = await clusters.HeadOf("B-HAND-B", block).TryActAsync(wrong, "/withdrawal", Reason);
        var withdrawn = await head.ActAsync(wrong, "/withdrawal", Reason);
        var signed = await clusters.Leader("B-HAND-B").TryActAsync(wrong, "/signatures",
            new { unitCode = "B-HAND-B", capacity = "Chủ tịch UBND" });
        await head.CreateAsync("/hand-overs", To("B-HAND-C"));

        Assert.Equal(("CLU-0031", "withdrawn", "CLU-0107"), (foreign.Code, (string?)withdrawn["state"], signed.Code));
        Assert.Equal("CLU-0107", (await head.TryActAsync(wrong, "/withdrawal", Reason)).Code);
    }

    [Fact]
    public async Task A_cluster_joins_a_cycle_afterwards_and_one_with_a_pact_stays()
    {
        var (block, later) = (await clusters.BlockAsync("B-CYCLE", "B-CYCLE-A"), await clusters.BlockAsync("B-LATER", "B-LATER-A"));
        await clusters.CycleAsync("B-CYCLE-21", block);
        await clusters.Head(block).CreateAsync("/pacts", ClustersHost.Pact(block, "B-CYCLE-21"));

        var both = await clusters.Office.ActAsync("/cycles/B-CYCLE-21", "/correction",
            new { clusterCodes = new[] { block, later }, reason = Why });
        var without = await clusters.Office.TryActAsync("/cycles/B-CYCLE-21", "/correction",
            new { clusterCodes = new[] { later }, reason = Why });

        Assert.Equal([block, later], both["clusterCodes"]!.AsArray().Select(c => (string?)c));
        Assert.Equal("CLU-0050", without.Code);
        await clusters.Head(later).CreateAsync("/pacts", ClustersHost.Pact(later, "B-CYCLE-21"));
    }

    private static object Work(JsonNode? movementId, string unitCode, string name, string plannedFinish) =>
        new { movementId, unitCode, name, place = "Sa Pa", plannedFinish };

    private Task<JsonNode> LaunchAsync(string unit) => clusters.Office.CreateAsync("/movements", new
    {
        name = $"Phong trào của {unit}",
        reach = "province",
        launchedByUnitCode = unit,
        launchedOn = "2021-01-01",
        from = "2021-01-01",
        to = "2025-12-31",
    });
}
