namespace ThiDua.Demo.Play;

/// <summary>The end of the year: self-scores, appraisal by the departments in charge, official points.</summary>
internal sealed class Scoring(Stage stage, Season season)
{
    private readonly Season _season = season;

    public async Task RunAsync(CancellationToken ct)
    {
        await stage.StepAsync("Chuyên viên các đơn vị", "Tự chấm điểm", () => SelfScoreAsync(ct));
        await stage.StepAsync("Lãnh đạo các đơn vị", "Nộp phiếu tự chấm", () => SubmitAsync(ct));
        foreach (var department in _season.Departments.Where(department => _season.Leaves.Any(leaf => leaf.Department == department.Code)))
            await stage.StepAsync(Actor.Appraiser(department.Code), $"{department.Name} thẩm định điểm", () =>
                AppraiseAsync(department, ct));
        await stage.StepAsync(stage.Head, "Xác định điểm chính thức", () => ConfirmAsync(ct));
    }

    private async Task<string> SelfScoreAsync(CancellationToken ct)
    {
        foreach (var member in _season.Members)
        {
            var clerk = stage.As(Actor.Clerk(member.Code));
            var sheet = await SheetAsync(clerk, member.Code, ct);
            if (sheet.Body.Text("state") != "draft" || sheet.Body.List("lines").All(line => Points(line, "proposed") is not null)) continue;
            var points = _season.SelfScores[member.Code];
            await clerk.PutAsync($"{Path(sheet)}/self-scores", sheet,
                new
                {
                    lines = _season.Leaves.Select((leaf, i) =>
                    new { code = leaf.Code, points = points[i], note = Marks.Invented })
                }, ct);
        }
        return $"{_season.Members.Count} phiếu, mỗi phiếu {_season.Leaves.Count} tiêu chí (*)";
    }

    private async Task<string> SubmitAsync(CancellationToken ct)
    {
        foreach (var member in _season.Members)
        {
            var leader = stage.As(Actor.Leader(member.Code));
            var sheet = await SheetAsync(leader, member.Code, ct);
            if (sheet.Body.Text("state") == "draft") await leader.ActAsync($"{Path(sheet)}/submission", sheet, null, ct);
        }
        return $"{_season.Members.Count} phiếu đã nộp";
    }

    private async Task<string> AppraiseAsync(Body department, CancellationToken ct)
    {
        var appraiser = stage.As(Actor.Appraiser(department.Code));
        var leaves = _season.Leaves.Where(leaf => leaf.Department == department.Code).ToList();
        foreach (var member in _season.Members)
        {
            var sheet = await SheetAsync(appraiser, member.Code, ct);
            var lines = sheet.Body.List("lines").Where(line => leaves.Any(leaf => leaf.Code == line.Text("code"))).ToList();
            if (sheet.Body.Text("state") != "submitted" || lines.All(line => Points(line, "appraised") is not null)) continue;
            await appraiser.PutAsync($"{Path(sheet)}/appraisal", sheet, new
            {
                lines = lines.Select(line => Corrected(_season.Appraisals, member.Code, line.Text("code")) is { } seen
                    ? new { code = seen.Criterion, points = seen.Points, reason = (string?)seen.Reason }
                    : new { code = line.Text("code"), points = Points(line, "proposed")!.Value, reason = (string?)null }),
            }, ct);
        }
        var changed = _season.Appraisals.Count(seen => leaves.Any(leaf => leaf.Code == seen.Criterion));
        return $"{_season.Members.Count * leaves.Count} điểm, khác tự chấm {changed}, đều có lý do";
    }

    private async Task<string> ConfirmAsync(CancellationToken ct)
    {
        var head = stage.As(stage.Head);
        foreach (var member in _season.Members)
        {
            var sheet = await SheetAsync(head, member.Code, ct);
            if (sheet.Body.Text("state") != "appraised") continue;
            var changed = _season.Confirmations.Where(seen => seen.Unit == member.Code)
                .Select(seen => new { code = seen.Criterion, points = seen.Points, reason = seen.Reason });
            await head.ActAsync($"{Path(sheet)}/official", sheet, new { lines = changed }, ct);
        }
        return $"{_season.Members.Count} phiếu, khác thẩm định {_season.Confirmations.Count}, có lý do";
    }

    private Task<Reply> SheetAsync(SeasonClient reader, string unit, CancellationToken ct) =>
        stage.UntilAsync($"phiếu chấm điểm của {unit}", () => new Records(_season, reader).SheetAsync(unit, ct), ct);

    private static string Path(Reply sheet) => $"/api/scoring/v1/sheets/{sheet.Body.Id()}";

    private static decimal? Points(JsonElement line, string stageOfPoints) => line.Find(stageOfPoints)?.Number("points");

    private static Correction? Corrected(IReadOnlyList<Correction> corrections, string unit, string criterion) =>
        corrections.FirstOrDefault(seen => seen.Unit == unit && seen.Criterion == criterion);
}
