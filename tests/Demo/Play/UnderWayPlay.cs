namespace ThiDua.Demo.Play;

/// <summary>Brings a season to its middle and leaves it there. Like every play it does only what is missing; what people have done since
/// stays.</summary>
internal sealed class UnderWayPlay(Stage stage, UnderWay scene)
{
    private readonly Season _season = scene.Season;

    public async Task RunAsync(CancellationToken ct)
    {
        await new Preparing(stage, _season).RunAsync(ct);
        var cycle = await stage.As(stage.Office).GetAsync(Cycle, ct);
        // Its days were put in their places at the end of an earlier play.
        if (cycle.Body.List("phases").Any(phase => phase.Text("kind") == "pledge" && !phase.GetProperty("isOpen").GetBoolean())) return;

        await new Pledging(stage, _season).RunAsync(ct);
        // One department has not looked at any figure yet.
        var prompt = _season.Departments.Where(department => department.Code != scene.Late);
        await new Reporting(stage, _season with { Departments = [.. prompt] }).RunAsync(ct);
        await stage.StepAsync("Chuyên viên các đơn vị", "Tự chấm điểm đến giữa chừng", () => SelfScoreAsync(ct));
        await stage.StepAsync("Lãnh đạo các đơn vị", "Nộp phiếu tự chấm", () => SubmitAsync(ct));
        foreach (var (department, sheets) in scene.AppraisedSoFar)
            await stage.StepAsync(Actor.Appraiser(department), "Thẩm định đến giữa chừng", () => AppraiseAsync(department, sheets, ct));
        await stage.StepAsync(Actor.Appraiser(scene.Returned.Department), "Trả lại một phiếu", () => ReturnAsync(ct));
        await stage.StepAsync(stage.Office, "Đặt các giai đoạn quanh ngày hôm nay", () => MoveWindowsAsync(ct));
    }

    private string Cycle => $"/api/clusters/v1/cycles/{_season.CycleCode}";

    private async Task<string> SelfScoreAsync(CancellationToken ct)
    {
        foreach (var member in _season.Members)
        {
            var count = scene.ScoredSoFar.GetValueOrDefault(member.Code, _season.Leaves.Count);
            var clerk = stage.As(Actor.Clerk(member.Code));
            var sheet = await SheetAsync(clerk, member.Code, ct);
            if (count == 0 || sheet.Body.Text("state") != "draft"
                || sheet.Body.List("lines").Count(line => Has(line, "proposed")) >= count) continue;
            var points = _season.SelfScores[member.Code];
            await clerk.PutAsync($"{Path(sheet)}/self-scores", sheet,
                new { lines = _season.Leaves.Take(count).Select((leaf, i) => new { code = leaf.Code, points = points[i] }) }, ct);
        }
        return $"{scene.ScoredSoFar.Count} phiếu còn dở (*)";
    }

    private async Task<string> SubmitAsync(CancellationToken ct)
    {
        foreach (var unit in scene.Submitted)
        {
            var leader = stage.As(Actor.Leader(unit));
            var sheet = await SheetAsync(leader, unit, ct);
            if (sheet.Body.Text("state") == "draft") await leader.ActAsync($"{Path(sheet)}/submission", sheet, null, ct);
        }
        return $"{scene.Submitted.Count} trong {_season.Members.Count} phiếu";
    }

    private async Task<string> AppraiseAsync(string department, int sheets, CancellationToken ct)
    {
        var appraiser = stage.As(Actor.Appraiser(department));
        foreach (var unit in scene.Submitted.Take(sheets))
        {
            var sheet = await SheetAsync(appraiser, unit, ct);
            var lines = sheet.Body.List("lines")
                .Where(line => line.TextOrNull("departmentCode") == department && !Has(line, "appraised")).ToList();
            if (sheet.Body.Text("state") != "submitted" || lines.Count == 0) continue;
            await appraiser.PutAsync($"{Path(sheet)}/appraisal", sheet, new
            {
                lines = lines.Select(line => Corrected(unit, line.Text("code")) is { } seen
                    ? new { code = seen.Criterion, points = seen.Points, reason = (string?)seen.Reason }
                    : new
                    {
                        code = line.Text("code"),
                        points = line.Find("proposed")!.Value.Number("points")!.Value,
                        reason = (string?)null
                    }),
            }, ct);
        }
        return $"{sheets} phiếu";
    }

    private async Task<string> ReturnAsync(CancellationToken ct)
    {
        var appraiser = stage.As(Actor.Appraiser(scene.Returned.Department));
        var sheet = await SheetAsync(appraiser, scene.Returned.Unit, ct);
        if (sheet.Body.Text("state") == "submitted")
            await appraiser.ActAsync($"{Path(sheet)}/return", sheet, new { reason = scene.Returned.Reason }, ct);
        return _season.NameOf(scene.Returned.Unit);
    }

    private async Task<string> MoveWindowsAsync(CancellationToken ct)
    {
        var office = stage.As(stage.Office);
        // The phase of pledging last: while it is open, a play that was broken off goes on.
        foreach (var (kind, opens, closes) in scene.Phases.Reverse())
        {
            var cycle = await office.GetAsync(Cycle, ct);
            await office.PutAsync($"{Cycle}/phases/{kind}", cycle, new
            {
                opens = stage.Today.AddDays(opens),
                closes = stage.Today.AddDays(closes),
                reason = "Dựng mùa thi đua minh họa quanh ngày hôm nay",
            }, ct);
        }
        return "báo cáo, tự chấm và thẩm định đang mở";
    }

    private Task<Reply> SheetAsync(SeasonClient reader, string unit, CancellationToken ct) =>
        stage.UntilAsync($"phiếu chấm điểm của {unit}", () => new Records(_season, reader).SheetAsync(unit, ct), ct);

    private Correction? Corrected(string unit, string criterion) =>
        _season.Appraisals.FirstOrDefault(seen => seen.Unit == unit && seen.Criterion == criterion);

    private static bool Has(JsonElement line, string points) => line.Find(points)?.Number("points") is not null;

    private static string Path(Reply sheet) => $"/api/scoring/v1/sheets/{sheet.Body.Id()}";
}
