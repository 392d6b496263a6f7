namespace ThiDua.Indicators;

/// <summary>The head opens a closed review again (<i>mở lại sơ kết, tổng kết</i>), with a reason; the report that was kept stays.</summary>
internal static class ReopenReview
{
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder reviews) =>
        reviews.MapPost("/{id:guid}/reopening", HandleAsync).WithName(nameof(ReopenReview))
            .WithSummary("Opens a closed review again, with a reason")
            .WayBack(nameof(CloseReview)).RequireIfMatch().Needs(Permissions.HoldReview);

    private static async Task<Results<Versioned<ReviewView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, IndicatorsDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var loaded = await Reviews.LoadForChangeAsync(db, id, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);
        var reason = Text.Clean(request.Reason);
        if (new FieldChecks().Name(reason, "/reason", 2_000).Error is { } wrong) return Problem.From(wrong);

        var seen = loaded.Value;
        if (seen.Review.Reopen(reason, user.Name, clock.GetUtcNow()).Error is { } refusal) return Problem.From(refusal);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(seen.View(), seen.Review.Version);
    }
}
