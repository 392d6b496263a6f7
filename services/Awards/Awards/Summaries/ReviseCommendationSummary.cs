using ThiDua.BuildingBlocks.Calendar;

namespace ThiDua.Awards;

/// <summary>Replaces what a commendation summary says, with the reason; the change record keeps what it said before.</summary>
internal static class ReviseCommendationSummary
{
    public sealed record Request(SummaryBody Content, string Reason);

    public static void Map(RouteGroupBuilder summaries) =>
        summaries.MapPut("/{id:guid}", HandleAsync).WithName(nameof(ReviseCommendationSummary)).WithSummary("Revise a commendation summary")
            .RequireIfMatch().Needs(Permissions.RecordCommendationSummary);

    private static async Task<Results<Versioned<ShowCommendationSummary.Response>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, AwardsDbContext db, AwardCatalogue catalogue, CurrentUser user, TimeProvider clock,
            CancellationToken ct)
    {
        var summary = await db.Summaries.SeenBy(user, db).SingleOrDefaultAsync(one => one.Id == id, ct);
        if (summary is null) return Problem.From(AwardsErrors.SummaryNotFound);
        if (await db.RefusesSummaryAsync(user, summary.OwnerKind, summary.OwnerCode, summary.Year, ct) is { } foreign) return Problem.From(
            foreign);
        if (summary.IsStale(ifMatch)) return Problem.From(AwardsErrors.SummaryChanged);
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } silent) return Problem.From(silent);
        var content = request.Content.Read(LegalTime.Today(clock));
        if (content.Error is { } wrong) return Problem.From(wrong);
        // Nor may a summary be moved into a year of others.
        if (await db.RefusesSummaryAsync(user, summary.OwnerKind, summary.OwnerCode, content.Value.LastDay.Year,
            ct) is { } notInOffice) return Problem.From(notInOffice);
        if (await SummaryBody.RefusesOwnerAsync(db, summary.OwnerKind, summary.OwnerCode, content.Value,
            ct) is { } unfit) return Problem.From(unfit);

        var revised = summary.Revise(content.Value, Text.Clean(request.Reason), catalogue);
        if (revised.Error is { } refusal) return Problem.From(refusal);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(ShowCommendationSummary.Response.Of(summary), summary.Version);
    }
}
