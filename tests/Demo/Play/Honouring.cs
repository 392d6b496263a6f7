namespace ThiDua.Demo.Play;

/// <summary>Awards of an earlier year presented at the conference, and how many were commended with what.</summary>
internal sealed class Honouring(Stage stage, Gathering gathering)
{
    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var decision in gathering.PastAwards.GroupBy(award => (award.DecisionNumber, award.DecidedOn, award.AchievementYear)))
        {
            await stage.StepAsync(stage.Office, $"Ghi quyết định khen thưởng thành tích năm {decision.Key.AchievementYear} (*)",
                () => DecideAsync([.. decision], ct));
            await stage.StepAsync(stage.Office, "Ghi việc trao tặng tại hội nghị", () => PresentAsync(decision.Key.AchievementYear, ct));
        }
        if (gathering.Commendation is { } commendation)
            await stage.StepAsync(stage.Office, "Tổng hợp khen thưởng", () => SumAsync(commendation, ct));
    }

    private async Task<string> DecideAsync(IReadOnlyList<PastAward> awards, CancellationToken ct)
    {
        var (number, year) = (awards[0].DecisionNumber, awards[0].AchievementYear);
        if (await stage.Records.DecisionAsync(gathering.Province.Code, number, ct, year) is null)
        {
            await stage.UntilAcceptedAsync("đơn vị ở dịch vụ khen thưởng", () =>
                stage.As(stage.Office).TryPostAsync("/api/awards/v1/decisions", new
                {
                    issuerUnitCode = gathering.Province.Code,
                    issuerTitle = "Chủ tịch UBND tỉnh",
                    number,
                    decidedOn = awards[0].DecidedOn,
                    achievementYear = year,
                    outside = new { basis = "earlier-year", reason = "Quyết định ban hành trước khi cụm dùng hệ thống" },
                    lines = awards.Select(award => new
                    {
                        awardCode = award.Award,
                        recipientKind = "collective",
                        recipientName = gathering.NameOf(award.Unit),
                        recipientUnitCode = award.Unit,
                        achievement = Marks.InventedDecision,
                    }),
                }, null, ct), ct);
        }
        return $"số {number}, {string.Join(", ", awards.Select(award => gathering.NameOf(award.Unit)))}";
    }

    private async Task<string> PresentAsync(int achievementYear, CancellationToken ct)
    {
        var office = stage.As(stage.Office);
        var (conference, day) = ((await stage.Records.ConferenceAsync(ct))!.Body.Id(), gathering.Meeting!.HeldOn);
        var awards = await stage.Records.AwardsAsync(ct, achievementYear);
        foreach (var award in awards.Where(award => award.TextOrNull("presentedOn") is null))
        {
            var current = await office.GetAsync($"/api/awards/v1/awards/{award.Id()}", ct);
            await office.ActAsync($"/api/awards/v1/awards/{award.Id()}/presentation", current,
                new { presentedOn = day, conferenceId = conference }, ct);
        }
        return $"{awards.Count} mục, trao ngày {day:dd/MM/yyyy}";
    }

    private async Task<string> SumAsync(Commendation commendation, CancellationToken ct)
    {
        if (await stage.Records.CommendationAsync(commendation, ct) is null)
        {
            await stage.UntilAcceptedAsync("đơn vị và cụm ở dịch vụ khen thưởng", () =>
                stage.As(stage.Office).TryPostAsync("/api/awards/v1/commendation-summaries", new
                {
                    ownerKind = commendation.Unit is null ? "cluster" : "unit",
                    ownerCode = commendation.Unit ?? gathering.Block.Code,
                    content = new
                    {
                        occasion = commendation.Occasion,
                        source = commendation.Source,
                        period = commendation.Period,
                        heldOn = commendation.Day,
                        lines = commendation.Lines.Select(line => new
                        {
                            awardCode = line.Award,
                            collectives = line.Collectives,
                            individuals = line.Individuals,
                            nameInSource = line.NameInSource,
                            achievementYear = line.AchievementYear,
                        }),
                        groups = commendation.Groups.Select(group => new { group = group.Group, number = group.Number }),
                        areas = commendation.Areas.Select(area => new { area = area.Area, number = area.Number }),
                    },
                }, null, ct), ct);
        }
        return $"{commendation.Lines.Count} hình thức khen thưởng";
    }
}
