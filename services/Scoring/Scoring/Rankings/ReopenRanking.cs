namespace ThiDua.Scoring;

/// <summary>Opens an adopted ranking again with a reason (<i>mở lại kết quả</i>); its sheets take corrections once more, and who joined
/// meanwhile gets one.</summary>
internal static class ReopenRanking
{
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder rankings) =>
        rankings.MapPost("/{id:guid}/reopening", HandleAsync).WithName(nameof(ReopenRanking))
            .WithSummary("Reopen an adopted ranking with a reason")
            .RequireIfMatch().Needs(Permissions.ReopenRanking);

    private static async Task<Results<Versioned<RankingView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ScoringDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var ranking = await db.RankingsFor(user).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (ranking is null) return Problem.From(GeneralErrors.NothingHere);
        if (user.Refuses(Permissions.ReopenRanking, Scopes.Cluster(ranking.ClusterCode)) is { } refusal) return Problem.From(refusal);
        if (ranking.IsStale(ifMatch)) return Problem.From(ScoringErrors.RankingChanged);
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } wrong) return Problem.From(wrong);

        var (reason, now) = (Text.Clean(request.Reason), clock.GetUtcNow());
        if (ranking.Reopen(reason, user.ToAuthor(), now).Error is { } refused) return Problem.From(refused);
        foreach (var sheet in await db.Sheets.Where(s => s.TableId == ranking.TableId && s.State == SheetState.Frozen).ToListAsync(ct))
        {
            if (sheet.Unfreeze(reason).Error is { } locked) return Problem.From(locked);
        }

        var cluster = await db.Clusters.SingleAsync(c => c.Code == ranking.ClusterCode, ct);
        await db.OpenSheetsAsync(cluster, await db.Tables.SingleAsync(t => t.Id == ranking.TableId, ct), ranking.Year, now, ct);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(RankingView.From(ranking, await db.NamesAsync(ranking.UnitCodes, ct)), ranking.Version);
    }
}
