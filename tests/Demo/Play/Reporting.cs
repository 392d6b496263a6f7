namespace ThiDua.Demo.Play;

/// <summary>During the year: the pact's targets arrive at the figures, units report, the department that owns an indicator
/// verifies.</summary>
internal sealed class Reporting(Stage stage, Season season)
{
    private readonly Season _season = season;

    public async Task RunAsync(CancellationToken ct)
    {
        await stage.StepAsync(stage.Office, "Chỉ tiêu giao ước đã về sổ số liệu của từng đơn vị", () => TargetsAsync(ct));
        await stage.StepAsync("Chuyên viên các đơn vị", "Báo cáo số thực hiện", () => ReportAsync(ct));
        await stage.StepAsync("Sở, ngành", "Xác nhận số liệu thuộc ngành", () => VerifyAsync(ct));
    }

    private async Task<string> TargetsAsync(CancellationToken ct)
    {
        foreach (var member in _season.Members)
        {
            await stage.UntilAsync($"chỉ tiêu của {member.Name} từ giao ước", async () =>
                await stage.As(stage.Office).TryGetAsync(Set(member.Code), ct) is { Ok: true } set
                    && set.Body.List("figures").Any(row => row.TextOrNull("targetSource") == "pact") ? set : null, ct);
        }
        return $"{_season.Figures.Count(row => row.Target is not null)} chỉ tiêu được giao, "
            + $"{_season.Figures.Count(row => row.Target is null)} không giao";
    }

    private async Task<string> ReportAsync(CancellationToken ct)
    {
        foreach (var member in _season.Members)
        {
            var rows = _season.Figures.Where(row => row.Unit == member.Code && row.Actual is not null).ToList();
            if (rows.Count == 0) continue;
            var clerk = stage.As(Actor.Clerk(member.Code));
            var set = await clerk.GetAsync(Set(member.Code), ct);
            if (rows.All(row => set.Body.List("figures")
                .Any(known => known.Text("indicatorCode") == row.Indicator && known.Number("actual") is not null))) continue;
            await stage.UntilAcceptedAsync("kỳ báo cáo ở dịch vụ chỉ tiêu", () => clerk.TryPutAsync($"{Set(member.Code)}/actuals",
                new
                {
                    actuals = rows.Select(row => new
                    {
                        indicatorCode = row.Indicator,
                        value = row.Actual,
                        qualifier = row.Qualifier,
                        source = Marks.Invented,
                    })
                },
                    set.ETag!, ct), ct);
        }
        return $"{_season.Figures.Count(row => row.Actual is not null)} số liệu (*)";
    }

    private async Task<string> VerifyAsync(CancellationToken ct)
    {
        var verified = 0;
        foreach (var department in _season.Departments)
        {
            var own = _season.Indicators.Where(row => row.Owner == department.Code).Select(row => row.Code).ToHashSet();
            if (own.Count == 0) continue;
            var appraiser = stage.As(Actor.Appraiser(department.Code));
            foreach (var member in _season.Members)
            {
                var set = await appraiser.GetAsync(Set(member.Code), ct);
                var waiting = set.Body.List("figures")
                    .Where(row => own.Contains(row.Text("indicatorCode")) && row.TextOrNull("actualStatus") == "reported")
                    .Select(row => row.Text("indicatorCode")).ToList();
                if (waiting.Count == 0) continue;
                await appraiser.ActAsync($"{Set(member.Code)}/verification", set, new { indicatorCodes = waiting }, ct);
                verified += waiting.Count;
            }
        }
        return $"{verified} số liệu vừa xác nhận";
    }

    private string Set(string unit) => $"/api/indicators/v1/figures/{unit}/{_season.Year}";
}
