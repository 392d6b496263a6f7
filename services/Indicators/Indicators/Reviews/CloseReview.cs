namespace ThiDua.Indicators;

/// <summary>The head closes the review (<i>kết thúc sơ kết, tổng kết</i>): its report is kept as it stands, members that did not submit are
/// named in it.</summary>
internal static class CloseReview
{
    public static void Map(RouteGroupBuilder reviews) =>
        reviews.MapPost("/{id:guid}/closure", HandleAsync).WithName(nameof(CloseReview))
            .WithSummary("Closes the review and keeps its report as it stands")
            .WayBack(nameof(ReopenReview)).RequireIfMatch().Needs(Permissions.HoldReview);

    private static async Task<Results<Versioned<ReviewView>, Problem>> HandleAsync(
        Guid id, ETag ifMatch, IndicatorsDbContext db, CurrentUser user, INames<IndicatorsDbContext> names, TimeProvider clock,
        CancellationToken ct)
    {
        var loaded = await Reviews.LoadForChangeAsync(db, id, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);
        var seen = loaded.Value;

        var known = await ClusterPeriod.ReadAsync(seen.Cluster, seen.Review.Period, user, db, ct);
        var report = await ReportText.WriteAsync(ReviewReport.Of(seen.Review, known, clock.GetUtcNow()), names, ct);
        if (seen.Review.Close(report).Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(seen.View(), seen.Review.Version);
    }
}
