using ThiDua.BuildingBlocks.Messaging;
using ThiDua.Contracts.Clusters.V1;

namespace ThiDua.Indicators;

/// <summary>Keeps the copy of a cluster and its members by year.</summary>
internal sealed class ClusterChanged(ConsumerServices services) : IdempotentConsumer<IndicatorsDbContext, ClusterState>(services, Queue)
{
    public const string Queue = "indicators-cluster-changed";

    protected override async Task HandleAsync(ClusterState message, IndicatorsDbContext db, CancellationToken ct)
    {
        var copy = await db.Clusters.FindAsync([message.Code], ct);
        if (copy is null) db.Clusters.Add(copy = new ClusterCopy(message.Code));
        copy.Take(message);
    }
}
