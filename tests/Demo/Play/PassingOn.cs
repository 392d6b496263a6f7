namespace ThiDua.Demo.Play;

/// <summary>Hand-over of the posts of head and deputy (<i>bàn giao chức danh trưởng, phó khối</i>), minutes, and next year's
/// pact.</summary>
internal sealed class PassingOn(Stage stage, Season season)
{
    private readonly Season _season = season;

    public async Task RunAsync(CancellationToken ct)
    {
        await stage.StepAsync(stage.Head, $"Lập biên bản bàn giao chức danh năm {_season.Year + 1}", () => PrepareAsync(ct));
        await stage.StepAsync("Hai bên bàn giao", "Ký biên bản bàn giao", () => SignAsync(ct));
        await stage.StepAsync(stage.Head, $"Soạn giao ước năm {_season.Year + 1} từ giao ước năm {_season.Year}", () => SucceedAsync(ct));
        await stage.StepAsync(stage.Head, "Ghi biên bản hội nghị", () => CloseAsync(ct));
    }

    private async Task<string> PrepareAsync(CancellationToken ct)
    {
        if (await stage.Records.HandOverAsync(ct) is null)
        {
            await stage.As(stage.Head).PostAsync("/api/clusters/v1/hand-overs", new
            {
                clusterCode = _season.Block.Code,
                effectiveYear = _season.Year + 1,
                incomingHead = _season.NextOfficers.Head,
                incomingDeputy = _season.NextOfficers.Deputy,
                items = _season.HandedOver,
            }, ct);
        }
        return $"{_season.NameOf(_season.Officers.Head)} giao, {_season.NameOf(_season.NextOfficers.Head)} nhận (*)";
    }

    private async Task<string> SignAsync(CancellationToken ct)
    {
        foreach (var unit in (string[])[_season.Officers.Head, _season.NextOfficers.Head])
        {
            var handOver = (await stage.Records.HandOverAsync(ct))!;
            if (handOver.Body.List("signatures").Any(signature => signature.Text("unitCode") == unit)) continue;
            await stage.As(Actor.Leader(unit)).ActAsync($"/api/clusters/v1/hand-overs/{handOver.Body.Id()}/signatures", handOver,
                new { unitCode = unit, capacity = $"Chủ tịch UBND {_season.NameOf(unit)}" }, ct);
        }
        return (await stage.Records.HandOverAsync(ct))!.Body.Text("state") == "effective" ? "có hiệu lực" : "còn thiếu chữ ký";
    }

    private async Task<string> SucceedAsync(CancellationToken ct)
    {
        var head = stage.As(stage.Head);
        if (await stage.Records.PactAsync(_season.NextCycleCode, ct) is null)
        {
            var pact = (await stage.Records.PactAsync(_season.CycleCode, ct))!;
            await head.ActAsync($"/api/clusters/v1/pacts/{pact.Body.Id()}/successor", pact, new { cycleCode = _season.NextCycleCode }, ct);
        }
        var next = (await stage.Records.PactAsync(_season.NextCycleCode, ct))!;
        return $"dự thảo, mang sang {next.Body.List("movements").Count} phong trào, {next.Body.List("targets").Count} chỉ tiêu, "
            + $"{next.Body.List("commitments").Count} cam kết";
    }

    private async Task<string> CloseAsync(CancellationToken ct)
    {
        var head = stage.As(stage.Head);
        var conference = (await stage.Records.ConferenceAsync(ct))!;
        if (conference.Body.Text("state") == "closed") return "đã khóa";
        var path = $"/api/clusters/v1/conferences/{conference.Body.Id()}";
        if (conference.Body.List("attendance").Count == 0)
        {
            await head.ActAsync($"{path}/attendance", conference,
                new { attendance = _season.Members.Select(member => new { unitCode = member.Code, present = true }) }, ct);
            conference = (await stage.Records.ConferenceAsync(ct))!;
        }
        foreach (var (kind, summary) in Acts)
        {
            if (conference.Body.List("acts").Any(act => act.Text("kind") == kind)) continue;
            await head.ActAsync($"{path}/acts", conference, new { kind, summary }, ct);
            conference = (await stage.Records.ConferenceAsync(ct))!;
        }
        await head.ActAsync($"{path}/minutes", conference, new { minutesNumber = stage.MinutesNumber }, ct);
        return $"biên bản {stage.MinutesNumber} (*), {Acts.Length} nội dung";
    }

    private (string Kind, string Summary)[] Acts =>
    [
        ("adoption", "Thông qua kết quả chấm điểm thi đua"), ("discussion", "Trao đổi, thảo luận dựa trên kết quả chấm điểm"),
        ("nomination", "Bình xét, suy tôn các đơn vị"), ("presentation", "Công bố quyết định tặng giấy khen"),
        ("hand-over", $"Bàn giao chức danh trưởng, phó khối năm {_season.Year + 1}"),
            ("pact", $"Thông qua nội dung phát động và giao ước năm {_season.Year + 1}"),
        .. _season.Tasks is { } tasks ? [("other", tasks)] : Array.Empty<(string, string)>(),
    ];
}
