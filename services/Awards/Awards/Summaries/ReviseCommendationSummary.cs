using ThiDua.BuildingBlocks.Calendar;

namespace ThiDua.Awards;

/// <summary>Replaces what a commendation summary says, with the reason; the change record keeps what it said before.</summary>
internal static class ReviseCommendationSummary
{
    public sealed record Request(SummaryBody Content, string Reason);

    public static void Map(RouteGroupBuilder summaries) =>
        summaries.MapPut("/{id:guid}", HandleAsync).WithName(nameof(ReviseCommendationSummary)).WithSummary("Revise a commendation summary")
            .RequireIfMatch().Needs(Permissions.RecordCommendationSummary);

    private static async Task<Results<Versioned<CommendationSummaryView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, AwardsDbContext db, AwardCatalogue catalogue, CurrentUser user, TimeProvider clock,
        CancellationToken ct)
    {
        var newYear = request.Content.LastDay()?.Year;
        var found = await CommendationSummaries.LoadForChangeAsync(db, id, newYear, ifMatch, user, ct);
        if (found.Error is { } refused) return Problem.From(refused);
        var check = new FieldChecks().Name(request.Reason, "/reason", 2_000);
        request.Content.Check(check, LegalTime.Today(clock));
        if (check.Error is { } invalid) return Problem.From(invalid);

        var (summary, content) = (found.Value, request.Content.ToContent());
        if (await CommendationSummaries.RefusesContentAsync(db, summary.OwnerKind, summary.OwnerCode, content, ct) is { } unfit)
            return Problem.From(unfit);
        var revised = summary.Revise(content, Text.Clean(request.Reason), catalogue);
        if (revised.Error is { } refusal) return Problem.From(refusal);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(CommendationSummaryView.Of(summary), summary.Version);
    }
}
