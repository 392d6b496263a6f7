namespace ThiDua.Clusters.Tests.Features;

public sealed class PersistenceTests(ClustersHost clusters) : IClassFixture<ClustersHost>
{
    [Fact]
    public async Task The_model_has_no_change_without_a_migration() =>
        Assert.False(await clusters.Host.QueryAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())));

    [Fact]
    public async Task A_republish_raises_every_state_once_more_under_the_same_version()
    {
        var block = await clusters.BlockAsync("X-BLOCK", "X-A");
        await clusters.CycleAsync("X-21", block);
        await clusters.Head(block).CreateAsync("/pacts", ClustersHost.Pact(block, "X-21"));

        Assert.Equal(4, await clusters.Host.RepublishAsync());

        var raised = await clusters.Host.QueryAsync(db =>
            db.Outbox.OrderByDescending(o => o.Id).Take(4).Select(o => new { o.WireName, o.AggregateVersion }).ToListAsync());
        Assert.Equal(
            ["thidua.clusters.unit-state.v1 1", "thidua.clusters.cluster-state.v1 2", "thidua.clusters.cycle-state.v1 1",
                "thidua.clusters.pact-state.v1 1"],
            raised.Select(o => $"{o.WireName} {o.AggregateVersion}").Reverse());
    }
}
