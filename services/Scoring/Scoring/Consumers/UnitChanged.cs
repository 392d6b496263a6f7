using ThiDua.BuildingBlocks.Messaging;
using ThiDua.Contracts.Clusters.V1;

namespace ThiDua.Scoring;

/// <summary>Keeps the copy of a unit.</summary>
internal sealed class UnitChanged(ConsumerServices services) : IdempotentConsumer<ScoringDbContext, UnitState>(services, Queue)
{
    public const string Queue = "scoring-unit-changed";

    protected override async Task HandleAsync(UnitState message, ScoringDbContext db, CancellationToken ct)
    {
        var copy = await db.Units.FindAsync([message.Code], ct);
        if (copy is not null && message.Version <= copy.Version) return;

        if (copy is null) db.Add(copy = new UnitCopy { Code = message.Code });
        (copy.Name, copy.Version) = (message.Name, message.Version);
    }
}
