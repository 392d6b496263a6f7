using System.Globalization;
using System.Text.Json;
using ThiDua.Demo.Client;
using ThiDua.Demo.Data;

namespace ThiDua.Demo.Play;

/// <summary>What the platform shows of a case at the end; figures are written as its answers qualify them, never firmer.</summary>
internal sealed class GatheringTables(Stage stage, Gathering gathering, TextWriter output)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private readonly SeasonClient _reader = stage.As(stage.Office);

    public async Task WriteAsync(CancellationToken ct)
    {
        await TitleAsync(gathering.Title);
        await FiguresAsync(ct);
        foreach (var question in gathering.Questions) await StandingAsync(question, ct);
        await PastAwardsAsync(ct);
        await CommendationAsync(ct);
        foreach (var (tried, reply) in stage.Refusals) await output.WriteLineAsync($"  Bị từ chối ({tried}): {reply.Code} {reply.Sentence}");
        await output.WriteLineAsync();
        foreach (var line in gathering.Footnotes) await output.WriteLineAsync(line);
    }

    private async Task FiguresAsync(CancellationToken ct)
    {
        foreach (var set in gathering.Entries.GroupBy(entry => (entry.Unit, entry.Period)))
        {
            var invented = set.Where(entry => entry.Origin == Origin.Invented).Select(entry => entry.Indicator).ToHashSet();
            await TitleAsync($"{NameOf(set.Key.Unit)}, {set.Key.Period}");
            var reply = await _reader.GetAsync($"/api/indicators/v1/figures/{set.Key.Unit}/{set.Key.Period}", ct);
            foreach (var figure in reply.Body.List("figures"))
                await output.WriteLineAsync($"  {figure.TextOrNull("indicatorName")}{(invented.Contains(figure.Text("indicatorCode")) ? " (*)" : "")}: {Say(figure)}");
        }
    }

    private async Task StandingAsync(Question question, CancellationToken ct)
    {
        var comparison = question.Comparison == "at-least" ? "atLeast" : question.Comparison;
        var standing = (await _reader.GetAsync(
            $"/api/indicators/v1/clusters/{gathering.Block.Code}/{question.Period}/indicators/{question.Indicator}?by=percent&{comparison}={question.Percent.ToString(CultureInfo.InvariantCulture)}", ct)).Body;
        await TitleAsync($"{standing.Text("indicatorName")}, {question.Period}: {Asked(question)}");
        foreach (var row in standing.List("standing"))
        {
            var place = row.Number("place") is { } certain ? $"{certain:0}" : $"{row.Number("placeFrom"):0}-{row.Number("placeTo"):0}";
            await output.WriteLineAsync($"  {place,5}  {NameOf(row.Text("unitCode")),-24} {Qualified(row.Number("number")!.Value, row.Text("qualifier"))}%");
        }
        foreach (var figure in standing.List("qualitative")) await output.WriteLineAsync($"      -  {NameOf(figure.Text("unitCode")),-24} «{figure.At("statement").Text("quote")}»");
        if (standing.Find("selection") is { ValueKind: JsonValueKind.Object } selection)
        {
            await output.WriteLineAsync($"  Có: {Names(selection.List("yes"))}; chưa xác định được: {Names(selection.List("undecided"))}; không: {Names(selection.List("no"))}; "
                + $"chưa có số liệu: {Names(selection.List("unknown"))}");
        }
    }

    private async Task PastAwardsAsync(CancellationToken ct)
    {
        foreach (var year in gathering.PastAwards.Select(award => award.AchievementYear).Distinct())
        {
            await TitleAsync($"Khen thưởng thành tích năm {year}, trao tại hội nghị");
            foreach (var award in await stage.Records.AwardsAsync(ct, year))
                await output.WriteLineAsync($"  {Commending.Award(award.Text("awardCode"))}: {NameOf(award.Text("recipientUnitCode"))}, quyết định {award.Text("decisionNumber")} (*), trao {Day(award.TextOrNull("presentedOn"))}");
        }
    }

    private async Task CommendationAsync(CancellationToken ct)
    {
        if (gathering.Commendation is not { } commendation || await stage.Records.CommendationAsync(commendation, ct) is not { } summary) return;
        await TitleAsync(commendation.Occasion);
        foreach (var line in summary.Body.List("lines"))
            await output.WriteLineAsync($"  {line.TextOrNull("nameInSource") ?? Commending.Award(line.Text("awardCode")),-52} tập thể {Counted(line.At("collectives")),14}   cá nhân {Counted(line.At("individuals")),14}");
        var totals = summary.Body.At("totals");
        await output.WriteLineAsync($"  Cộng: tập thể {Counted(totals.At("collectives"))}, cá nhân {Counted(totals.At("individuals"))}, tất cả {Counted(totals.At("all"))}");
        foreach (var group in summary.Body.List("groups"))
            await output.WriteLineAsync($"  {Group(group.Text("group"))} (*): {group.Number("number")?.ToString("0", Vietnamese) ?? "không rõ"}{Share(group)}");
        foreach (var area in summary.Body.List("areas"))
            await output.WriteLineAsync($"  {(area.Text("area") == "elsewhere" ? "Địa bàn khác" : "Vùng sâu, vùng xa, biên giới, dân tộc thiểu số")} (*): {area.Number("number")?.ToString("0", Vietnamese) ?? "không rõ"}{Share(area)}");
    }

    private static string Say(JsonElement figure)
    {
        List<string> parts = [];
        var measure = figure.TextOrNull("unitOfMeasure");
        if (figure.Number("actual") is { } value) parts.Add($"{Qualified(value, figure.Text("qualifier"))} {measure}");
        if (figure.Number("statedPercent") is { } percent) parts.Add($"{Qualified(percent, figure.Text("statedPercentQualifier"))}% kế hoạch");
        if (figure.Number("impliedPlan") is { } plan) parts.Add($"kế hoạch suy ra {plan.ToString("#,0.##", Vietnamese)} {measure}");
        parts.AddRange(figure.List("comparisons").Select(one => $"{Signed(one.Number("value")!.Value, one.Text("measure"), measure)} so với {Base(one)}"));
        parts.AddRange(figure.List("derivedComparisons").Select(one => $"tính ra {Signed(one.Number("value")!.Value, one.Text("measure"), measure)} so với {one.TextOrNull("basePeriod") ?? "kế hoạch"}"));
        if (figure.Find("statement") is { ValueKind: JsonValueKind.Object } said)
            parts.Add($"«{said.Text("quote")}»{(said.TextOrNull("cause") is { } cause ? $", nguyên nhân: {cause}" : "")}");
        return string.Join("; ", parts);
    }

    private static string Base(JsonElement comparison) => comparison.Text("base") switch
    {
        "resolution" => "Nghị quyết",
        "same-period" => "cùng kỳ",
        "previous-year" => "năm trước",
        "plan" => "kế hoạch",
        _ => $"năm {comparison.At("baseYear").GetInt32()}",
    };

    private static string Signed(decimal value, string measure, string? unit) => measure switch
    {
        "ratio-percent" => $"đạt {value.ToString("#,0.##", Vietnamese)}%",
        "change-percent" => $"{value.ToString("+#,0.##;-#,0.##;0", Vietnamese)}%",
        "average-growth-percent" => $"tăng bình quân {value.ToString("#,0.##", Vietnamese)}%/năm",
        _ => $"{value.ToString("+#,0.##;-#,0.##;0", Vietnamese)} {unit}",
    };

    private static string Qualified(decimal value, string qualifier) => (qualifier switch
    {
        "more-than" => "trên ",
        "at-least" => "từ ",
        "estimated" => "ước ",
        _ => "",
    }) + value.ToString("#,0.##", Vietnamese);

    private static string Counted(JsonElement count) => (count.Text("state"), count.Number("number")) switch
    {
        (_, { } number) when count.Text("state") == "at-least" => $"ít nhất {number:0}",
        (_, { } number) => $"{number:0}",
        ("not-applicable", _) => "-",
        _ => "không rõ",
    };

    private static string Group(string group) => group switch
    {
        "state-bodies-and-leaders" => "Cơ quan nhà nước, lãnh đạo",
        "public-servants" => "Công chức, viên chức",
        "companies" => "Doanh nghiệp",
        "direct-workers" => "Công nhân, nông dân, người trực tiếp lao động",
        "armed-forces" => "Lực lượng vũ trang",
        _ => "Đối tượng khác",
    };

    private static string Share(JsonElement part) => part.Number("derivedPercent") is { } percent ? $" ({percent.ToString("0.0", Vietnamese)}%, tính ra)" : "";

    private static string Asked(Question question) => question.Comparison switch
    {
        "above" => $"trên {question.Percent:0.##}%",
        "below" => $"dưới {question.Percent:0.##}%",
        _ => $"từ {question.Percent:0.##}% trở lên",
    };

    private static string Day(string? date) => date is null ? "chưa" : DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private string Names(IReadOnlyList<JsonElement> codes) => codes.Count == 0 ? "không có" : string.Join(", ", codes.Select(code => NameOf(code.GetString()!)));

    private string NameOf(string code) => gathering.Dissolution is { } closed && closed.Unit.Code == code ? closed.Unit.Name : gathering.NameOf(code);

    private async Task TitleAsync(string title) => await output.WriteLineAsync($"\n{title}");
}
