namespace ThiDua.Scoring;

/// <summary>Records how the conference separated units with equal totals (<i>đồng điểm</i>): by ballot or decision, in words, kept and
/// shown.</summary>
internal static class ResolveTie
{
    /// <param name="Rank">The rank the units share.</param>
    /// <param name="OrderedUnitCodes">All of them, best first.</param>
    /// <param name="Reason">How it was decided, for example the counts of the ballot; never who voted how.</param>
    public sealed record Request(int Rank, IReadOnlyList<string> OrderedUnitCodes, string Reason);

    public static void Map(RouteGroupBuilder rankings) =>
        rankings.MapPost("/{id:guid}/ties", HandleAsync).WithName(nameof(ResolveTie)).WithSummary("Resolve a tie by ballot or decision")
            .RequireIfMatch().Needs(Permissions.AdoptRanking)
            .WayBack(nameof(ResolveTie), nameof(SharePlace));

    private static async Task<Results<Versioned<RankingView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ScoringDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var loaded = await Rankings.LoadForChangeAsync(db, id, ifMatch, user, RankingAct.ResolveTie, now, ct);
        if (loaded.Error is { } refusal) return Problem.From(refusal);
        var checks = new FieldChecks().Size(request.OrderedUnitCodes, "/orderedUnitCodes", atLeast: 2)
            .Name(request.Reason, "/reason", 2_000);
        if (checks.Error is { } invalid) return Problem.From(invalid);

        var ranking = loaded.Value.Ranking;
        var resolved = ranking.ResolveTie(
            request.Rank, request.OrderedUnitCodes, Text.Clean(request.Reason), user.ToAuthor(), now);
        if (resolved.Error is { } refused) return Problem.From(refused);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(await Rankings.ViewAsync(db, user, ranking, ct), ranking.Version);
    }
}
