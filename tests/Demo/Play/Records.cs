namespace ThiDua.Demo.Play;

/// <summary>What the platform shows of this season; <c>null</c> when it holds no such thing yet.</summary>
internal sealed class Records(Scene scene, SeasonClient reader)
{
    private readonly string _of = $"cluster={scene.Block.Code}&cycle=";

    public Task<Reply?> PactAsync(string cycle, CancellationToken ct) => FirstAsync("/api/clusters/v1/pacts", _of + cycle, ct);

    public Task<Reply?> TableAsync(CancellationToken ct) => FirstAsync("/api/scoring/v1/tables", _of + scene.CycleCode, ct);

    public Task<Reply?> SheetAsync(string unit, CancellationToken ct) =>
        FirstAsync("/api/scoring/v1/sheets", $"{_of}{scene.CycleCode}&unit={unit}", ct);

    public Task<Reply?> RankingAsync(CancellationToken ct) => FirstAsync("/api/scoring/v1/rankings", _of + scene.CycleCode, ct);

    public Task<Reply?> NominationAsync(CancellationToken ct) => FirstAsync("/api/awards/v1/nominations", _of + scene.CycleCode, ct);

    public Task<Reply?> ConferenceAsync(CancellationToken ct) => FirstAsync("/api/clusters/v1/conferences", _of + scene.CycleCode, ct);

    public Task<Reply?> HandOverAsync(CancellationToken ct) =>
        FirstAsync("/api/clusters/v1/hand-overs", $"cluster={scene.Block.Code}", ct, entry =>
            entry.At("effectiveYear").GetInt32() == scene.Year + 1);

    public Task<Reply?> DecisionAsync(string issuer, string number, CancellationToken ct, int? achievementYear = null) =>
        FirstAsync("/api/awards/v1/decisions", $"issuer={issuer}&year={achievementYear ?? scene.Year}", ct, entry =>
            entry.Text("number") == number);

    /// <summary>The season's entries of the award register.</summary>
    /// <param name="achievementYear">Another year than that of the season.</param>
    public async Task<IReadOnlyList<JsonElement>> AwardsAsync(CancellationToken ct, int? achievementYear = null)
    {
        var members = scene.Members.Select(member => member.Code).ToHashSet();
        return [.. (await reader.ListAsync($"/api/awards/v1/awards?year={achievementYear ?? scene.Year}", ct))
            .Where(award => members.Contains(award.Text("recipientUnitCode")))];
    }

    public Task<Reply?> CommendationAsync(Commendation commendation, CancellationToken ct) =>
        FirstAsync("/api/awards/v1/commendation-summaries", commendation.Unit is { } unit ? $"unit={unit}" : $"cluster={scene.Block.Code}",
            ct, entry => entry.Text("occasion") == commendation.Occasion);

    /// <summary>The movement of this name that the case's province launched.</summary>
    public Task<Reply?> MovementAsync(string name, CancellationToken ct) =>
        FirstAsync("/api/clusters/v1/movements", "", ct, entry =>
            entry.Text("name") == name && entry.Text("launchedByUnitCode") == scene.Province.Code);

    public Task<Reply?> WorkAsync(WorkRow work, CancellationToken ct) =>
        FirstAsync("/api/clusters/v1/works", $"unit={work.Unit}", ct, entry => entry.Text("name") == work.Name);

    /// <summary>The standing flag with its history; <c>null</c> before the first holder.</summary>
    public async Task<Reply?> StandingFlagAsync(CancellationToken ct) =>
        await reader.TryGetAsync($"/api/clusters/v1/clusters/{scene.Block.Code}/standing-flag", ct) is { Ok: true } flag ? flag : null;

    public Task<Reply?> ReviewAsync(string period, CancellationToken ct) =>
        FirstAsync("/api/indicators/v1/reviews", $"cluster={scene.Block.Code}&period={period}", ct);

    public Task<Reply?> ModelAsync(ModelRow model, CancellationToken ct) =>
        FirstAsync("/api/clusters/v1/models", $"unit={model.Unit}", ct, entry => entry.Text("name") == model.Name);

    /// <summary>The province's Council; <c>null</c> before its first seat.</summary>
    public async Task<Reply?> CouncilAsync(CancellationToken ct) =>
        await reader.TryGetAsync($"/api/clusters/v1/councils/{scene.Province.Code}", ct) is { Ok: true } council ? council : null;

    public Task<Reply> BlockAsync(CancellationToken ct) => reader.GetAsync($"/api/clusters/v1/clusters/{scene.Block.Code}", ct);

    private async Task<Reply?> FirstAsync(string path, string filter, CancellationToken ct, Func<JsonElement, bool>? which = null)
    {
        foreach (var entry in await reader.ListAsync($"{path}?{filter}", ct))
        {
            if (which is null || which(entry)) return await reader.GetAsync($"{path}/{entry.Id()}", ct);
        }
        return null;
    }
}
