namespace ThiDua.Demo.Play;

/// <summary>The beginning of the year: the pact (<i>giao ước thi đua</i>) and the table of points that everybody agreed on.</summary>
internal sealed class Pledging(Stage stage, Season season)
{
    private readonly Season _season = season;

    public async Task RunAsync(CancellationToken ct)
    {
        await new PactSigning(stage, _season, _season.CycleCode, _season.Figures).RunAsync(ct);
        await stage.StepAsync(stage.Head, "Xây dựng và ban hành bảng điểm", () => TableAsync(ct));
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
        return $"{_season.Groups.Count} nội dung, {_season.Leaves.Count} tiêu chí (*), {_season.Leaves.Sum(leaf => leaf.Maximum):0.##} "
            + $"điểm (*)";
    }
}
