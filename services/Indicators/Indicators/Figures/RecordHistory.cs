using ThiDua.BuildingBlocks.Calendar;

namespace ThiDua.Indicators;

/// <summary>
/// The province enters figures of a past period for which no report was ever planned (<i>nhập số liệu lịch sử</i>), with the source they
/// stand in and
/// why they are entered. Where a report phase is or was planned, the unit and the departments report instead.
/// </summary>
internal static class RecordHistory
{
    /// <param name="Source">Document the figures were taken from; an entry may name its own.</param>
    /// <param name="Actuals">One for each indicator; the others stay as they are.</param>
    public sealed record Request(IReadOnlyList<ActualEntry> Actuals, string Source, string Reason);

    public static void Map(RouteGroupBuilder figures) =>
        figures.MapPut("/{unitCode}/{period}/history", HandleAsync).WithName(nameof(RecordHistory))
            .WithSummary("Records figures of a period that is over")
            .WayBack(nameof(RecordHistory), nameof(CorrectActual)).RequireIfMatch().Needs(Permissions.RecordHistory);

    private static async Task<Results<Versioned<FigureSetView>, Problem>> HandleAsync(
        string unitCode, Period period, Request request, ETag ifMatch, IndicatorsDbContext db, CurrentUser user, TimeProvider clock,
            CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var named = await NamedIndicators.ReadAsync([.. request.Actuals.Select(entry => entry.IndicatorCode)], db, ct);
        var loaded = await FigureSets.LoadForChangeAsync(db, unitCode, period, ifMatch, user, clock,
            () => user.Refuses(Permissions.RecordHistory, Scopes.Unit(unitCode)),
            named, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);
        var (unit, set) = loaded.Value;
        if (period.LastDay >= LegalTime.DayOf(now)) return Problem.From(FigureErrors.PeriodNotOver(period, period.LastDay));
        var planned = ReportPhase.IsPlanned(await db.CyclesOfAsync(unitCode, period.Year, ct));
        if (planned) return Problem.From(FigureErrors.ReportWasPlanned(period.Year));

        var check = new FieldChecks();
        var (source, reason) = (Text.Clean(request.Source), Text.Clean(request.Reason));
        check.Name(source, "/source", 2_000).Name(reason, "/reason", 2_000);
        named.Check(check, "actuals", "indicatorCode", period);
        foreach (var (index, entry) in request.Actuals.Index())
        {
            entry.Check(check, $"/actuals/{index}", period, set.ActualOf(entry.IndicatorCode));
            // What a source printed long ago is taken as it stands there; only what the catalogue rules out is refused.
            named.CheckNumber(check, entry.IndicatorCode, entry.Value, $"/actuals/{index}/value", [], reason);
        }
        if (check.Error is { } wrong) return Problem.From(wrong);
        if (!unit.State.ExistsIn(period)) return Problem.From(FigureErrors.UnitNotThen(period));
        var recorded = set.RecordHistory([.. request.Actuals.Select(entry =>
            (entry.IndicatorCode, entry.Over(set.ActualOf(entry.IndicatorCode), by: null, now, source)))], reason);
        if (recorded.Error is { } refusal) return Problem.From(refusal.In("/actuals"));

        await db.SaveChangesAsync(ct);
        return await FigureSetView.AnswerAsync(unitCode, period, set.Version, user, db, ct);
    }
}
