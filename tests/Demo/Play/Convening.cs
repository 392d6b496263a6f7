namespace ThiDua.Demo.Play;

/// <summary>The conference itself (<i>hội nghị sơ kết, tổng kết</i>) and the pact that is signed there for the next year.</summary>
internal sealed class Convening(Stage stage, Gathering gathering)
{
    public async Task RunAsync(CancellationToken ct)
    {
        if (gathering.Meeting is not { } meeting) return;
        await stage.StepAsync(stage.Head, $"Triệu tập hội nghị ngày {meeting.HeldOn:dd/MM/yyyy}", () => ConveneAsync(meeting, ct));
        if (gathering.StandingFlag is { } flag) await stage.StepAsync(stage.Head, "Bàn giao cờ thường trực", () =>
            PassFlagAsync(flag, meeting, ct));
        if (gathering.SignsNextPact) await new PactSigning(stage, gathering, gathering.NextCycleCode, []).RunAsync(ct);
    }

    private async Task<string> ConveneAsync(Meeting meeting, CancellationToken ct)
    {
        if (await stage.Records.ConferenceAsync(ct) is null)
        {
            await stage.As(stage.Head).PostAsync("/api/clusters/v1/conferences", new
            {
                clusterCode = gathering.Block.Code,
                cycleCode = gathering.CycleCode,
                kind = meeting.Kind,
                heldOn = meeting.HeldOn,
                hostUnitCode = meeting.Host,
                place = meeting.Place,
            }, ct);
        }
        var conference = (await stage.Records.ConferenceAsync(ct))!;
        if (meeting.Delegates is { } count && conference.Body.Number("delegateCount") is null)
        {
            await stage.As(stage.Head).PutAsync($"/api/clusters/v1/conferences/{conference.Body.Id()}/delegates", conference,
                new
                {
                    count,
                    qualifier = meeting.DelegatesQualifier,
                    functions = gathering.Council.Select(seat => seat.Capacity).Concat(meeting.Guests),
                }, ct);
        }
        var bound = meeting.DelegatesQualifier == "more-than" ? "hơn " : "";
        var delegates = meeting.Delegates is { } number ? $", {bound}{number} đại biểu" : "";
        return $"đăng cai: {gathering.NameOf(meeting.Host)}{delegates}";
    }

    private async Task<string> PassFlagAsync(FlagPassed passed, Meeting meeting, CancellationToken ct)
    {
        var path = $"/api/clusters/v1/clusters/{gathering.Block.Code}/standing-flag";
        var head = stage.As(stage.Head);
        if (await stage.Records.StandingFlagAsync(ct) is null)
            await head.ActAsync(path, new Reply(default, "\"0\"", default),
                new { to = passed.From, fromYear = passed.Year - 1, on = passed.HeldSince }, ct);
        var flag = (await stage.Records.StandingFlagAsync(ct))!;
        if (flag.Body.Text("holderUnitCode") == passed.From)
        {
            await head.ActAsync(path, flag, new
            {
                from = passed.From,
                to = passed.To,
                fromYear = passed.Year,
                on = meeting.HeldOn,
                conferenceId = (await stage.Records.ConferenceAsync(ct))!.Body.Id(),
            }, ct);
        }
        return $"{gathering.NameOf(passed.From)} giao, {gathering.NameOf(passed.To)} giữ từ năm {passed.Year}";
    }
}
