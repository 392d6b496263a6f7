namespace ThiDua.Scoring;

/// <summary>Adds up the official points of all members and ranks them (<i>tổng hợp, xếp hạng</i>).</summary>
internal static class CalculateRanking
{
    public sealed record Request(string ClusterCode, string CycleCode);

    public static void Map(RouteGroupBuilder rankings) =>
        rankings.MapPost("", HandleAsync).WithName(nameof(CalculateRanking)).WithSummary("Rank the members of a cluster")
            .Needs(Permissions.CalculateRanking)
            .WayBack(nameof(RecalculateRanking));

    private static async Task<Results<VersionedCreated<RankingView>, Problem>> HandleAsync(
        Request request, ScoringDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var (cluster, cycle) = await db.SeasonAsync(request.ClusterCode, request.CycleCode, ct);
        if (db.RefusesHead(user, Permissions.CalculateRanking, request.ClusterCode, cluster, cycle) is { } refusal)
            return Problem.From(refusal);
        var checks = new FieldChecks().Code(request.ClusterCode, "/clusterCode").Code(request.CycleCode, "/cycleCode");
        if (checks.Error is { } invalid) return Problem.From(invalid);

        if (cluster is null) return Problem.From(SeasonErrors.ClusterUnknown(request.ClusterCode));
        if (cycle is null) return Problem.From(SeasonErrors.CycleUnknown(request.CycleCode));
        var basis = await RankingBasis.LoadAsync(db, cluster.State, cycle.Code, cycle.Year, ct);
        if (basis.Error is { } missing) return Problem.From(missing);
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var ranking = ClusterRanking.Calculate(id, basis.Value.Table, cycle.Year, basis.Value.Results);
        db.Add(ranking);
        await db.SaveChangesAsync(ct);
        var view = await Rankings.ViewAsync(db, user, ranking, ct);
        return Versioned.Created($"{ScoringModule.Prefix}/rankings/{ranking.Id}", view, ranking.Version);
    }
}
