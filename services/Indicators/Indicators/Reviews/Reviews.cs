namespace ThiDua.Indicators;

/// <summary>Reviews: their addresses, and how one is loaded for a change.</summary>
internal static class Reviews
{
    public static void Map(RouteGroupBuilder api)
    {
        var reviews = api.MapGroup("/reviews");
        ListReviews.Map(reviews);
        OpenReview.Map(reviews);
        GetReview.Map(reviews);
        GetReviewReport.Map(reviews);
        WriteSubmission.Map(reviews);
        SubmitSubmission.Map(reviews);
        CloseReview.Map(reviews);
    }

    /// <summary>The province, the cluster's head, and the members of that year.</summary>
    public static IQueryable<Review> SeenBy(CurrentUser user, IndicatorsDbContext db)
    {
        var reach = user.ReachOf(Permissions.ReadReviews);
        if (reach.Everything) return db.Reviews;
        var (clusters, units) = (reach.Codes(Scopes.ClusterKind), reach.Codes(Scopes.UnitKind));
        return db.Reviews.Where(review => clusters.Contains(review.ClusterCode)
            || db.Members.Any(member => member.ClusterCode == review.ClusterCode
                && units.Contains(member.UnitCode) && RegisterDbContext.Covers(member.FromYear, member.ToYear, review.Year)));
    }

    /// <summary>Seen, right, version, for what the cluster's head in office does.</summary>
    public static Task<Result<VisibleReview>> LoadForChangeAsync(
        IndicatorsDbContext db, Guid id, ETag ifMatch, CurrentUser user, CancellationToken ct) =>
        LoadForChangeAsync(db, id, ifMatch, user, seen => seen.Cluster.Refuses(user, Permissions.HoldReview), ct);

    /// <summary>Seen, right, version, for what a member does; a body that is no member has nothing to be seen here.</summary>
    public static async Task<Result<VisibleReview>> LoadForMemberAsync(
        IndicatorsDbContext db, Guid id, string unitCode, ETag ifMatch, CurrentUser user, Permission permission, CancellationToken ct) =>
        await LoadForChangeAsync(db, id, ifMatch, user, seen =>
            seen.Cluster.Has(unitCode) ? user.Refuses(permission, Scopes.Unit(unitCode)) : ReviewErrors.ReviewNotFound, ct);

    private static async Task<Result<VisibleReview>> LoadForChangeAsync(
        IndicatorsDbContext db, Guid id, ETag ifMatch, CurrentUser user, Func<VisibleReview, Error?> refuses, CancellationToken ct)
    {
        if (await VisibleReview.FindAsync(id, user, db, ct) is not { } seen) return ReviewErrors.ReviewNotFound;
        if (refuses(seen) is { } refusal) return refusal;
        return seen.Review.IsStale(ifMatch) ? GeneralErrors.Changed : seen;
    }
}
