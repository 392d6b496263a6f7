namespace ThiDua.Indicators;

/// <summary>Reviews of the clusters within reach, in the order they were opened.</summary>
internal static class ListReviews
{
    /// <param name="Kind">Mid-year (<i>sơ kết</i>) or closing (<i>tổng kết</i>).</param>
    /// <param name="Title">Title in Vietnamese.</param>
    [ShowsNames]
    public sealed record Item(Guid Id, string ClusterCode, string Period, ReviewKind Kind, string Title, DateOnly HeldOn, ReviewState State,
        long Version);

    public static void Map(RouteGroupBuilder reviews) =>
        reviews.MapGet("", HandleAsync).WithName(nameof(ListReviews))
            .WithSummary("Lists the reviews the caller may see")
            .Needs(Permissions.ReadReviews);

    private static async Task<Results<Ok<Page<Item>>, Problem>> HandleAsync(
        string? cluster, Period? period, [AsParameters] PageRequest page, IndicatorsDbContext db, CurrentUser user, CancellationToken ct)
    {
        if (!page.TryStart(1, out var after)) return Problem.From(GeneralErrors.BadCursor);
        var last = Guid.Empty;
        if (after is [var text] && !Guid.TryParse(text, out last)) return Problem.From(GeneralErrors.BadCursor);

        var rows = await Reviews.SeenBy(user, db).AsNoTracking()
            .Where(review => (cluster == null || review.ClusterCode == cluster) && (period == null || review.Period == period)
                && review.Id > last)
            .OrderBy(review => review.Id).Take(page.Size + 1)
            .Select(review => new
            {
                review.Id,
                review.ClusterCode,
                review.Period,
                review.Kind,
                review.Title,
                review.HeldOn,
                review.State,
                review.Version
            }).ToListAsync(ct);
        return TypedResults.Ok(Page.Of(
            rows.ConvertAll(r => new Item(r.Id, r.ClusterCode, r.Period.ToString(), r.Kind, r.Title, r.HeldOn, r.State, r.Version)), page,
                one => [one.Id.ToString()]));
    }
}
