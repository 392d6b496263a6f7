namespace ThiDua.Demo.Play;

/// <summary>What is known of the year, as the source puts it: percentages, bounds, words, comparisons; of members, and of years long
/// past.</summary>
internal sealed class Surveying(Stage stage, Gathering gathering)
{
    private readonly HashSet<string> _members = [.. gathering.Members.Select(member => member.Code)];

    public async Task RunAsync(CancellationToken ct)
    {
        var reported = Sets(entry => _members.Contains(entry.Unit));
        if (reported.Count > 0) await stage.StepAsync("Chuyên viên các đơn vị", "Báo cáo số thực hiện", () => ReportAsync(reported, ct));
        var past = Sets(entry => !_members.Contains(entry.Unit));
        if (past.Count > 0) await stage.StepAsync(stage.Office, "Nhập số liệu đã công bố của các năm trước", () => RecordAsync(past, ct));
    }

    private async Task<string> ReportAsync(List<IGrouping<(string Unit, string Period), Entry>> sets, CancellationToken ct)
    {
        foreach (var set in sets)
        {
            var clerk = stage.As(Actor.Clerk(set.Key.Unit));
            await PutAsync(clerk, set, "actuals", new { actuals = set.Select(Body) }, ct);
        }
        return Count(sets);
    }

    private async Task<string> RecordAsync(List<IGrouping<(string Unit, string Period), Entry>> sets, CancellationToken ct)
    {
        foreach (var set in sets)
        {
            await PutAsync(stage.As(stage.Office), set, "history",
                new { actuals = set.Select(Body), source = "Bản tin đã công bố", reason = "Đưa số liệu đã công bố vào sổ" }, ct);
        }
        return Count(sets);
    }

    private async Task PutAsync(SeasonClient who, IGrouping<(string Unit, string Period), Entry> set, string what, object body,
        CancellationToken ct)
    {
        var path = $"/api/indicators/v1/figures/{set.Key.Unit}/{set.Key.Period}";
        var current = await stage.UntilAcceptedAsync("đơn vị ở dịch vụ chỉ tiêu", () => who.TryGetAsync(path, ct), ct);
        var known = current.Body.List("figures").Where(row => row.Text("actualStatus") != "blank").Select(row => row.Text("indicatorCode"))
            .ToHashSet();
        if (set.All(entry => known.Contains(entry.Indicator))) return;
        await stage.UntilAcceptedAsync("kỳ báo cáo và chỉ tiêu ở dịch vụ chỉ tiêu", () =>
            who.TryPutAsync($"{path}/{what}", body, current.ETag ?? "\"0\"", ct), ct);
    }

    private object Body(Entry entry) => new
    {
        indicatorCode = entry.Indicator,
        source = Marks.Of(entry.Origin, gathering.Published),
        value = entry.Value,
        qualifier = entry.Value is null ? null : entry.Qualifier,
        statedPercent = entry.Percent,
        statedPercentQualifier = entry.Percent is null ? null : entry.PercentQualifier,
        statement = entry.Statement is { } said ? new { quote = said.Quote, assessment = said.Assessment, cause = said.Cause } : null,
        comparisons =
            entry.Comparisons.Select(one => new { @base = one.Base, baseYear = one.Year, measure = one.Measure, value = one.Value }),
    };

    private List<IGrouping<(string Unit, string Period), Entry>> Sets(Func<Entry, bool> which) =>
        [.. gathering.Entries.Concat(gathering.Remarks).Where(which).GroupBy(entry => (entry.Unit, entry.Period))];

    private static string Count(List<IGrouping<(string Unit, string Period), Entry>> sets) =>
        $"{sets.Sum(set => set.Count())} dòng của {sets.Count} bộ số liệu";
}
