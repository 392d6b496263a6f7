namespace ThiDua.Scoring;

/// <summary>Takes the official points as they are now into an open ranking (<i>tổng hợp lại</i>).</summary>
internal static class RecalculateRanking
{
    public static void Map(RouteGroupBuilder rankings) =>
        rankings.MapPost("/{id:guid}/recalculation", HandleAsync).WithName(nameof(RecalculateRanking))
            .WithSummary("Rank again from the points as they are now")
            .RequireIfMatch().Needs(Permissions.CalculateRanking);

    private static async Task<Results<Versioned<RankingView>, Problem>> HandleAsync(
        Guid id, ETag ifMatch, ScoringDbContext db, CurrentUser user, CancellationToken ct)
    {
        var ranking = await db.RankingsFor(user).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (ranking is null) return Problem.From(GeneralErrors.NothingHere);
        if (await db.RefusesForAsync(user, Permissions.CalculateRanking, ranking.ClusterCode, ranking.CycleCode,
            ct) is { } refusal) return Problem.From(refusal);
        if (ranking.IsStale(ifMatch)) return Problem.From(ScoringErrors.RankingChanged);
        var result = await SeasonResult.LoadAsync(db, ranking.ClusterCode, ranking.CycleCode, ct);
        if (result.Error is { } missing) return Problem.From(missing);

        if (ranking.Recalculate(result.Value.Table, result.Value.Standings).Error is { } refused) return Problem.From(refused);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(RankingView.From(ranking, await db.NamesAsync(ranking.UnitCodes, ct)), ranking.Version);
    }
}
