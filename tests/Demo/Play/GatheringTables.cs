using System.Globalization;

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
        await ReviewAsync(ct);
        await MovementsAsync(ct);
        await StandingFlagAsync(ct);
        await PactAsync(ct);
        await HistoryAsync(ct);
        await PastAwardsAsync(ct);
        await CommendationAsync(ct);
        await RegistersAsync(ct);
        foreach (var (tried, reply) in stage.Refusals) await output.WriteLineAsync(
            $"  Bị từ chối ({tried}): {reply.Code} {reply.Sentence}");
        await output.WriteLineAsync();
        foreach (var line in gathering.Footnotes) await output.WriteLineAsync(line);
    }

    private async Task FiguresAsync(CancellationToken ct)
    {
        foreach (var set in gathering.Entries.Concat(gathering.Remarks).GroupBy(entry => (entry.Unit, entry.Period)))
        {
            var invented = set.Where(entry => entry.Origin == Origin.Invented).Select(entry => entry.Indicator).ToHashSet();
            await TitleAsync($"{NameOf(set.Key.Unit)}, {set.Key.Period}");
            var reply = await _reader.GetAsync($"/api/indicators/v1/figures/{set.Key.Unit}/{set.Key.Period}", ct);
            foreach (var figure in reply.Body.List("figures"))
                await output.WriteLineAsync(
                    $"  {figure.TextOrNull("indicatorName")}{(IsInvented(figure, invented) ? " (*)" : "")}: "
                        + $"{Say(figure)}");
        }
    }

    // As the platform itself says, or for what was entered before it did, as the case does.
    private static bool IsInvented(JsonElement figure, HashSet<string> invented) =>
        figure.TextOrNull("source")?.Contains("(*)", StringComparison.Ordinal) == true || invented.Contains(figure.Text("indicatorCode"));

    private async Task StandingAsync(Question question, CancellationToken ct)
    {
        var comparison = question.Comparison == "at-least" ? "atLeast" : question.Comparison;
        var percent = question.Percent.ToString(CultureInfo.InvariantCulture);
        var path = $"/api/indicators/v1/clusters/{gathering.Block.Code}/{question.Period}/indicators/{question.Indicator}";
        var standing = (await _reader.GetAsync($"{path}?by=percent&{comparison}={percent}", ct)).Body;
        await TitleAsync($"{standing.Text("indicatorName")}, {question.Period}: {Asked(question)}");
        foreach (var row in standing.List("standing"))
        {
            var place = row.Number("place") is { } certain ? $"{certain:0}" : $"{row.Number("placeFrom"):0}-{row.Number("placeTo"):0}";
            await output.WriteLineAsync(
                $"  {place,5}  {NameOf(row.Text("unitCode")),-24} {Qualified(row.Number("number")!.Value, row.Text("qualifier"))}%");
        }
        foreach (var figure in standing.List("qualitative")) await output.WriteLineAsync(
            $"      -  {NameOf(figure.Text("unitCode")),-24} «{figure.At("statement").Text("quote")}»");
        if (standing.Find("selection") is { ValueKind: JsonValueKind.Object } selection)
        {
            await output.WriteLineAsync(
                $"  Có: {Names(selection.List("yes"))}; chưa xác định được: {Names(selection.List("undecided"))}; không: "
                    + $"{Names(selection.List("no"))}; "
                + $"chưa có số liệu: {Names(selection.List("unknown"))}");
        }
    }

    private async Task ReviewAsync(CancellationToken ct)
    {
        if (gathering.Review is not { } plan || await stage.Records.ReviewAsync(plan.Period, ct) is not { } review) return;
        var report = (await _reader.GetAsync($"/api/indicators/v1/reviews/{review.Body.Id()}/report", ct)).Body;
        await TitleAsync($"{report.Text("title")}: nói chung về cả cụm");
        foreach (var common in report.List("indicators").Select(one => one.Find("cluster")).OfType<JsonElement>()
            .Where(one => one.ValueKind == JsonValueKind.Object))
        {
            List<string> parts = [];
            if (common.Number("statedTotal") is { } total)
                parts.Add($"cả cụm {Qualified(total, common.Text("statedTotalQualifier"))} {common.TextOrNull("unitOfMeasure")} (số của "
                    + $"{common.Number("membersKnown"):0}/{common.Number("members"):0} đơn vị đã biết)");
            if (common.Find("allMembers") is { ValueKind: JsonValueKind.Object } all) parts.Add(
                $"mọi đơn vị {Qualified(all.Number("number")!.Value, all.Text("qualifier"))}%: «{all.Text("quote")}»");
            if (common.Find("statement") is { ValueKind: JsonValueKind.Object } said) parts.Add(Quote(said));
            if (common.List("contradictions") is { Count: > 0 } others) parts.Add(
                $"trái với số liệu của {string.Join(", ", others.Select(one => NameOf(one.Text("unitCode"))))}");
            await output.WriteLineAsync($"  {common.TextOrNull("indicatorName")}: {string.Join("; ", parts)}");
        }
        if (report.List("weakPoints").Count > 0) await TitleAsync("Điểm yếu và nguyên nhân");
        foreach (var weak in report.List("weakPoints")) await output.WriteLineAsync(
            $"  {weak.TextOrNull("indicatorName") ?? NameOf(weak.Text("unitCode"))}: {Quote(weak)}");
        var missing = report.List("missingSubmissions").Select(one => NameOf(one.Text("unitCode"))).ToList();
        await output.WriteLineAsync($"\n  Chưa nộp báo cáo: {(missing.Count > 0 ? $"{string.Join(", ", missing)} (*)" : "không có")}");
    }

    private async Task MovementsAsync(CancellationToken ct)
    {
        if (gathering.Campaigns.Count > 0) await TitleAsync("Phong trào thi đua");
        foreach (var row in gathering.Campaigns)
        {
            var movement = (await stage.Records.MovementAsync(row.Name, ct))!.Body;
            var steps = movement.List("steps")
                .Select(step =>
                $"{Step(step.Text("kind"))} "
                    + $"{Day(step.Text("on"))}{(step.Text("kind") == "launch" && row.DateOrigin == Origin.Invented ? " (*)" : "")}");
            await output.WriteLineAsync($"  {movement.Text("name")} ({Span(movement)}): {string.Join(", ", steps)}");
        }
        if (gathering.Works.Count == 0) return;
        await TitleAsync("Công trình, phần việc hoàn thành trước kế hoạch, được mời tham luận");
        foreach (var campaign in gathering.Works.Select(work => work.Movement).Distinct())
        {
            var movement = (await stage.Records.MovementAsync(gathering.Campaigns.Single(row => row.Code == campaign).Name, ct))!.Body.Id();
            foreach (var work in await _reader.ListAsync($"/api/clusters/v1/works?movement={movement}&finishedAheadOf=plan", ct))
                await output.WriteLineAsync(
                    $"  {work.Text("name")} – {await UnitAsync(work.Text("unitCode"), ct)}: kế hoạch {Day(work.Text("plannedFinish"))}, "
                        + $"hoàn thành {Day(work.TextOrNull("finishedOn"))} (*)");
        }
    }

    private async Task PactAsync(CancellationToken ct)
    {
        if (!gathering.SignsNextPact || await stage.Records.PactAsync(gathering.NextCycleCode, ct) is not { } pact) return;
        await TitleAsync(
            $"Giao ước kỳ {gathering.NextCycleCode}: {(pact.Body.Text("state") == "complete" ? "có hiệu lực" : "chưa đủ chữ ký")}");
        await output.WriteLineAsync(
            $"  {pact.Body.List("movements").Count} phong trào, chữ ký của "
                + $"{string.Join(", ", pact.Body.List("signatures").Select(one => NameOf(one.Text("unitCode"))))}");
    }

    /// <summary>The name in the register, of units the case's data does not list too.</summary>
    private async Task<string> UnitAsync(string code, CancellationToken ct) =>
        (await _reader.GetAsync($"/api/clusters/v1/units/{code}", ct)).Body.Text("name");

    private async Task StandingFlagAsync(CancellationToken ct)
    {
        if (gathering.StandingFlag is null || await stage.Records.StandingFlagAsync(ct) is not { } flag) return;
        await TitleAsync("Cờ thường trực (không phải hình thức khen thưởng)");
        foreach (var holding in flag.Body.List("holdings"))
            await output.WriteLineAsync(
                $"  từ năm {holding.At("fromYear").GetInt32()}: {NameOf(holding.Text("unitCode"))}, nhận ngày "
                    + $"{Day(holding.Text("on"))}{(holding.TextOrNull("conferenceId") is null ? " (*)" : "")}");
    }

    /// <summary>The closed unit's years as a successor finds them.</summary>
    private async Task HistoryAsync(CancellationToken ct)
    {
        if (gathering.Dissolution is not { } closed) return;
        var successor = closed.Successors[0];
        var report = (await stage.As(Actor.Clerk(successor)).GetAsync($"/api/indicators/v1/units/{successor}/report", ct)).Body;
        await TitleAsync($"{NameOf(successor)} tra cứu lịch sử của đơn vị tiền thân");
        foreach (var before in report.List("predecessors"))
            await output.WriteLineAsync($"  {NameOf(before.Text("unitCode"))}: {before.List("series").Count} chỉ tiêu");
    }

    private async Task RegistersAsync(CancellationToken ct)
    {
        if (gathering.Council.Count > 0 && await stage.Records.CouncilAsync(ct) is { } council)
        {
            await TitleAsync("Hội đồng Thi đua - Khen thưởng tỉnh");
            foreach (var seat in council.Body.List("seats")) await output.WriteLineAsync(
                $"  {Function(seat.Text("function")),-26} {seat.Text("capacity")}");
        }
        if (gathering.Models.Count == 0) return;
        await TitleAsync("Điển hình tiên tiến (*)");
        foreach (var row in gathering.Models)
        {
            var model = (await stage.Records.ModelAsync(row, ct))!.Body;
            var taken = model.List("replications").Select(one => $"{NameOf(one.Text("unitCode"))} {Day(one.Text("on"))}").ToList();
            await output.WriteLineAsync(
                $"  {model.Text("name")} – {NameOf(model.Text("unitCode"))}: phát hiện {Day(model.Text("foundOn"))}, nhân rộng: "
                    + $"{(taken.Count == 0 ? "chưa" : string.Join(", ", taken))}");
        }
    }

    private async Task PastAwardsAsync(CancellationToken ct)
    {
        foreach (var year in gathering.PastAwards.Select(award => award.AchievementYear).Distinct())
        {
            await TitleAsync($"Khen thưởng thành tích năm {year}, trao tại hội nghị");
            foreach (var award in await stage.Records.AwardsAsync(ct, year))
                await output.WriteLineAsync(
                    $"  {Commending.Award(award.Text("awardCode"))}: {NameOf(award.Text("recipientUnitCode"))}, quyết định "
                        + $"{award.Text("decisionNumber")} (*), trao {Day(award.TextOrNull("presentedOn"))}");
        }
    }

    private async Task CommendationAsync(CancellationToken ct)
    {
        if (gathering.Commendation is not { } commendation
            || await stage.Records.CommendationAsync(commendation, ct) is not { } summary) return;
        await TitleAsync(commendation.Occasion);
        foreach (var line in summary.Body.List("lines"))
            await output.WriteLineAsync(
                $"  {line.TextOrNull("nameInSource") ?? Commending.Award(line.Text("awardCode")),-52} tập thể "
                    + $"{Counted(line.At("collectives")),14}   cá nhân {Counted(line.At("individuals")),14}");
        var totals = summary.Body.At("totals");
        await output.WriteLineAsync(
            $"  Cộng: tập thể {Counted(totals.At("collectives"))}, cá nhân {Counted(totals.At("individuals"))}, tất cả "
                + $"{Counted(totals.At("all"))}");
        foreach (var group in summary.Body.List("groups"))
            await output.WriteLineAsync(
                $"  {Group(group.Text("group"))} (*): {group.Number("number")?.ToString("0", Vietnamese) ?? "không rõ"}{Share(group)}");
        foreach (var area in summary.Body.List("areas"))
            await output.WriteLineAsync(
                $"  {(area.Text("area") == "elsewhere" ? "Địa bàn khác" : "Vùng sâu, vùng xa, biên giới, dân tộc thiểu số")} (*): "
                    + $"{area.Number("number")?.ToString("0", Vietnamese) ?? "không rõ"}{Share(area)}");
    }

    private static string Say(JsonElement figure)
    {
        List<string> parts = [];
        var measure = figure.TextOrNull("unitOfMeasure");
        if (figure.Number("actual") is { } value) parts.Add($"{Qualified(value, figure.Text("qualifier"))} {measure}");
        if (figure.Number("statedPercent") is { } percent) parts.Add(
            $"{Qualified(percent, figure.Text("statedPercentQualifier"))}% kế hoạch");
        if (figure.Number("impliedPlan") is { } plan) parts.Add(
            $"kế hoạch suy ra {Qualified(plan, figure.Text("impliedPlanQualifier"))} {measure}");
        parts.AddRange(figure.List("comparisons").Select(one => $"{Signed(one, measure)} so với {Base(one)}"));
        parts.AddRange(figure.List("derivedComparisons")
            .Select(one => $"tính ra {Signed(one, measure)} so với {one.TextOrNull("basePeriod") ?? "kế hoạch"}"));
        if (figure.Find("statement") is { ValueKind: JsonValueKind.Object } said) parts.Add(Quote(said));
        return string.Join("; ", parts);
    }

    private static string Function(string function) => function switch
    {
        "chair" => "Chủ tịch Hội đồng",
        "first-vice-chair" => "Phó Chủ tịch thứ nhất",
        "standing-vice-chair" => "Phó Chủ tịch thường trực",
        "vice-chair" => "Phó Chủ tịch",
        _ => "Ủy viên",
    };

    private static string Step(string kind) => kind switch { "launch" => "phát động", "review" => "sơ kết", _ => "tổng kết" };

    private static string Span(JsonElement movement) =>
        movement.TextOrNull("to") is { } to ? $"{movement.Text("from")[..4]}-{to[..4]}" : $"từ {movement.Text("from")[..4]}";

    private static string Quote(JsonElement said) =>
        $"«{said.Text("quote")}»{(said.TextOrNull("cause") is { } cause ? $", nguyên nhân: {cause}" : "")}";

    private static string Base(JsonElement comparison) => comparison.Text("base") switch
    {
        "resolution" => "Nghị quyết",
        "same-period" => "cùng kỳ",
        "previous-year" => "năm trước",
        "plan" => "kế hoạch",
        _ => $"năm {comparison.At("baseYear").GetInt32()}",
    };

    private static string Signed(JsonElement comparison, string? unit)
    {
        var (value, firm) = (comparison.Number("value")!.Value, Firmness(comparison.Text("qualifier")));
        return firm + comparison.Text("measure") switch
        {
            "ratio-percent" => $"đạt {value.ToString("#,0.##", Vietnamese)}%",
            "change-percent" => $"{value.ToString("+#,0.##;-#,0.##;0", Vietnamese)}%",
            "average-growth-percent" => $"tăng bình quân {value.ToString("#,0.##", Vietnamese)}%/năm",
            _ => $"{value.ToString("+#,0.##;-#,0.##;0", Vietnamese)} {unit}",
        };
    }

    private static string Qualified(decimal value, string qualifier) => Firmness(qualifier) + value.ToString("#,0.##", Vietnamese);

    private static string Firmness(string qualifier) => qualifier switch
    {
        "more-than" => "trên ",
        "at-least" => "ít nhất ",
        "estimated" => "ước ",
        _ => "",
    };

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

    private static string Share(JsonElement part) =>
        part.Number("derivedPercent") is { } percent ? $" ({percent.ToString("0.0", Vietnamese)}%, tính ra)" : "";

    private static string Asked(Question question) => question.Comparison switch
    {
        "above" => $"trên {question.Percent.ToString("0.##", Vietnamese)}%",
        "below" => $"dưới {question.Percent.ToString("0.##", Vietnamese)}%",
        _ => $"từ {question.Percent.ToString("0.##", Vietnamese)}% trở lên",
    };

    private static string Day(string? date) => date is null ? "chưa" : DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        .ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private string Names(IReadOnlyList<JsonElement> codes) =>
        codes.Count == 0 ? "không có" : string.Join(", ", codes.Select(code => NameOf(code.GetString()!)));

    private string NameOf(string code) => gathering.Dissolution is { } closed && closed.Unit.Code == code ? closed.Unit.Name
        : gathering.NameOf(code);

    private async Task TitleAsync(string title) => await output.WriteLineAsync($"\n{title}");
}
