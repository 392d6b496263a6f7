namespace ThiDua.Clusters.Tests.Features;

/// <summary>A PUT replaces what it names; a refused entry is named by its place; names stand beside codes.</summary>
public sealed class PutTests(ClustersHost clusters) : IClassFixture<ClustersHost>
{
    [Fact]
    public async Task A_draft_pact_keeps_what_is_not_named_and_null_is_no_list()
    {
        var block = await clusters.BlockAsync("U-PACT", "U-PACT-A");
        await clusters.CycleAsync("U-PACT-21", block);
        var head = clusters.Head(block);
        var drafted = await head.CreateAsync("/pacts", ClustersHost.Pact(block, "U-PACT-21",
            new { unitCode = "U-PACT-A", indicatorCode = "X", status = "assigned", value = "5" }));
        var path = $"/pacts/{drafted["id"]}";

        var revised = await head.PutAsync(path, new { commitments = new[] { "Cam kết mới" } }, "\"1\"");
        var erased = await head.SendTextAsync(HttpMethod.Put, path, """{"targets":null}""", revised.ETag);

        Assert.Equal(HttpStatusCode.OK, revised.Status);
        Assert.Equal(("Cam kết mới", 1, "5"), ((string?)revised.Body!["commitments"]![0], revised.Body["movements"]!.AsArray().Count,
            (string?)revised.Body["targets"]![0]!["value"]));
        Assert.Equal((HttpStatusCode.BadRequest, "/targets"), (erased.Status, (string?)erased.Body!["errors"]![0]!["pointer"]));
    }

    [Fact]
    public async Task A_phase_that_is_moved_keeps_its_grace_and_a_new_one_needs_its_days()
    {
        var block = await clusters.BlockAsync("U-GRACE");
        await clusters.CycleAsync("U-GRACE-21", block);
        const string cycle = "/cycles/U-GRACE-21";
        var set = await clusters.Office.PutAsync($"{cycle}/phases/report", new
        {
            opens = "2021-11-01",
            closes = "2021-11-30",
            closesMeans = "before",
            graceDays = 3,
            reason = "Đặt thời hạn",
        }, "\"1\"");

        var moved = await clusters.Office.PutAsync($"{cycle}/phases/report", new { closes = "2021-12-15", reason = "Lùi" }, set.ETag);
        var lacking = await clusters.Office.PutAsync($"{cycle}/phases/appraise", new { closes = "2021-12-15", reason = "Mới" }, moved.ETag);

        var phase = moved.Body!["phases"]!.AsArray().Single(one => (string?)one!["kind"] == "report")!;
        Assert.Equal(("2021-11-01", "2021-12-15", "before", 3), ((string?)phase["opens"], (string?)phase["closes"],
            (string?)phase["closesMeans"], (int)phase["graceDays"]!));
        Assert.Equal(["/opens", "/closesMeans"], lacking.Body!["errors"]!.AsArray().Select(error => (string?)error!["pointer"]));
    }

    [Fact]
    public async Task Delegates_told_again_keep_what_is_not_named_and_a_stranger_in_the_attendance_is_named()
    {
        var block = await clusters.BlockAsync("U-CONF", "U-CONF-A");
        await clusters.CycleAsync("U-CONF-21", block);
        var head = clusters.Head(block);
        var convened = await head.CreateAsync("/conferences", new
        {
            clusterCode = block,
            cycleCode = "U-CONF-21",
            kind = "launch",
            heldOn = "2021-12-20",
            hostUnitCode = "U-CONF-A",
            place = "Hội trường",
        });
        var path = $"/conferences/{convened["id"]}";
        var told = await head.PutAsync($"{path}/delegates",
            new { count = 150, qualifier = "more-than", functions = new[] { "Giám đốc Sở Nội vụ" } }, "\"1\"");

        var corrected = await head.PutAsync($"{path}/delegates", new { count = 160 }, told.ETag);
        var stranger = await head.PostAsync($"{path}/attendance", new
        {
            attendance = new[] { new { unitCode = "U-CONF-A", present = true }, new { unitCode = "KHONG-CO", present = true } },
        }, corrected.ETag);

        Assert.Equal((160, "more-than", 1), ((int)corrected.Body!["delegateCount"]!, (string?)corrected.Body["delegateQualifier"],
            corrected.Body["functions"]!.AsArray().Count));
        Assert.Equal((HttpStatusCode.Conflict, "/attendance/1"), (stranger.Status, (string?)stranger.Body!["errors"]![0]!["pointer"]));
    }

    [Fact]
    public async Task Names_stand_beside_codes_also_in_lists_and_may_be_sent_back()
    {
        var block = await clusters.BlockAsync("U-NAME", "U-NAME-A");
        await clusters.CycleAsync("U-NAME-21", block);
        var head = clusters.Head(block);
        var drafted = await head.CreateAsync("/pacts", ClustersHost.Pact(block, "U-NAME-21",
            new { unitCode = "U-NAME-A", indicatorCode = "X", status = "assigned", value = "5" }));
        var listed = (await clusters.Auditor.GetAsync($"/pacts?cluster={block}")).Body!["items"]![0]!;

        Assert.Equal(("Khối U-NAME", "Kỳ thi đua 2021", "Đơn vị U-NAME-A", "Đơn vị U-NAME-A"), ((string?)drafted["clusterName"],
            (string?)drafted["cycleName"], (string?)drafted["targets"]![0]!["unitName"], (string?)drafted["missingSignatureNames"]![0]));
        Assert.Equal(("Khối U-NAME", "Kỳ thi đua 2021"), ((string?)listed["clusterName"], (string?)listed["cycleName"]));
        Assert.Equal(HttpStatusCode.OK,
            (await head.PutAsync($"/pacts/{drafted["id"]}", new { targets = drafted["targets"] }, "\"1\"")).Status);
    }

    [Fact]
    public async Task Units_are_found_by_their_codes()
    {
        foreach (var code in (string[])["U-CODE-A", "U-CODE-B", "U-CODE-C"]) await clusters.UnitAsync(code);

        var found = await clusters.Auditor.GetAsync("/units?codes=U-CODE-C,U-CODE-A,KHONG-CO");
        var none = await clusters.Auditor.GetAsync("/units?codes=");
        var wrong = await clusters.Auditor.GetAsync("/units?codes=u-code-a");

        Assert.Equal(["U-CODE-A", "U-CODE-C"], found.Body!["items"]!.AsArray().Select(unit => (string?)unit!["code"]));
        Assert.Empty(none.Body!["items"]!.AsArray());
        Assert.Equal((HttpStatusCode.BadRequest, "codes"), (wrong.Status, (string?)wrong.Body!["errors"]![0]!["parameter"]));
    }

    [Fact]
    public async Task Filters_by_words_take_the_words_of_the_API_only()
    {
        var wrong = await clusters.Auditor.GetAsync("/units?kind=District");

        Assert.Equal((HttpStatusCode.BadRequest, "kind"), (wrong.Status, (string?)wrong.Body!["errors"]![0]!["parameter"]));
        Assert.Equal(HttpStatusCode.OK, (await clusters.Auditor.GetAsync("/units?kind=district")).Status);
    }
}
