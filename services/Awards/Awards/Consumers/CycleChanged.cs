using ThiDua.BuildingBlocks.Messaging;
using ThiDua.Contracts.Clusters.V1;

namespace ThiDua.Awards;

/// <summary>Keeps the copy of each cycle and its phases.</summary>
internal sealed class CycleChanged(ConsumerServices services) : IdempotentConsumer<AwardsDbContext, CycleState>(services, Queue)
{
    public const string Queue = "awards-cycle-changed";

    protected override async Task HandleAsync(CycleState message, AwardsDbContext db, CancellationToken ct)
    {
        var copy = await db.Cycles.SingleOrDefaultAsync(cycle => cycle.Code == message.Code, ct);
        if (message.Version <= copy?.Version) return;
        if (copy is null) db.Add(copy = new CycleCopy { Code = message.Code });
        (copy.Version, copy.Year, copy.ClusterCodes) = (message.Version, message.Year, message.ClusterCodes);
        copy.Phases = [.. message.Phases.Select(phase => new PhaseCopy(phase.Kind, phase.Opens, phase.Closes))];
    }
}
