using Microsoft.EntityFrameworkCore;
using ThiDua.Register;
using ThiDua.TestKit;
using static ThiDua.Indicators.Tests.IndicatorsFixture;

namespace ThiDua.Indicators.Tests.Consumers;

public sealed class CopyTests(IndicatorsFixture module) : IClassFixture<IndicatorsFixture>
{
    private static readonly int[][] Orders = [.. Permutations([1, 2, 3, 4, 5])];

    /// <summary>Each order has its own aggregates; a queue is handled one by one, so the order sent is the order seen.</summary>
    [Fact]
    public async Task Orders_through_bus_inbox_and_database_give_the_same_copies()
    {
        var sent = new List<Guid>();
        foreach (var (number, order) in Orders.Where((_, index) => index % 17 == 0).Index())
            foreach (var version in order)
                foreach (var state in new object[] { UnitAt($"TT-U-{number}", version), ClusterAt($"TT-C-{number}", version),
                    CycleAt($"TT-K-{number}", version) })
                {
                    sent.Add(Guid.NewGuid());
                    await module.Host.PublishAsync(state, sent[^1]);
                }
        await Eventually.SeesAsync(
            () => module.Host.QueryAsync(db => db.Inbox.CountAsync(row => sent.Contains(row.MessageId))), count =>
                count == sent.Count, $"{sent.Count} messages in the inbox");

        for (var number = 0; number < sent.Count / 15; number++)
        {
            AreNewest(
                await module.Host.QueryAsync(db => db.Units.SingleAsync(unit => unit.Code == $"TT-U-{number}")),
                await module.Host.QueryAsync(db => db.Clusters.SingleAsync(cluster => cluster.Code == $"TT-C-{number}")),
                await module.Host.QueryAsync(db => db.Cycles.SingleAsync(cycle => cycle.Code == $"TT-K-{number}")));
        }
    }

    [Fact]
    public async Task A_duplicate_and_a_republished_state_change_nothing()
    {
        var state = UnitNamed("LC-LAP", 3, "Huyện");
        await module.Host.DeliverAsync(state);
        await module.Host.PublishAsync(state);
        await module.Host.DeliverAsync(state with { EventId = Guid.NewGuid(), Happened = [EventNames.Republished] });

        Assert.Equal(3, (await module.Host.QueryAsync(db => db.Units.SingleAsync(unit => unit.Code == "LC-LAP"))).Version);
        Assert.Equal(0, await module.Host.QueryAsync(db => db.Failures.CountAsync()));
    }

    private static void AreNewest(UnitCopy unit, ClusterCopy cluster, CycleCopy cycle)
    {
        Assert.Equal((5, "Tên 5", new DateOnly(2025, 1, 1)), (unit.Version, unit.Name, unit.State.ValidTo));
        Assert.Equal(Enumerable.Range(1, 5).Select(member => new ClusterMember($"M{member}", 2025, null)),
            cluster.State.Members.OrderBy(member => member.UnitCode));
        Assert.Equal((5, 2035), (cycle.Version, cycle.Year));
        Assert.Equal(["C-5"], cycle.State.ClusterCodes);
        Assert.Equal([new CyclePhase("report", ReportOpens.AddDays(5), ReportCloses.AddDays(5))], cycle.State.Phases);
    }

    private static UnitState UnitAt(string code, int version) =>
        UnitNamed(code, version, $"Tên {version}", validTo: new DateOnly(2020 + version, 1, 1));

    private static ClusterState ClusterAt(string code, int version) =>
        ClusterOf(code, version, [.. Enumerable.Range(1, version).Select(member => new ClusterMember($"M{member}", 2020 + version, null))]);

    private static CycleState CycleAt(string code, int version) =>
        Cycle(code, version, $"C-{version}", ReportOpens.AddDays(version), ReportCloses.AddDays(version), 2030 + version);

    private static IEnumerable<int[]> Permutations(int[] of) =>
        of.Length == 0 ? [[]]
            : of.SelectMany(first => Permutations([.. of.Where(other => other != first)]).Select(rest => (int[])[first, .. rest]));
}
