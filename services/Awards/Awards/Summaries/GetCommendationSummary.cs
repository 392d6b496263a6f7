namespace ThiDua.Awards;

/// <summary>Shows one commendation summary: each line with its counts, the totals and what is derived from them.</summary>
internal static class GetCommendationSummary
{
    public static void Map(RouteGroupBuilder summaries) =>
        summaries.MapGet("/{id:guid}", HandleAsync).WithName(nameof(GetCommendationSummary)).WithSummary("One commendation summary")
            .Needs(Permissions.ReadCommendationSummaries);

    private static async Task<Results<Versioned<CommendationSummaryView>, Problem>> HandleAsync(Guid id, AwardsDbContext db,
        CurrentUser user, CancellationToken ct)
    {
        var summary = await db.Summaries.AsNoTracking().SeenBy(user, db).SingleOrDefaultAsync(one => one.Id == id, ct);
        return summary is null
            ? Problem.From(CommendationSummaryErrors.NotFound)
            : Versioned.Ok(CommendationSummaryView.Of(summary), summary.Version);
    }
}
