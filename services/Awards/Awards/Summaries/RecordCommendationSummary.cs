using ThiDua.BuildingBlocks.Calendar;

namespace ThiDua.Awards;

/// <summary>Records how many were commended with what (<i>tổng hợp khen thưởng</i>) in a period or at a ceremony of a unit or
/// cluster.</summary>
internal static class RecordCommendationSummary
{
    /// <param name="OwnerKind">Whose summary it is: a unit or a cluster.</param>
    /// <param name="OwnerCode">Code of the unit or cluster whose summary it is.</param>
    /// <param name="Content">What the source says, as a whole.</param>
    public sealed record Request(OwnerKind OwnerKind, string OwnerCode, SummaryBody Content);

    public static void Map(RouteGroupBuilder summaries) =>
        summaries.MapPost("", HandleAsync).WithName(nameof(RecordCommendationSummary)).WithSummary("Record a commendation summary")
            .Needs(Permissions.RecordCommendationSummary)
            .WayBack(nameof(ReviseCommendationSummary), nameof(WithdrawCommendationSummary));

    private static async Task<Results<VersionedCreated<CommendationSummaryView>, Problem>> HandleAsync(
        Request request, AwardsDbContext db, AwardCatalogue catalogue, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var (kind, code, body) = (request.OwnerKind, request.OwnerCode, request.Content);
        if (await CommendationSummaries.RefusesRightAsync(db, kind, code, body.LastDay()?.Year, user, ct) is { } foreign)
            return Problem.From(foreign);
        if (kind == OwnerKind.Cluster && !await db.Clusters.AnyAsync(cluster => cluster.Code == code, ct))
            return Problem.From(AllotmentErrors.NotInCycle(code, body.CycleCode ?? "-"));
        var check = new FieldChecks();
        body.Check(check, LegalTime.Today(clock));
        if (check.Error is { } invalid) return Problem.From(invalid);

        var content = body.ToContent();
        if (await CommendationSummaries.RefusesContentAsync(db, kind, code, content, ct) is { } unfit) return Problem.From(unfit);
        var recorded = CommendationSummary.Record(Guid.CreateVersion7(clock.GetUtcNow()), kind, code, content, catalogue);
        if (recorded.Error is { } refusal) return Problem.From(refusal.In("/content/lines"));
        var summary = recorded.Value;
        db.Add(summary);
        await db.SaveChangesAsync(ct);
        return Versioned.Created($"{AwardsModule.Prefix}/commendation-summaries/{summary.Id}", CommendationSummaryView.Of(summary),
            summary.Version);
    }
}
