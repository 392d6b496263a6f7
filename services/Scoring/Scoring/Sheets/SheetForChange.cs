namespace ThiDua.Scoring;

/// <summary>A sheet with what its rules need: its table and its cycle.</summary>
internal sealed record SheetForChange(ScoreSheet Sheet, ScoringTable Table, CycleCopy Cycle)
{
    /// <returns><c>null</c> when there is no such sheet or the caller may not see it.</returns>
    public static async Task<SheetForChange?> LoadAsync(ScoringDbContext db, CurrentUser user, Guid id, CancellationToken ct)
    {
        if (await db.SheetsFor(user).SingleOrDefaultAsync(s => s.Id == id, ct) is not { } sheet) return null;
        return new(sheet, await db.Tables.AsNoTracking().SingleAsync(t => t.Id == sheet.TableId, ct),
            await db.Cycles.AsNoTracking().SingleAsync(c => c.Code == sheet.CycleCode, ct));
    }

    /// <summary>A sheet that was sent back is corrected as long as it can still be appraised.</summary>
    public Error? RefusesSelfScores(DateTimeOffset now) =>
        Sheet.Returned.Count > 0 ? Cycle.Refuses(now, Phase.SelfScore, Phase.Appraise) : Cycle.Refuses(now, Phase.SelfScore);
}
