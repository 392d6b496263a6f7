namespace ThiDua.Demo.Play;

/// <summary>What stands in registers beside the year: the Council by function, exemplary models and where they were taken over.</summary>
internal sealed class Registering(Stage stage, Gathering gathering)
{
    public async Task RunAsync(CancellationToken ct)
    {
        if (gathering.Council.Count > 0) await stage.StepAsync(stage.Office, "Ghi chức danh trong Hội đồng TĐKT", () => SeatAsync(ct));
        if (gathering.Models.Count > 0) await stage.StepAsync("Chuyên viên các đơn vị", "Ghi nhận và nhân rộng điển hình tiên tiến (*)",
            () => ModelsAsync(ct));
    }

    private async Task<string> SeatAsync(CancellationToken ct)
    {
        foreach (var seat in gathering.Council)
        {
            var council = await stage.Records.CouncilAsync(ct);
            if (council?.Body.List("seats")
                .Any(known => known.Text("function") == seat.Function && known.Text("capacity") == seat.Capacity) == true) continue;
            await stage.As(stage.Office)
                .ActAsync($"/api/clusters/v1/councils/{gathering.Province.Code}/seats", council ?? new Reply(default, "\"0\"", default),
                new { function = seat.Function, unitCode = seat.Unit, capacity = seat.Capacity, from = seat.Since }, ct);
        }
        return $"{gathering.Council.Count} chức danh, không ghi tên người";
    }

    private async Task<string> ModelsAsync(CancellationToken ct)
    {
        foreach (var row in gathering.Models)
        {
            var clerk = stage.As(Actor.Clerk(row.Unit));
            if (await stage.Records.ModelAsync(row, ct) is null)
                await clerk.PostAsync("/api/clusters/v1/models", new { unitCode = row.Unit, name = row.Name, foundOn = row.FoundOn }, ct);
            var model = (await stage.Records.ModelAsync(row, ct))!;
            if (row.ReplicatedAt is { } taker && model.Body.List("replications").Count == 0)
                await clerk.ActAsync($"/api/clusters/v1/models/{model.Body.Id()}/replications", model,
                    new { unitCode = taker, on = row.ReplicatedOn }, ct);
        }
        return $"{gathering.Models.Count} điển hình, {gathering.Models.Count(row => row.ReplicatedAt is not null)} đã nhân rộng";
    }
}
