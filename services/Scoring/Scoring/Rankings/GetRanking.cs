namespace ThiDua.Scoring;

/// <summary>Shows one ranking with the points of each top group.</summary>
internal static class GetRanking
{
    public static void Map(RouteGroupBuilder rankings) =>
        rankings.MapGet("/{id:guid}", HandleAsync).WithName(nameof(GetRanking)).WithSummary("Show a ranking")
            .Needs(Permissions.ReadRankings);

    private static async Task<Results<Versioned<RankingView>, Problem>> HandleAsync(
        Guid id, ScoringDbContext db, CurrentUser user, CancellationToken ct)
    {
        var ranking = await Rankings.SeenBy(db, user).AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct);
        if (ranking is null) return Problem.From(GeneralErrors.NothingHere);
        return Versioned.Ok(await Rankings.ViewAsync(db, user, ranking, ct), ranking.Version);
    }
}
