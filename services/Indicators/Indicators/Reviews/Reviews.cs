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
        ReturnSubmission.Map(reviews);
        CloseReview.Map(reviews);
        ReopenReview.Map(reviews);
        CorrectReview.Map(reviews);
        WithdrawReview.Map(reviews);
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

    /// <summary>Seen, right, version, for what the cluster's head in office does. What members draft meanwhile is no obstacle.</summary>
    public static Task<Result<VisibleReview>> LoadForChangeAsync(
        IndicatorsDbContext db, Guid id, ETag ifMatch, CurrentUser user, CancellationToken ct) =>
        LoadForChangeAsync(db, id, ifMatch, user, seen => seen.Cluster.Refuses(user, Permissions.HoldReview),
            review => review.SubmittedIn, ct);

    /// <summary>
    /// Seen, right, version, for what a member does; a body that is no member has nothing to be seen here. What other members write
    /// meanwhile is no obstacle.
    /// </summary>
    public static async Task<Result<VisibleReview>> LoadForMemberAsync(
        IndicatorsDbContext db, Guid id, string unitCode, ETag ifMatch, CurrentUser user, Permission permission, CancellationToken ct) =>
        await LoadForChangeAsync(db, id, ifMatch, user, seen =>
            seen.Cluster.Has(unitCode) ? user.Refuses(permission, Scopes.Unit(unitCode)) : ReviewErrors.ReviewNotFound,
            review => review.ChangedIn(unitCode), ct);

    /// <summary>The same for giving back: the leader of the member, or the cluster's head in office.</summary>
    public static async Task<Result<VisibleReview>> LoadForReturnAsync(
        IndicatorsDbContext db, Guid id, string unitCode, ETag ifMatch, CurrentUser user, CancellationToken ct) =>
        await LoadForChangeAsync(db, id, ifMatch, user, seen => !seen.Cluster.Has(unitCode) ? ReviewErrors.ReviewNotFound
            : user.Refuses(Permissions.ReturnReview, Scopes.Unit(unitCode)) is null ? null
            : seen.Cluster.Refuses(user, Permissions.ReturnReview), review => review.ChangedIn(unitCode), ct);

    private static async Task<Result<VisibleReview>> LoadForChangeAsync(
        IndicatorsDbContext db, Guid id, ETag ifMatch, CurrentUser user, Func<VisibleReview, Error?> refuses,
        Func<Review, long> changedIn, CancellationToken ct)
    {
        await db.HoldAsync($"select 1 from indicators.review where id = {id} for no key update", ct);
        if (await VisibleReview.FindAsync(id, user, db, ct) is not { } seen) return ReviewErrors.ReviewNotFound;
        if (refuses(seen) is { } refusal) return refusal;
        return await db.RefusesStaleAsync(seen.Review, ifMatch, GeneralErrors.Changed, ct, changedIn(seen.Review)) is { } stale
            ? stale : seen;
    }
}
