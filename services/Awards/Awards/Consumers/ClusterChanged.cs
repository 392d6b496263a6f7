using ThiDua.BuildingBlocks.Messaging;
using ThiDua.Contracts.Clusters.V1;

namespace ThiDua.Awards;

/// <summary>Keeps the copy of each cluster and its members and officers.</summary>
internal sealed class ClusterChanged(ConsumerServices services) : IdempotentConsumer<AwardsDbContext, ClusterState>(services, Queue)
{
    public const string Queue = "awards-cluster-changed";

    protected override async Task HandleAsync(ClusterState message, AwardsDbContext db, CancellationToken ct)
    {
        var copy = await db.Clusters.Include(cluster => cluster.Members).SingleOrDefaultAsync(cluster => cluster.Code == message.Code, ct);
        if (message.Version <= copy?.Version) return;
        if (copy is null) db.Add(copy = new ClusterCopy { Code = message.Code });
        (copy.Version, copy.Name) = (message.Version, message.Name);
        copy.Officers = [.. message.Officers.Select(officer => new OfficerCopy(officer.Year, officer.UnitCode))];

        copy.Members.RemoveAll(known =>
            !message.Members.Any(member => (member.UnitCode, member.FromYear) == (known.UnitCode, known.FromYear)));
        foreach (var member in message.Members)
        {
            var known = copy.Members.Find(one => (one.UnitCode, one.FromYear) == (member.UnitCode, member.FromYear));
            if (known is null) copy.Members.Add(
                known = new MemberCopy { ClusterCode = copy.Code, UnitCode = member.UnitCode, FromYear = member.FromYear });
            known.ToYear = member.ToYear;
        }
    }
}
