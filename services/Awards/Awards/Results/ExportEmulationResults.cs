using System.Data;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace ThiDua.Awards;

/// <summary>The emulation results as a table for a spreadsheet: the same filters and the same rows, one line for each award, numbers and
/// days written the Vietnamese way.</summary>
internal static class ExportEmulationResults
{
    // So many units are in memory at once, whatever the length of the table.
    private const int Chunk = 200;

    private static readonly NumberFormatInfo Vietnamese = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    private static readonly string[] Columns =
    [
        "Mã đơn vị", "Tên đơn vị", "Mã cụm, khối", "Tên cụm, khối", "Năm", "Kỳ thi đua", "Kết quả xếp hạng", "Xếp hạng", "Tổng điểm",
        "Đề nghị khen thưởng",
        "Hình thức khen thưởng", "Đối tượng", "Tên tập thể, cá nhân, hộ gia đình", "Số quyết định", "Ngày quyết định", "Ngày trao tặng",
        "Nhập sau",
    ];

    public static void Map(RouteGroupBuilder results) =>
        results.MapGet("/export", Handle).WithName(nameof(ExportEmulationResults)).WithSummary("Emulation results as CSV")
            .Needs(Permissions.ReadRegisterOfAwards);

    private static CsvFile Handle(int? year, string? cluster, string? unit, AwardsDbContext db, AwardCatalogue catalogue, CurrentUser user,
        Labels labels, CancellationToken ct) =>
        new("ket-qua-thi-dua.csv", LinesAsync(new EmulationResults.Filter(year, cluster, unit), db, catalogue, user, labels, ct));

    private static async IAsyncEnumerable<string> LinesAsync(
        EmulationResults.Filter filter, AwardsDbContext db, AwardCatalogue catalogue, CurrentUser user, Labels labels,
        [EnumeratorCancellation] CancellationToken ct)
    {
        yield return Csv.Line(Columns);
        // One snapshot for all chunks, so that no line tells of a decision that another line does not know yet.
        await using var snapshot = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        EmulationResults.Key? last = null;
        while (true)
        {
            var rows = await db.ReadAsync(filter, last, Chunk, user, ct);
            foreach (var (_, row) in rows)
            {
                string[] unit = [.. UnitCells(row, catalogue, labels)];
                foreach (var award in row.Awards.DefaultIfEmpty())
                    yield return Csv.Line([.. unit, .. AwardCells(award, catalogue, labels)]);
            }
            if (rows.Count < Chunk) yield break;
            last = rows[^1].Key;
        }
    }

    private static IEnumerable<string> UnitCells(EmulationResultView row, AwardCatalogue catalogue, Labels labels) =>
    [
        Csv.Words(row.UnitCode), Csv.Words(row.UnitName), Csv.Words(row.ClusterCode), Csv.Words(row.ClusterName),
        row.Year.ToString(CultureInfo.InvariantCulture), Csv.Words(row.CycleCode), labels.VietnameseCell(row.Standing),
        row.Rank?.ToString(CultureInfo.InvariantCulture) ?? "",
        row.Points?.ToString("#,##0.############################", Vietnamese) ?? "",
        Csv.Words(string.Join("; ", row.Proposals.Select(code => NameOf(code, new DateOnly(row.Year, 12, 31), catalogue)))),
    ];

    private static string[] AwardCells(ResultAwardView? award, AwardCatalogue catalogue, Labels labels) =>
        award is null ? ["", "", "", "", "", "", ""] :
        [
            Csv.Words(NameOf(award.AwardCode, award.DecidedOn, catalogue)), labels.Vietnamese(award.RecipientKind),
            Csv.Words(award.RecipientName), Csv.Words(award.DecisionNumber), award.DecidedOn.Vietnamese(),
            award.PresentedOn?.Vietnamese() ?? "", award.EnteredAfterwards ? "x" : "",
        ];

    private static string NameOf(string code, DateOnly day, AwardCatalogue catalogue) => catalogue.Find(code, day)?.Name ?? code;
}
