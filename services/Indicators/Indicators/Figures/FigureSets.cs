namespace ThiDua.Indicators;

/// <summary>The figures of units: their addresses, and how a set is found, loaded for a change and kept.</summary>
internal static class FigureSets
{
    public static void Map(RouteGroupBuilder api)
    {
        var figures = api.MapGroup("/figures");
        ListFigures.Map(figures);
        ExportFigures.Map(figures);
        GetFigures.Map(figures);
        AssignTargets.Map(figures);
        ReportActuals.Map(figures);
        RecordHistory.Map(figures);
        VerifyActuals.Map(figures);
        WithdrawVerification.Map(figures);
        CorrectActual.Map(figures);
        AnswerClaim.Map(figures);
    }

    /// <summary>
    /// Seen, right, version: the set of a unit and period, an empty one of version 0 where there was none. It is held until the change
    /// commits, so that a unit and a department that write different figures at once come one after the other.
    /// </summary>
    /// <param name="refuses">The right of the use case, by what the request names.</param>
    /// <param name="named">Indicators that are written: what others did to other figures since is no obstacle.</param>
    public static async Task<Result<(UnitCopy Unit, FigureSet Set)>> LoadForChangeAsync(
        IndicatorsDbContext db, string unitCode, Period period, ETag ifMatch, CurrentUser user, TimeProvider clock,
        Func<Error?> refuses, NamedIndicators named, CancellationToken ct)
    {
        if (await VisibleUnit.FindAsync(unitCode, period, user, db, ct) is not { } unit) return FigureErrors.UnitNotFound;
        if (refuses() is { } foreign) return foreign;
        var set = await HoldAsync(db, unitCode, period, clock.GetUtcNow(), ct);
        set.Know(named.Entries);
        return await db.RefusesStaleAsync(set, ifMatch, FigureErrors.FigureSetChanged, ct, set.ChangedIn(named.Codes)) is { } stale
            ? stale : (unit, set);
    }

    /// <summary>The same for what only the departments do that own the named indicators, and never for the own unit.</summary>
    public static Task<Result<(UnitCopy Unit, FigureSet Set)>> LoadForOwnersAsync(
        IndicatorsDbContext db, string unitCode, Period period, ETag ifMatch, CurrentUser user, TimeProvider clock, NamedIndicators named,
        CancellationToken ct) =>
        LoadForChangeAsync(db, unitCode, period, ifMatch, user, clock,
            () => named.Refuses(owner => user.Refuses(Permissions.VerifyActuals, Scopes.Department(owner)))
                ?? (user.BelongsTo(unitCode) ? FigureErrors.OwnUnit : null),
            named, ct);

    // The row is made where there is none; if nothing comes of it, it goes with the transaction.
    private static async Task<FigureSet> HoldAsync(
        IndicatorsDbContext db, string unitCode, Period period, DateTimeOffset at, CancellationToken ct)
    {
        await db.HoldAsync($"""
            insert into indicators.figure_set (id, unit_code, period, year, version)
            values ({Guid.CreateVersion7(at)}, {unitCode}, {period.ToString()}, {period.Year}, 0)
            on conflict (unit_code, period) do nothing;
            select 1 from indicators.figure_set where unit_code = {unitCode} and period = {period.ToString()} for no key update
            """, ct);
        return await db.FigureSets.SingleAsync(one => one.UnitCode == unitCode && one.Period == period, ct);
    }

    public static void Keep(this IndicatorsDbContext db, FigureSet set)
    {
        if (set.PendingEvents.Count > 0 && db.Entry(set).State == EntityState.Detached) db.FigureSets.Add(set);
    }
}
