using System.Globalization;
using System.Text;

namespace ThiDua.Demo.Play;

/// <summary>What stands at the end, read back from the platform; nothing here comes from the season's data but names and the marks
/// (*).</summary>
internal sealed class ClosingTables(Stage stage, Season season, TextWriter output)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly string[] Ranks = ["CO_TINH", "BK_TINH", "GIAY_KHEN"];
    private readonly Season _season = season;

    public async Task WriteAsync(CancellationToken ct)
    {
        await TitleAsync(_season.Title);
        await PointsAsync(ct);
        await NominationAsync(ct);
        await AwardsAsync(ct);
        await HandOverAsync(ct);
        await NextPactAsync(ct);
        await output.WriteLineAsync();
        foreach (var line in _season.Footnotes) await output.WriteLineAsync(line);
    }

    private async Task PointsAsync(CancellationToken ct)
    {
        if (await stage.Records.RankingAsync(ct) is not { } ranking) return;
        await TitleAsync(
            $"Kết quả chấm điểm và xếp hạng (*), trạng thái: "
                + $"{(ranking.Body.Text("state") == "adopted" ? "hội nghị đã thông qua" : "chưa thông qua")}");
        foreach (var group in _season.Groups) await output.WriteLineAsync(
            $"  {group.Code}. {group.Name}{(group.Origin == Origin.Source ? "" : " (*)")}");
        var codes = _season.Groups.Select(group => group.Code).ToList();
        await RowAsync("Hạng", "Đơn vị", [.. codes.Select(code => $"Nhóm {code}"), "Tổng"]);
        foreach (var place in ranking.Body.List("places"))
        {
            var groups = place.List("groups").ToDictionary(group => group.Text("code"), group => group.Number("points"));
            await RowAsync(place.Number("rank")?.ToString("0", Vietnamese) ?? "-", _season.NameOf(place.Text("unitCode")),
                [.. codes.Select(code => Points(groups.GetValueOrDefault(code))), Points(place.Number("total"))]);
        }
    }

    private async Task NominationAsync(CancellationToken ct)
    {
        if (await stage.Records.NominationAsync(ct) is not { } nomination) return;
        await TitleAsync("Suy tôn và đề nghị khen thưởng");
        await output.WriteLineAsync($"  Đơn vị được suy tôn: {Names(nomination.Body.List("nominees").Select(code => code.GetString()!))}");
        foreach (var award in _season.Allotment)
        {
            var units = nomination.Body.List("proposals").Where(proposal => proposal.Text("awardCode") == award.Award)
                .Select(proposal => proposal.Text("unitCode")).ToList();
            await output.WriteLineAsync($"  {Capital(Commending.Award(award.Award))}: {units.Count}/{award.Count} – {Names(units)}");
        }
        foreach (var (tried, reply) in stage.Refusals) await output.WriteLineAsync(
            $"  Bị từ chối ({tried}): {reply.Code} {reply.Sentence}");
    }

    private async Task AwardsAsync(CancellationToken ct)
    {
        await TitleAsync($"Sổ khen thưởng, thành tích năm {_season.Year}");
        var awards = await stage.Records.AwardsAsync(ct);
        foreach (var award in awards.OrderBy(award => Array.IndexOf(Ranks, award.Text("awardCode")))
            .ThenBy(award => award.Text("recipientKind")))
        {
            await output.WriteLineAsync(
                $"  {Pad(Commending.Award(award.Text("awardCode")), 34)} {Pad(award.Text("recipientName"), 42)} "
                    + $"{Pad(_season.NameOf(award.Text("recipientUnitCode")), 18)} "
                + $"QĐ {Pad(award.Text("decisionNumber"), 21)} (*) ngày {Day(award.TextOrNull("decidedOn"))}, trao "
                + $"{Day(award.TextOrNull("presentedOn"))}");
        }
    }

    private async Task HandOverAsync(CancellationToken ct)
    {
        if (await stage.Records.HandOverAsync(ct) is not { } handOver) return;
        await TitleAsync("Bàn giao chức danh trưởng, phó khối");
        await output.WriteLineAsync(
            $"  {_season.NameOf(handOver.Body.Text("outgoingUnitCode"))} giao; trưởng khối năm {_season.Year + 1}: "
                + $"{_season.NameOf(handOver.Body.Text("incomingHeadUnitCode"))} (*), "
            + $"phó khối: {_season.NameOf(handOver.Body.Text("incomingDeputyUnitCode"))} (*); "
            + $"{(handOver.Body.Text("state") == "effective" ? "hai bên đã ký" : "còn thiếu chữ ký")}");
    }

    private async Task NextPactAsync(CancellationToken ct)
    {
        if (await stage.Records.PactAsync(_season.NextCycleCode, ct) is not { } pact) return;
        await TitleAsync($"Giao ước năm {_season.Year + 1} (dự thảo, lập từ giao ước năm {_season.Year})");
        foreach (var movement in pact.Body.List("movements")) await output.WriteLineAsync($"  Phong trào (*): {movement.Text("name")}");
        foreach (var commitment in pact.Body.List("commitments")) await output.WriteLineAsync($"  Cam kết (*): {commitment.GetString()}");
        await output.WriteLineAsync(
            $"  Mang sang {pact.Body.List("targets").Count} dòng chỉ tiêu (*), chưa có chữ ký của {_season.Members.Count} đơn vị");
    }

    private async Task TitleAsync(string title) => await output.WriteLineAsync($"\n{title}");

    private async Task RowAsync(string rank, string unit, IReadOnlyList<string> cells) =>
        await output.WriteLineAsync($"  {rank,4}  {Pad(unit, 20)}{string.Concat(cells.Select(cell => cell.PadLeft(9)))}");

    private string Names(IEnumerable<string> codes) => string.Join(", ", codes.Select(_season.NameOf));

    private static string Points(decimal? points) => points?.ToString("0.00", Vietnamese) ?? "-";

    private static string Day(string? date) => date is null ? "chưa" : DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        .ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Pad(string text, int width) => text.Normalize(NormalizationForm.FormC).PadRight(width);

    private static string Capital(string text) => char.ToUpper(text[0], Vietnamese) + text[1..];
}
