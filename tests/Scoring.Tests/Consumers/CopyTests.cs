using MassTransit;
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

        var figures = await module.Host.QueryAsync(db => db.Figures.SingleAsync(f => f.UnitCode == season.Units[0]));
        Assert.Equal(($"{season.Units[0]}/2021", "2021", 110m), (figures.Key, figures.Period, figures.State.Figures[0].Actual));
        Assert.Empty((await module.Host.QueryAsync(db => db.Cycles.SingleAsync(c => c.Code == season.Cycle))).State.Phases);
        Assert.Empty((await module.Host.QueryAsync(db => db.Clusters.SingleAsync(c => c.Code == season.Cluster))).State.Members);
    }

    [Fact]
    public async Task A_copy_keeps_what_a_message_says_beyond_what_this_build_knows()
    {
        var told = new UnitStateOfTomorrow(States.Unit("LC-MAI", 1), "cấp huyện cũ");

        await module.Host.DeliverAsync(told);

        Assert.Equal(["cấp huyện cũ"], await module.Host.QueryAsync(db => db.Database
            .SqlQuery<string>($"select state->>'addedLater' as \"Value\" from scoring.unit_copy where code = 'LC-MAI'").ToListAsync()));
        Assert.Equal(("Đơn vị LC-MAI", 1), await module.Host.QueryAsync(async db =>
            await db.Units.SingleAsync(u => u.Code == "LC-MAI") is var copy ? (copy.State.Name, (int)copy.Version) : default));
    }

    [Fact]
    public async Task A_state_of_the_same_version_is_taken_when_it_was_sent_later_and_not_when_it_was_sent_earlier()
    {
        var first = States.Unit("LC-LAI", 3, "Đầu");
        var again = first with { EventId = Guid.NewGuid(), OccurredAt = first.OccurredAt.AddHours(1), Name = "Gửi lại" };
        var earlier = first with { EventId = Guid.NewGuid(), OccurredAt = first.OccurredAt.AddHours(-1), Name = "Sớm hơn" };
        var older = again with { EventId = Guid.NewGuid(), Version = 2, OccurredAt = first.OccurredAt.AddHours(2), Name = "Cũ" };
        foreach (var state in new[] { first, again, earlier, older }) await module.Host.DeliverAsync(state);
        await module.Host.PublishAsync(first);
        await module.Host.DeliverAsync(States.Unit("LC-SAU", 1));

        Assert.Equal(("Gửi lại", 3, again.OccurredAt, 1), await module.Host.QueryAsync(async db =>
            await db.Units.SingleAsync(u => u.Code == "LC-LAI") is var copy
                ? (copy.Name, (int)copy.Version, copy.SentAt, copy.Touched) : default));
        Assert.Equal(1, await module.Host.QueryAsync(db => db.Inbox.CountAsync(row => row.MessageId == first.EventId)));
        Assert.Equal(0, await module.Host.QueryAsync(db => db.Failures.CountAsync()));
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
        Assert.Contains("republished", last.Body, StringComparison.Ordinal);
        Assert.Contains("\"adopted\"", last.Body, StringComparison.Ordinal);
        Assert.Equal(tag, (await season.Head.SeeAsync(ranking)).ETag);
    }

    private static IEnumerable<int[]> Permutations(int[] items) => items.Length <= 1
        ? [items]
        : items.SelectMany(first => Permutations([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));
}

/// <summary>A unit's state as a later build of Clusters could send it: the same contract with one field more.</summary>
[MessageUrn("thidua:clusters:unit-state:v1")]
[EntityName("thidua.clusters.unit-state.v1")]
internal sealed record UnitStateOfTomorrow(
    Guid EventId, Guid AggregateId, long Version, DateTimeOffset OccurredAt, IReadOnlyList<string> Happened,
    string Code, string Name, string Kind, string? ParentCode, DateOnly ValidFrom, DateOnly? ValidTo,
    IReadOnlyList<string> Predecessors, IReadOnlyList<string> Successors, string AddedLater)
{
    public UnitStateOfTomorrow(UnitState today, string addedLater) : this(
        EventId: today.EventId,
        AggregateId: today.AggregateId,
        Version: today.Version,
        OccurredAt: today.OccurredAt,
        Happened: today.Happened,
        Code: today.Code,
        Name: today.Name,
        Kind: today.Kind,
        ParentCode: today.ParentCode,
        ValidFrom: today.ValidFrom,
        ValidTo: today.ValidTo,
        Predecessors: today.Predecessors,
        Successors: today.Successors,
        AddedLater: addedLater)
    {
    }
}
