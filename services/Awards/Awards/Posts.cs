namespace ThiDua.Awards;

/// <summary>The right of a cluster's head counts by the post of the year (docs/adr/0014), in every act for a cluster.</summary>
internal static class Posts
{
    /// <summary>Whether the caller may not act in the year: by right and scope, and for the head by the post the own unit holds then in the
    /// cluster it heads.</summary>
    /// <param name="clusterCodes">Clusters the thing belongs to.</param>
    /// <param name="year">Achievement year of the thing.</param>
    /// <param name="also">Other scopes it belongs to.</param>
    public static async Task<Error?> RefusesForAsync(
        this AwardsDbContext db, CurrentUser user, Permission permission, IReadOnlyCollection<string> clusterCodes, int year,
            CancellationToken ct, params IReadOnlyList<Scope> also)
    {
        IReadOnlyList<Scope> at = [.. also, .. clusterCodes.Select(Scopes.Cluster)];
        if (user.Refuses(permission, at) is { } refusal) return refusal;
        // A post in one cluster gives no right in another of the same unit.
        string[] headed = [.. clusterCodes.Where(code => user.May(permission, Scopes.Cluster(code)))];
        var clusters = await db.Clusters.AsNoTracking().Where(cluster => headed.Contains(cluster.Code)).ToListAsync(ct);
        return user.Grants.HoldsPost(permission, [.. clusters.SelectMany(cluster => cluster.InOffice(year))], at) ? null
            : AwardsErrors.NotInOffice(string.Join(", ", headed), year);
    }

    /// <param name="year">Year of the summary.</param>
    public static Task<Error?> RefusesSummaryAsync(this AwardsDbContext db, CurrentUser user, OwnerKind kind, string code, int year,
        CancellationToken ct) =>
        kind == OwnerKind.Cluster ? db.RefusesForAsync(user, Permissions.RecordCommendationSummary, [code], year, ct)
            : Task.FromResult(user.Refuses(Permissions.RecordCommendationSummary, Scopes.Unit(code)));
}
