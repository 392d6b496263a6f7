namespace ThiDua.Awards.Tests.Features;

/// <summary>The right of the head counts by the posts of the year, whatever was given to the account (docs/adr/0014).</summary>
public sealed class PostTests(AwardsFixture fixture) : IClassFixture<AwardsFixture>
{
    private const string Summaries = "commendation-summaries";

    [Fact]
    public async Task A_member_without_a_post_acts_for_the_cluster_nowhere()
    {
        var block = await InOfficeAsync();
        var member = block.HeadOf(block.Units[4]);
        var refused = new List<Answer> { await member.CallAsync("POST", "nominations", new { rankingId = block.RankingId }) };
        var nomination = await block.NominateAsync();
        var etag = (await member.SeeAsync(nomination)).ETag;
        foreach (var (method, act, body) in Acts(block)) refused.Add(await member.CallAsync(method, $"{nomination}/{act}", body, etag));
        refused.Add(await member.CallAsync("POST", Summaries, Summary(block, "2021")));
        var summary = $"{Summaries}/{(await block.Head.CallAsync("POST", Summaries, Summary(block, "2021"))).Id}";
        refused.Add(await member.CallAsync("PUT", summary, Revision("2021"), "\"1\""));
        refused.Add(await member.CallAsync("POST", $"awards/{await AwardAsync(block)}/presentation", new { presentedOn = "2021-12-30" },
            "\"1\""));

        Assert.Equal(9, refused.Count);
        Assert.All(refused, answer => Assert.Equal((403, "AWA-0032"), (answer.Status, answer.Code)));
        Assert.Equal(etag, (await block.Head.SeeAsync(nomination)).ETag);
    }

    [Fact]
    public async Task Head_and_deputy_of_the_year_nominate_vote_propose_submit_and_present()
    {
        var block = await InOfficeAsync();
        var (head, deputy) = (block.HeadOf(block.Units[0]), block.HeadOf(block.Units[1]));
        var begun = await head.CallAsync("POST", "nominations", new { rankingId = block.RankingId });
        Assert.Equal(201, begun.Status);
        var nomination = $"nominations/{begun.Id}";
        foreach (var (method, act, body) in Acts(block)) await deputy.ActAsync(method, nomination, act, body);
        Assert.Equal(201, (await deputy.CallAsync("POST", Summaries, Summary(block, "2021"))).Status);
        Assert.Equal(200,
            (await deputy.CallAsync("POST", $"awards/{await AwardAsync(block)}/presentation", new { presentedOn = "2021-12-30" }, "\"1\""))
            .Status);
    }

    [Fact]
    public async Task With_the_hand_over_the_next_year_passes_on_and_the_year_before_stays_with_the_old_head()
    {
        var block = await InOfficeAsync();
        var (old, next) = (block.HeadOf(block.Units[0]), block.HeadOf(block.Units[4]));
        var tooEarly = await next.CallAsync("POST", "nominations", new { rankingId = block.RankingId });
        await block.OfficersAsync(3, new(2021, "head", block.Units[0]), new(2021, "deputy", block.Units[1]),
            new(2022, "head", block.Units[4]));
        var ofTheYearBefore = await next.CallAsync("POST", "nominations", new { rankingId = block.RankingId });
        Assert.Equal(201, (await old.CallAsync("POST", "nominations", new { rankingId = block.RankingId })).Status);
        await fixture.AtAsync(new(2023, 1, 15, 9, 0, 0, TimeSpan.FromHours(7)), async () =>
        {
            // Nobody is named for 2023: those of 2022 carry on.
            foreach (var period in new[] { "2022", "2023-01" })
            {
                Assert.Equal((403, "AWA-0032"), await RefusalAsync(old.CallAsync("POST", Summaries, Summary(block, period))));
                Assert.Equal(201, (await next.CallAsync("POST", Summaries, Summary(block, period))).Status);
            }
            var summary = $"{Summaries}/{(await old.CallAsync("POST", Summaries, Summary(block, "2021"))).Id}";
            Assert.Equal((403, "AWA-0032"), await RefusalAsync(next.CallAsync("PUT", summary, Revision("2022"), "\"1\"")));
            Assert.Equal((403, "AWA-0032"), await RefusalAsync(old.CallAsync("PUT", summary, Revision("2022"), "\"1\"")));
            Assert.Equal(200, (await old.CallAsync("PUT", summary, Revision("2021-H2"), "\"1\"")).Status);
        });

        Assert.All([tooEarly, ofTheYearBefore], answer => Assert.Equal((403, "AWA-0032"), (answer.Status, answer.Code)));
    }

