using ThiDua.BuildingBlocks.Messaging;
using ThiDua.Contracts.Clusters.V1;

namespace ThiDua.Indicators;

/// <summary>Keeps the copy of a cycle and its phases.</summary>
internal sealed class CycleChanged(ConsumerServices services) : IdempotentConsumer<IndicatorsDbContext, CycleState>(services, Queue)
{
    public const string Queue = "indicators-cycle-changed";

    protected override async Task HandleAsync(CycleState message, IndicatorsDbContext db, CancellationToken ct)
    {
        var copy = await db.Cycles.FindAsync([message.Code], ct);
        if (copy is null) db.Cycles.Add(copy = new CycleCopy(message.Code));
        copy.Take(message);
    }
}
