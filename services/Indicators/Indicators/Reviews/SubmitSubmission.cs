namespace ThiDua.Indicators;

/// <summary>The leader of a member submits what the clerk has written (<i>nộp báo cáo của đơn vị</i>).</summary>
internal static class SubmitSubmission
{
    public static void Map(RouteGroupBuilder reviews) =>
        reviews.MapPost("/{id:guid}/submissions/{unitCode}/submission", HandleAsync).WithName(nameof(SubmitSubmission)).RequireIfMatch()
            .Needs(Permissions.SubmitReview);

    private static async Task<Results<Versioned<ReviewView>, Problem>> HandleAsync(
        Guid id, string unitCode, ETag ifMatch, IndicatorsDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        if (await VisibleReview.FindAsync(id, user, db, ct) is not { } seen
            || !seen.Cluster.Has(unitCode)) return Problem.From(IndicatorsErrors.ReviewNotFound);
        if (user.Refuses(Permissions.SubmitReview, Scopes.Unit(unitCode)) is { } foreign) return Problem.From(foreign);
        if (seen.Review.IsStale(ifMatch)) return Problem.From(GeneralErrors.Changed);
        if (seen.Review.Submit(unitCode, clock.GetUtcNow()).Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(seen.View(), seen.Review.Version);
    }
}
