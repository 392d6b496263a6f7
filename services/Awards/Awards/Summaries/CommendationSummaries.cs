namespace ThiDua.Awards;

/// <summary>How many were commended with what (<i>tổng hợp khen thưởng</i>), as reports and ceremonies say it.</summary>
internal static class CommendationSummaries
{
    public static void Map(RouteGroupBuilder api)
    {
        var summaries = api.MapGroup("/commendation-summaries");
        RecordCommendationSummary.Map(summaries);
        ReviseCommendationSummary.Map(summaries);
        WithdrawCommendationSummary.Map(summaries);
        GetCommendationSummary.Map(summaries);
        ListCommendationSummaries.Map(summaries);
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
                    && RegisterDbContext.Covers(member.FromYear, member.ToYear, summary.Year))
            : clusters.Contains(summary.OwnerCode)
                || db.Members.Any(member => member.ClusterCode == summary.OwnerCode && units.Contains(member.UnitCode)
                    && RegisterDbContext.Covers(member.FromYear, member.ToYear, summary.Year)));
    }

    /// <param name="newYear">Year in which it would lie afterwards, if that can be read: nor may it be moved into a year of others.</param>
    /// <returns>The summary to change, or the refusal: not seen, no right in the one year or the other, or another version.</returns>
    public static async Task<Result<CommendationSummary>> LoadForChangeAsync(
        AwardsDbContext db, Guid id, Func<CommendationSummary, int?> newYear, ETag ifMatch, CurrentUser user, CancellationToken ct)
    {
        var summary = await db.Summaries.SeenBy(user, db).SingleOrDefaultAsync(one => one.Id == id, ct);
        if (summary is null) return CommendationSummaryErrors.NotFound;
        foreach (var year in new[] { summary.Year, newYear(summary) ?? summary.Year }.Distinct())
        {
            if (await RefusesRightAsync(db, summary.OwnerKind, summary.OwnerCode, year, user, ct) is { } foreign) return foreign;
        }
        return await db.RefusesStaleAsync(summary, ifMatch, CommendationSummaryErrors.Changed, ct) is { } stale ? stale : summary;
    }

    /// <summary>Whether the caller may not record for the body; for a cluster by the post of the year, as far as the year is
    /// known.</summary>
    public static async Task<Error?> RefusesRightAsync(AwardsDbContext db, OwnerKind kind, string code, int? year, CurrentUser user,
        CancellationToken ct)
    {
        var permission = Permissions.RecordCommendationSummary;
        if (kind == OwnerKind.Unit) return user.Refuses(permission, Scopes.Unit(code));
        return year is { } known
            ? await db.RefusesHeadAsync(user, permission, [code], known, NominationErrors.NotInOffice, ct)
            : user.Refuses(permission, Scopes.Cluster(code));
    }

    /// <returns>The refusal when the unit did not exist then, or the cycle is not one of the cluster.</returns>
    public static async Task<Error?> RefusesContentAsync(AwardsDbContext db, OwnerKind kind, string code, SummaryContent content,
        CancellationToken ct)
    {
        if (kind == OwnerKind.Unit)
        {
            var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(one => one.Code == code, ct);
            if (unit?.State.ExistsIn(content.LastDay.Year) != true) return DecisionErrors.UnitNotValid(code);
        }
        if (content.CycleCode is null) return null;
        var cycle = await db.Cycles.AsNoTracking().SingleOrDefaultAsync(one => one.Code == content.CycleCode, ct);
        var isOthers = cycle is null || (kind == OwnerKind.Cluster && !cycle.State.ClusterCodes.Contains(code));
        return isOthers ? AllotmentErrors.NotInCycle(code, content.CycleCode) : null;
    }
}
