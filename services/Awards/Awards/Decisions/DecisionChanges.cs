namespace ThiDua.Awards;

/// <summary>Which changes of a decision a reader sees: those of the lines that the register shows him, and what they rested on only to who
/// reads the nomination; as the decision itself is shown.</summary>
internal static class DecisionChanges
{
    public static async Task<Func<ChangeRecord, string, bool>> ReadableAsync(
        IReadOnlyList<ChangeRecord> changes, CurrentUser user, AwardsDbContext db, CancellationToken ct)
    {
        Guid[] ids =
            [.. changes.Where(change => change.AggregateType == nameof(Decision)).Select(change => change.AggregateId).Distinct()];
        if (ids.Length == 0) return (_, _) => true;
        var entries = (await db.Awards.AsNoTracking().SeenBy(user, db).Where(award => ids.Contains(award.DecisionId))
            .Select(award => award.Id).ToListAsync(ct)).ToHashSet();
        var nominations = db.Nominations.SeenBy(user, db);
        var decisions = await db.Decisions.AsNoTracking().Where(one => ids.Contains(one.Id))
            .Select(one => new { one.Id, one.Lines, ReadsGrounds = nominations.Any(nomination => nomination.Id == one.NominationId) })
            .ToListAsync(ct);
        var readable = decisions.ToDictionary(one => one.Id, one => one.Lines
            .Where(line => entries.Contains(line.AwardId) && (one.ReadsGrounds || line.Grounds is null))
            .Select(line => line.AwardId.ToString()).ToHashSet());
        var whole = decisions.Where(one => one.Lines.Count == readable[one.Id].Count).Select(one => one.Id).ToHashSet();
        return (change, path) => change.AggregateType != nameof(Decision) || whole.Contains(change.AggregateId)
            || path.Split('/') is not ["", "lines", ..]
            || (path.Split('/') is [_, _, var line, ..] && readable.GetValueOrDefault(change.AggregateId)?.Contains(line) == true);
    }
}
