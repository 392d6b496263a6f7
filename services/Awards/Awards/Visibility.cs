namespace ThiDua.Awards;

/// <summary>What a user may see. Whoever may not see a thing gets the answer of an unknown id; lists, counts and searches filter by the
/// same rule.</summary>
internal static class Visibility
{
    /// <summary>A nomination is seen by its cluster's head and by the members of that year.</summary>
    public static IQueryable<Nomination> SeenBy(this IQueryable<Nomination> nominations, CurrentUser user, AwardsDbContext db)
    {
        var reach = user.ReachOf(Permissions.ReadNominations);
        if (reach.Everything) return nominations;
        var (clusters, units) = (reach.Codes(Scopes.ClusterKind), reach.Codes(Scopes.UnitKind));
        return nominations.Where(nomination => clusters.Contains(nomination.ClusterCode)
            || db.Members.Any(member => member.ClusterCode == nomination.ClusterCode && units.Contains(member.UnitCode)
                && member.FromYear <= nomination.Year && (member.ToYear == null || member.ToYear >= nomination.Year)));
    }

    /// <summary>An entry of the register is seen by the unit rewarded, the body that decided, their successors, and the head of the cluster
    /// the unit was in.</summary>
    public static IQueryable<Award> SeenBy(this IQueryable<Award> awards, CurrentUser user, AwardsDbContext db)
    {
        var reach = user.ReachOf(Permissions.ReadRegisterOfAwards);
        if (reach.Everything) return awards;
        var clusters = reach.Codes(Scopes.ClusterKind);
        var units = db.OwnHistory(reach);
        return awards.Where(award => units.Contains(award.RecipientUnitCode) || units.Contains(award.IssuerUnitCode)
            || db.Members.Any(member => member.UnitCode == award.RecipientUnitCode && clusters.Contains(member.ClusterCode)
                && member.FromYear <= award.AchievementYear && (member.ToYear == null || member.ToYear >= award.AchievementYear)));
    }

    /// <summary>A summary is seen by the body whose it is; a unit's by its successors and the heads of its clusters of that year, a
    /// cluster's by its members of that year.</summary>
    public static IQueryable<CommendationSummary> SeenBy(this IQueryable<CommendationSummary> summaries, CurrentUser user,
        AwardsDbContext db)
    {
        var reach = user.ReachOf(Permissions.ReadCommendationSummaries);
        if (reach.Everything) return summaries;
        var clusters = reach.Codes(Scopes.ClusterKind);
        string[] units = [.. reach.Codes(Scopes.UnitKind), .. reach.Codes(Scopes.DepartmentKind)];
        var history = db.WithPredecessors(units);
        return summaries.Where(summary => summary.OwnerKind == OwnerKind.Unit
            ? history.Contains(summary.OwnerCode)
                || db.Members.Any(member => member.UnitCode == summary.OwnerCode && clusters.Contains(member.ClusterCode)
                && member.FromYear <= summary.Year && (member.ToYear == null || member.ToYear >= summary.Year))
            : clusters.Contains(summary.OwnerCode)
                || db.Members.Any(member => member.ClusterCode == summary.OwnerCode && units.Contains(member.UnitCode)
                && member.FromYear <= summary.Year && (member.ToYear == null || member.ToYear >= summary.Year)));
    }

    /// <summary>A decision is sent to all it names: whoever sees one of its entries, or decided it, sees the decision.</summary>
    public static IQueryable<Decision> SeenBy(this IQueryable<Decision> decisions, CurrentUser user, AwardsDbContext db)
    {
        var reach = user.ReachOf(Permissions.ReadRegisterOfAwards);
        if (reach.Everything) return decisions;
        var seen = db.Awards.SeenBy(user, db);
        return decisions.Where(decision => seen.Any(award => award.DecisionId == decision.Id));
    }

    /// <summary>The bodies whose register entries are the caller's own: those of the grants and what these came from (reading only; no act
    /// follows it).</summary>
    public static IQueryable<string> OwnHistory(this AwardsDbContext db, Reach reach) =>
        db.WithPredecessors([.. reach.Codes(Scopes.UnitKind), .. reach.Codes(Scopes.DepartmentKind)]);
}
