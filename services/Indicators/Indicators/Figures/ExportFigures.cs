using System.Data;
using System.Runtime.CompilerServices;

namespace ThiDua.Indicators;

/// <summary>The list of figures as a table for a spreadsheet (<i>xuất số liệu</i>): the same filters and the same rows, all of them,
/// numbers written the Vietnamese way.</summary>
internal static class ExportFigures
{
    // So many rows are in memory at once, whatever the length of the table.
    private const int Chunk = 1_000;

    public static void Map(RouteGroupBuilder figures) =>
        figures.MapGet("/export", Handle).WithName(nameof(ExportFigures))
            .WithSummary("Exports the figures the caller may see as CSV")
            .Needs(Permissions.ReadFigures);

    private static CsvFile Handle([AsParameters] FigureFilter filter, IndicatorsDbContext db, CurrentUser user, Labels labels,
        CancellationToken ct) =>
        new("so-lieu.csv", LinesAsync(filter, db, user, labels, ct));

    private static async IAsyncEnumerable<string> LinesAsync(FigureFilter filter, IndicatorsDbContext db, CurrentUser user,
        Labels labels, [EnumeratorCancellation] CancellationToken ct)
    {
        yield return Csv.Line(FigureText.Columns);
        // One snapshot for all chunks: what is reported meanwhile is in the next export and not in half of this one.
        await using var snapshot = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        (string, Period, string)? last = null;
        while (true)
        {
            var rows = await filter.ReadAsync(user, last, Chunk, db, ct);
            var bases = await BaseFigures.ReadAsync(rows, user, db, ct);
            foreach (var row in rows) yield return Csv.Line(FigureText.Cells(FigureView.Of(row, bases), labels));
            if (rows.Count < Chunk) yield break;
            last = (rows[^1].UnitCode, rows[^1].Period, rows[^1].Figure.IndicatorCode);
        }
    }
}
