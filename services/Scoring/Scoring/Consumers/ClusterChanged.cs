using ThiDua.BuildingBlocks.Messaging;
using ThiDua.Contracts.Clusters.V1;

namespace ThiDua.Scoring;

/// <summary>Keeps the copy of a cluster; a unit that joins a year whose table is published gets its sheet, unless the ranking is adopted:
/// then when it is reopened.</summary>
internal sealed class ClusterChanged(ConsumerServices services) : IdempotentConsumer<ScoringDbContext, ClusterState>(services, Queue)
{
    public const string Queue = "scoring-cluster-changed";

    protected override async Task HandleAsync(ClusterState message, ScoringDbContext db, CancellationToken ct)
    {
        var copy = await db.Clusters.FindAsync([message.Code], ct);
        if (copy is not null && message.Version <= copy.Version) return;

        if (copy is null) db.Add(copy = new ClusterCopy { Code = message.Code });
        (copy.Name, copy.Version) = (message.Name, message.Version);
        copy.Members = [.. message.Members.Select(member => new Membership(member.UnitCode, member.FromYear, member.ToYear))];
        copy.Heads = [.. message.Officers.Select(officer => new Headship(officer.Year, officer.UnitCode, officer.Post == "deputy"))];

        var open = db.Tables.Where(t => t.ClusterCode == message.Code && t.State == TableState.Published
            && !db.Rankings.Any(r => r.TableId == t.Id && r.State == RankingState.Adopted));
        foreach (var table in await open.ToListAsync(ct))
        {
            var cycle = await db.Cycles.SingleAsync(c => c.Code == table.CycleCode, ct);
            await db.OpenSheetsAsync(copy, table, cycle.Year, message.OccurredAt, ct);
        }
    }
}
