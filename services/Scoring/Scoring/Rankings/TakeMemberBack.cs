namespace ThiDua.Scoring;

/// <summary>Takes back a member that was set aside: from then on it needs official points like the others.</summary>
internal static class TakeMemberBack
{
    /// <param name="UnitCode">Member that is set aside.</param>
    /// <param name="Reason">Why; shown in the ranking to everybody who sees it.</param>
    public sealed record Request(string UnitCode, string Reason);

    public static void Map(RouteGroupBuilder rankings) =>
        rankings.MapPost("/{id:guid}/taking-back", HandleAsync).WithName(nameof(TakeMemberBack))
            .WithSummary("Take a member back that was set aside").RequireIfMatch().Needs(Permissions.SetMembersAside)
            .WayBack(nameof(SetMemberAside));

    private static async Task<Results<Versioned<RankingView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ScoringDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var loaded = await Rankings.LoadForChangeAsync(db, id, ifMatch, user, RankingAct.TakeBack, now, ct);
        if (loaded.Error is { } refusal) return Problem.From(refusal);
        var checks = new FieldChecks().Code(request.UnitCode, "/unitCode").Name(request.Reason, "/reason", 2_000);
        if (checks.Error is { } invalid) return Problem.From(invalid);

        var ranking = loaded.Value.Ranking;
        var basis = await loaded.Value.BasisAsync(db, ct);
        if (basis.Error is { } missing) return Problem.From(missing);
        var back = ranking.TakeMemberBack(request.UnitCode, Text.Clean(request.Reason), basis.Value.Table, basis.Value.Results,
            user.ToAuthor(), now);
        if (back.Error is { } refused) return Problem.From(refused);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(await Rankings.ViewAsync(db, user, ranking, ct), ranking.Version);
    }
}
