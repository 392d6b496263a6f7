namespace ThiDua.Demo.Play;

/// <summary>
/// The end of the districts (<i>kết thúc hoạt động của đơn vị hành chính cấp huyện</i>) on 30 June 2025. The sources do not say which
/// communes came after them, so none is entered. The last thing that is played: whoever ended acts no more.
/// </summary>
internal sealed class Ending(Stage stage, Gathering gathering)
{
    // The resolution that takes the district out of the constitution.
    private const string Decision = "203/2025/QH15";

    private static readonly DateOnly LastDay = new(2025, 6, 30), DecidedOn = new(2025, 6, 16);

    public async Task RunAsync(CancellationToken ct)
    {
        if (gathering.Districts.Count > 0)
            await stage.StepAsync(stage.Office, "Ghi đơn vị hành chính cấp huyện kết thúc hoạt động", () => CloseAsync(ct));
    }

    public async Task<bool> HasBegunAsync(CancellationToken ct)
    {
        foreach (var district in gathering.Districts)
        {
            var unit = await stage.As(stage.Office).TryGetAsync(Path(district), ct);
            if (unit.Ok && unit.Body.TextOrNull("validTo") is not null) return true;
        }
        return false;
    }

    private async Task<string> CloseAsync(CancellationToken ct)
    {
        var office = stage.As(stage.Office);
        foreach (var district in gathering.Districts)
        {
            var unit = await office.GetAsync(Path(district), ct);
            if (unit.Body.TextOrNull("validTo") is not null) continue;
            await office.ActAsync($"{Path(district)}/closure", unit,
                new { lastDay = LastDay, decisionNumber = Decision, decisionDate = DecidedOn, successors = Array.Empty<string>() }, ct);
        }
        return $"{gathering.Districts.Count} đơn vị, đến hết {LastDay:dd/MM/yyyy}; nguồn không nêu đơn vị kế thừa";
    }

    private static string Path(Body unit) => $"/api/clusters/v1/units/{unit.Code}";
}
