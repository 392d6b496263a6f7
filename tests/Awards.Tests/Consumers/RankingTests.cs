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
        var again = restored with
        {
            EventId = Guid.NewGuid(),
            OccurredAt = restored.OccurredAt.AddMinutes(1),
            Happened = [EventNames.Republished],
        };

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

    [Fact]
    public async Task A_corrected_adoption_is_the_same_one_and_only_its_day_follows_in_any_order_and_however_often()
    {
        var block = await fixture.BlockAsync();
        var nomination = await block.SubmitAsync();
        var before = Version(await block.Head.SeeAsync(nomination));
        var corrected = Corrected(block, 2, new DateOnly(2021, 12, 18));
        var again = Corrected(block, 3, new DateOnly(2021, 12, 19));

        await fixture.Host.DeliverAsync(again);
        await fixture.Host.DeliverAsync(corrected);
        await fixture.Host.PublishAsync(again);
        await fixture.Host.DeliverAsync(again with { EventId = Guid.NewGuid(), Happened = [EventNames.Republished] });

        var shown = await block.Head.SeeAsync(nomination);
        Assert.Equal(("submitted", 3), (shown.Text("state"), shown.Body!["proposals"]!.AsArray().Count));
        Assert.All(shown.Body["ballots"]!.AsArray(), ballot => Assert.False(ballot!["ofEarlierAdoption"]!.GetValue<bool>()));
        Assert.Equal(new DateOnly(2021, 12, 19), await fixture.Host.QueryAsync(db =>
            db.Nominations.Where(one => one.RankingId == block.RankingId).Select(one => one.AdoptedOn).SingleAsync()));
        // One event, of the day alone.
        Assert.Equal(before + 1, Version(shown));
    }

    [Fact]
    public async Task A_decision_shows_that_the_day_of_the_adoption_it_rested_on_was_put_right()
    {
        var block = await fixture.BlockAsync();
        var nomination = await block.SubmitAsync();
        var decided = await fixture.Office.CallAsync("POST", "decisions", block.Decision(nomination, "79/QĐ", block.Line(Block.Flag, 0)));
        Assert.Equal(201, decided.Status);

        await fixture.Host.DeliverAsync(Corrected(block, 2, new DateOnly(2021, 12, 18)));

        var grounds = (await fixture.Office.SeeAsync($"decisions/{decided.Id}")).Body!["grounds"]![0]!;
        Assert.Equal(("2021-12-20", "2021-12-18", false), (grounds["adoptedOn"]!.GetValue<string>(),
            grounds["changedSince"]!["adoptedOn"]!.GetValue<string>(), grounds["changedSince"]!["reopened"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task A_publisher_restored_to_the_adoption_before_a_lost_reopening_or_correction_takes_nothing_away()
    {
        var (reopened, corrected) = (await fixture.BlockAsync(), await fixture.BlockAsync());
        var (first, second) = (await reopened.SubmitAsync(), await corrected.SubmitAsync());
        await fixture.Host.DeliverAsync(reopened.Ranking(2, "open"));
        await fixture.Host.DeliverAsync(Corrected(corrected, 2, new DateOnly(2021, 12, 18)));
        Assert.Equal("suspended", (await reopened.Head.SeeAsync(first)).Text("state"));

        foreach (var block in new[] { reopened, corrected })
        {
            await fixture.Host.DeliverAsync(
                block.Ranking(1_000_002, "adopted") with { AdoptedIn = 1, Happened = [EventNames.PublisherRestored] });
        }

        Assert.Equal(("open", 3), await reopened.Head.SeeAsync(first) is var one
            ? (one.Text("state"), one.Body!["proposals"]!.AsArray().Count) : default);
        Assert.Equal(("submitted", 3), await corrected.Head.SeeAsync(second) is var two
            ? (two.Text("state"), two.Body!["proposals"]!.AsArray().Count) : default);
    }

    private static long Version(Answer answer) => long.Parse(answer.ETag!.Trim('"'), System.Globalization.CultureInfo.InvariantCulture);

    private static Contracts.Scoring.V1.RankingState Corrected(Block block, long version, DateOnly day) =>
        block.Ranking(version, "adopted") with { AdoptedIn = 1, AdoptedOn = day, Happened = ["ranking-adoption-corrected"] };

    private async Task<Block> NominatedAsync()
    {
        var block = await fixture.BlockAsync();
        await block.NominateAsync();
        return block;
    }
}
