using Microsoft.EntityFrameworkCore;

namespace ThiDua.Scoring.Tests.Consumers;

public sealed class CopyTests(ScoringFixture module) : IClassFixture<ScoringFixture>
{
    public static TheoryData<int[]> Orders => [.. Permutations([1, 2, 3, 4, 5])];

    [Fact]
    public void There_are_as_many_orders_of_five_as_there_must_be() => Assert.Equal(120, Orders.Count);

    [Fact]
    public async Task Five_states_in_every_order_leave_the_newest()
    {
        foreach (var (i, row) in Orders.Index())
        {
            foreach (var version in row.Data) await module.Host.PublishAsync(States.Unit($"P-{i}", version, $"Tên {version}"));
        }

        await Eventually.SeesAsync(
            () => module.Host.QueryAsync(db =>
                db.Units.Where(u => u.Code.StartsWith("P-")).Select(u => $"{u.Name}/{u.Version}").ToListAsync()),
            names => names.Count == 120 && names.TrueForAll(name => name == "Tên 5/5"), "the newest name in all 120 copies",
                TimeSpan.FromMinutes(2));
        Assert.Equal(0, await module.Host.QueryAsync(db => db.Failures.CountAsync()));
    }

    [Fact]
    public async Task A_message_that_comes_twice_is_handled_once()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var joined = season.ClusterState(2, "DUP-JOINED");

        await module.Host.DeliverAsync(joined);
        await module.Host.PublishAsync(joined);
        await module.Host.DeliverAsync(season.ClusterState(3, "DUP-JOINED"));

        Assert.Equal(1, await module.Host.QueryAsync(db => db.Sheets.CountAsync(s => s.UnitCode == "DUP-JOINED")));
        Assert.Equal(1, await module.Host.QueryAsync(db => db.Inbox.CountAsync(row => row.MessageId == joined.EventId)));
    }

    [Fact]
    public async Task An_older_state_of_figures_indicators_and_cycles_is_ignored()
    {
        var season = await module.NewSeasonAsync();
        await module.Host.DeliverAsync(States.Figures(season.Units[0], 2, 110));
        await module.Host.DeliverAsync(States.Figures(season.Units[0], 1, 90));
        await module.Host.DeliverAsync(season.CycleState(3) with { Phases = [] });
        await module.Host.DeliverAsync(season.CycleState(2));
        await module.Host.DeliverAsync(season.ClusterState(3) with { Members = [] });
        await module.Host.DeliverAsync(season.ClusterState(2));

        Assert.Equal(110, (await module.Host.QueryAsync(db => db.Figures.SingleAsync(f => f.UnitCode == season.Units[0]))).Figures[0]
            .Actual);
        Assert.Empty((await module.Host.QueryAsync(db => db.Cycles.SingleAsync(c => c.Code == season.Cycle))).Phases);
        Assert.Empty((await module.Host.QueryAsync(db => db.Clusters.SingleAsync(c => c.Code == season.Cluster))).Members);
    }

    [Fact]
    public async Task A_republish_writes_every_aggregate_once_more_without_a_new_version()
    {
        var season = await module.NewSeasonAsync();
        var ranking = await season.AdoptAsync(50, 40, 30);
        var tag = (await season.Head.SeeAsync(ranking)).ETag;
        var aggregates = await module.Host.QueryAsync(async db =>
            await db.Tables.CountAsync() + await db.Sheets.CountAsync() + await db.Rankings.CountAsync());

        Assert.Equal(aggregates, await module.Host.RepublishAsync());

        var id = Guid.Parse(ranking.Split('/')[1]);
        var last = await module.Host.QueryAsync(db =>
            db.Outbox.Where(row => row.AggregateId == id).OrderByDescending(row => row.Id).FirstAsync());
        Assert.Contains("Republished", last.Body, StringComparison.Ordinal);
        Assert.Contains("\"adopted\"", last.Body, StringComparison.Ordinal);
        Assert.Equal(tag, (await season.Head.SeeAsync(ranking)).ETag);
    }

    private static IEnumerable<int[]> Permutations(int[] items) => items.Length <= 1
        ? [items]
        : items.SelectMany(first => Permutations([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));
}
