namespace ThiDua.Indicators;

/// <summary>A review that the caller may see: the province, the cluster's head, and the members of that year.</summary>
internal sealed record VisibleReview(Review Review, ClusterMembers Cluster, bool Whole, IReadOnlyList<string> OwnUnits)
{
    public static async Task<VisibleReview?> FindAsync(Guid id, CurrentUser user, IndicatorsDbContext db, CancellationToken ct)
    {
        var review = await db.Reviews.SingleOrDefaultAsync(r => r.Id == id, ct);
        if (review is null || await ClusterMembers.FindAsync(review.ClusterCode, review.Period, db, ct) is not { } cluster) return null;

        var reach = user.ReachOf(Permissions.ReadReviews);
        var own = reach.Codes(Scopes.UnitKind).Where(cluster.Has).ToList();
        var whole = reach.Everything || reach.Codes(Scopes.ClusterKind).Contains(cluster.Code);
        return whole || own.Count > 0 ? new VisibleReview(review, cluster, whole, own) : null;
    }

    public ReviewView View() => ReviewView.Of(Review, Cluster.Members, unit =>
        OwnUnits.Contains(unit.UnitCode) || (unit.State is SubmissionState.Submitted && (Whole || Review.State is ReviewState.Closed)));
}
