namespace ThiDua.Awards.Tests.Features;

/// <summary>A unit that ended has no vote: nobody waits for it, and it is in no percentage.</summary>
public sealed class EndedUnitTests(AwardsFixture fixture) : IClassFixture<AwardsFixture>
{
    [Fact]
    public async Task The_electorate_counts_the_units_that_live_and_all_their_votes_are_a_hundred_percent()
    {
        var block = await fixture.BlockAsync();
        await fixture.Host.DeliverAsync(EndedIn(block, 3, new DateOnly(2021, 6, 30)));

        var tooFew = await block.Head.CallAsync("POST", "nominations", new { rankingId = block.RankingId, allMembers = 5 });
        Assert.Equal((409, "AWA-0056"), (tooFew.Status, tooFew.Code));
        var begun = await block.Head.CallAsync("POST", "nominations", new { rankingId = block.RankingId });
        Assert.Equal((201, 6), (begun.Status, (int)begun.Body!["allMembers"]!));
        var path = $"nominations/{begun.Id}";
        await block.Head.ActAsync("PUT", path, "nominees", new { unitCodes = block.Units[..3] });
        Assert.Equal(200, (await block.Head.ActAsync("POST", path, "ballots", block.Ballot(Block.Flag, 1, 6, issued: 6))).Status);
        Assert.Equal(200, (await block.Head.ActAsync("POST", path, "proposals", block.Proposal(0, Block.Flag))).Status);
    }

    [Fact]
    public async Task A_unit_that_ended_after_the_year_has_no_vote_either()
    {
        var block = await fixture.BlockAsync();
        await fixture.Host.DeliverAsync(AwardsFixture.Unit(block.Units[8], "commune", 2) with { ValidTo = new DateOnly(2021, 12, 1) });

        var begun = await block.Head.CallAsync("POST", "nominations", new { rankingId = block.RankingId });

        Assert.Equal((201, 8), (begun.Status, (int)begun.Body!["allMembers"]!));
    }

    private static ClusterState EndedIn(Block block, int count, DateOnly lastDay)
    {
        var all = AwardsFixture.Cluster(block.Code, 2, [.. block.Units]);
        return all with
        {
            Members = [.. all.Members.Select((member, i) =>
                i < all.Members.Count - count ? member : member with { ToYear = lastDay.Year, To = lastDay })],
        };
    }
}
