namespace ThiDua.Demo.Play;

/// <summary>The pact of a cycle (<i>giao ước thi đua</i>): drafted by the head, signed by every member; with the last signature it is
/// complete.</summary>
internal sealed class PactSigning(Stage stage, Scene scene, string cycle, IReadOnlyList<FigureRow> targets)
{
    public async Task RunAsync(CancellationToken ct)
    {
        await stage.StepAsync(stage.Head, $"Soạn giao ước kỳ {cycle} và gửi thành viên", () => DraftAsync(ct));
        await stage.StepAsync($"Lãnh đạo {scene.Members.Count} đơn vị", "Ký giao ước", () => SignAsync(ct));
    }

    private async Task<string> DraftAsync(CancellationToken ct)
    {
        var head = stage.As(stage.Head);
        if (await stage.Records.PactAsync(cycle, ct) is null)
        {
            await stage.UntilAcceptedAsync("khối và kỳ thi đua trong danh mục", () => head.TryPostAsync("/api/clusters/v1/pacts", new
            {
                clusterCode = scene.Block.Code,
                cycleCode = cycle,
                movements = scene.Movements.Select(name => new { name }),
                targets = targets.Select(row => new
                {
                    unitCode = row.Unit,
                    indicatorCode = row.Indicator,
                    status = row.Target is null
                    ? "not-assigned" : "assigned",
                    value = row.Target
                }),
                commitments = scene.Commitments,
            }, null, ct), ct);
        }
        var pact = (await stage.Records.PactAsync(cycle, ct))!;
        if (pact.Body.Text("state") == "draft") await head.ActAsync($"/api/clusters/v1/pacts/{pact.Body.Id()}/circulation", pact, null, ct);
        return $"{scene.Movements.Count} phong trào, {targets.Count} chỉ tiêu (*), {scene.Commitments.Count} cam kết";
    }

    private async Task<string> SignAsync(CancellationToken ct)
    {
        var before = "";
        foreach (var member in scene.Members)
        {
            var pact = (await stage.Records.PactAsync(cycle, ct))!;
            if (pact.Body.List("signatures").Any(signature => signature.Text("unitCode") == member.Code)) continue;
            before = pact.Body.Text("state");
            await stage.As(Actor.Leader(member.Code)).ActAsync($"/api/clusters/v1/pacts/{pact.Body.Id()}/signatures", pact,
                new { unitCode = member.Code, capacity = Capacity(member) }, ct);
        }
        var after = (await stage.Records.PactAsync(cycle, ct))!.Body.Text("state");
        return after == "complete"
            ? $"đủ {scene.Members.Count} chữ ký, giao ước có hiệu lực{(before == "" ? "" : $" (trước chữ ký cuối: {before})")}"
            : "còn thiếu chữ ký";
    }

    private static string Capacity(Body member) => member.Kind == "enterprise" ? $"Giám đốc {member.Name}" : $"Chủ tịch UBND {member.Name}";
}
