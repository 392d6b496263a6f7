namespace ThiDua.Scoring;

/// <summary>A season is one cluster in one cycle (<i>cụm, khối trong một kỳ thi đua</i>): tables, sheets and the ranking belong to
/// one.</summary>
internal static class Seasons
{
    /// <summary>Whether the caller may not act for the cluster in the cycle's year: by right and scope, and for the head by the post the
    /// own unit holds then.</summary>
    /// <param name="also">Other scopes the thing belongs to.</param>
    public static async Task<Error?> RefusesHeadAsync(
        this ScoringDbContext db, CurrentUser user, Permission permission, string clusterCode, string cycleCode, CancellationToken ct,
        params IReadOnlyList<Scope> also)
    {
        if (user.Refuses(permission, [.. also, Scopes.Cluster(clusterCode)]) is { } refusal) return refusal;
        // What is no code, or not known here, the use case itself refuses.
        if (!Text.IsCode(clusterCode) || !Text.IsCode(cycleCode)) return null;
        var years = await db.Cycles.Where(c => c.Code == cycleCode).Select(c => c.Year).ToListAsync(ct);
        if (years is not [var year]) return null;
        return await db.RefusesHeadAsync(user, permission, [clusterCode], year, SeasonErrors.NotInOffice, ct, also);
    }

    /// <summary>Whether none of the phases is open at this moment; the refusal names the first of them and its window.</summary>
    public static Error? RefusesPhase(this CycleState cycle, DateTimeOffset now, params IReadOnlyList<string> kinds)
    {
        if (cycle.PhaseOpen(now, kinds)) return null;
        return cycle.Phase(kinds[0]) is { } closed ? SeasonErrors.PhaseClosed(closed) : SeasonErrors.PhaseNotSet(kinds[0]);
    }
}
