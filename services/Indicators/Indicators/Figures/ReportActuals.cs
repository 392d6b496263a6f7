namespace ThiDua.Indicators;

/// <summary>
/// Actuals of a unit (<i>báo cáo số thực hiện</i>), from the unit or from the department that owns the indicators; those not named stay as
/// they are.
/// </summary>
internal static class ReportActuals
{
    /// <param name="Actuals">One for each indicator that is reported; the others stay as they are.</param>
    public sealed record Request(IReadOnlyList<ActualEntry> Actuals);

    public static void Map(RouteGroupBuilder figures) =>
        figures.MapPut("/{unitCode}/{period}/actuals", HandleAsync).WithName(nameof(ReportActuals))
            .WithSummary("Reports what a unit reached while the report phase is open")
            .WayBack(nameof(ReportActuals), nameof(CorrectActual)).RequireIfMatch().Needs(Permissions.ReportActuals);

    private static async Task<Results<Versioned<FigureSetView>, Problem>> HandleAsync(
        string unitCode, Period period, Request request, ETag ifMatch,
        IndicatorsDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var known = await NamedIndicators.ReadAsync([.. request.Actuals.Select(entry => entry.IndicatorCode)], db, ct);
        var loaded = await FigureSets.LoadForChangeAsync(db, unitCode, period, ifMatch, user, clock,
            () => known.Refuses(owner => user.Refuses(Permissions.ReportActuals, Scopes.Unit(unitCode), Scopes.Department(owner))),
            known, ct);
        if (loaded.Error is { } refused) return Problem.From(refused.In("/actuals"));
        var (unit, set) = loaded.Value;
        var phase = ReportPhase.Allows(await db.CyclesOfAsync(unitCode, period.Year, ct), period.Year, now);
        if (phase.Error is { } closed) return Problem.From(closed);

        var check = new FieldChecks();
        known.Check(check, "actuals", "indicatorCode", period);
        var before = await KnownBefore.ReadAsync(set, known.Codes, db, ct);
        foreach (var (index, entry) in request.Actuals.Index())
        {
            entry.Check(check, $"/actuals/{index}", period, set.ActualOf(entry.IndicatorCode));
            known.CheckNumber(check, entry.IndicatorCode, entry.Value, $"/actuals/{index}/value", before.OfActual(entry.IndicatorCode),
                Text.CleanOrNull(entry.Reason));
        }
        if (check.Error is { } wrong) return Problem.From(wrong);
        if (!unit.State.ExistsIn(period)) return Problem.From(FigureErrors.UnitNotThen(period));

        var own = user.May(Permissions.ReportActuals, Scopes.Unit(unitCode));
        var reported = set.Report([.. request.Actuals.Select(entry =>
            (entry.IndicatorCode, entry.Over(set.ActualOf(entry.IndicatorCode),
                own ? unitCode : known[entry.IndicatorCode].OwnerDepartmentCode, now)))],
            request.Actuals.Where(entry => !string.IsNullOrWhiteSpace(entry.Reason))
                .ToDictionary(entry => entry.IndicatorCode, entry => Text.Clean(entry.Reason!)),
            own ? unitCode : null, now);
        if (reported.Error is { } refusal) return Problem.From(refusal.In("/actuals"));

        await db.SaveChangesAsync(ct);
        return await FigureSetView.AnswerAsync(unitCode, period, set.Version, user, db, ct);
    }
}
