namespace ThiDua.Demo.Play;

/// <summary>Discussion and nomination, ballots, proposals within the allotment, decisions and presentation.</summary>
internal sealed class Commending(Stage stage, Season season)
{
    private readonly Season _season = season;

    public async Task RunAsync(CancellationToken ct)
    {
        await stage.StepAsync(stage.Office, "Phân bổ số lượng cờ, bằng khen cho khối", () => AllotAsync(ct));
        await stage.StepAsync(stage.Head, "Bình xét, suy tôn", () => NominateAsync(ct));
        await stage.StepAsync(stage.Head, "Ghi biên bản kiểm phiếu", () => BallotAsync(ct));
        foreach (var proposal in _season.Proposals)
        {
            await stage.StepAsync(stage.Head,
                $"{(proposal.Refused ? "Thử đề nghị" : "Đề nghị")} {Award(proposal.Award)} cho {_season.NameOf(proposal.Unit)}",
                () => proposal.Refused ? TryToProposeAsync(proposal, ct) : ProposeAsync(proposal, ct));
        }
        await stage.StepAsync(stage.Head, "Trình hồ sơ đề nghị khen thưởng", () => SubmitAsync(ct));
        foreach (var award in _season.Allotment.Select(allotted => allotted.Award))
            await stage.StepAsync(stage.Office, $"Ghi quyết định tặng {Award(award)}", () => DecideAsync(award, ct));
        await stage.StepAsync(Actor.Leader(_season.Officers.Head), $"Chủ tịch UBND {_season.NameOf(_season.Officers.Head)} tặng giấy khen",
            () => CertifyAsync(ct));
        await stage.StepAsync(stage.Office, "Ghi việc trao tặng tại hội nghị", () => PresentAsync(ct));
    }

    public static string Award(string code) => code switch
    {
        "CO_TINH" => "cờ thi đua của UBND tỉnh",
        "BK_TINH" => "bằng khen của Chủ tịch UBND tỉnh",
        "GIAY_KHEN" => "giấy khen",
        "BK_TTCP" => "bằng khen của Thủ tướng Chính phủ",
        "CO_CP" => "cờ thi đua của Chính phủ",
        "HCDL_2" => "Huân chương Độc lập hạng Nhì",
        "HCLD_1" => "Huân chương Lao động hạng Nhất",
        "HCLD_2" => "Huân chương Lao động hạng Nhì",
        "HCLD_3" => "Huân chương Lao động hạng Ba",
        _ => code,
    };

    private async Task<string> AllotAsync(CancellationToken ct)
    {
        var office = stage.As(stage.Office);
        if ((await office.ListAsync($"/api/awards/v1/allotments?cluster={_season.Block.Code}&cycle={_season.CycleCode}", ct)).Count == 0)
        {
            await stage.UntilAcceptedAsync("khối và kỳ ở dịch vụ khen thưởng", () => office.TryPutAsync(
                $"/api/awards/v1/allotments/{_season.Block.Code}/{_season.CycleCode}",
                new { awards = _season.Allotment.Select(allotted => new { awardCode = allotted.Award, count = allotted.Count }) }, "\"0\"",
                    ct), ct);
        }
        return string.Join(", ", _season.Allotment.Select(allotted => $"{allotted.Count} {Award(allotted.Award)}"));
    }

    private async Task<string> NominateAsync(CancellationToken ct)
    {
        var head = stage.As(stage.Head);
        if (await stage.Records.NominationAsync(ct) is null)
        {
            var ranking = (await stage.Records.RankingAsync(ct))!;
            await stage.UntilAcceptedAsync("kết quả đã thông qua ở dịch vụ khen thưởng",
                () => head.TryPostAsync("/api/awards/v1/nominations",
                    new { rankingId = ranking.Body.Id(), allMembers = _season.Members.Count }, null, ct), ct);
        }
        var nomination = (await stage.Records.NominationAsync(ct))!;
        if (nomination.Body.List("nominees").Count == 0)
            await head.PutAsync($"{Path(nomination)}/nominees", nomination,
                new { unitCodes = _season.Nominees, reason = _season.NomineesReason }, ct);
        return string.Join(", ", _season.Nominees.Select(_season.NameOf));
    }

    private async Task<string> BallotAsync(CancellationToken ct)
    {
        foreach (var ballot in _season.Ballots)
        {
            var nomination = (await stage.Records.NominationAsync(ct))!;
            if (nomination.Body.List("ballots").Any(known => known.Text("awardCode") == ballot.Award)) continue;
            await stage.As(stage.Head).ActAsync($"{Path(nomination)}/ballots", nomination, new
            {
                awardCode = ballot.Award,
                round = 1,
                issued = _season.Members.Count,
                returned = ballot.Returned,
                valid = ballot.Valid,
                invalid = ballot.Returned - ballot.Valid,
                counts = ballot.Counts.Select(count => new { unitCode = count.Unit, votesFor = count.For }),
            }, ct);
        }
        return $"{_season.Ballots.Count} lượt phiếu kín, chỉ ghi số đếm (*)";
    }

