namespace ThiDua.Indicators;

/// <summary>The report of a review (<i>báo cáo sơ kết, tổng kết</i>): live while it is open, for the head and the province; as it was
/// closed from then on, for the members too.</summary>
internal static class GetReviewReport
{
    public static void Map(RouteGroupBuilder reviews) =>
        reviews.MapGet("/{id:guid}/report", HandleAsync).WithName(nameof(GetReviewReport))
            .WithSummary("Shows the common report of a review")
            .Needs(Permissions.ReadReviews);

    private static async Task<Results<ReportText, Problem>> HandleAsync(
        Guid id, IndicatorsDbContext db, CurrentUser user, INames<IndicatorsDbContext> names, TimeProvider clock,
        CancellationToken ct)
    {
        if (await VisibleReview.FindAsync(id, user, db, ct) is not { } seen) return Problem.From(ReviewErrors.ReviewNotFound);
        if (seen.Review.Report is { } closed) return new ReportText(closed);
        if (!seen.Whole) return Problem.From(ReviewErrors.ReportStillOpen);

        var known = await ClusterPeriod.ReadAsync(seen.Cluster, seen.Review.Period, user, db, ct);
        return new ReportText(await ReportText.WriteAsync(ReviewReport.Of(seen.Review, known, clock.GetUtcNow()), names, ct));
    }
}
