namespace ThiDua.Scoring;

/// <summary>Records that the conference lets units with equal totals share their place (<i>đồng hạng</i>), where the cluster's rules do not
/// forbid it.</summary>
internal static class SharePlace
{
    /// <param name="Rank">The rank the units share.</param>
    /// <param name="UnitCodes">All of them, in any order.</param>
    /// <param name="Reason">What the conference decided, in words; shown in the ranking.</param>
    public sealed record Request(int Rank, IReadOnlyList<string> UnitCodes, string Reason);

    public static void Map(RouteGroupBuilder rankings) =>
        rankings.MapPost("/{id:guid}/shared-places", HandleAsync).WithName(nameof(SharePlace))
            .WithSummary("Let equal totals share their place")
            .RequireIfMatch().Needs(Permissions.AdoptRanking)
            .WayBack(nameof(ResolveTie), nameof(SharePlace));

    private static async Task<Results<Versioned<RankingView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ScoringDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var loaded = await Rankings.LoadForChangeAsync(db, id, ifMatch, user, RankingAct.SharePlace, now, ct);
        if (loaded.Error is { } refusal) return Problem.From(refusal);
        var checks = new FieldChecks().Size(request.UnitCodes, "/unitCodes", atLeast: 2)
            .Name(request.Reason, "/reason", 2_000);
        if (checks.Error is { } invalid) return Problem.From(invalid);

        var ranking = loaded.Value.Ranking;
        var shared = ranking.SharePlace(
            request.Rank, request.UnitCodes, Text.Clean(request.Reason), user.ToAuthor(), now);
        if (shared.Error is { } refused) return Problem.From(refused);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(await Rankings.ViewAsync(db, user, ranking, ct), ranking.Version);
    }
}
