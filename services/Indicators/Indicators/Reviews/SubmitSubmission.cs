namespace ThiDua.Indicators;

/// <summary>The leader of a member submits what the clerk has written (<i>nộp báo cáo của đơn vị</i>).</summary>
internal static class SubmitSubmission
{
    public static void Map(RouteGroupBuilder reviews) =>
        reviews.MapPost("/{id:guid}/submissions/{unitCode}/submission", HandleAsync).WithName(nameof(SubmitSubmission))
            .WithSummary("Submits what a member has written")
            .WayBack(nameof(ReturnSubmission)).RequireIfMatch().Needs(Permissions.SubmitReview);

    private static async Task<Results<Versioned<ReviewView>, Problem>> HandleAsync(
        Guid id, string unitCode, ETag ifMatch, IndicatorsDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var loaded = await Reviews.LoadForMemberAsync(db, id, unitCode, ifMatch, user, Permissions.SubmitReview, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);
        var seen = loaded.Value;
        if (seen.Review.Submit(unitCode, clock.GetUtcNow()).Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(seen.View(), seen.Review.Version);
    }
}
