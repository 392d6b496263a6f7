using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ThiDua.BuildingBlocks.Domain;
using ThiDua.BuildingBlocks.Http;
using ThiDua.BuildingBlocks.Security;
using ThiDua.Contracts.Policy;
using ThiDua.Indicators.Domain;
using ThiDua.Indicators.Persistence;

namespace ThiDua.Indicators.Features;

/// <summary>Figures across units and periods, filtered; every caller sees exactly what is within reach.</summary>
internal static class ListFigures
{
    /// <param name="Cluster">Members of this cluster in the year of the figures.</param>
    public sealed record Filter(string? Cluster, string? Unit, string? Indicator, Period? Period);

    public static void Map(RouteGroupBuilder figures) =>
        figures.MapGet("/", HandleAsync).WithName(nameof(ListFigures)).Needs(Permissions.ReadFigures);

    private static async Task<Results<Ok<Page<FigureView>>, Problem>> HandleAsync(
        [AsParameters] Filter filter, [AsParameters] PageRequest page, IndicatorsDbContext db, CurrentUser user, CancellationToken ct)
    {
        var rows = Figures.VisibleTo(user, db).AsNoTracking();
        if (filter.Unit is { } unit) rows = rows.Where(row => row.UnitCode == unit);
        if (filter.Indicator is { } indicator) rows = rows.Where(row => row.Figure.IndicatorCode == indicator);
        if (filter.Period is { } period) rows = rows.Where(row => row.Period == period);
        if (filter.Cluster is { } code)
            rows = rows.Where(row => db.Clusters.Any(cluster => cluster.Code == code && cluster.Members.Any(member =>
                member.UnitCode == row.UnitCode && member.FromYear <= row.Year && (member.ToYear == null || member.ToYear >= row.Year))));
        if (!page.TryStart(3, out var after)) return Problem.From(GeneralErrors.BadCursor);
        if (after is [var lastUnit, var text, var lastIndicator])
        {
            if (!Period.TryParse(text, null, out var lastPeriod)) return Problem.From(GeneralErrors.BadCursor);
            rows = rows.Where(row => EF.Functions.GreaterThan(
                ValueTuple.Create(row.UnitCode, row.Period, row.Figure.IndicatorCode), ValueTuple.Create(lastUnit, lastPeriod, lastIndicator)));
        }

        var found = await rows.OrderBy(row => row.UnitCode).ThenBy(row => row.Period).ThenBy(row => row.Figure.IndicatorCode)
            .Take(page.Size + 1).ToListAsync(ct);
        var bases = await BaseFigures.ReadAsync(found, user, db, ct);
        return TypedResults.Ok(Page.Of(found.ConvertAll(row => FigureView.Of(row, bases)), page, last => [last.UnitCode, last.Period, last.IndicatorCode]));
    }
}
