namespace ThiDua.Indicators;

/// <summary>One review and who has submitted.</summary>
internal static class GetReview
{
    public static void Map(RouteGroupBuilder reviews) =>
        reviews.MapGet("/{id:guid}", HandleAsync).WithName(nameof(GetReview))
            .WithSummary("Shows a review with what its members wrote")
            .Needs(Permissions.ReadReviews);

    private static async Task<Results<Versioned<ReviewView>, Problem>> HandleAsync(Guid id, IndicatorsDbContext db, CurrentUser user,
        CancellationToken ct) =>
        await VisibleReview.FindAsync(id, user, db, ct) is { } seen ? Versioned.Ok(seen.View(), seen.Review.Version)
            : Problem.From(ReviewErrors.ReviewNotFound);
}
