using ThiDua.BuildingBlocks.Messaging;
using ThiDua.Contracts.Clusters.V1;

namespace ThiDua.Scoring;

/// <summary>Keeps the copy of a cycle. Nothing is switched here: each request judges the phases by its own moment.</summary>
internal sealed class CycleChanged(ConsumerServices services) : IdempotentConsumer<ScoringDbContext, CycleState>(services, Queue)
{
    public const string Queue = "scoring-cycle-changed";

    protected override async Task HandleAsync(CycleState message, ScoringDbContext db, CancellationToken ct)
    {
        var copy = await db.Cycles.FindAsync([message.Code], ct);
        if (copy is not null && message.Version <= copy.Version) return;

        if (copy is null) db.Add(copy = new CycleCopy { Code = message.Code });
        (copy.Year, copy.ClusterCodes, copy.Version) = (message.Year, message.ClusterCodes, message.Version);
        copy.Phases = [.. message.Phases.Select(phase => new Phase(phase.Kind, phase.Opens, phase.Closes))];
    }
}
