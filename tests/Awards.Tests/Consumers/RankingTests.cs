using Microsoft.EntityFrameworkCore;
using ThiDua.Awards.Domain;

namespace ThiDua.Awards.Tests.Consumers;

public sealed class RankingTests(AwardsFixture fixture) : IClassFixture<AwardsFixture>
{
    [Fact]
    public async Task Every_order_of_five_states_ends_in_the_newest()
    {
        foreach (var order in Permutations([2, 3, 4, 5, 6]))
        {
            var block = await NominatedAsync();
            // Reopened, adopted with other places, reopened, adopted as at first, reopened: the end is suspended with the first places.
            string[] otherOrder = [block.Units[2], block.Units[0], block.Units[1], .. block.Units[3..]];
            foreach (var version in order)
                await fixture.Host.PublishAsync(version % 2 == 0 ? block.Ranking(version, "open") : block.Ranking(version, "adopted", version == 3 ? otherOrder : block.Units));
            await fixture.Host.DeliverAsync(block.Ranking(1, "adopted"));

            var (copy, status) = await fixture.Host.QueryAsync(async db => (
                await db.Rankings.AsNoTracking().SingleAsync(ranking => ranking.Id == block.RankingId),
                await db.Nominations.Where(nomination => nomination.RankingId == block.RankingId).Select(nomination => nomination.Status).SingleAsync()));
            Assert.Equal((6, false, 1, NominationStatus.Suspended), (copy.Version, copy.IsAdopted, copy.RankOf(block.Units[0]), status));
        }
    }

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
        await fixture.Host.DeliverAsync(state with { EventId = Guid.NewGuid(), Happened = ["Republished"] });
        Assert.Equal(before, (await block.Head.SeeAsync($"nominations/{nomination}")).ETag);
    }

    private async Task<Block> NominatedAsync()
    {
        var block = await fixture.BlockAsync();
        await block.NominateAsync();
        return block;
    }

    private static IEnumerable<long[]> Permutations(long[] items) =>
        items.Length < 2 ? [items] : items.SelectMany(first => Permutations([.. items.Where(item => item != first)]).Select(rest => (long[])[first, .. rest]));
}
