namespace ThiDua.Demo.Play;

/// <summary>The record of a conference (<i>biên bản hội nghị</i>): who came, what was said and done in the words of the source; the
/// number of the minutes is invented and says so.</summary>
internal sealed class Minuting(Stage stage, Gathering gathering)
{
    public async Task RunAsync(CancellationToken ct)
    {
        if (gathering.Meeting is { } meeting) await stage.StepAsync(stage.Head, "Ghi biên bản hội nghị", () => CloseAsync(meeting, ct));
    }

    private async Task<string> CloseAsync(Meeting meeting, CancellationToken ct)
    {
        var (head, conference) = (stage.As(stage.Head), (await stage.Records.ConferenceAsync(ct))!);
        if (conference.Body.Text("state") == "closed") return "đã khóa";
        var path = $"/api/clusters/v1/conferences/{conference.Body.Id()}";
        if (conference.Body.List("attendance").Count == 0)
        {
            conference = await head.ActAsync($"{path}/attendance", conference,
                new { attendance = gathering.Members.Select(member => new { unitCode = member.Code, present = true }) }, ct);
        }
        foreach (var (kind, summary) in meeting.Acts.Skip(conference.Body.List("acts").Count))
            conference = await head.ActAsync($"{path}/acts", conference, new { kind, summary }, ct);
        await head.ActAsync($"{path}/minutes", conference, new { minutesNumber = stage.MinutesNumber }, ct);
        return $"{gathering.Members.Count} đơn vị dự, {meeting.Acts.Count} nội dung; số biên bản (*)";
    }
}
