using ThiDua.BuildingBlocks.Calendar;

namespace ThiDua.Awards;

/// <summary>Records how many were commended with what (<i>tổng hợp khen thưởng</i>) in a period or at a ceremony of a unit or
/// cluster.</summary>
internal static class RecordCommendationSummary
{
    /// <param name="OwnerKind">Whose summary it is: a unit or a cluster.</param>
    public sealed record Request(OwnerKind OwnerKind, string OwnerCode, SummaryBody Content);

    public static void Map(RouteGroupBuilder summaries) =>
        summaries.MapPost("/", HandleAsync).WithName(nameof(RecordCommendationSummary)).WithSummary("Record a commendation summary")
            .Needs(Permissions.RecordCommendationSummary);

    private static async Task<Results<VersionedCreated<ShowCommendationSummary.Response>, Problem>> HandleAsync(
        Request request, AwardsDbContext db, AwardCatalogue catalogue, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var scope = request.OwnerKind == OwnerKind.Unit ? Scopes.Unit(request.OwnerCode) : Scopes.Cluster(request.OwnerCode);
        if (user.Refuses(Permissions.RecordCommendationSummary, scope) is { } foreign) return Problem.From(foreign);
        var content = request.Content.Read(LegalTime.Today(clock));
        if (content.Error is { } wrong) return Problem.From(wrong);
        if (await db.RefusesSummaryAsync(user, request.OwnerKind, request.OwnerCode, content.Value.LastDay.Year,
            ct) is { } notInOffice) return Problem.From(notInOffice);
        if (await SummaryBody.RefusesOwnerAsync(db, request.OwnerKind, request.OwnerCode, content.Value,
            ct) is { } unfit) return Problem.From(unfit);

        var recorded = CommendationSummary.Record(Guid.CreateVersion7(), request.OwnerKind, request.OwnerCode, content.Value, catalogue);
        if (recorded.Error is { } refusal) return Problem.From(refusal);
        var summary = recorded.Value;
        db.Add(summary);
        await db.SaveChangesAsync(ct);
        return Versioned.Created($"{AwardsModule.Prefix}/commendation-summaries/{summary.Id}", ShowCommendationSummary.Response.Of(summary),
            summary.Version);
    }
}
