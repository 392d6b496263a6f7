namespace ThiDua.Scoring;

/// <summary>Everything a ranking rests on: the table in force, those who are ranked for the year and the sheets as they are now.</summary>
/// <param name="Sheets">All of the table, also of units that have left.</param>
/// <param name="Results">Of the members.</param>
internal sealed record RankingBasis(
    ClusterCopy Cluster, ScoringTable Table, int Year, IReadOnlyList<ScoreSheet> Sheets, IReadOnlyList<UnitResult> Results)
{
    public static async Task<Result<RankingBasis>> LoadAsync(
        ScoringDbContext db, string clusterCode, string cycleCode, CancellationToken ct)
    {
        var cluster = await db.Clusters.SingleOrDefaultAsync(c => c.Code == clusterCode, ct);
        if (cluster is null) return SeasonErrors.ClusterUnknown(clusterCode);
        var cycle = await db.Cycles.AsNoTracking().SingleOrDefaultAsync(c => c.Code == cycleCode, ct);
        if (cycle is null) return SeasonErrors.CycleUnknown(cycleCode);
        var table = await db.Tables.AsNoTracking().SingleOrDefaultAsync(
            t => t.ClusterCode == clusterCode && t.CycleCode == cycleCode && t.State == TableState.Published, ct);
        if (table is null) return TableErrors.TableNotPublished;
        // A unit that ended or left within the year is not ranked: its sheet is closed and stops nobody.
        var members = cluster.State.MembersFor(cycle.Year, db.Today);
        if (members.Count == 0) return SeasonErrors.NobodyToScore;

        var sheets = await db.Sheets.Where(s => s.TableId == table.Id).ToListAsync(ct);
        var blank = table.Tree.Top.Select(group => new GroupTotal(group.Code, null)).ToList();
        var results = members.Select(
            unit => sheets.Find(sheet => sheet.UnitCode == unit)?.ToResult(table) ?? new UnitResult(unit, null, blank));
        return new RankingBasis(cluster, table, cycle.Year, sheets, [.. results]);
    }
}
