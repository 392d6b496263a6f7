namespace ThiDua.Scoring;

/// <summary>Opens an adopted ranking again with a reason (<i>mở lại kết quả</i>); its sheets take corrections once more, and who joined
/// meanwhile gets one.</summary>
internal static class ReopenRanking
{
    /// <param name="Reason">Why; shown on the ranking and on each sheet.</param>
    /// <param name="DespiteDecisions">Ids of the decisions that rest on the ranking and stay as they are: confirms that they were seen.
    /// Left out where none rests on it.</param>
    public sealed record Request(string Reason, IReadOnlyList<Guid>? DespiteDecisions = null);

    public static void Map(RouteGroupBuilder rankings) =>
        rankings.MapPost("/{id:guid}/reopening", HandleAsync).WithName(nameof(ReopenRanking))
            .WithSummary("Reopen an adopted ranking with a reason")
            .RequireIfMatch().Needs(Permissions.ReopenRanking)
            .WayBack(nameof(AdoptRanking));

    private static async Task<Results<Versioned<RankingView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ScoringDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var loaded = await Rankings.LoadForChangeAsync(db, id, ifMatch, user, RankingAct.Reopen, now, ct);
        if (loaded.Error is { } refusal) return Problem.From(refusal);
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } invalid) return Problem.From(invalid);

        var ((ranking, cluster), reason) = (loaded.Value, Text.Clean(request.Reason));
        var decisions = await db.DecisionsOnAsync(ranking.Id, ct);
        var reopened = ranking.Reopen(reason, decisions, request.DespiteDecisions ?? [], user.ToAuthor(), now);
        if (reopened.Error is { } refused) return Problem.From(refused);
        foreach (var sheet in await db.Sheets.Where(s => s.TableId == ranking.TableId && s.State == SheetState.Frozen).ToListAsync(ct))
        {
            if (sheet.Unfreeze(reason, user.ToAuthor(), now).Error is { } locked) return Problem.From(locked);
        }

        // A unit that joins at the same moment either comes first or finds the ranking open.
        cluster.Touch();
        var table = await db.Tables.SingleAsync(t => t.Id == ranking.TableId, ct);
        await db.OpenSheetsAsync(cluster.State, table, ranking.Year, now, ct);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(await Rankings.ViewAsync(db, user, ranking, ct), ranking.Version);
    }
}
