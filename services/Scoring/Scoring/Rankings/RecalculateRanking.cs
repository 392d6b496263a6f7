namespace ThiDua.Scoring;

/// <summary>Takes the official points as they are now into an open ranking (<i>tổng hợp lại</i>).</summary>
internal static class RecalculateRanking
{
    public static void Map(RouteGroupBuilder rankings) =>
        rankings.MapPost("/{id:guid}/recalculation", HandleAsync).WithName(nameof(RecalculateRanking))
            .WithSummary("Rank again from the points as they are now")
            .RequireIfMatch().Needs(Permissions.CalculateRanking)
            .NoWayBack("it only sums up what the sheets say now; whoever changes a sheet back ranks again.");

    private static async Task<Results<Versioned<RankingView>, Problem>> HandleAsync(
        Guid id, ETag ifMatch, ScoringDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var loaded = await Rankings.LoadForChangeAsync(db, id, ifMatch, user, RankingAct.Recalculate, clock.GetUtcNow(), ct);
        if (loaded.Error is { } refusal) return Problem.From(refusal);

        var ranking = loaded.Value.Ranking;
        var basis = await loaded.Value.BasisAsync(db, ct);
        if (basis.Error is { } missing) return Problem.From(missing);
        if (ranking.Recalculate(basis.Value.Table, basis.Value.Results).Error is { } refused) return Problem.From(refused);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(await Rankings.ViewAsync(db, user, ranking, ct), ranking.Version);
    }
}
