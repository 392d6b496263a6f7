using MassTransit;

namespace ThiDua.Awards.Tests.Consumers;

public sealed class CopyTests(AwardsFixture fixture) : IClassFixture<AwardsFixture>
{
    [Fact]
    public async Task An_older_unit_does_not_replace_a_newer_one()
    {
        await fixture.Host.DeliverAsync(AwardsFixture.Unit("LC-A", "district", 3, "Tên mới"));
        await fixture.Host.DeliverAsync(AwardsFixture.Unit("LC-A", "district", 2, "Tên cũ"));
        Assert.Equal("Tên mới",
            await fixture.Host.QueryAsync(db => db.Units.Where(unit => unit.Code == "LC-A").Select(unit => unit.Name).SingleAsync()));
    }

    [Fact]
    public async Task Members_follow_the_newest_state_of_the_cluster()
    {
        var first = AwardsFixture.Cluster("CUM-A", 1, "A", "B");
        await fixture.Host.DeliverAsync(first with { Members = [new("A", 2015, null), new("B", 2015, null)] });
        await fixture.Host.DeliverAsync(
            first with { EventId = Guid.NewGuid(), Version = 3, Members = [new ClusterMember("B", 2015, 2020), new("C", 2021, null)] });
        await fixture.Host.DeliverAsync(
            first with { EventId = Guid.NewGuid(), Version = 2, Members = [new ClusterMember("D", 2015, null)] });
        var members =
            await fixture.Host.QueryAsync(db => db.Members.Where(member => member.ClusterCode == "CUM-A").OrderBy(member => member.UnitCode)
            .Select(member => new ClusterMember(member.UnitCode, member.FromYear, member.ToYear, null, null)).ToListAsync());
        Assert.Equal([new("B", 2015, 2020), new ClusterMember("C", 2021, null)], members);
    }

    [Fact]
    public async Task A_cycle_keeps_its_newest_windows()
    {
        var cycle = AwardsFixture.Cycle("C-1", "CUM-A");
        await fixture.Host.DeliverAsync(
            cycle with { Version = 2, Phases = [new("council", AwardsFixture.At, AwardsFixture.ConferenceEnds)] });
        await fixture.Host.DeliverAsync(cycle with { EventId = Guid.NewGuid(), Version = 1 });
        var copy = await fixture.Host.QueryAsync(db => db.Cycles.AsNoTracking().SingleAsync(one => one.Code == "C-1"));
        Assert.Null(Nominations.RefusesPhase(copy.State, nameof(RecordBallot), AwardsFixture.At));
        Assert.Equal("AWA-0018", Nominations.RefusesPhase(copy.State, nameof(RecordBallot), AwardsFixture.ConferenceEnds)?.Code);
    }

    [Fact]
    public async Task A_copy_keeps_the_message_whole_and_takes_what_is_newer_by_version_and_then_by_its_sending()
    {
        var cluster = AwardsFixture.Cluster("CUM-B", 4, "A", "B") with { Officers = [new(2021, "head", "A")] };
        await fixture.Host.DeliverAsync(cluster);
        Assert.True(await fixture.Host.QueryAsync(db => db.Database
            .SqlQuery<bool>($"""
                select state->>'kind' = 'block' and state->>'decisionNumber' = '1/QĐ-UBND' and state->>'validFrom' = '2015-01-01'
                    and state->'officers'->0->>'post' = 'head' and jsonb_array_length(state->'members') = 2 as "Value"
                from awards.cluster_copy where code = 'CUM-B'
                """).SingleAsync()));
        async Task<string> NameAfter(ClusterState state)
        {
            await fixture.Host.DeliverAsync(state);
            return await fixture.Host.QueryAsync(db => db.Clusters.Where(copy => copy.Code == "CUM-B").Select(copy => copy.Name)
                .SingleAsync());
        }

        var republished = cluster with { EventId = Guid.NewGuid(), OccurredAt = cluster.OccurredAt.AddMinutes(1), Name = "Gửi lại" };
        Assert.Equal("Gửi lại", await NameAfter(republished));
        // The same version sent earlier, an older version sent later, and the same message once more change nothing.
        Assert.Equal("Gửi lại", await NameAfter(cluster with { EventId = Guid.NewGuid(), Name = "Gửi trước" }));
        Assert.Equal("Gửi lại",
            await NameAfter(republished with { EventId = Guid.NewGuid(), Version = 3, OccurredAt = cluster.OccurredAt.AddDays(1) }));
        Assert.Equal("Gửi lại", await NameAfter(republished));
    }

    [Fact]
    public async Task A_member_of_the_message_that_this_build_does_not_know_is_kept_in_the_copy()
    {
        await fixture.Host.DeliverAsync(new LaterUnitState(
            Guid.NewGuid(), Guid.NewGuid(), 1, AwardsFixture.At, ["unit-opened"], "LC-MOI", "Huyện mới", "district", null,
            new(1991, 10, 1), null, [], [], "Đồng bằng"));
        var copy = await fixture.Host.QueryAsync(db => db.Units.AsNoTracking().SingleAsync(unit => unit.Code == "LC-MOI"));
        var region = await fixture.Host.QueryAsync(db => db.Database
            .SqlQuery<string>($"""select state->>'region' as "Value" from awards.unit_copy where code = 'LC-MOI'""").SingleAsync());
        Assert.Equal(("Huyện mới", "Đồng bằng"), (copy.State.Name, region));
    }

    [Fact]
    public async Task A_republish_raises_every_state_once_more_and_changes_no_version()
    {
        var block = await fixture.BlockAsync();
        var nomination = await block.SubmitAsync();
        await fixture.Office.CallAsync("POST", "decisions", block.Decision(nomination, "1/QĐ", block.Line("CO_TINH", 0)));
        var before = (await block.Head.SeeAsync(nomination)).ETag;
        var states = await fixture.Host.QueryAsync(async db =>
            await db.Allotments.CountAsync() + await db.Nominations.CountAsync() + await db.Decisions.CountAsync()
                + await db.Awards.CountAsync());

        Assert.Equal(states, await fixture.Host.RepublishAsync());

        Assert.Equal(before, (await block.Head.SeeAsync(nomination)).ETag);
        Assert.DoesNotContain(await fixture.Host.QueryAsync(db => db.Outbox.Select(row => row.Body).ToListAsync()), body =>
            body.Contains(block.Name, StringComparison.Ordinal));
    }

    /// <summary>The contract as a later build may send it: one member more.</summary>
    [MessageUrn("thidua:clusters:unit-state:v1")]
    [EntityName("thidua.clusters.unit-state.v1")]
    public sealed record LaterUnitState(
        Guid EventId, Guid AggregateId, long Version, DateTimeOffset OccurredAt, IReadOnlyList<string> Happened,
        string Code, string Name, string Kind, string? ParentCode, DateOnly ValidFrom, DateOnly? ValidTo,
        IReadOnlyList<string> Predecessors, IReadOnlyList<string> Successors, string Region);
}
