using System.Globalization;

namespace ThiDua.Demo.Play;

/// <summary>The closing conference (<i>hội nghị tổng kết</i>): ranking, ties in the open, adoption; after it no point changes.</summary>
internal sealed class Concluding(Stage stage, Season season)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private readonly Season _season = season;

    public async Task RunAsync(CancellationToken ct)
    {
        await stage.StepAsync(stage.Head, "Triệu tập hội nghị tổng kết", () => ConveneAsync(ct));
        await stage.StepAsync(stage.Head, "Tổng hợp điểm, xếp hạng", () => RankAsync(ct));
        foreach (var tie in _season.TieBreaks) await stage.StepAsync(stage.Head, $"Giải quyết đồng điểm ở hạng {tie.Rank}", () =>
            BreakTieAsync(tie, ct));
        await stage.StepAsync(stage.Head, "Hội nghị thông qua kết quả chấm điểm", () => AdoptAsync(ct));
        await stage.StepAsync(Actor.Appraiser(_season.Departments[0].Code), "Thử sửa điểm thẩm định sau khi thông qua", () =>
            TryToChangeAsync(ct));
    }

    private async Task<string> ConveneAsync(CancellationToken ct)
    {
        var head = stage.As(stage.Head);
        if (await stage.Records.ConferenceAsync(ct) is null)
        {
            await head.PostAsync("/api/clusters/v1/conferences", new
            {
                clusterCode = _season.Block.Code,
                cycleCode = _season.CycleCode,
                kind = "closing",
                heldOn = stage.Today,
                hostUnitCode = _season.Officers.Head,
                place = _season.NameOf(_season.Officers.Head),
            }, ct);
        }
        return $"chủ trì: {_season.NameOf(_season.Officers.Head)}";
    }

    private async Task<string> RankAsync(CancellationToken ct)
    {
        if (await stage.Records.RankingAsync(ct) is null)
        {
            await stage.UntilAcceptedAsync("đủ điểm chính thức", () => stage.As(stage.Head).TryPostAsync("/api/scoring/v1/rankings",
                new { clusterCode = _season.Block.Code, cycleCode = _season.CycleCode }, null, ct), ct);
        }
        else if ((await stage.Records.RankingAsync(ct))! is var known && known.Body.Text("state") == "open")
        {
            await stage.As(stage.Head).ActAsync($"/api/scoring/v1/rankings/{known.Body.Id()}/recalculation", known, null, ct);
        }
        var places = (await stage.Records.RankingAsync(ct))!.Body.List("places");
        return string.Join(", ",
            places.Take(3)
            .Select(place =>
            $"{place.At("rank").GetInt32()}. {_season.NameOf(place.Text("unitCode"))} "
                + $"{place.Number("total")?.ToString("0.00", Vietnamese)}"));
    }

    private async Task<string> BreakTieAsync(TieBreak tie, CancellationToken ct)
    {
        var ranking = (await stage.Records.RankingAsync(ct))!;
        if (ranking.Body.List("places").Any(place => place.Text("tie") == "waiting" && place.At("rank").GetInt32() == tie.Rank))
        {
            await stage.As(stage.Head).ActAsync($"/api/scoring/v1/rankings/{ranking.Body.Id()}/ties", ranking,
                new { rank = tie.Rank, orderedUnitCodes = tie.Ordered, reason = tie.Reason }, ct);
        }
        return $"{string.Join(" rồi ", tie.Ordered)}: {tie.Reason}";
    }

    private async Task<string> AdoptAsync(CancellationToken ct)
    {
        var ranking = (await stage.Records.RankingAsync(ct))!;
        if (ranking.Body.Text("state") == "open")
        {
            await stage.As(stage.Head).ActAsync($"/api/scoring/v1/rankings/{ranking.Body.Id()}/adoption", ranking,
                new { conferenceDate = stage.Today, minutesNumber = stage.MinutesNumber }, ct);
        }
        return $"biên bản {stage.MinutesNumber} (*), điểm được khóa";
    }

    private async Task<string> TryToChangeAsync(CancellationToken ct)
    {
        var appraiser = stage.As(Actor.Appraiser(_season.Departments[0].Code));
        var leaf = _season.Leaves.First(leaf => leaf.Department == _season.Departments[0].Code);
        var sheet = (await new Records(_season, appraiser).SheetAsync(_season.Members[0].Code, ct))!;
        var reply = await appraiser.TryPutAsync($"/api/scoring/v1/sheets/{sheet.Body.Id()}/appraisal",
            new { lines = new[] { new { code = leaf.Code, points = 0m, reason = "Thử sửa" } } }, sheet.ETag!, ct);
        return stage.Refused("sửa điểm sau khi thông qua", reply);
    }
}