    private async Task<string> ProposeAsync(Proposal proposal, CancellationToken ct)
    {
        var nomination = (await stage.Records.NominationAsync(ct))!;
        if (nomination.Body.List("proposals")
            .Any(known => known.Text("unitCode") == proposal.Unit && known.Text("awardCode") == proposal.Award)) return "đã có";
        await stage.As(stage.Head)
            .ActAsync($"{Path(nomination)}/proposals", nomination, new { unitCode = proposal.Unit, awardCode = proposal.Award }, ct);
        return "ghi nhận";
    }

    private async Task<string> TryToProposeAsync(Proposal proposal, CancellationToken ct)
    {
        var nomination = (await stage.Records.NominationAsync(ct))!;
        var reply = await stage.As(stage.Head).TryPostAsync($"{Path(nomination)}/proposals",
            new { unitCode = proposal.Unit, awardCode = proposal.Award }, nomination.ETag, ct);
        return stage.Refused($"{Award(proposal.Award)} cho {_season.NameOf(proposal.Unit)}", reply);
    }

    private async Task<string> SubmitAsync(CancellationToken ct)
    {
        var nomination = (await stage.Records.NominationAsync(ct))!;
        if (nomination.Body.Text("state") == "open")
            await stage.As(stage.Head).ActAsync($"{Path(nomination)}/submission", nomination,
                new { minutesNumber = stage.MinutesNumber, clusterName = _season.Block.Name }, ct);
        return $"theo biên bản {stage.MinutesNumber} (*)";
    }

    private async Task<string> DecideAsync(string award, CancellationToken ct)
    {
        var office = stage.As(stage.Office);
        var number = $"{_season.Year}-{award}/QĐ-UBND";
        if (await stage.Records.DecisionAsync(_season.Province.Code, number, ct) is null)
        {
            await office.PostAsync("/api/awards/v1/decisions", new
            {
                issuerUnitCode = _season.Province.Code,
                issuerTitle = "Chủ tịch UBND tỉnh",
                number,
                decidedOn = stage.Today,
                achievementYear = _season.Year,
                nominationId = (await stage.Records.NominationAsync(ct))!.Body.Id(),
                lines = Accepted(award).Select(proposal => new
                {
                    awardCode = award,
                    recipientKind = "collective",
                    recipientName = $"Nhân dân và cán bộ {_season.NameOf(proposal.Unit)}",
                    recipientUnitCode = proposal.Unit,
                    achievement = Marks.InventedDecision,
                }),
            }, ct);
        }
        return $"số {number} (*), {string.Join(", ", Accepted(award).Select(proposal => _season.NameOf(proposal.Unit)))}";
    }

    private async Task<string> CertifyAsync(CancellationToken ct)
    {
        var number = $"{_season.Year}-GK/QĐ-UBND";
        var recipients = _season.HeadUnitCertificates;
        if (await stage.Records.DecisionAsync(_season.Officers.Head, number, ct) is null)
        {
            await stage.As(Actor.Leader(_season.Officers.Head)).PostAsync("/api/awards/v1/decisions", new
            {
                issuerUnitCode = _season.Officers.Head,
                issuerTitle = $"Chủ tịch UBND {_season.NameOf(_season.Officers.Head)}",
                number,
                decidedOn = stage.Today,
                achievementYear = _season.Year,
                lines = recipients.Select(recipient => new
                {
                    awardCode = "GIAY_KHEN",
                    recipientKind = recipient.Kind,
                    recipientName = recipient.Name,
                    recipientUnitCode = recipient.Unit,
                    achievement = Marks.InventedDecision,
                }),
            }, ct);
        }
        return $"{recipients.Count(recipient => recipient.Kind == "collective")} tập thể, "
            + $"{recipients.Count(recipient => recipient.Kind == "individual")} cá nhân của các đơn vị";
    }

    private async Task<string> PresentAsync(CancellationToken ct)
    {
        var office = stage.As(stage.Office);
        var conference = (await stage.Records.ConferenceAsync(ct))!.Body.Id();
        var awards = await stage.Records.AwardsAsync(ct);
        foreach (var award in awards.Where(award => award.TextOrNull("presentedOn") is null))
        {
            var current = await office.GetAsync($"/api/awards/v1/awards/{award.Id()}", ct);
            await office.ActAsync($"/api/awards/v1/awards/{award.Id()}/presentation", current,
                new { presentedOn = stage.Today, conferenceId = conference }, ct);
        }
        return $"{awards.Count} mục trong sổ khen thưởng";
    }

    private IEnumerable<Proposal> Accepted(string award) =>
        _season.Proposals.Where(proposal => proposal.Award == award && !proposal.Refused);

    private static string Path(Reply nomination) => $"/api/awards/v1/nominations/{nomination.Body.Id()}";
}
