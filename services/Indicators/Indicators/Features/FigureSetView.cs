using Microsoft.EntityFrameworkCore;
using ThiDua.BuildingBlocks.Http;
using ThiDua.BuildingBlocks.Security;
using ThiDua.Indicators.Domain;
using ThiDua.Indicators.Persistence;

namespace ThiDua.Indicators.Features;

/// <summary>The figures of one unit and period, as far as the caller may see them; the ETag is that of the whole.</summary>
internal sealed record FigureSetView(string UnitCode, string Period, IReadOnlyList<FigureView> Figures)
{
    public static async Task<Versioned<FigureSetView>> AnswerAsync(
        string unitCode, Period period, long version, CurrentUser user, IndicatorsDbContext db, CancellationToken ct)
    {
        var rows = await Features.Figures.VisibleTo(user, db).Where(row => row.UnitCode == unitCode && row.Period == period)
            .OrderBy(row => row.Figure.IndicatorCode).AsNoTracking().ToListAsync(ct);
        var bases = await BaseFigures.ReadAsync(rows, user, db, ct);
        return Versioned.Ok(new FigureSetView(unitCode, period.ToString(), [.. rows.Select(row => FigureView.Of(row, bases))]), version);
    }
}
