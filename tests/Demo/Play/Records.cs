using System.Text.Json;
using ThiDua.Demo.Client;
using ThiDua.Demo.Data;

namespace ThiDua.Demo.Play;

/// <summary>What the platform shows of this season; <c>null</c> when it holds no such thing yet.</summary>
internal sealed class Records(Season season, SeasonClient reader)
{
    private readonly string _of = $"cluster={season.Block.Code}&cycle=";

    public Task<Reply?> PactAsync(string cycle, CancellationToken ct) => FirstAsync("/api/clusters/v1/pacts", _of + cycle, ct);

    public Task<Reply?> TableAsync(CancellationToken ct) => FirstAsync("/api/scoring/v1/tables", _of + season.CycleCode, ct);

    public Task<Reply?> SheetAsync(string unit, CancellationToken ct) => FirstAsync("/api/scoring/v1/sheets", $"{_of}{season.CycleCode}&unit={unit}", ct);

    public Task<Reply?> RankingAsync(CancellationToken ct) => FirstAsync("/api/scoring/v1/rankings", _of + season.CycleCode, ct);

    public Task<Reply?> NominationAsync(CancellationToken ct) => FirstAsync("/api/awards/v1/nominations", _of + season.CycleCode, ct);

    public Task<Reply?> ConferenceAsync(CancellationToken ct) => FirstAsync("/api/clusters/v1/conferences", _of + season.CycleCode, ct);

    public Task<Reply?> HandOverAsync(CancellationToken ct) =>
        FirstAsync("/api/clusters/v1/hand-overs", $"cluster={season.Block.Code}", ct, entry => entry.At("effectiveYear").GetInt32() == season.Year + 1);

    public Task<Reply?> DecisionAsync(string issuer, string number, CancellationToken ct) =>
        FirstAsync("/api/awards/v1/decisions", $"issuer={issuer}&year={season.Year}", ct, entry => entry.Text("number") == number);

    /// <summary>The season's entries of the award register.</summary>
    public async Task<IReadOnlyList<JsonElement>> AwardsAsync(CancellationToken ct)
    {
        var members = season.Members.Select(member => member.Code).ToHashSet();
        return [.. (await reader.ListAsync($"/api/awards/v1/awards?year={season.Year}", ct)).Where(award => members.Contains(award.Text("recipientUnitCode")))];
    }

    public Task<Reply> BlockAsync(CancellationToken ct) => reader.GetAsync($"/api/clusters/v1/clusters/{season.Block.Code}", ct);

    private async Task<Reply?> FirstAsync(string path, string filter, CancellationToken ct, Func<JsonElement, bool>? which = null)
    {
        foreach (var entry in await reader.ListAsync($"{path}?{filter}", ct))
        {
            if (which is null || which(entry)) return await reader.GetAsync($"{path}/{entry.Id()}", ct);
        }
        return null;
    }
}
