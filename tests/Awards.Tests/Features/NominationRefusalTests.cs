using System.Text.Json;

namespace ThiDua.Awards.Tests.Features;

public sealed class NominationRefusalTests(AwardsFixture fixture) : IClassFixture<AwardsFixture>
{
    [Fact]
    public async Task The_third_flag_of_two_is_refused_and_nothing_changes()
    {
        var block = await fixture.BlockAsync();
        var nomination = await block.VoteAsync();
        await block.Head.ActAsync("POST", nomination, "proposals", block.Proposal(0, Block.Flag));
        var before = await block.Head.ActAsync("POST", nomination, "proposals", block.Proposal(1, Block.Flag));

        var third = await block.Head.CallAsync("POST", $"{nomination}/proposals", block.Proposal(2, Block.Flag), before.ETag);

        Assert.Equal((409, "AWA-0007"), (third.Status, third.Code));
        Assert.Equal(before.ETag, (await block.Head.SeeAsync(nomination)).ETag);
    }

    [Fact]
    public async Task A_unit_outside_the_nominees_is_refused()
    {
        var block = await fixture.BlockAsync();
        var nomination = await block.VoteAsync();
        var refused = await block.Head.CallAsync("POST", $"{nomination}/proposals", block.Proposal(3, Block.Flag),
            (await block.Head.SeeAsync(nomination)).ETag);
        Assert.Equal((409, "AWA-0024"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task A_unit_without_a_passed_ballot_is_refused()
    {
        var block = await fixture.BlockAsync();
        var nomination = await block.NominateAsync();
        // Seven of nine members is 77.8 percent: below four fifths.
        var voted = await block.Head.ActAsync("POST", nomination, "ballots", block.Ballot(Block.Flag, 1, 7));
        var refused = await block.Head.CallAsync("POST", $"{nomination}/proposals", block.Proposal(0, Block.Flag), voted.ETag);
        Assert.Equal((409, "AWA-0028"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task More_ballots_than_members_are_refused_with_the_number_named()
    {
        var block = await fixture.BlockAsync();
        var nomination = await block.NominateAsync();
        var refused = await block.Head.CallAsync("POST", $"{nomination}/ballots", block.Ballot(Block.Flag, 1, 9, issued: 10),
            (await block.Head.SeeAsync(nomination)).ETag);
        Assert.Equal((422, "AWA-0025"), (refused.Status, refused.Code));
        Assert.Contains("/issued", refused.Texts("errors", "pointer"));
    }

    [Theory]
    [InlineData("open")]
    [InlineData("reopened")]
    public async Task A_ranking_that_is_not_adopted_carries_no_nomination(string state)
    {
        var block = await fixture.BlockAsync();
        await fixture.Host.DeliverAsync(block.Ranking(2, state));
        var refused = await block.Head.CallAsync("POST", "nominations", new { rankingId = block.RankingId });
        Assert.Equal((409, "AWA-0013"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task A_reopened_ranking_suspends_every_act_and_its_adoption_brings_them_back()
    {
        var block = await fixture.BlockAsync();
        var nomination = await block.VoteAsync();
        await fixture.Host.DeliverAsync(block.Ranking(2, "open"));
        var suspended = await block.Head.SeeAsync(nomination);
        Assert.Equal("suspended", suspended.Text("state"));
        foreach (var (act, body) in new[] { ("proposals", block.Proposal(0, Block.Flag)), ("ballots", block.Ballot(Block.Flag, 2, 9)),
            ("submission", new { minutesNumber = "1", clusterName = block.Name }) })
            Assert.Equal((409, "AWA-0015"), await RefusalAsync(block.Head.CallAsync("POST", $"{nomination}/{act}", body, suspended.ETag)));
        Assert.Equal((409, "AWA-0015"), await RefusalAsync(
            block.Head.CallAsync("PUT", $"{nomination}/nominees", new { unitCodes = block.Units[..3] }, suspended.ETag)));

        await fixture.Host.DeliverAsync(block.Ranking(3, "adopted"));

        var again = await block.Head.SeeAsync(nomination);
        Assert.Equal("open", again.Text("state"));
        Assert.All(again.Body!["ballots"]!.AsArray(), ballot => Assert.True(ballot!["ofEarlierAdoption"]!.GetValue<bool>()));
        Assert.Equal((409, "AWA-0028"),
            await RefusalAsync(block.Head.CallAsync("POST", $"{nomination}/proposals", block.Proposal(0, Block.Flag), again.ETag)));
        // The first round again, because it is the first of this adoption.
        var voted = await block.Head.ActAsync("POST", nomination, "ballots", block.Ballot(Block.Flag, 1, 9));
        Assert.Equal([true, true, false],
            voted.Body!["ballots"]!.AsArray().Select(ballot => ballot!["ofEarlierAdoption"]!.GetValue<bool>()));
        await block.Head.ActAsync("POST", nomination, "proposals", block.Proposal(0, Block.Flag));
    }

    [Fact]
    public async Task The_number_of_all_members_stands_once_and_a_ballot_that_says_another_is_refused()
    {
        var block = await fixture.BlockAsync();
        Assert.Equal((409, "AWA-0056"),
            await RefusalAsync(block.Head.CallAsync("POST", "nominations", new { rankingId = block.RankingId, allMembers = 8 })));
        Assert.Equal((422, "GEN-0004"),
            await RefusalAsync(block.Head.CallAsync("POST", "nominations", new { rankingId = block.RankingId, allMembers = 100_001 })));
        var nomination = await block.NominateAsync();
        async Task<(int, string?)> Put(int allMembers, string? reason) =>
            await RefusalAsync(block.Head.CallAsync("PUT", $"{nomination}/electorate", new { allMembers, reason },
                (await block.Head.SeeAsync(nomination)).ETag));

        Assert.Equal((409, "AWA-0056"), await Put(8, "Một đơn vị vắng"));
        Assert.Equal((409, "AWA-0059"), await Put(10, null));
        Assert.Equal((200, null), await Put(10, "Thêm một đại biểu"));
        var ballot = JsonSerializer.SerializeToNode(block.Ballot(Block.Flag, 1, 9), JsonSerializerOptions.Web)!.AsObject();
        ballot["allMembers"] = 9;
        Assert.Equal((409, "AWA-0055"), await RefusalAsync(
            block.Head.CallAsync("POST", $"{nomination}/ballots", ballot.ToJsonString(), (await block.Head.SeeAsync(nomination)).ETag)));
        var voted = await block.Head.ActAsync("POST", nomination, "ballots", block.Ballot(Block.Flag, 1, 9));
        Assert.Equal((10, 10), (voted.Body!["allMembers"]!.GetValue<int>(), voted.Body["ballots"]![0]!["allMembers"]!.GetValue<int>()));
        Assert.Equal((409, "AWA-0058"), await Put(11, "Nhầm"));
        var changes = await fixture.Office.SeeAsync($"changes?aggregateId={nomination.Split('/')[1]}");
        Assert.Contains(changes.Items, change => change!["reason"]?.GetValue<string>() == "Thêm một đại biểu");
    }

    [Fact]
    public async Task A_second_nomination_of_the_same_ranking_is_refused()
    {
        var block = await fixture.BlockAsync();
        await block.NominateAsync();
        Assert.Equal((409, "AWA-0014"),
            await RefusalAsync(block.Head.CallAsync("POST", "nominations", new { rankingId = block.RankingId })));
    }

    [Fact]
    public async Task Acts_on_a_submitted_nomination_are_refused()
    {
        var block = await fixture.BlockAsync();
        var nomination = await block.SubmitAsync();
        var etag = (await block.Head.SeeAsync(nomination)).ETag;
        Assert.Equal((409, "AWA-0016"),
            await RefusalAsync(block.Head.CallAsync("PUT", $"{nomination}/nominees", new { unitCodes = block.Units[..2] }, etag)));
    }

    [Theory]
    [InlineData(-1, 200)]
    [InlineData(0, 409)]
    public async Task Nominating_ends_at_the_stroke_of_midnight_in_Viet_Nam(int secondsAfter, int status)
    {
        var block = await fixture.BlockAsync();
        var nomination = await block.NominateAsync();
        var etag = (await block.Head.SeeAsync(nomination)).ETag;
        await fixture.AtAsync(AwardsFixture.ConferenceEnds.AddSeconds(secondsAfter), async () =>
        {
            var answer = await block.Head.CallAsync("POST", $"{nomination}/ballots", block.Ballot(Block.Flag, 1, 9), etag);
            Assert.Equal(status, answer.Status);
            if (status == 409) Assert.Equal("AWA-0018", answer.Code);
        });
    }

    [Fact]
    public async Task A_foreign_head_cannot_tell_a_nomination_from_one_that_does_not_exist()
    {
        var (block, other) = (await fixture.BlockAsync(), await fixture.BlockAsync());
        var nomination = await block.NominateAsync();
        Assert.Equal((404, "AWA-0010"), await RefusalAsync(other.Head.SeeAsync(nomination)));
        Assert.Equal((404, "AWA-0010"), await RefusalAsync(other.Head.SeeAsync($"nominations/{Guid.NewGuid()}")));
        Assert.Equal((404, "AWA-0010"),
            await RefusalAsync(other.Head.CallAsync("PUT", $"{nomination}/nominees", new { unitCodes = block.Units[..1] }, "\"2\"")));
        Assert.Equal((404, "AWA-0012"),
            await RefusalAsync(other.Head.CallAsync("POST", "nominations", new { rankingId = block.RankingId })));
        Assert.Equal((404, "AWA-0012"),
            await RefusalAsync(other.Head.CallAsync("POST", "nominations", new { rankingId = Guid.NewGuid() })));
    }

    [Fact]
    public async Task A_member_who_heads_another_block_may_read_and_not_act()
    {
        var (block, other) = (await fixture.BlockAsync(), await fixture.BlockAsync());
        var nomination = await block.NominateAsync();
        var both = fixture.Host.ClientFor(new Grant(Roles.ClusterHead, Scopes.Cluster(other.Code)),
            new Grant(Roles.UnitLeader, Scopes.Unit(block.Units[4])));
        Assert.Equal(200, (await both.SeeAsync(nomination)).Status);
        Assert.Equal((403, "GEN-0020"),
            await RefusalAsync(both.CallAsync("PUT", $"{nomination}/nominees", new { unitCodes = block.Units[..1] }, "\"2\"")));
    }

    [Fact]
    public async Task Two_users_see_exactly_theirs()
    {
        var (block, other) = (await fixture.BlockAsync(), await fixture.BlockAsync());
        var (mine, theirs) = (await block.NominateAsync(), await other.NominateAsync());
        async Task<IEnumerable<string>> Seen(HttpClient client) =>
            (await client.SeeAsync("nominations")).Texts("items", "id").Select(id => $"nominations/{id}");

        Assert.Equal([mine], await Seen(fixture.Clerk(block.Units[8])));
        Assert.Equal([theirs], await Seen(other.Head));
        Assert.Empty(await Seen(fixture.Clerk("LC-XA")));
        Assert.Empty(await Seen(fixture.Host.ClientFor(new Grant(Roles.DepartmentAppraiser, Scopes.Department("LC-SNV")))));
        Assert.Superset(new HashSet<string>([mine, theirs]),
            (await Seen(fixture.Host.ClientFor(new Grant(Roles.Auditor, Scope.Everything)))).ToHashSet());
    }

    [Fact]
    public async Task A_stale_or_missing_version_is_refused()
    {
        var block = await fixture.BlockAsync();
        var nomination = await block.NominateAsync();
        foreach (var (method, act, body) in Acts(block))
        {
            Assert.Equal((412, "AWA-0011"), await RefusalAsync(block.Head.CallAsync(method, $"{nomination}/{act}", body, "\"1\"")));
            Assert.Equal((428, "GEN-0010"), await RefusalAsync(block.Head.CallAsync(method, $"{nomination}/{act}", body)));
        }
    }

    [Fact]
    public async Task The_council_records_ballots_and_nothing_else()
    {
        var block = await fixture.BlockAsync();
        var nomination = await block.NominateAsync();
        var secretary = fixture.Host.ClientFor(new Grant(Roles.CouncilSecretary, Scope.Everything));
        await secretary.ActAsync("POST", nomination, "ballots", block.Ballot(Block.Flag, 1, 9));
        Assert.Equal((403, "GEN-0006"),
            await RefusalAsync(secretary.CallAsync("POST", $"{nomination}/proposals", block.Proposal(0, Block.Flag), "\"3\"")));
    }

    [Fact]
    public async Task The_reason_for_leaving_out_a_better_place_is_in_the_change_record()
    {
        var block = await fixture.BlockAsync();
        var begun = await block.Head.CallAsync("POST", "nominations", new { rankingId = block.RankingId });
        await block.Head.ActAsync("PUT", $"nominations/{begun.Id}", "nominees",
            new { unitCodes = block.Units[1..3], reason = "Đơn vị xin rút" });
        var changes = await fixture.Office.SeeAsync($"changes?aggregateId={begun.Id}");
        Assert.Equal("Đơn vị xin rút", changes.Items[0]!["reason"]!.GetValue<string>());
        Assert.Equal("nominees-agreed", changes.Items[0]!["happened"]![0]!.GetValue<string>());
    }

    private static (string Method, string Act, object Body)[] Acts(Block block) =>
    [
        ("PUT", "nominees", new { unitCodes = block.Units[..2] }), ("PUT", "electorate", new { allMembers = 10, reason = "Thêm một" }),
            ("POST", "ballots", block.Ballot(Block.Flag, 1, 9)),
        ("POST", "proposals", block.Proposal(0, Block.Flag)), ("POST", "submission", new { minutesNumber = "1", clusterName = block.Name }),
    ];

    private static async Task<(int, string?)> RefusalAsync(Task<Answer> call)
    {
        var answer = await call;
        return (answer.Status, answer.Code);
    }
}
