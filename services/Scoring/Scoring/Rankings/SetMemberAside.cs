namespace ThiDua.Scoring;

/// <summary>Sets aside a member that has no official points (<i>không chấm điểm, chưa được thẩm định, mới vào cụm</i>), so that it does not
/// stop the others; how it is counted the cluster's rules say.</summary>
internal static class SetMemberAside
{
    /// <param name="UnitCode">Member of the year without official points.</param>
    /// <param name="Reason">Why; shown in the ranking to everybody who sees it.</param>
    public sealed record Request(string UnitCode, string Reason);

    public static void Map(RouteGroupBuilder rankings) =>
        rankings.MapPost("/{id:guid}/set-aside", HandleAsync).WithName(nameof(SetMemberAside))
            .WithSummary("Set a member without points aside").RequireIfMatch().Needs(Permissions.SetMembersAside)
            .WayBack(nameof(TakeMemberBack));

    private static async Task<Results<Versioned<RankingView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ScoringDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var loaded = await Rankings.LoadForChangeAsync(db, id, ifMatch, user, RankingAct.SetAside, now, ct);
        if (loaded.Error is { } refusal) return Problem.From(refusal);
        var checks = new FieldChecks().Code(request.UnitCode, "/unitCode").Name(request.Reason, "/reason", 2_000);
        if (checks.Error is { } invalid) return Problem.From(invalid);

        var ranking = loaded.Value.Ranking;
        var basis = await loaded.Value.BasisAsync(db, ct);
        if (basis.Error is { } missing) return Problem.From(missing);
        var aside = ranking.SetMemberAside(request.UnitCode, Text.Clean(request.Reason), basis.Value.Table, basis.Value.Results,
            user.ToAuthor(), now);
        if (aside.Error is { } refused) return Problem.From(refused);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(await Rankings.ViewAsync(db, user, ranking, ct), ranking.Version);
    }
}
