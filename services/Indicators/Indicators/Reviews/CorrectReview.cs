namespace ThiDua.Indicators;

/// <summary>Puts right what was typed wrong when a review was opened (<i>đính chính cuộc sơ kết, tổng kết</i>).</summary>
internal static class CorrectReview
{
    /// <summary>What is left out stays as it is.</summary>
    public sealed record Request : Partial
    {
        /// <summary>Title in Vietnamese.</summary>
        public string? Title { get; init; }

        /// <summary>Day it is held.</summary>
        public DateOnly? HeldOn { get; init; }

        /// <summary>Conference in Clusters, if one is convened.</summary>
        public Guid? ConferenceId { get; init; }

        /// <summary>Numbers it asks of indicators; the list is one value.</summary>
        public IReadOnlyList<ReviewQuestion>? Questions { get; init; }

        /// <summary>What was wrong, for the change record.</summary>
        public required string Reason { get; init; }

        public Guid? ConferenceOver(Guid? now) => Or(ConferenceId, now);
    }

    public static void Map(RouteGroupBuilder reviews) =>
        reviews.MapPost("/{id:guid}/correction", HandleAsync).WithName(nameof(CorrectReview))
            .WithSummary("Puts right what was typed wrong when a review was opened")
            .WayBack(nameof(CorrectReview)).RequireIfMatch().Needs(Permissions.HoldReview);

    private static async Task<Results<Versioned<ReviewView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, IndicatorsDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Reviews.LoadForChangeAsync(db, id, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);
        var (seen, review) = (loaded.Value, loaded.Value.Review);

        var (title, heldOn, reason) = (Text.Clean(request.Title ?? review.Title), request.HeldOn ?? review.HeldOn,
            Text.Clean(request.Reason));
        var check = new FieldChecks();
        check.Name(title, "/title").Year(heldOn.Year, "/heldOn").Name(reason, "/reason", 2_000);
        if (request.Questions is { Count: > 0 } asked)
        {
            var named = await NamedIndicators.ReadAsync([.. asked.Select(one => one.IndicatorCode)], db, ct);
            named.Check(check, "questions", "indicatorCode", review.Period);
            foreach (var (index, one) in asked.Index()) check.Quantity(one.Number, $"/questions/{index}/number");
        }
        if (check.Error is { } wrong) return Problem.From(wrong);
        var corrected = review.Correct(title, heldOn, request.ConferenceOver(review.ConferenceId), request.Questions ?? review.Questions,
            reason);
        if (corrected.Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(seen.View(), review.Version);
    }
}
