namespace ThiDua.Indicators;

/// <summary>The clerk of a member writes what the unit says to the review (<i>soạn báo cáo của đơn vị</i>); the leader submits
/// it.</summary>
internal static class WriteSubmission
{
    /// <param name="Limits">Weak points, each with its cause where the unit names one.</param>
    /// <param name="Achievements">What was reached, one sentence each (<i>kết quả</i>).</param>
    /// <param name="Proposals">What the unit asks for, one sentence each (<i>kiến nghị</i>).</param>
    public sealed record Request(IReadOnlyList<string> Achievements, IReadOnlyList<Limit> Limits, IReadOnlyList<string> Proposals);

    public static void Map(RouteGroupBuilder reviews) =>
        reviews.MapPut("/{id:guid}/submissions/{unitCode}", HandleAsync).WithName(nameof(WriteSubmission))
            .WithSummary("Writes what a member says to the review")
            .RequireIfMatch().Needs(Permissions.WriteReview);

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
        var written = seen.Review.Write(
            unitCode, [.. request.Achievements.Select(Text.Clean)],
                [.. request.Limits.Select(limit => new Limit(Text.Clean(limit.Text), Text.CleanOrNull(limit.Cause)))],
            [.. request.Proposals.Select(Text.Clean)]);
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
