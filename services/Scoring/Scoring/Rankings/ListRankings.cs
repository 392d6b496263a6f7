namespace ThiDua.Scoring;

/// <summary>Lists the rankings the caller may see, the newest first.</summary>
internal static class ListRankings
{
    /// <param name="Members">Number of units with a place.</param>
    [ShowsNames]
    public sealed record Item(Guid Id, string ClusterCode, string CycleCode, int Year, RankingState State, int Members);

    public static void Map(RouteGroupBuilder rankings) =>
        rankings.MapGet("", HandleAsync).WithName(nameof(ListRankings)).WithSummary("List rankings, the newest first")
            .Needs(Permissions.ReadRankings);

    private static async Task<Results<Ok<Page<Item>>, Problem>> HandleAsync(
        string? cluster, string? cycle, [AsParameters] PageRequest page, ScoringDbContext db, CurrentUser user, CancellationToken ct)
    {
        if (!page.TryStart(1, out var start)) return Problem.From(GeneralErrors.BadCursor);
        var before = Guid.Empty;
        if (start is [var text] && !Guid.TryParse(text, out before)) return Problem.From(GeneralErrors.BadCursor);

        var rankings = await Rankings.SeenBy(db, user).AsNoTracking()
            .Where(r => (cluster == null || r.ClusterCode == cluster) && (cycle == null || r.CycleCode == cycle)
                && (start.Length == 0 || r.Id < before))
            .OrderByDescending(r => r.Id).Take(page.Size + 1)
            .Select(r => new Item(r.Id, r.ClusterCode, r.CycleCode, r.Year, r.State, r.UnitCodes.Length))
            .ToListAsync(ct);
        return TypedResults.Ok(Page.Of(rankings, page, ranking => [ranking.Id.ToString()]));
    }
}
