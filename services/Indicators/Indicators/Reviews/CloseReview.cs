namespace ThiDua.Indicators;

/// <summary>The head closes the review (<i>kết thúc sơ kết, tổng kết</i>): its report is kept as it stands, members that did not submit are
/// named in it.</summary>
internal static class CloseReview
{
    public static void Map(RouteGroupBuilder reviews) =>
        reviews.MapPost("/{id:guid}/closure", HandleAsync).WithName(nameof(CloseReview)).RequireIfMatch().Needs(Permissions.HoldReview);

    private static async Task<Results<Versioned<ReviewView>, Problem>> HandleAsync(
        Guid id, ETag ifMatch, IndicatorsDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        if (await VisibleReview.FindAsync(id, user, db, ct) is not { } seen) return Problem.From(IndicatorsErrors.ReviewNotFound);
        if (seen.Cluster.Refuses(user, Permissions.HoldReview) is { } foreign) return Problem.From(foreign);
        if (seen.Review.IsStale(ifMatch)) return Problem.From(GeneralErrors.Changed);

        var known = await ClusterPeriod.ReadAsync(seen.Cluster, seen.Review.Period, user, db, ct);
        if (seen.Review.Close(ReportText.Write(ReviewReport.Of(seen.Review, known, clock.GetUtcNow())))
            .Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(seen.View(), seen.Review.Version);
    }
}
