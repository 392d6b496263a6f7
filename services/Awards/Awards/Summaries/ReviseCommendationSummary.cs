using ThiDua.BuildingBlocks.Calendar;

namespace ThiDua.Awards;

/// <summary>Replaces what a commendation summary says where the content names it, with the reason; the change record
/// keeps what it said before.</summary>
internal static class ReviseCommendationSummary
{
    public sealed record Request(SummaryBody Content, string Reason);

    public static void Map(RouteGroupBuilder summaries) =>
        summaries.MapPut("/{id:guid}", HandleAsync).WithName(nameof(ReviseCommendationSummary)).WithSummary("Revise a commendation summary")
            .RequireIfMatch().Needs(Permissions.RecordCommendationSummary)
            .WayBack(nameof(ReviseCommendationSummary), nameof(WithdrawCommendationSummary));

    private static async Task<Results<Versioned<CommendationSummaryView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, AwardsDbContext db, AwardCatalogue catalogue, CurrentUser user, TimeProvider clock,
        CancellationToken ct)
    {
        var found = await CommendationSummaries.LoadForChangeAsync(db, id, now => request.Content.Over(now).LastDay()?.Year, ifMatch, user,
            ct);
        if (found.Error is { } refused) return Problem.From(refused);
        var (check, summary) = (new FieldChecks().Name(request.Reason, "/reason", 2_000), found.Value);
        var body = request.Content.Over(summary);
        body.Check(check, LegalTime.Today(clock));
        if (check.Error is { } invalid) return Problem.From(invalid);

        var content = body.ToContent();
        if (await CommendationSummaries.RefusesContentAsync(db, summary.OwnerKind, summary.OwnerCode, content, ct) is { } unfit)
            return Problem.From(unfit);
        var revised = summary.Revise(content, Text.Clean(request.Reason), catalogue);
        if (revised.Error is { } refusal) return Problem.From(refusal.In("/content/lines"));
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(CommendationSummaryView.Of(summary), summary.Version);
    }
}
