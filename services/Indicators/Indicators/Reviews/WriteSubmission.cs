namespace ThiDua.Indicators;

/// <summary>The clerk of a member writes what the unit says to the review (<i>soạn báo cáo của đơn vị</i>); the leader submits
/// it.</summary>
internal static class WriteSubmission
{
    /// <summary>A part that is left out stays as it was written; each list is one value.</summary>
    public sealed record Request : Partial
    {
        /// <summary>What was reached, one sentence each (<i>kết quả</i>).</summary>
        public IReadOnlyList<string> Achievements { get; init; } = [];

        /// <summary>Weak points, each with its cause where the unit names one.</summary>
        public IReadOnlyList<Limit> Limits { get; init; } = [];

        /// <summary>What the unit asks for, one sentence each (<i>kiến nghị</i>).</summary>
        public IReadOnlyList<string> Proposals { get; init; } = [];

        public (IReadOnlyList<string> Achievements, IReadOnlyList<Limit> Limits, IReadOnlyList<string> Proposals) Over(Submission? now) => (
            Or([.. Achievements.Select(Text.Clean)], now?.Achievements ?? [], nameof(Achievements)),
            Or([.. Limits.Select(limit => new Limit(Text.Clean(limit.Text), Text.CleanOrNull(limit.Cause)))], now?.Limits ?? [],
                nameof(Limits)),
            Or([.. Proposals.Select(Text.Clean)], now?.Proposals ?? [], nameof(Proposals)));
    }

    public static void Map(RouteGroupBuilder reviews) =>
        reviews.MapPut("/{id:guid}/submissions/{unitCode}", HandleAsync).WithName(nameof(WriteSubmission))
            .WithSummary("Writes what a member says to the review")
            .WayBack(nameof(WriteSubmission)).RequireIfMatch().Needs(Permissions.WriteReview);

    private static async Task<Results<Versioned<ReviewView>, Problem>> HandleAsync(
        Guid id, string unitCode, Request request, ETag ifMatch, IndicatorsDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Reviews.LoadForMemberAsync(db, id, unitCode, ifMatch, user, Permissions.WriteReview, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);
        var seen = loaded.Value;

        var check = new FieldChecks();
        Check(check, request.Achievements, "/achievements");
        Check(check, request.Proposals, "/proposals");
        Check(check, [.. request.Limits.Select(limit => limit.Text)], "/limits", "/text");
        foreach (var (index, limit) in request.Limits.Index()) check.Note(limit.Cause, $"/limits/{index}/cause");
        if (check.Error is { } wrong) return Problem.From(wrong);
        var (achievements, limits, proposals) = request.Over(seen.Review.Find(unitCode));
        var written = seen.Review.Write(unitCode, achievements, limits, proposals);
        if (written.Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(seen.View(), seen.Review.Version);
    }

    private static void Check(FieldChecks check, IReadOnlyList<string> texts, string at, string member = "")
    {
        check.Size(texts, at, atMost: 50);
        foreach (var (index, text) in texts.Index()) check.Name(text, $"{at}/{index}{member}", 2_000);
    }
}
