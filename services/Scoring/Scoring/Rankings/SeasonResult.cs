namespace ThiDua.Scoring;

/// <summary>Everything a ranking rests on: the table in force, the members of the year and the sheets as they are now.</summary>
/// <param name="Sheets">All of the table, also of units that have left.</param>
/// <param name="Standings">Of the members.</param>
internal sealed record SeasonResult(
    ClusterCopy Cluster, ScoringTable Table, int Year, IReadOnlyList<ScoreSheet> Sheets, IReadOnlyList<Standing> Standings)
{
    public static async Task<Result<SeasonResult>> LoadAsync(ScoringDbContext db, string clusterCode, string cycleCode,
        CancellationToken ct)
    {
        if (await db.Clusters.SingleOrDefaultAsync(c => c.Code == clusterCode, ct) is not { } cluster) return ScoringErrors.ClusterUnknown(
            clusterCode);
        if (await db.Cycles.AsNoTracking()
            .SingleOrDefaultAsync(c => c.Code == cycleCode, ct) is not { } cycle) return ScoringErrors.CycleUnknown(cycleCode);
        var table = await db.Tables.AsNoTracking().SingleOrDefaultAsync(
            t => t.ClusterCode == clusterCode && t.CycleCode == cycleCode && t.State == TableState.Published, ct);
        if (table is null) return ScoringErrors.TableNotPublished;
        var members = cluster.MembersIn(cycle.Year).ToList();
        if (members.Count == 0) return ScoringErrors.NobodyToScore;

        var sheets = await db.Sheets.Where(s => s.TableId == table.Id).ToListAsync(ct);
        var blank = table.Tree.Top.Select(group => new GroupTotal(group.Code, null)).ToList();
        var standings =
            members.Select(unit => sheets.Find(sheet => sheet.UnitCode == unit)?.ToStanding(table) ?? new Standing(unit, null, blank));
        return new SeasonResult(cluster, table, cycle.Year, sheets, [.. standings]);
    }
}

internal static class UnitNames
{
    public static Task<Dictionary<string, string>> NamesAsync(this ScoringDbContext db, IReadOnlyList<string> codes,
        CancellationToken ct) =>
        db.Units.AsNoTracking().Where(u => codes.Contains(u.Code)).ToDictionaryAsync(u => u.Code, u => u.Name, ct);
}
