namespace ThiDua.Scoring;

/// <summary>A season is one cluster in one cycle (<i>cụm, khối trong một kỳ thi đua</i>): tables, sheets and the ranking belong to
/// one.</summary>
internal static class Seasons
{
    /// <summary>The cluster, to be touched by who changes its season, and the cycle, each asked once for a whole request.</summary>
    /// <returns>What is no code, or not known here, is <c>null</c>.</returns>
    public static async Task<(ClusterCopy? Cluster, CycleState? Cycle)> SeasonAsync(
        this ScoringDbContext db, string clusterCode, string cycleCode, CancellationToken ct) =>
        !Text.IsCode(clusterCode) || !Text.IsCode(cycleCode) ? default
            : (await db.Clusters.SingleOrDefaultAsync(c => c.Code == clusterCode, ct),
                (await db.Cycles.AsNoTracking().SingleOrDefaultAsync(c => c.Code == cycleCode, ct))?.State);

    /// <summary>Whether the caller may not act for the cluster in a year: by right and scope, and for the head by the post the own unit
    /// holds then.</summary>
    /// <param name="also">Other scopes the thing belongs to.</param>
    public static Error? RefusesHead(this ScoringDbContext db, CurrentUser user, Permission permission, ClusterState cluster,
        int year, params IReadOnlyList<Scope> also) =>
        user.RefusesHead(permission, cluster, year, db.Today, SeasonErrors.NotInOffice, also);

    /// <summary>The same for who creates something; what is not known here the use case itself refuses.</summary>
    public static Error? RefusesHead(this ScoringDbContext db, CurrentUser user, Permission permission, string clusterCode,
        ClusterCopy? cluster, CycleState? cycle) =>
        cluster is null || cycle is null ? user.Refuses(permission, Scopes.Cluster(clusterCode))
            : db.RefusesHead(user, permission, cluster.State, cycle.Year);

    /// <summary>Whether a unit that is asked something anew could still answer, now or later: its sheet is scored and appraised within
    /// these windows only. One that is not set may still be.</summary>
    public static bool MayStillAnswer(this CycleState cycle, DateTimeOffset now) =>
        new[] { Phases.SelfScore, Phases.Appraise }.Any(kind => !(cycle.Phase(kind)?.Closes <= now));

    /// <summary>Whether none of the phases is open at this moment; the refusal names the first of them and its window.</summary>
    public static Error? RefusesPhase(this CycleState cycle, DateTimeOffset now, params IReadOnlyList<string> kinds)
    {
        if (cycle.PhaseOpen(now, kinds)) return null;
        return cycle.Phase(kinds[0]) is { } closed ? SeasonErrors.PhaseClosed(closed) : SeasonErrors.PhaseNotSet(kinds[0]);
    }
}
