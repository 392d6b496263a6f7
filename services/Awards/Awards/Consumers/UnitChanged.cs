using ThiDua.BuildingBlocks.Messaging;
using ThiDua.Contracts.Clusters.V1;

namespace ThiDua.Awards;

/// <summary>Keeps the copy of each unit.</summary>
internal sealed class UnitChanged(ConsumerServices services) : IdempotentConsumer<AwardsDbContext, UnitState>(services, Queue)
{
    public const string Queue = "awards-unit-changed";

    protected override async Task HandleAsync(UnitState message, AwardsDbContext db, CancellationToken ct)
    {
        var copy = await db.Units.SingleOrDefaultAsync(unit => unit.Code == message.Code, ct);
        if (message.Version <= copy?.Version) return;
        if (copy is null) db.Add(copy = new UnitCopy { Code = message.Code });
        (copy.Version, copy.Name, copy.Kind) = (message.Version, message.Name, message.Kind);
        (copy.ValidFrom, copy.ValidTo, copy.Predecessors) = (message.ValidFrom, message.ValidTo, message.Predecessors);
    }
}
