namespace ThiDua.Demo.Play;

/// <summary>The review of a cluster (<i>sơ kết, tổng kết</i>): what is said of all, what each member writes, and the report as it was
/// closed. No scores.</summary>
internal sealed class Reviewing(Stage stage, Gathering gathering)
{
    public async Task RunAsync(CancellationToken ct)
    {
        if (gathering.CommonEntries.Count > 0) await stage.StepAsync(stage.Head, "Ghi số liệu và nhận định chung của cụm", () =>
            CommonAsync(ct));
        if (gathering.Review is not { } plan) return;
        await stage.StepAsync(stage.Head, plan.Kind == "mid-year" ? "Mở sơ kết" : "Mở tổng kết", () => OpenAsync(plan, ct));
        await stage.StepAsync("Các đơn vị", "Soạn và nộp báo cáo", () => SubmitAsync(plan, ct));
        await stage.StepAsync(stage.Head, "Kết thúc, chốt báo cáo của cụm", () => CloseAsync(plan, ct));
    }

    private async Task<string> CommonAsync(CancellationToken ct)
    {
        foreach (var period in gathering.CommonEntries.GroupBy(entry => entry.Period))
        {
            var head = stage.As(stage.Head);
            var path = $"/api/indicators/v1/clusters/{gathering.Block.Code}/{period.Key}/figures";
            var current = await stage.UntilAcceptedAsync("cụm ở dịch vụ chỉ tiêu", () => head.TryGetAsync(path, ct), ct);
            if (current.Body.List("figures").Count > 0) continue;
            await stage.UntilAcceptedAsync("thành viên của cụm ở dịch vụ chỉ tiêu", () =>
                head.TryPutAsync(path, new { figures = period.Select(Body) }, current.ETag ?? "\"0\"", ct), ct);
        }
        return $"{gathering.CommonEntries.Count} chỉ tiêu";
    }

    private async Task<string> OpenAsync(ReviewPlan plan, CancellationToken ct)
    {
        if (await stage.Records.ReviewAsync(plan.Period, ct) is null)
        {
            await stage.As(stage.Head).PostAsync("/api/indicators/v1/reviews", new
            {
                clusterCode = gathering.Block.Code,
                period = plan.Period,
                kind = plan.Kind,
                title = plan.Title,
                heldOn = plan.Day,
                conferenceId = (await stage.Records.ConferenceAsync(ct))?.Body.Id(),
                questions = gathering.Questions.Where(asked => asked.Period == plan.Period)
                    .Select(asked => new { indicatorCode = asked.Indicator, bound = asked.Comparison, number = asked.Percent }),
            }, ct);
        }
        return plan.Title;
    }

    private async Task<string> SubmitAsync(ReviewPlan plan, CancellationToken ct)
    {
        foreach (var unit in plan.Submitted)
        {
            var review = (await stage.Records.ReviewAsync(plan.Period, ct))!;
            var path = $"/api/indicators/v1/reviews/{review.Body.Id()}/submissions/{unit}";
            var state = review.Body.List("submissions").Single(one => one.Text("unitCode") == unit).TextOrNull("state");
            if (state is null)
            {
                review = await stage.As(Actor.Clerk(unit)).PutAsync(path, review, new
                {
                    achievements = new[] { "Tổ chức các phong trào thi đua bám sát nhiệm vụ của đơn vị (minh họa)" },
                    limits = Array.Empty<object>(),
                    proposals = Array.Empty<string>(),
                }, ct);
                state = "draft";
            }
            if (state == "draft") await stage.As(Actor.Leader(unit)).ActAsync($"{path}/submission", review, null, ct);
        }
        return $"{plan.Submitted.Count}/{gathering.Members.Count} đơn vị đã "
            + $"nộp{(plan.Submitted.Count < gathering.Members.Count ? " (*)" : "")}";
    }

    private async Task<string> CloseAsync(ReviewPlan plan, CancellationToken ct)
    {
        var review = (await stage.Records.ReviewAsync(plan.Period, ct))!;
        if (review.Body.Text("state") == "open") await stage.As(stage.Head)
            .ActAsync($"/api/indicators/v1/reviews/{review.Body.Id()}/closure", review, null, ct);
        return "báo cáo được giữ như khi chốt";
    }

    private object Body(CommonEntry entry) => new
    {
        indicatorCode = entry.Indicator,
        source = gathering.Published,
        total = entry.Total,
        allMembers = entry.EveryMember is { } percent
            ? new { of = "percent", number = percent, qualifier = entry.EveryMemberQualifier, quote = entry.Statement!.Quote } : null,
        statement = entry.Statement is { } said ? new { quote = said.Quote, assessment = said.Assessment, cause = said.Cause } : null,
    };
}
