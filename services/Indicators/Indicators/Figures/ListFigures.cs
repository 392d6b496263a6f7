namespace ThiDua.Indicators;

/// <summary>Figures across units and periods, filtered; every caller sees exactly what is within reach.</summary>
internal static class ListFigures
{
    public static void Map(RouteGroupBuilder figures) =>
        figures.MapGet("", HandleAsync).WithName(nameof(ListFigures))
            .WithSummary("Lists the figures the caller may see")
            .Needs(Permissions.ReadFigures);

    private static async Task<Results<Ok<Page<FigureView>>, Problem>> HandleAsync(
        [AsParameters] FigureFilter filter, [AsParameters] PageRequest page, IndicatorsDbContext db, CurrentUser user, CancellationToken ct)
    {
        if (!page.TryStart(3, out var after)) return Problem.From(GeneralErrors.BadCursor);
        (string, Period, string)? last = null;
        if (after is [var unit, var text, var indicator])
        {
            if (!Period.TryParse(text, null, out var period)) return Problem.From(GeneralErrors.BadCursor);
            last = (unit, period, indicator);
        }

        var found = await filter.ReadAsync(user, last, page.Size + 1, db, ct);
        var bases = await BaseFigures.ReadAsync(found, user, db, ct);
        return TypedResults.Ok(
            Page.Of(found.ConvertAll(row => FigureView.Of(row, bases)), page, row => [row.UnitCode, row.Period, row.IndicatorCode]));
    }
}
