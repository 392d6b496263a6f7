namespace ThiDua.Demo.Play;

/// <summary>A unit that was closed (<i>đơn vị đã giải thể, sáp nhập</i>): its successors carry on, it joins no cluster any more.</summary>
internal sealed class Dissolving(Stage stage, Gathering gathering)
{
    public async Task RunAsync(CancellationToken ct)
    {
        if (gathering.Dissolution is not { } closed) return;
        await stage.StepAsync(stage.Office, $"Ghi {closed.Unit.Name} kết thúc hoạt động và các đơn vị kế thừa (*)", () =>
            CloseAsync(closed, ct));
        await stage.StepAsync(stage.Office, $"Thử đưa {closed.Unit.Name} vào cụm năm {closed.RefusedYear}", () =>
            TryToJoinAsync(closed, ct));
    }

    private async Task<string> CloseAsync(Dissolution closed, CancellationToken ct)
    {
        var office = stage.As(stage.Office);
        var path = $"/api/clusters/v1/units/{closed.Unit.Code}";
        if ((await office.TryGetAsync(path, ct)).Status == HttpStatusCode.NotFound)
        {
            await office.PostAsync("/api/clusters/v1/units", new
            {
                code = closed.Unit.Code,
                name = closed.Unit.Name,
                kind = closed.Unit.Kind,
                parentCode = gathering.Province.Code,
                validFrom = gathering.Since,
                predecessors = Array.Empty<string>(),
            }, ct);
        }
        var unit = await office.GetAsync(path, ct);
        if (unit.Body.TextOrNull("validTo") is null)
        {
            await office.ActAsync($"{path}/closure", unit,
                new
                {
                    lastDay = closed.LastDay,
                    decisionNumber = closed.DecisionNumber,
                    decisionDate = closed.LastDay,
                    successors = closed.Successors
                }, ct);
        }
        return $"đến hết {closed.LastDay:dd/MM/yyyy}, kế thừa: {string.Join(", ", closed.Successors.Select(gathering.NameOf))}";
    }

    private async Task<string> TryToJoinAsync(Dissolution closed, CancellationToken ct)
    {
        var office = stage.As(stage.Office);
        var cluster = await stage.Records.BlockAsync(ct);
        var reply = await office.TryPostAsync($"/api/clusters/v1/clusters/{gathering.Block.Code}/members",
            new { unitCode = closed.Unit.Code, fromYear = closed.RefusedYear }, cluster.ETag, ct);
        return stage.Refused($"đưa {closed.Unit.Name} vào cụm năm {closed.RefusedYear}", reply);
    }
}
