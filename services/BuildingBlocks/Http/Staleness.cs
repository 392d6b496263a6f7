namespace ThiDua.BuildingBlocks.Http;

/// <summary>Whether what a caller read is still so, and who changed it, when.</summary>
public static class Staleness
{
    /// <summary>The third question of every change. Reads the change record only where the answer is no.</summary>
    /// <param name="ifMatch">Version that the caller has read.</param>
    /// <param name="refusal">What is said where it is stale; who, when and the version that stands now are added.</param>
    /// <param name="changedIn">
    /// Version in which the newest of the lines that the caller names was changed: what happened to other lines since is no obstacle. Left
    /// out where the whole is meant.
    /// </param>
    /// <returns><c>null</c> when nothing that the caller means has changed.</returns>
    public static async Task<Error?> RefusesStaleAsync(this ModuleDbContext db, AggregateRoot root, ETag ifMatch, Error refusal,
        CancellationToken ct, long? changedIn = null)
    {
        var stale = changedIn is { } version ? version > ifMatch.Version || ifMatch.Version > root.Version : root.IsStale(ifMatch);
        if (!stale) return null;
        var from = changedIn ?? root.Version;
        var change = await db.Changes.AsNoTracking().Where(c => c.AggregateId == root.Id && c.Version >= from).OrderBy(c => c.Version)
            .Select(c => new { c.UserName, c.At }).FirstOrDefaultAsync(ct);
        return change is null ? refusal : refusal with { Since = new ChangedSince(change.UserName, change.At, root.Version) };
    }

    /// <summary>The same for a lost race, which only the saving has found.</summary>
    public static async Task<Error> StaleAsync(this DbUpdateConcurrencyException race, CancellationToken ct)
    {
        if (race.Entries.Select(entry => entry.Entity).OfType<AggregateRoot>().FirstOrDefault() is not { } root
            || race.Entries[0].Context is not ModuleDbContext db) return GeneralErrors.Changed;
        var change = await db.Changes.AsNoTracking().Where(c => c.AggregateId == root.Id).OrderByDescending(c => c.Version)
            .Select(c => new { c.UserName, c.At, c.Version }).FirstOrDefaultAsync(ct);
        return change is null ? GeneralErrors.Changed
            : GeneralErrors.Changed with { Since = new ChangedSince(change.UserName, change.At, change.Version) };
    }
}
