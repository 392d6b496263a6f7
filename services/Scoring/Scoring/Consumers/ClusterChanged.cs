using ThiDua.BuildingBlocks.Messaging;

namespace ThiDua.Scoring;

/// <summary>Keeps the copy of a cluster; a unit that joins a year whose table is published gets its sheet, unless the ranking is adopted:
/// then when it is reopened.</summary>
internal sealed class ClusterChanged(ConsumerServices services, ModuleDatabase<ScoringDbContext> database)
    : ClusterChanged<ScoringDbContext>(services, database)
{
    // The base has written the clusters' rows: whoever opens or freezes sheets for their members at this moment has committed before,
    // or finds the row touched.
    protected override async Task ChangedAsync(IReadOnlyList<ClusterState> newer, ScoringDbContext db, CancellationToken ct)
    {
        await base.ChangedAsync(newer, db, ct);

        var clusters = newer.ToDictionary(cluster => cluster.Code);
        string[] codes = [.. clusters.Keys];
        var open =
            from table in db.Tables
            join cycle in db.Cycles on table.CycleCode equals cycle.Code
            where codes.Contains(table.ClusterCode) && table.State == TableState.Published
                && !db.Rankings.Any(r => r.TableId == table.Id && r.State == RankingState.Adopted)
            select new { Table = table, cycle.Year };
        foreach (var season in await open.ToListAsync(ct))
        {
            var cluster = clusters[season.Table.ClusterCode];
            await db.OpenSheetsAsync(cluster, season.Table, season.Year, cluster.OccurredAt, ct);
        }
    }
}
