namespace ThiDua.Awards.Tests.Consumers;

public sealed class RankingTests(AwardsFixture fixture) : IClassFixture<AwardsFixture>
{
    [Fact]
    public async Task A_missed_reopening_is_made_up_by_the_next_adoption()
    {
        var block = await NominatedAsync();
        await fixture.Host.DeliverAsync(block.Ranking(3, "adopted", [block.Units[1], block.Units[0], .. block.Units[2..]]));
        Assert.Equal("suspended", (await block.Head.SeeAsync("nominations")).Items[0]!["state"]!.GetValue<string>());
        await fixture.Host.DeliverAsync(block.Ranking(5, "adopted"));
        Assert.Equal("open", (await block.Head.SeeAsync("nominations")).Items[0]!["state"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_duplicate_and_a_republished_state_change_nothing()
    {
        var block = await NominatedAsync();
        var nomination = (await block.Head.SeeAsync("nominations")).Items[0]!["id"];
        var before = (await block.Head.SeeAsync($"nominations/{nomination}")).ETag;
        var state = block.Ranking(1, "adopted");
        await fixture.Host.DeliverAsync(state);
        await fixture.Host.PublishAsync(state);
        await fixture.Host.DeliverAsync(state with { EventId = Guid.NewGuid(), Happened = [EventNames.Republished] });
        Assert.Equal(before, (await block.Head.SeeAsync($"nominations/{nomination}")).ETag);
    }

    [Fact]
    public async Task A_nomination_begun_in_the_moment_of_a_reopening_is_not_saved()
    {
        var block = await fixture.BlockAsync();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => fixture.Host.QueryAsync(async db =>
        {
            var ranking = await db.Rankings.SingleAsync(one => one.Id == block.RankingId);
            await fixture.Host.DeliverAsync(block.Ranking(2, "open"));
            ranking.Touch();
            db.Add(Nomination.Begin(Guid.NewGuid(), ranking.AsRanking(), null, block.Units.Length).Value);
            return await db.SaveChangesAsync();
        }));
    }

    [Fact]
    public async Task A_restored_publisher_numbers_the_adoption_anew_and_takes_nothing_away()
    {
        var block = await fixture.BlockAsync();
        var nomination = await block.SubmitAsync();

        await fixture.Host.DeliverAsync(block.Ranking(1_000_002, "adopted") with { Happened = [EventNames.PublisherRestored] });

        var decided = await fixture.Office.CallAsync("POST", "decisions", block.Decision(nomination, "77/QĐ", block.Line(Block.Flag, 0)));
        Assert.Equal((201, null), (decided.Status, decided.Code));
    }

    [Fact]
    public async Task A_restored_state_that_is_sent_once_more_at_once_takes_nothing_away_either()
    {
        var block = await fixture.BlockAsync();
        var nomination = await block.SubmitAsync();
        var restored = block.Ranking(1_000_002, "adopted") with { Happened = [EventNames.PublisherRestored] };
        var again = restored with { EventId = Guid.NewGuid(), OccurredAt = restored.OccurredAt.AddMinutes(1), Happened = [EventNames.Republished] };

        await Task.WhenAll(fixture.Host.DeliverAsync(restored), fixture.Host.DeliverAsync(again));

        Assert.Equal("submitted", (await block.Head.SeeAsync(nomination)).Text("state"));
        var copy = await fixture.Host.QueryAsync(db => db.Rankings.AsNoTracking().SingleAsync(one => one.Id == block.RankingId));
        Assert.Equal((1_000_002, again.OccurredAt), (copy.Version, copy.SentAt));
    }

    [Fact]
    public async Task A_restored_state_with_other_places_is_another_adoption()
    {
        var block = await fixture.BlockAsync();
        var nomination = await block.SubmitAsync();
        string[] otherBelow = [.. block.Units[..3], block.Units[4], block.Units[3], .. block.Units[5..]];

        await fixture.Host.DeliverAsync(block.Ranking(1_000_002, "adopted", otherBelow) with { Happened = [EventNames.PublisherRestored] });

        var shown = await block.Head.SeeAsync(nomination);
        Assert.Equal("open", shown.Text("state"));
        Assert.All(shown.Body!["ballots"]!.AsArray(), ballot => Assert.True(ballot!["ofEarlierAdoption"]!.GetValue<bool>()));
    }

    private async Task<Block> NominatedAsync()
    {
        var block = await fixture.BlockAsync();
        await block.NominateAsync();
        return block;
    }
}
