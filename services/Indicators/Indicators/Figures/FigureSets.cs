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
        CorrectActual.Map(figures);
    }

    /// <summary>
    /// Seen, right, version: the set of a unit and period, or an empty one of version 0 that <see cref="SaveAsync"/> stores once something
    /// has happened to it.
    /// </summary>
    /// <param name="refuses">The right of the use case, by what the request names.</param>
    public static async Task<Result<(UnitCopy Unit, FigureSet Set)>> LoadForChangeAsync(
        IndicatorsDbContext db, string unitCode, Period period, ETag ifMatch, CurrentUser user, TimeProvider clock,
        Func<Error?> refuses, CancellationToken ct)
    {
        if (await VisibleUnit.FindAsync(unitCode, period, user, db, ct) is not { } unit) return FigureErrors.UnitNotFound;
        if (refuses() is { } foreign) return foreign;
        var set = await db.FigureSets.SingleOrDefaultAsync(one => one.UnitCode == unitCode && one.Period == period, ct)
            ?? new FigureSet(Guid.CreateVersion7(clock.GetUtcNow()), unitCode, period);
        if (set.IsStale(ifMatch)) return FigureErrors.FigureSetChanged;
        return (unit, set);
    }

    public static Task SaveAsync(this IndicatorsDbContext db, FigureSet set, CancellationToken ct)
    {
        db.Keep(set);
        return db.SaveChangesAsync(ct);
    }

    public static void Keep(this IndicatorsDbContext db, FigureSet set)
    {
        if (set.PendingEvents.Count > 0 && db.Entry(set).State == EntityState.Detached) db.FigureSets.Add(set);
    }
}
