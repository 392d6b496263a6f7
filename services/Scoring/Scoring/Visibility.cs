namespace ThiDua.Scoring;

/// <summary>What a caller may see. Every use case loads through here, so what is out of reach is answered like what does not
/// exist.</summary>
internal static class Visibility
{
    /// <summary>The head sees every version; members and departments see what was published to them.</summary>
    public static IQueryable<ScoringTable> TablesFor(this ScoringDbContext db, CurrentUser user)
    {
        var reach = user.ReachOf(Permissions.ReadTables);
        if (reach.Everything) return db.Tables;
        var (clusters, units, departments) = Codes(reach);
        return db.Tables.Where(t => clusters.Contains(t.ClusterCode)
            || db.Sheets.Any(s => s.TableId == t.Id && units.Contains(s.UnitCode))
            || (t.State != TableState.Draft && t.Departments.Any(d => departments.Contains(d))));
    }

    /// <summary>The unit itself, the head of its cluster, and the departments in charge of one of the criteria.</summary>
    public static IQueryable<ScoreSheet> SheetsFor(this ScoringDbContext db, CurrentUser user)
    {
        var reach = user.ReachOf(Permissions.ReadSheets);
        if (reach.Everything) return db.Sheets;
        var (clusters, units, departments) = Codes(reach);
        return db.Sheets.Where(s => clusters.Contains(s.ClusterCode) || units.Contains(s.UnitCode)
            || db.Tables.Any(t => t.Id == s.TableId && t.Departments.Any(d => departments.Contains(d))));
    }

    /// <summary>The head always; members and departments once the conference has adopted it.</summary>
    public static IQueryable<ClusterRanking> RankingsFor(this ScoringDbContext db, CurrentUser user)
    {
        var reach = user.ReachOf(Permissions.ReadRankings);
        if (reach.Everything) return db.Rankings;
        var (clusters, units, departments) = Codes(reach);
        return db.Rankings.Where(r => clusters.Contains(r.ClusterCode)
            || (r.State == RankingState.Adopted
                && (r.UnitCodes.Any(u => units.Contains(u))
                    || db.Tables.Any(t => t.Id == r.TableId && t.Departments.Any(d => departments.Contains(d))))));
    }

    /// <summary>Units and departments the account is bound to, whatever its role there.</summary>
    public static IReadOnlyList<string> Bodies(this CurrentUser user) =>
        [.. user.Grants.Where(grant => grant.Scope.Kind is Scopes.UnitKind or Scopes.DepartmentKind).Select(grant => grant.Scope.Code)
            .Distinct()];

    /// <summary>Whether the caller may not act for the cluster in the cycle's year: by right and scope, and for the head by the post the
    /// own unit holds then.</summary>
    public static async Task<Error?> RefusesForAsync(
        this ScoringDbContext db, CurrentUser user, Permission permission, string clusterCode, string cycleCode, CancellationToken ct,
            params IReadOnlyList<Scope> also)
    {
        IReadOnlyList<Scope> at = [Scopes.Cluster(clusterCode), .. also];
        if (user.Refuses(permission, at) is { } refusal) return refusal;
        var cluster = await db.Clusters.AsNoTracking().SingleOrDefaultAsync(c => c.Code == clusterCode, ct);
        var cycle = await db.Cycles.AsNoTracking().SingleOrDefaultAsync(c => c.Code == cycleCode, ct);
        // What is not known here the use case itself refuses.
        if (cluster is null || cycle is null || user.Grants.HoldsPost(permission, cluster.InOffice(cycle.Year), at)) return null;
        return ScoringErrors.NotInOffice(clusterCode, cycle.Year);
    }

    /// <summary>
    /// Bodies whose sheet the account may not judge: its own, and the unit that heads the cluster while it acts as the head.
    /// An account bound to another member, as the deputy's is, speaks for that member and not for the head.
    /// </summary>
    public static IReadOnlyList<string> BodiesIn(this CurrentUser user, ClusterCopy cluster, int year)
    {
        var own = user.Bodies();
        var speaksForHead = user.May(Permissions.ConfirmOfficialPoints, Scopes.Cluster(cluster.Code))
            && !cluster.MembersIn(year).Any(own.Contains);
        return speaksForHead && cluster.HeadIn(year) is { } head ? [.. own, head] : own;
    }

    public static Author ToAuthor(this CurrentUser user) => new(user.Id, user.Name);

    private static (string[] Clusters, string[] Units, string[] Departments) Codes(Reach reach) =>
        (reach.Codes(Scopes.ClusterKind), reach.Codes(Scopes.UnitKind), reach.Codes(Scopes.DepartmentKind));
}
