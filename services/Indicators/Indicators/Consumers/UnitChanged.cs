using ThiDua.BuildingBlocks.Messaging;
using ThiDua.Contracts.Clusters.V1;

namespace ThiDua.Indicators;

/// <summary>Keeps the copy of a unit.</summary>
internal sealed class UnitChanged(ConsumerServices services) : IdempotentConsumer<IndicatorsDbContext, UnitState>(services, Queue)
{
    public const string Queue = "indicators-unit-changed";

    protected override async Task HandleAsync(UnitState message, IndicatorsDbContext db, CancellationToken ct)
    {
        var copy = await db.Units.FindAsync([message.Code], ct);
        if (copy is null) db.Units.Add(copy = new UnitCopy(message.Code));
        copy.Take(message);
    }
}