    [Fact]
    public async Task A_post_in_one_block_gives_nothing_in_another_of_the_same_unit()
    {
        var (block, other) = (await InOfficeAsync(), await fixture.BlockAsync());
        // The unit is a member of both and heads the other; its account was given the right in the first.
        await fixture.Host.DeliverAsync(
            AwardsFixture.Cluster(other.Code, 2, block.Units[4]) with { Officers = [new(2021, "head", block.Units[4])] });
        var given = await fixture.Leader(block.Units[1]).CallAsync("POST", "decisions",
            block.Decision(block.Units[1], null, "8/QĐ", "2021-12-30", block.Line("GIAY_KHEN", 4, "individual", "Một")));
        var award = given.Body!["awards"]![0]!["id"]!.GetValue<Guid>();
        Assert.Equal((403, "AWA-0032"), await RefusalAsync(block.HeadOf(block.Units[4])
            .CallAsync("POST", $"awards/{award}/presentation", new { presentedOn = "2021-12-30" }, "\"1\"")));
    }

    [Fact]
    public async Task The_clusters_own_account_acts_while_nobody_is_named_and_an_account_of_a_unit_does_not()
    {
        var block = await fixture.BlockAsync();
        await block.OfficersAsync(2);
        Assert.Equal((403, "AWA-0032"),
            await RefusalAsync(block.HeadOf(block.Units[0]).CallAsync("POST", "nominations", new { rankingId = block.RankingId })));
        Assert.Equal(201, (await block.Head.CallAsync("POST", "nominations", new { rankingId = block.RankingId })).Status);
    }

    [Fact]
    public async Task A_republish_gives_their_officers_to_copies_from_before_they_were_kept()
    {
        var block = await fixture.BlockAsync();
        // As one copy may be: one version below the one that was sent.
        await fixture.Host.QueryAsync(db => db.Clusters.Where(cluster => cluster.Code == block.Code)
            .ExecuteUpdateAsync(set => set.SetProperty(cluster => cluster.Version, 0)));
        await block.OfficersAsync(1, new ClusterOfficer(2020, "head", block.Units[0]), new(2021, "deputy", block.Units[1]),
            new(2021, "head", block.Units[2]), new(2022, "head", block.Units[3]));
        var copy = await fixture.Host.QueryAsync(db => db.Clusters.AsNoTracking().SingleAsync(cluster => cluster.Code == block.Code));
        Assert.Equal([block.Units[1], block.Units[2]], copy.State.OfficersIn(2021).Select(officer => officer.UnitCode));
        Assert.Equal([block.Units[3]], copy.State.OfficersIn(2025).Select(officer => officer.UnitCode));
        Assert.Empty(copy.State.OfficersIn(2019));
    }

    private async Task<Block> InOfficeAsync()
    {
        var block = await fixture.BlockAsync();
        await block.OfficersAsync(2, new(2021, "head", block.Units[0]), new(2021, "deputy", block.Units[1]));
        return block;
    }

    private async Task<Guid> AwardAsync(Block block)
    {
        var given = await fixture.Office.CallAsync("POST", "decisions",
            block.Decision(block.Units[2], null, "7/QĐ", "2021-12-30", block.Line("GIAY_KHEN", 3, "individual", "Một")));
        return given.Body!["awards"]![0]!["id"]!.GetValue<Guid>();
    }

    private static (string Method, string Act, object Body)[] Acts(Block block) =>
    [
        ("PUT", "nominees", new { unitCodes = block.Units[..3] }), ("PUT", "electorate", new { allMembers = 9 }),
            ("POST", "ballots", block.Ballot(Block.Flag, 1, 9)),
        ("POST", "proposals", block.Proposal(0, Block.Flag)), ("POST", "submission", new { minutesNumber = "1", clusterName = block.Name }),
    ];

    private static object Summary(Block block, string period) =>
        new { ownerKind = "cluster", ownerCode = block.Code, content = Content(period) };

    private static object Revision(string period) => new { content = Content(period), reason = "Theo báo cáo chính thức" };

    private static object Content(string period) =>
        new { occasion = "Tổng kết", source = "Báo cáo", period, lines = new[] { new { awardCode = "BK_TINH", collectives = 1 } } };

    private static async Task<(int, string?)> RefusalAsync(Task<Answer> call)
    {
        var answer = await call;
        return (answer.Status, answer.Code);
    }
}
