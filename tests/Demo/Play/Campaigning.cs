namespace ThiDua.Demo.Play;

/// <summary>Movements (<i>phong trào thi đua</i>), the works that units register in them, and at the conference their reviews and
/// closings.</summary>
internal sealed class Campaigning(Stage stage, Gathering gathering)
{
    private const string Movements = "/api/clusters/v1/movements", Works = "/api/clusters/v1/works";

    public async Task BeginAsync(CancellationToken ct)
    {
        if (gathering.Campaigns.Count > 0) await stage.StepAsync(stage.Office, "Ghi các phong trào thi đua đã phát động", () =>
            LaunchAsync(ct));
        if (gathering.Works.Count > 0) await stage.StepAsync("Chuyên viên các đơn vị", "Đăng ký công trình, phần việc và báo hoàn thành",
            () => WorksAsync(ct));
    }

    public async Task ConcludeAsync(CancellationToken ct)
    {
        if (gathering.Campaigns.Any(row => row.ReviewedOn is not null || row.ClosedOn is not null))
            await stage.StepAsync(stage.Office, "Sơ kết, tổng kết phong trào tại hội nghị", () => ConcludeMovementsAsync(ct));
    }

    private async Task<string> LaunchAsync(CancellationToken ct)
    {
        foreach (var row in gathering.Campaigns)
        {
            if (await stage.Records.MovementAsync(row.Name, ct) is not null) continue;
            await stage.As(stage.Office).PostAsync(Movements, new
            {
                name = row.Name,
                reach = "province",
                launchedByUnitCode = gathering.Province.Code,
                launchedOn = row.LaunchedOn,
                aim = row.Aim ?? (row.DateOrigin == Origin.Invented ? Marks.InventedDays : null),
                from = new DateOnly(row.FromYear, 1, 1),
                to = row.ToYear is { } last ? new DateOnly(last, 12, 31) : (DateOnly?)null,
            }, ct);
        }
        return $"{gathering.Campaigns.Count} phong trào, {gathering.Campaigns.Count(row => row.ToYear > row.FromYear)} kéo dài nhiều năm";
    }

    private async Task<string> WorksAsync(CancellationToken ct)
    {
        foreach (var work in gathering.Works)
        {
            var clerk = stage.As(Actor.Clerk(work.Unit));
            var known = await stage.Records.WorkAsync(work, ct);
            if (known is null)
            {
                var movement = (await stage.Records.MovementAsync(gathering.Campaigns.Single(row => row.Code == work.Movement).Name, ct))!;
                await clerk.PostAsync(Works, new
                {
                    movementId = movement.Body.Id(),
                    unitCode = work.Unit,
                    name = work.Name,
                    place = work.Place,
                    plannedFinish = work.Planned
                }, ct);
                known = (await stage.Records.WorkAsync(work, ct))!;
            }
            if (work.Finished is { } day && known.Body.TextOrNull("finishedOn") is null) await clerk.ActAsync(
                $"{Works}/{known.Body.Id()}/finish", known, new { on = day }, ct);
        }
        return $"{gathering.Works.Count} công trình, phần việc, {gathering.Works.Count(work => work.Finished is not null)} đã hoàn thành";
    }

    private async Task<string> ConcludeMovementsAsync(CancellationToken ct)
    {
        var conference = (await stage.Records.ConferenceAsync(ct))!.Body.Id();
        foreach (var row in gathering.Campaigns)
        {
            var movement = (await stage.Records.MovementAsync(row.Name, ct))!;
            if (row.ReviewedOn is { } reviewed && movement.Body.Text("state") == "launched")
                await stage.As(stage.Office)
                    .ActAsync($"{Movements}/{movement.Body.Id()}/reviews", movement,
                        new { on = reviewed, summary = row.Outcome, conferenceId = conference }, ct);
            if (row.ClosedOn is { } closed && movement.Body.Text("state") != "closed")
                await stage.As(stage.Office)
                    .ActAsync($"{Movements}/{movement.Body.Id()}/closing", movement,
                        new { on = closed, summary = row.Outcome, conferenceId = conference }, ct);
        }
        return $"{gathering.Campaigns.Count(row => row.ReviewedOn is not null)} sơ kết, "
            + $"{gathering.Campaigns.Count(row => row.ClosedOn is not null)} tổng kết";
    }
}
