namespace ThiDua.Scoring;

/// <summary>Sends a sheet back to its unit (<i>trả lại để bổ sung, giải trình</i>), by a department in charge or the head.</summary>
internal static class ReturnSheet
{
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder sheets) =>
        sheets.MapPost("/{id:guid}/return", HandleAsync).WithName(nameof(ReturnSheet)).WithSummary("Send a sheet back to its unit")
            .RequireIfMatch().Needs(Permissions.ReturnSheet);

    private static async Task<Results<Versioned<SheetSummary>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ScoringDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        if (await SheetForChange.LoadAsync(db, user, id, ct) is not { Sheet: var sheet } found) return Problem.From(
            GeneralErrors.NothingHere);
        if (await db.RefusesForAsync(user, Permissions.ReturnSheet, sheet.ClusterCode, sheet.CycleCode, ct,
            [.. found.Table.Departments.Select(Scopes.Department)]) is { } refusal)
            return Problem.From(refusal);
        if (sheet.IsStale(ifMatch)) return Problem.From(ScoringErrors.SheetChanged);
        var now = clock.GetUtcNow();
        // Later the unit could not answer any more.
        if (found.Cycle.Refuses(now, Phase.Appraise, Phase.SelfScore) is { } closed) return Problem.From(closed);
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } wrong) return Problem.From(wrong);

        var cluster = await db.Clusters.AsNoTracking().SingleAsync(c => c.Code == sheet.ClusterCode, ct);
        if (sheet.Return(Text.Clean(request.Reason), user.BodiesIn(cluster, found.Cycle.Year), user.ToAuthor(), now)
            .Error is { } refused) return Problem.From(refused);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(SheetSummary.From(sheet), sheet.Version);
    }
}
