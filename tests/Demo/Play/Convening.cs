using ThiDua.Demo.Data;

namespace ThiDua.Demo.Play;

/// <summary>The conference itself (<i>hội nghị sơ kết, tổng kết</i>) and the pact that is signed there for the next year.</summary>
internal sealed class Convening(Stage stage, Gathering gathering)
{
    public async Task RunAsync(CancellationToken ct)
    {
        if (gathering.Meeting is not { } meeting) return;
        await stage.StepAsync(stage.Head, $"Triệu tập hội nghị ngày {meeting.HeldOn:dd/MM/yyyy}", () => ConveneAsync(meeting, ct));
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
        return $"đăng cai: {gathering.NameOf(meeting.Host)}";
    }
}
