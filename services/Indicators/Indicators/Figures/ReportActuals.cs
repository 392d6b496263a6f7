namespace ThiDua.Indicators;

/// <summary>
/// Actuals of a unit (<i>báo cáo số thực hiện</i>), from the unit or from the department that owns the indicators; those not named stay as
/// they are.
/// </summary>
internal static class ReportActuals
{
    public sealed record Request(IReadOnlyList<ActualEntry> Actuals);

    public static void Map(RouteGroupBuilder figures) =>
        figures.MapPut("/{unitCode}/{period}/actuals", HandleAsync).WithName(nameof(ReportActuals)).RequireIfMatch()
            .Needs(Permissions.ReportActuals);

    private static async Task<Results<Versioned<FigureSetView>, Problem>> HandleAsync(
        string unitCode, Period period, Request request, ETag ifMatch,
        IndicatorsDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var unit = await VisibleUnit.FindAsync(unitCode, period, user, db, ct);
        if (unit is null) return Problem.From(IndicatorsErrors.UnitNotFound);

        var check = new FieldChecks();
        var known = await NamedIndicators.ReadAsync(check, "actuals", "indicatorCode",
            [.. request.Actuals.Select(entry => entry.IndicatorCode)], period, db, ct);
        foreach (var (index, entry) in request.Actuals.Index()) entry.Check(check, $"/actuals/{index}", period);
        if (check.Error is { } wrong) return Problem.From(wrong);
        if (!unit.ExistsIn(period)) return Problem.From(IndicatorsErrors.UnitNotThen(period.ToString()));

        var own = user.May(Permissions.ReportActuals, Scopes.Unit(unitCode));
        foreach (var owner in request.Actuals.Select(entry => known[entry.IndicatorCode].OwnerDepartmentCode))
            if (user.Refuses(Permissions.ReportActuals, Scopes.Unit(unitCode),
                Scopes.Department(owner)) is { } foreign) return Problem.From(foreign);
        if (CycleCopy.AllowsReport(await db.CyclesOf(unitCode, period.Year).ToListAsync(ct), period.Year, now)
            .Error is { } closed) return Problem.From(closed);

        var set = await db.FindOrStartAsync(unitCode, period, ct);
        if (set.IsStale(ifMatch)) return Problem.From(IndicatorsErrors.FigureSetChanged);
        var reported = set.Report([.. request.Actuals.Select(entry =>
            (entry.IndicatorCode, entry.ToActual(own ? unitCode : known[entry.IndicatorCode].OwnerDepartmentCode, now)))]);
        if (reported.Error is { } refusal) return Problem.From(refusal);

        await db.SaveAsync(set, ct);
        return await FigureSetView.AnswerAsync(unitCode, period, set.Version, user, db, ct);
    }
}
