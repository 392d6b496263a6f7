namespace ThiDua.Clusters.Tests.Features;

/// <summary>The right of the head belongs to the post: a hand-over passes it on, and nobody touches an account.</summary>
public sealed class PostFeatureTests(ClustersHost clusters) : IClassFixture<ClustersHost>
{
    [Fact]
    public async Task Until_the_hand_over_is_signed_by_both_the_old_head_acts_for_the_next_year_too()
    {
        var (block, handOver) = await PreparedAsync("O-BEFORE");
        await SignAsync(handOver, "O-BEFORE-A");

        var early = await clusters.HeadOf("O-BEFORE-B", block).PostAsync("/pacts", ClustersHost.Pact(block, "O-BEFORE-22"));
        var drafted = await clusters.HeadOf("O-BEFORE-A", block).PostAsync("/pacts", ClustersHost.Pact(block, "O-BEFORE-22"));

        Assert.Equal((HttpStatusCode.Forbidden, "CLU-0031"), (early.Status, early.Code));
        Assert.Equal(HttpStatusCode.Created, drafted.Status);
    }

    [Fact]
    public async Task After_the_hand_over_every_act_of_the_next_year_is_refused_to_the_old_head_and_open_to_the_new_one()
    {
        var (block, handOver) = await PreparedAsync("O-AFTER");
        var (old, next, deputy) =
            (clusters.HeadOf("O-AFTER-A", block), clusters.HeadOf("O-AFTER-B", block), clusters.HeadOf("O-AFTER-C", block));
        var last = $"/pacts/{(await old.CreateAsync("/pacts", ClustersHost.Pact(block, "O-AFTER-21")))["id"]}";
        await old.ActAsync(last, "/circulation");
        await SignAsync(handOver, "O-AFTER-A");
        await SignAsync(handOver, "O-AFTER-B");

        var pact = $"/pacts/{(await next.CreateAsync($"{last}/successor", new { cycleCode = "O-AFTER-22" }))["pact"]!["id"]}";
        var conference = $"/conferences/{(await next.CreateAsync("/conferences", Conference(block, "O-AFTER-22")))["id"]}";
        Answer[] refused =
        [
            await old.PostAsync("/pacts", ClustersHost.Pact(block, "O-AFTER-22")),
            await old.PostAsync($"{last}/successor", new { cycleCode = "O-AFTER-22" }),
            await old.PutAsync(pact,
                new { movements = Array.Empty<object>(), targets = Array.Empty<object>(), commitments = new[] { "Khác" } }, "\"1\""),
            await old.TryActAsync(pact, "/circulation"),
            await old.PostAsync("/conferences", Conference(block, "O-AFTER-22")),
            await old.TryActAsync(conference, "/attendance", new { attendance = new[] { new { unitCode = "O-AFTER-A", present = true } } }),
            await old.TryActAsync(conference, "/acts", new { kind = "discussion", summary = "Thảo luận" }),
            await old.TryActAsync(conference, "/minutes", new { minutesNumber = "1/BB" }),
            await old.PostAsync("/hand-overs", HandOver(block, 2023, "O-AFTER-C")),
        ];

        Assert.All(refused, a => Assert.Equal((HttpStatusCode.Forbidden, "CLU-0031"), (a.Status, a.Code)));
        Assert.Equal(("\"1\"", "\"1\""),
            ((await clusters.Auditor.GetAsync(pact)).ETag, (await clusters.Auditor.GetAsync(conference)).ETag));
        await deputy.ActAsync(pact, "/circulation");
        await next.ActAsync(conference, "/acts", new { kind = "discussion", summary = "Thảo luận" });
        await next.CreateAsync("/hand-overs", HandOver(block, 2023, "O-AFTER-C"));
    }

    [Fact]
    public async Task What_belongs_to_the_old_year_stays_with_the_old_head()
    {
        var (block, handOver) = await PreparedAsync("O-YEAR");
        var conference =
            $"/conferences/{(await clusters.HeadOf("O-YEAR-A", block).CreateAsync("/conferences", Conference(block, "O-YEAR-21")))["id"]}";
        await SignAsync(handOver, "O-YEAR-A");
        await SignAsync(handOver, "O-YEAR-B");

        var refused = await clusters.HeadOf("O-YEAR-B", block)
            .TryActAsync(conference, "/acts", new { kind = "hand-over", summary = "Bàn giao" });

        Assert.Equal((HttpStatusCode.Forbidden, "CLU-0031"), (refused.Status, refused.Code));
        await clusters.HeadOf("O-YEAR-A", block).ActAsync(conference, "/acts", new { kind = "hand-over", summary = "Bàn giao" });
    }

    [Fact]
    public async Task A_member_without_a_post_does_not_act_for_the_cluster_whatever_right_was_given()
    {
        var (block, _) = await PreparedAsync("O-MEMBER");
        await clusters.BlockAsync("O-NONE", "O-NONE-A");
        await clusters.CycleAsync("O-NONE-21", "O-NONE");

        var member = await clusters.HeadOf("O-MEMBER-C", block).PostAsync("/pacts", ClustersHost.Pact(block, "O-MEMBER-21"));
        var nobodyNamed = await clusters.HeadOf("O-NONE-A", "O-NONE").PostAsync("/pacts", ClustersHost.Pact("O-NONE", "O-NONE-21"));
        var office = await clusters.Office.PostAsync("/pacts", ClustersHost.Pact(block, "O-MEMBER-21"));

        Assert.All((Answer[])[member, nobodyNamed], a => Assert.Equal((HttpStatusCode.Forbidden, "CLU-0031"), (a.Status, a.Code)));
        Assert.Equal(HttpStatusCode.Created, office.Status);
    }

    /// <summary>A is head of 2021; prepared are B as head and C as deputy of 2022.</summary>
    private async Task<(string Block, string HandOver)> PreparedAsync(string code)
    {
        var block = await clusters.BlockAsync(code, $"{code}-A", $"{code}-B", $"{code}-C");
        await clusters.CycleAsync($"{code}-21", block);
        await clusters.CycleAsync($"{code}-22", block, 2022);
        await clusters.Office.ActAsync($"/clusters/{block}", "/officers", new { year = 2021, head = $"{code}-A" });
        var handOver = await clusters.HeadOf($"{code}-A", block)
            .CreateAsync("/hand-overs", HandOver(block, 2022, $"{code}-B", $"{code}-C"));
        return (block, $"/hand-overs/{handOver["id"]}");
    }

    private Task SignAsync(string handOver, string unit) =>
        clusters.Leader(unit).ActAsync(handOver, "/signatures", new { unitCode = unit, capacity = "Chủ tịch UBND" });

    private static object HandOver(string clusterCode, int effectiveYear, string incomingHead, string? incomingDeputy = null) =>
        new { clusterCode, effectiveYear, incomingHead, incomingDeputy, items = Array.Empty<string>() };

    private static object Conference(string clusterCode, string cycleCode) =>
        new { clusterCode, cycleCode, kind = "launch", heldOn = "2021-12-20", hostUnitCode = $"{clusterCode}-A", place = "Hội trường" };
}
