namespace ThiDua.Scoring;

/// <summary>Takes official points back (<i>hủy điểm chính thức</i>) with a reason: the sheet is as it was before they were set, and can be
/// appraised or returned again.</summary>
internal static class WithdrawOfficialPoints
{
    /// <param name="Reason">Why; shown on the sheet with what stood there.</param>
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder sheets)
    {
        sheets.MapPost("/{id:guid}/official/withdrawal", HandleAsync).WithName(nameof(WithdrawOfficialPoints))
            .WithSummary("Take the official points of a sheet back").RequireIfMatch().Needs(Permissions.ConfirmOfficialPoints)
            .WayBack(nameof(ConfirmOfficialPoints));
        sheets.MapGet("/{id:guid}/official/withdrawal", LookAsync).WithName("GetOfficialPointsWithdrawal")
            .WithSummary("What rests on the official points of a sheet").Needs(Permissions.ConfirmOfficialPoints);
    }

    /// <summary>Says whether the official points could be taken back and what rests on them; changes nothing.</summary>
    private static async Task<Results<Ok<WithdrawalView>, Problem>> LookAsync(
        Guid id, ScoringDbContext db, CurrentUser user, HttpContext http, CancellationToken ct)
    {
        var sheet = await Sheets.SeenBy(db, user).AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct);
        if (sheet is null) return Problem.From(GeneralErrors.NothingHere);
        var table = await db.Tables.AsNoTracking().SingleAsync(t => t.Id == sheet.TableId, ct);
        var (cluster, cycle) = await db.SeasonOfAsync(sheet, ct);
        if (Sheets.Refuses(db, user, SheetAct.WithdrawOfficial, sheet, table, cluster, cycle.Year) is { } powerless)
            return Problem.From(powerless);
        var refusal = sheet.RefusesWithdrawalOfOfficial(user.BodiesIn(cluster, cycle.Year, db.Today));
        var open = await db.Rankings.AsNoTracking().Where(r => r.TableId == sheet.TableId && r.State == RankingState.Open)
            .Select(r => r.Id).ToListAsync(ct);
        IReadOnlyList<Resting> falls = [.. open.Select(ranking => new Resting(
            "thứ hạng của đơn vị trong bảng xếp hạng chưa thông qua", "the unit's place in the ranking that is not adopted yet")
        { Address = $"{ScoringModule.Prefix}/rankings/{ranking}" })];
        return await WithdrawalView.OfAsync(http, await NamingAsync(db, sheet, refusal, ct), refusal is null ? falls : []);
    }

    private static async Task<Results<Versioned<SheetSummaryView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ScoringDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var loaded = await Sheets.LoadForChangeAsync(db, id, ifMatch, user, SheetAct.WithdrawOfficial, now, ct);
        if (loaded.Error is { } refusal) return Problem.From(refusal);
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } invalid) return Problem.From(invalid);

        var (sheet, table, cycle, cluster) = loaded.Value;
        var bodies = user.BodiesIn(cluster, cycle.Year, db.Today);
        var withdrawn = sheet.WithdrawOfficial(table, Text.Clean(request.Reason), bodies, user.ToAuthor(), now);
        if (withdrawn.Error is { } refused) return Problem.From((await NamingAsync(db, sheet, refused, ct))!);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(SheetSummaryView.Of(sheet), sheet.Version);
    }

    // On frozen points rests the adoption: it is named.
    private static async Task<Error?> NamingAsync(ScoringDbContext db, ScoreSheet sheet, Error? refusal, CancellationToken ct)
    {
        if (refusal is null || sheet.State != SheetState.Frozen || refusal.Code != SheetErrors.SheetIsFrozen.Code) return refusal;
        var ranking = await db.Rankings.AsNoTracking().SingleAsync(r => r.TableId == sheet.TableId, ct);
        var adoption = ranking.Adoptions[^1];
        return refusal.Because([new Resting(
            $"kết quả xếp hạng đã thông qua ngày {adoption.On}, biên bản số {adoption.MinutesNumber}",
            $"the ranking adopted on {adoption.On}, minutes number {adoption.MinutesNumber}")
        { Address = $"{ScoringModule.Prefix}/rankings/{ranking.Id}" }]);
    }
}
