namespace ThiDua.Scoring;

/// <summary>Sends a sheet back to its unit (<i>trả lại để bổ sung, giải trình</i>), by a department in charge or the head; or takes it
/// back, by the unit's own leader while nothing is appraised.</summary>
internal static class ReturnSheet
{
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder sheets) =>
        sheets.MapPost("/{id:guid}/return", HandleAsync).WithName(nameof(ReturnSheet)).WithSummary("Send a sheet back to its unit")
            .RequireIfMatch().Needs(Permissions.ReturnSheet)
            .WayBack(nameof(SubmitSheet));

    private static async Task<Results<Versioned<SheetSummaryView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ScoringDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var loaded = await Sheets.LoadForChangeAsync(db, id, ifMatch, user, SheetAct.Return, now, ct);
        if (loaded.Error is { } refusal) return Problem.From(refusal);
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } invalid) return Problem.From(invalid);

        var (sheet, _, cycle, cluster) = loaded.Value;
        var bodies = user.BodiesIn(cluster, cycle.Year, db.Today);
        var ownLeader = user.May(Permissions.ReturnSheet, Scopes.Unit(sheet.UnitCode));
        var returned = sheet.Return(Text.Clean(request.Reason), bodies, user.ToAuthor(), now, ownLeader);
        if (returned.Error is { } refused) return Problem.From(refused);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(SheetSummaryView.Of(sheet), sheet.Version);
    }
}
