namespace ThiDua.Indicators;

/// <summary>The head opens a review of the cluster for a period (<i>mở sơ kết, tổng kết</i>); from then on the members write.</summary>
internal static class OpenReview
{
    /// <param name="HeldOn">Day it is held.</param>
    /// <param name="ConferenceId">Conference in Clusters, if one is convened.</param>
    /// <param name="Questions">At most one number asked of an indicator, for example who is above 50% of the plan.</param>
    public sealed record Request(
        string ClusterCode, string Period, ReviewKind Kind, string Title, DateOnly HeldOn, Guid? ConferenceId = null,
            IReadOnlyList<ReviewQuestion>? Questions = null);

    public static void Map(RouteGroupBuilder reviews) =>
        reviews.MapPost("/", HandleAsync).WithName(nameof(OpenReview)).Needs(Permissions.HoldReview);

    private static async Task<Results<VersionedCreated<ReviewView>, Problem>> HandleAsync(
        Request request, IndicatorsDbContext db, CurrentUser user, CancellationToken ct)
    {
        if (user.Refuses(Permissions.HoldReview, Scopes.Cluster(request.ClusterCode)) is { } foreign) return Problem.From(foreign);

        var (check, title, questions) = (new FieldChecks(), Text.Clean(request.Title), request.Questions ?? []);
        var known = Period.TryParse(request.Period, null, out var period);
        check.That(known, "/period", "Kỳ viết như 2021, 2021-H1, 2021-Q3, 2021-11 hoặc 2015-2020.",
            "A period is written 2021, 2021-H1, 2021-Q3, 2021-11 or 2015-2020.");
        check.Name(title, "/title").Year(request.HeldOn.Year, "/heldOn");
        if (known && questions.Count > 0)
            await NamedIndicators.ReadAsync(check, "questions", "indicatorCode", [.. questions.Select(asked => asked.IndicatorCode)],
                period!, db, ct);
        foreach (var (index, asked) in questions.Index()) check.Quantity(asked.Number, $"/questions/{index}/number");
        if (check.Error is { } wrong) return Problem.From(wrong);

        if (await ClusterMembers.FindAsync(request.ClusterCode, period!, db, ct) is not { } cluster) return Problem.From(
            IndicatorsErrors.ClusterNotFound);
        if (cluster.Refuses(user, Permissions.HoldReview) is { } refusal) return Problem.From(refusal);
        if (cluster.Members.Count == 0) return Problem.From(IndicatorsErrors.ClusterWithoutMembers(period!.Year));

        var review =
            new Review(Guid.CreateVersion7(), cluster.Code, period!, request.Kind, title, request.HeldOn, request.ConferenceId, questions);
        db.Reviews.Add(review);
        await db.SaveChangesAsync(ct);
        var view = new VisibleReview(review, cluster, Whole: true, []).View();
        return Versioned.Created($"{IndicatorsModule.Prefix}/reviews/{review.Id}", view, review.Version);
    }
}
