using ThiDua.Demo.Client;
using ThiDua.Demo.Data;

namespace ThiDua.Demo.Play;

/// <summary>The beginning of the year: the pact (<i>giao ước thi đua</i>) and the table of points that everybody agreed on.</summary>
internal sealed class Pledging(Stage stage)
{
    private readonly Season _season = stage.Season;

    public async Task RunAsync(CancellationToken ct)
    {
        await stage.StepAsync(stage.Head, "Soạn giao ước và gửi thành viên", () => DraftAsync(ct));
        await stage.StepAsync($"Lãnh đạo {_season.Members.Count} đơn vị", "Ký giao ước", () => SignAsync(ct));
        await stage.StepAsync(stage.Head, "Xây dựng và ban hành bảng điểm", () => TableAsync(ct));
    }

    private async Task<string> DraftAsync(CancellationToken ct)
    {
        var head = stage.As(stage.Head);
        if (await stage.Records.PactAsync(_season.CycleCode, ct) is null)
        {
            await stage.UntilAcceptedAsync("khối và kỳ thi đua trong danh mục", () => head.TryPostAsync("/api/clusters/v1/pacts", new
            {
                clusterCode = _season.Block.Code,
                cycleCode = _season.CycleCode,
                movements = _season.Movements.Select(name => new { name }),
                targets = _season.Figures.Select(row => new { unitCode = row.Unit, indicatorCode = row.Indicator, status = row.Target is null ? "not-assigned" : "assigned", value = row.Target }),
                commitments = _season.Commitments,
            }, null, ct), ct);
        }
        var pact = (await stage.Records.PactAsync(_season.CycleCode, ct))!;
        if (pact.Body.Text("state") == "draft") await head.ActAsync($"/api/clusters/v1/pacts/{pact.Body.Id()}/circulation", pact, null, ct);
        return $"{_season.Movements.Count} phong trào, {_season.Figures.Count} chỉ tiêu (*), {_season.Commitments.Count} cam kết";
    }

    private async Task<string> SignAsync(CancellationToken ct)
    {
        foreach (var member in _season.Members)
        {
            var pact = (await stage.Records.PactAsync(_season.CycleCode, ct))!;
            if (pact.Body.List("signatures").Any(signature => signature.Text("unitCode") == member.Code)) continue;
            await stage.As(Actor.Leader(member.Code)).ActAsync($"/api/clusters/v1/pacts/{pact.Body.Id()}/signatures", pact,
                new { unitCode = member.Code, capacity = $"Chủ tịch UBND {member.Name}" }, ct);
        }
        return (await stage.Records.PactAsync(_season.CycleCode, ct))!.Body.Text("state") == "complete" ? "đủ chữ ký, giao ước có hiệu lực" : "còn thiếu chữ ký";
    }

    private async Task<string> TableAsync(CancellationToken ct)
    {
        var head = stage.As(stage.Head);
        if (await stage.Records.TableAsync(ct) is null)
        {
            var nodes = _season.Groups.SelectMany(group => (object[])
            [
                new { code = group.Code, name = group.Name, maximum = group.Criteria.Sum(leaf => leaf.Maximum) },
                .. group.Criteria.Select(leaf => new
                {
                    code = leaf.Code, parentCode = group.Code, name = leaf.Name, maximum = leaf.Maximum, departmentCode = leaf.Department,
                    indicatorCode = leaf.Indicator, step = 0.25m,
                }),
            ]);
            await stage.UntilAcceptedAsync("khối, kỳ và chỉ tiêu ở dịch vụ chấm điểm", () => head.TryPostAsync("/api/scoring/v1/tables", new
            {
                clusterCode = _season.Block.Code,
                cycleCode = _season.CycleCode,
                name = $"Bảng điểm thi đua năm {_season.Year}",
                total = _season.Leaves.Sum(leaf => leaf.Maximum),
                nodes,
            }, null, ct), ct);
        }
        var table = (await stage.Records.TableAsync(ct))!;
        if (table.Body.Text("state") == "draft")
        {
            await stage.UntilAcceptedAsync("thành viên của khối ở dịch vụ chấm điểm",
                () => head.TryPostAsync($"/api/scoring/v1/tables/{table.Body.Id()}/publication", null, table.ETag, ct), ct);
        }
        return $"{_season.Groups.Count} nội dung, {_season.Leaves.Count} tiêu chí (*), {_season.Leaves.Sum(leaf => leaf.Maximum):0.##} điểm (*)";
    }
}
