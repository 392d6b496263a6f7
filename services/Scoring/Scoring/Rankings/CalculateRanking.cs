namespace ThiDua.Scoring;

/// <summary>Adds up the official points of all members and ranks them (<i>tổng hợp, xếp hạng</i>).</summary>
internal static class CalculateRanking
{
    public sealed record Request(string ClusterCode, string CycleCode);

    public static void Map(RouteGroupBuilder rankings) =>
        rankings.MapPost("/", HandleAsync).WithName(nameof(CalculateRanking)).WithSummary("Rank the members of a cluster")
            .Needs(Permissions.CalculateRanking);

    private static async Task<Results<VersionedCreated<RankingView>, Problem>> HandleAsync(
        Request request, ScoringDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        if (new FieldChecks().Code(request.ClusterCode, "/clusterCode").Code(request.CycleCode, "/cycleCode")
            .Error is { } wrong) return Problem.From(wrong);
        if (await db.RefusesForAsync(user, Permissions.CalculateRanking, request.ClusterCode, request.CycleCode,
            ct) is { } refusal) return Problem.From(refusal);
        var result = await SeasonResult.LoadAsync(db, request.ClusterCode, request.CycleCode, ct);
        if (result.Error is { } missing) return Problem.From(missing);

        var ranking =
            ClusterRanking.Calculate(Guid.CreateVersion7(clock.GetUtcNow()), result.Value.Table, result.Value.Year, result.Value.Standings);
        db.Add(ranking);
        await db.SaveChangesAsync(ct);
        return Versioned.Created(
            $"{ScoringModule.Prefix}/rankings/{ranking.Id}", RankingView.From(ranking, await db.NamesAsync(ranking.UnitCodes, ct)),
                ranking.Version);
    }
}
