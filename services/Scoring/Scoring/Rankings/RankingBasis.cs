namespace ThiDua.Scoring;

/// <summary>Everything a ranking rests on: the table in force, those who are ranked for the year and the sheets as they are now.</summary>
/// <param name="Sheets">All of the table, also of units that have left.</param>
/// <param name="Results">Of the members.</param>
internal sealed record RankingBasis(
    ScoringTable Table, IReadOnlyList<ScoreSheet> Sheets, IReadOnlyList<UnitResult> Results)
{
    public static async Task<Result<RankingBasis>> LoadAsync(
        ScoringDbContext db, ClusterState cluster, string cycleCode, int year, CancellationToken ct)
    {
        var table = await db.Tables.AsNoTracking().SingleOrDefaultAsync(
            t => t.ClusterCode == cluster.Code && t.CycleCode == cycleCode && t.State == TableState.Published, ct);
        if (table is null) return TableErrors.TableNotPublished;
        // A unit that ended or left within the year is not ranked: its sheet is closed and stops nobody.
        var members = await db.RankedMembersAsync(cluster, year, ct);
        if (members.Count == 0) return SeasonErrors.NobodyToScore;

        var sheets = await db.Sheets.Where(s => s.TableId == table.Id).ToListAsync(ct);
        var blank = table.Tree.Top.Select(group => new GroupTotal(group.Code, null)).ToList();
        var results = members.Select(
            unit => sheets.Find(sheet => sheet.UnitCode == unit)?.ToResult(table) ?? new UnitResult(unit, null, blank));
        return new RankingBasis(table, sheets, [.. results]);
    }
}
