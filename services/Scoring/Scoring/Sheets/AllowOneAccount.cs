namespace ThiDua.Scoring;

/// <summary>Lets one account both score and submit a unit's sheet (<i>một người vừa là chuyên viên vừa là lãnh đạo</i>), with a reason; or
/// takes that back.</summary>
internal static class AllowOneAccount
{
    /// <param name="Allowed">Whether whoever scores may also submit.</param>
    /// <param name="Reason">Why; shown on the sheet.</param>
    public sealed record Request(bool Allowed, string Reason);

    public static void Map(RouteGroupBuilder sheets) =>
        sheets.MapPost("/{id:guid}/one-account", HandleAsync).WithName(nameof(AllowOneAccount))
            .WithSummary("Let one account score and submit, or take that back").RequireIfMatch().Needs(Permissions.AllowOneAccount)
            .WayBack(nameof(AllowOneAccount));

    private static async Task<Results<Versioned<SheetSummaryView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ScoringDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var loaded = await Sheets.LoadForChangeAsync(db, id, ifMatch, user, SheetAct.AllowOneAccount, now, ct);
        if (loaded.Error is { } refusal) return Problem.From(refusal);
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } invalid) return Problem.From(invalid);

        var (sheet, _, cycle, cluster) = loaded.Value;
        var allowed = sheet.AllowOneAccount(
            request.Allowed, Text.Clean(request.Reason), user.BodiesIn(cluster, cycle.Year, db.Today), user.ToAuthor(), now);
        if (allowed.Error is { } refused) return Problem.From(refused);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(SheetSummaryView.Of(sheet), sheet.Version);
    }
}
