using ThiDua.BuildingBlocks.Persistence;

namespace ThiDua.Indicators;

/// <summary>
/// Who sees which changes of figures and reviews: what the reader sees of the thing itself. A department sees its own indicators of every
/// unit; what a member writes for a review is its own until it is submitted.
/// </summary>
internal static class FigureChanges
{
    public static IQueryable<FigureSet> SetsSeenBy(CurrentUser user, IndicatorsDbContext db)
    {
        var reach = user.ReachOf(Permissions.ReadFigures);
        var sets = db.FigureSets.IgnoreAutoIncludes();
        if (reach.Everything) return sets;
        var departments = reach.Codes(Scopes.DepartmentKind);
        var whole = WholeSets(sets, reach, db).Select(set => set.Id);
        return sets.Where(set => whole.Contains(set.Id) || set.Figures.Any(figure => db.Indicators.Any(indicator =>
            indicator.Code == figure.IndicatorCode && departments.Contains(indicator.OwnerDepartmentCode))));
    }

    public static IQueryable<ClusterFigures> ClusterSetsSeenBy(CurrentUser user, IndicatorsDbContext db)
    {
        var reach = user.ReachOf(Permissions.ReadFigures);
        var clusters = reach.Codes(Scopes.ClusterKind);
        return reach.Everything || reach.Codes(Scopes.DepartmentKind).Length > 0 ? db.ClusterFigures
            : db.ClusterFigures.Where(set => clusters.Contains(set.ClusterCode));
    }

    public static async Task<Func<ChangeRecord, string, bool>> ReadableAsync(
        IReadOnlyList<ChangeRecord> changes, CurrentUser user, IndicatorsDbContext db, CancellationToken ct)
    {
        var reach = user.ReachOf(Permissions.ReadFigures);
        var departments = reach.Codes(Scopes.DepartmentKind);
        var ids = changes.Select(change => change.AggregateId).ToHashSet();
        var whole = reach.Everything ? ids :
        [
            .. await WholeSets(db.FigureSets.IgnoreAutoIncludes(), reach, db).Where(set => ids.Contains(set.Id))
                .Select(set => set.Id).ToListAsync(ct),
            .. await db.ClusterFigures.Where(set => ids.Contains(set.Id) && reach.Codes(Scopes.ClusterKind).Contains(set.ClusterCode))
                .Select(set => set.Id).ToListAsync(ct),
        ];
        HashSet<string> owned = departments.Length == 0 ? [] :
        [
            .. await db.Indicators.Where(indicator => departments.Contains(indicator.OwnerDepartmentCode))
                .Select(indicator => indicator.Code).ToListAsync(ct),
        ];
        var own = user.ReachOf(Permissions.ReadReviews).Codes(Scopes.UnitKind).ToHashSet();
        var readsAll = user.Grants.Any(grant => grant.Role == Roles.Auditor);
        return (change, path) => change.AggregateType switch
        {
            nameof(FigureSet) => whole.Contains(change.AggregateId) || MayRead(path, "figures", owned),
            nameof(ClusterFigures) => whole.Contains(change.AggregateId) || MayRead(path, "entries", owned),
            nameof(Review) => readsAll || MayRead(path, "submissions", own),
            _ => true,
        };
    }

    // Of own units and what they were formed from, and of the members (that year) of own clusters: every figure.
    private static IQueryable<FigureSet> WholeSets(IQueryable<FigureSet> sets, Reach reach, IndicatorsDbContext db)
    {
        var (units, clusters) = (db.WithPredecessors(reach.Codes(Scopes.UnitKind)), reach.Codes(Scopes.ClusterKind));
        return sets.Where(set => units.Contains(set.UnitCode) || db.Members.Any(member => clusters.Contains(member.ClusterCode)
            && member.UnitCode == set.UnitCode && RegisterDbContext.Covers(member.FromYear, member.ToYear, set.Year)));
    }

    // "/figures/LC-THU-NS/target/value" is about LC-THU-NS; what is not in the list is about the whole.
    private static bool MayRead(string path, string list, HashSet<string> keys) =>
        path.Split('/') is not ["", var name, ..] || name != list || (path.Split('/') is [_, _, var key, ..] && keys.Contains(key));
}
