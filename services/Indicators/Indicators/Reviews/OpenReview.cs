namespace ThiDua.Indicators;

/// <summary>The head opens a review of the cluster for a period (<i>mở sơ kết, tổng kết</i>); from then on the members write.</summary>
internal static class OpenReview
{
    /// <param name="HeldOn">Day it is held.</param>
    /// <param name="ConferenceId">Conference in Clusters, if one is convened.</param>
    /// <param name="Questions">At most one number asked of an indicator, for example who is above 50% of the plan.</param>
    /// <param name="Kind">Mid-year (<i>sơ kết</i>) or closing (<i>tổng kết</i>).</param>
    /// <param name="Title">Title in Vietnamese.</param>
    public sealed record Request(
        string ClusterCode, string Period, ReviewKind Kind, string Title, DateOnly HeldOn, Guid? ConferenceId = null,
            IReadOnlyList<ReviewQuestion>? Questions = null);

    public static void Map(RouteGroupBuilder reviews) =>
        reviews.MapPost("", HandleAsync).WithName(nameof(OpenReview))
            .WithSummary("Opens the review of a cluster for a period")
            .WayBack(nameof(CorrectReview), nameof(WithdrawReview)).Needs(Permissions.HoldReview);

    private static async Task<Results<VersionedCreated<ReviewView>, Problem>> HandleAsync(
        Request request, IndicatorsDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        if (user.Refuses(Permissions.HoldReview, Scopes.Cluster(request.ClusterCode)) is { } foreign) return Problem.From(foreign);
        // The year decides who is in office; without one the fields are what is wrong.
        var known = Period.TryParse(request.Period, null, out var period);
        var cluster = known ? await ClusterMembers.FindAsync(request.ClusterCode, period!, db, ct) : null;
        if (known && cluster is null) return Problem.From(ClusterFigureErrors.ClusterNotFound);
        if (cluster?.Refuses(user, Permissions.HoldReview) is { } refusal) return Problem.From(refusal);

        var (check, title, questions) = (new FieldChecks(), Text.Clean(request.Title), request.Questions ?? []);
        check.That(known, "/period", ReviewErrors.NoPeriod);
        check.Name(title, "/title").Year(request.HeldOn.Year, "/heldOn");
        if (known && questions.Count > 0)
        {
            var named = await NamedIndicators.ReadAsync([.. questions.Select(asked => asked.IndicatorCode)], db, ct);
            named.Check(check, "questions", "indicatorCode", period!);
        }
        foreach (var (index, asked) in questions.Index()) check.Quantity(asked.Number, $"/questions/{index}/number");
        if (check.Error is { } wrong) return Problem.From(wrong);
        if (cluster!.Members.Count == 0) return Problem.From(ClusterFigureErrors.ClusterWithoutMembers(period!.Year));

        var review = new Review(
            Guid.CreateVersion7(clock.GetUtcNow()), cluster.Code, period!, request.Kind, title, request.HeldOn, request.ConferenceId,
            questions);
        db.Reviews.Add(review);
        await db.SaveChangesAsync(ct);
        var view = new VisibleReview(review, cluster, Whole: true, []).View();
        return Versioned.Created($"{IndicatorsModule.Prefix}/reviews/{review.Id}", view, review.Version);
    }
}
