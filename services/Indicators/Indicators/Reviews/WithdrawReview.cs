namespace ThiDua.Indicators;

/// <summary>Withdraws a review that was opened by mistake (<i>rút cuộc sơ kết, tổng kết mở nhầm</i>) and for which nobody has
/// submitted.</summary>
internal static class WithdrawReview
{
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder reviews)
    {
        reviews.MapPost("/{id:guid}/withdrawal", HandleAsync).WithName(nameof(WithdrawReview))
            .WithSummary("Withdraws a review that was opened by mistake")
            .WayBack(nameof(OpenReview)).RequireIfMatch().Needs(Permissions.HoldReview);
        reviews.MapGet("/{id:guid}/withdrawal", LookAsync).WithName("GetReviewWithdrawal")
            .WithSummary("Says what rests on a review, before it is withdrawn")
            .Needs(Permissions.HoldReview);
    }

    private static async Task<Results<Versioned<ReviewView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, IndicatorsDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Reviews.LoadForChangeAsync(db, id, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);
        var reason = Text.Clean(request.Reason);
        if (new FieldChecks().Name(reason, "/reason", 2_000).Error is { } wrong) return Problem.From(wrong);

        var seen = loaded.Value;
        if (seen.Review.Withdraw(reason).Error is { } refusal) return Problem.From(refusal);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(seen.View(), seen.Review.Version);
    }

    /// <summary>What rests on a review and keeps it from being withdrawn; asking changes nothing.</summary>
    private static async Task<Results<Ok<WithdrawalView>, Problem>> LookAsync(
        Guid id, HttpContext http, IndicatorsDbContext db, CurrentUser user, CancellationToken ct)
    {
        if (await VisibleReview.FindAsync(id, user, db, ct) is not { } seen) return Problem.From(ReviewErrors.ReviewNotFound);
        if (seen.Cluster.Refuses(user, Permissions.HoldReview) is { } refusal) return Problem.From(refusal);
        return await WithdrawalView.OfAsync(http, seen.Review.RefusesWithdrawal());
    }
}
