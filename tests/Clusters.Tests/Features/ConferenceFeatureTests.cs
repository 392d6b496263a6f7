namespace ThiDua.Clusters.Tests.Features;

public sealed class ConferenceFeatureTests(ClustersHost clusters) : IClassFixture<ClustersHost>
{
    [Fact]
    public async Task A_conference_of_a_foreign_cluster_is_only_read()
    {
        var (_, conference) = await ConvenedAsync("F-OWN");
        var stranger = clusters.Head("F-OTHER");

        Answer[] refused =
        [
            await stranger.TryActAsync(conference, "/attendance",
                new { attendance = new[] { new { unitCode = "F-OWN-A", present = true } } }),
            await stranger.TryActAsync(conference, "/acts", new { kind = "discussion", summary = "Thảo luận" }),
            await stranger.TryActAsync(conference, "/minutes", new { minutesNumber = "1/BB" }),
        ];

        Assert.All(refused, a => Assert.Equal((HttpStatusCode.Forbidden, "GEN-0020"), (a.Status, a.Code)));
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync(conference)).Status);
    }

    [Fact]
    public async Task A_conference_is_hosted_by_a_member_of_a_cluster_in_the_cycle()
    {
        var block = await clusters.BlockAsync("F-HOST", "F-HOST-A");
        var elsewhere = await clusters.BlockAsync("F-ELSE");
        await clusters.CycleAsync("F-HOST-21", block);

        var stranger = await clusters.Head(block).PostAsync("/conferences", Conference(block, "F-HOST-21", "STRANGER"));
        var outside = await clusters.Head(elsewhere).PostAsync("/conferences", Conference(elsewhere, "F-HOST-21", "F-HOST-A"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "/hostUnitCode"),
            (stranger.Status, (string?)stranger.Body!["errors"]![0]!["pointer"]));
        Assert.Equal((HttpStatusCode.Conflict, "CLU-0045"), (outside.Status, outside.Code));
    }

    [Fact]
    public async Task A_conference_is_closed_by_its_minutes_when_every_member_is_noted()
    {
        var (block, conference) = await ConvenedAsync("F-MIN");
        var early = await clusters.Head(block).TryActAsync(conference, "/minutes", new { minutesNumber = "01/BB" });

        await NoteAsync(block, conference);
        await clusters.Head(block)
            .ActAsync(conference, "/acts", new { kind = "hand-over", summary = "Bàn giao", referenceId = Guid.NewGuid() });
        var closed = await clusters.Head(block).ActAsync(conference, "/minutes", new { minutesNumber = "01/BB" });
        var late = await clusters.Head(block).TryActAsync(conference, "/acts", new { kind = "other", summary = "Thêm" });

        Assert.Equal((HttpStatusCode.Conflict, "CLU-0083"), (early.Status, early.Code));
        Assert.Equal(("closed", "01/BB"), ((string?)closed["state"], (string?)closed["minutesNumber"]));
        Assert.Equal((HttpStatusCode.Conflict, "CLU-0081"), (late.Status, late.Code));
    }

    [Fact]
    public async Task Nothing_is_recorded_before_the_day_has_begun_in_Viet_Nam()
    {
        var (block, conference) = await ConvenedAsync("F-DAY", heldOn: "2021-12-21");
        var head = clusters.Head(block);
        clusters.Host.Clock.Now = DateTimeOffset.Parse("2021-12-20T16:59:59Z");

        Answer[] early =
        [
            await head.TryActAsync(conference, "/attendance", new { attendance = new[] { new { unitCode = "F-DAY-A", present = true } } }),
            await head.TryActAsync(conference, "/acts", new { kind = "discussion", summary = "Thảo luận" }),
            await head.TryActAsync(conference, "/minutes", new { minutesNumber = "1/BB" }),
        ];
        clusters.Host.Clock.Now = DateTimeOffset.Parse("2021-12-20T17:00:00Z");

        Assert.All(early, a => Assert.Equal((HttpStatusCode.Conflict, "CLU-0084"), (a.Status, a.Code)));
        Assert.Equal("\"1\"", (await clusters.Auditor.GetAsync(conference)).ETag);
        await NoteAsync(block, conference);
    }

    [Fact]
    public async Task More_than_150_delegates_stay_more_than_150()
    {
        var (block, conference) = await ConvenedAsync("F-MANY");
        var before = (await clusters.Auditor.GetAsync(conference)).Body!;
        var body = new { count = 150, qualifier = "more-than", functions = new[] { " Giám đốc Sở Nội vụ " } };

        var foreign = await clusters.Head("F-OTHER").PutAsync($"{conference}/delegates", body, "\"1\"");
        var stale = await clusters.Head(block).PutAsync($"{conference}/delegates", body, "\"7\"");
        var wrong = await clusters.Head(block)
            .PutAsync($"{conference}/delegates", new { count = -1, qualifier = "exact", functions = new[] { "" } }, "\"1\"");
        var told = (await clusters.Head(block).PutAsync($"{conference}/delegates", body, "\"1\"")).Body!;

        Assert.Null(before["delegateCount"]);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.PreconditionFailed), (foreign.Status, stale.Status));
        Assert.Equal(["/count", "/functions/0"], wrong.Body!["errors"]!.AsArray().Select(e => (string)e!["pointer"]!));
        Assert.Equal((150, "more-than", "Giám đốc Sở Nội vụ"),
            ((int)told["delegateCount"]!, (string?)told["delegateQualifier"], (string?)told["functions"]![0]));
    }

    [Fact]
    public async Task A_minutes_number_is_used_once_in_a_cluster_and_year()
    {
        var (block, first) = await ConvenedAsync("F-NUM");
        var second =
            $"/conferences/{(await clusters.Head(block).CreateAsync("/conferences", Conference(block, "F-NUM-21", "F-NUM-A")))["id"]}";
        await NoteAsync(block, first);
        await NoteAsync(block, second);
        await clusters.Head(block).ActAsync(first, "/minutes", new { minutesNumber = "01/BB" });

        var taken = await clusters.Head(block).TryActAsync(second, "/minutes", new { minutesNumber = " 01/BB " });

        Assert.Equal((HttpStatusCode.Conflict, "CLU-0082"), (taken.Status, taken.Code));
        Assert.Equal("convened", (string?)(await clusters.Auditor.GetAsync(second)).Body!["state"]);
    }

    [Fact]
    public async Task The_posts_pass_on_with_the_second_signature()
    {
        var handOver = await PreparedAsync("F-POST");

        var first = await SignAsync(handOver, "F-POST-A");
        var between = (await clusters.Auditor.GetAsync("/clusters/F-POST?year=2022")).Body!["officers"]!.AsArray().Count;
        var second = await SignAsync(handOver, "F-POST-B");

        Assert.Equal(("prepared", 0, "effective"), ((string?)first["state"], between, (string?)second["state"]));
        var officers = (await clusters.Auditor.GetAsync("/clusters/F-POST?year=2022")).Body!["officers"]!.AsArray();
        Assert.Equal(["head:F-POST-B", "deputy:F-POST-A"], officers.Select(o => $"{o!["post"]}:{o["unitCode"]}"));
    }

    [Fact]
    public async Task A_hand_over_is_prepared_and_signed_only_by_its_own_people()
    {
        var handOver = await PreparedAsync("F-SIDE");

        var stranger = await clusters.Head("F-OTHER").PostAsync("/hand-overs", HandOver("F-SIDE"));
        var forAnother = await clusters.Leader("F-SIDE-A")
            .TryActAsync(handOver, "/signatures", new { unitCode = "F-SIDE-B", capacity = "Chủ tịch UBND" });
        var noSide = await clusters.Leader("F-X")
            .TryActAsync(handOver, "/signatures", new { unitCode = "F-X", capacity = "Chủ tịch UBND" });
        var twice = await clusters.Head("F-SIDE").PostAsync("/hand-overs", HandOver("F-SIDE"));

        Assert.Equal((HttpStatusCode.Forbidden, "GEN-0020"), (stranger.Status, stranger.Code));
        Assert.Equal((HttpStatusCode.Forbidden, "GEN-0020"), (forAnother.Status, forAnother.Code));
        Assert.Equal((HttpStatusCode.Conflict, "CLU-0105"), (noSide.Status, noSide.Code));
        Assert.Equal((HttpStatusCode.Conflict, "CLU-0101"), (twice.Status, twice.Code));
    }

    private async Task<(string Block, string Conference)> ConvenedAsync(string code, string heldOn = "2021-12-20")
    {
        var block = await clusters.BlockAsync(code, $"{code}-A", $"{code}-B");
        await clusters.CycleAsync($"{code}-21", block);
        var body = Conference(block, $"{code}-21", $"{code}-A", heldOn);
        return (block, $"/conferences/{(await clusters.Head(block).CreateAsync("/conferences", body))["id"]}");
    }

    private Task<JsonNode> NoteAsync(string block, string conference) => clusters.Head(block).ActAsync(conference, "/attendance",
        new { attendance = new[] { new { unitCode = $"{block}-A", present = true }, new { unitCode = $"{block}-B", present = false } } });

    private async Task<string> PreparedAsync(string code)
    {
        var block = await clusters.BlockAsync(code, $"{code}-A", $"{code}-B");
        await clusters.Office.ActAsync($"/clusters/{block}", "/officers", new { year = 2021, head = $"{code}-A" });
        return $"/hand-overs/{(await clusters.Head(block).CreateAsync("/hand-overs", HandOver(code)))["id"]}";
    }

    private Task<JsonNode> SignAsync(string handOver, string unit) =>
        clusters.Leader(unit).ActAsync(handOver, "/signatures", new { unitCode = unit, capacity = "Chủ tịch UBND" });

    private static object Conference(string clusterCode, string cycleCode, string hostUnitCode, string heldOn = "2021-12-20") =>
        new { clusterCode, cycleCode, kind = "closing", heldOn, hostUnitCode, place = "Hội trường" };

    private static object HandOver(string code) =>
        new
        {
            clusterCode = code,
            effectiveYear = 2022,
            incomingHead = $"{code}-B",
            incomingDeputy = $"{code}-A",
            items = new[] { "Cờ thường trực" }
        };
}
