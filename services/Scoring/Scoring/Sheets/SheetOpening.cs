namespace ThiDua.Scoring;

internal static class SheetOpening
{
    /// <summary>Opens a sheet under this table for every member of the year that has none yet.</summary>
    public static async Task OpenSheetsAsync(
        this ScoringDbContext db, ClusterCopy cluster, ScoringTable table, int year, DateTimeOffset at, CancellationToken ct)
    {
        cluster.Touched++;
        var scored = await db.Sheets.Where(s => s.TableId == table.Id).Select(s => s.UnitCode).ToListAsync(ct);
        db.AddRange(cluster.MembersIn(year).Except(scored).Select(unit => ScoreSheet.Open(Guid.CreateVersion7(at), table, unit)));
    }
}
