namespace ThiDua.Indicators;

/// <summary>
/// The leader of a member or the cluster's head gives back what was submitted (<i>trả lại báo cáo để viết lại</i>), with a reason. What had
/// been submitted stays readable.
/// </summary>
internal static class ReturnSubmission
{
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder reviews) =>
        reviews.MapPost("/{id:guid}/submissions/{unitCode}/return", HandleAsync).WithName(nameof(ReturnSubmission))
            .WithSummary("Gives back what a member has submitted, with a reason")
            .WayBack(nameof(SubmitSubmission)).RequireIfMatch().Needs(Permissions.ReturnReview);

    private static async Task<Results<Versioned<ReviewView>, Problem>> HandleAsync(
        Guid id, string unitCode, Request request, ETag ifMatch, IndicatorsDbContext db, CurrentUser user, TimeProvider clock,
        CancellationToken ct)
    {
        var loaded = await Reviews.LoadForReturnAsync(db, id, unitCode, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } wrong) return Problem.From(wrong);

        var review = loaded.Value.Review;
        if (review.Return(unitCode, Text.Clean(request.Reason), user.Name, clock.GetUtcNow()).Error is { } refusal)
            return Problem.From(refusal);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(loaded.Value.View(), review.Version);
    }
}
