using System.ComponentModel.DataAnnotations;

namespace ThiDua.Indicators;

/// <summary>
/// The report of a unit over years (<i>báo cáo 5 năm của đơn vị</i>): every indicator year by year and over the whole span, with stated and
/// derived average growth.
/// A unit that took over from others shows their record as theirs.
/// </summary>
internal static class GetUnitReport
{
    public static void Map(RouteGroupBuilder units) =>
        units.MapGet("/{unitCode}/report", HandleAsync).WithName(nameof(GetUnitReport))
            .WithSummary("Shows the figures of a unit over years, with average growth")
            .Needs(Permissions.ReadFigures);

    /// <param name="from">First year; as far back as anything is known when left out.</param>
    /// <param name="to">Last year; as far on as anything is known when left out.</param>
    private static async Task<Results<Ok<UnitReportView>, Problem>> HandleAsync(
        string unitCode, [Range(1945, 2100)] int? from, [Range(1945, 2100)] int? to,
        IndicatorsDbContext db, CurrentUser user, CancellationToken ct)
    {
        var (first, last) = (from ?? 1945, to ?? 2100);
        if (last < first) return Problem.From(
            GeneralErrors.BadParameter.With(FieldError.OfParameter("to", GeneralErrors.OutOfRange(first, 2100))));
        if (await VisibleUnit.FindAsync(unitCode, first, last, user, db, ct) is not { } unit) return Problem.From(
            FigureErrors.UnitNotFound);

        var lineage = db.WithPredecessors([unitCode]);
        var units = await db.Units.AsNoTracking().Where(one => lineage.Contains(one.Code)).ToDictionaryAsync(one => one.Code, ct);
        var rows = await Figures.VisibleTo(user, db).AsNoTracking()
            .Where(row => lineage.Contains(row.UnitCode) && row.Year >= first && row.Year <= last).ToListAsync(ct);
        // Parts of a year are in the lists; the series is of years and of spans within those asked for.
        rows = rows.FindAll(row => row.Period.IsYear || (row.Period.IsSeveralYears && row.Period.FirstDay.Year >= first));
        var bases = await BaseFigures.ReadAsync(rows, user, db, ct);
        return TypedResults.Ok(
            UnitReportView.Of(unit, first, last, units, rows.ToLookup(row => row.UnitCode, row => FigureView.Of(row, bases))));
    }
}
