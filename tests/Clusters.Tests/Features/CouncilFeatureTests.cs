namespace ThiDua.Clusters.Tests.Features;

/// <summary>The Council by function: one chair at a time, seats that stay in the record.</summary>
public sealed class CouncilFeatureTests(ClustersHost clusters) : IClassFixture<ClustersHost>
{
    [Fact]
    public async Task A_council_is_founded_by_its_first_seat_and_shown_from_the_chair_down()
    {
        await clusters.UnitAsync("H-TV");
        await SeatAsync("H-TV", "\"0\"", "vice-chair", "Chủ tịch Liên đoàn Lao động tỉnh");
        await SeatAsync("H-TV", "\"1\"", "vice-chair", "Chủ tịch UBMTTQVN tỉnh");
        await SeatAsync("H-TV", "\"2\"", "chair", "Chủ tịch UBND tỉnh");

        var seats = (await clusters.Auditor.GetAsync("/councils/H-TV")).Body!["seats"]!.AsArray();

        Assert.Equal(["chair", "vice-chair", "vice-chair"], seats.Select(seat => (string)seat!["function"]!));
    }

    [Fact]
    public async Task There_is_one_chair_at_a_time_and_the_former_stays_in_the_record()
    {
        await clusters.UnitAsync("H-ONE");
        await SeatAsync("H-ONE", "\"0\"", "chair", "Chủ tịch UBND tỉnh");

        var second = await clusters.Office.PostAsync("/councils/H-ONE/seats",
            Seat("H-ONE", "chair", "Quyền Chủ tịch UBND tỉnh", "2021-06-01"), "\"1\"");
        await clusters.Office.ActAsync("/councils/H-ONE", "/seats/1/end", new { lastDay = "2021-05-31", reason = "Chuyển công tác" });
        await SeatAsync("H-ONE", "\"2\"", "chair", "Quyền Chủ tịch UBND tỉnh", "2021-06-01");
        var again = await clusters.Office.TryActAsync("/councils/H-ONE", "/seats/1/end",
            new { lastDay = "2021-05-31", reason = "Chuyển công tác" });

        Assert.Equal(("CLU-0191", "CLU-0193"), (second.Code, again.Code));
        Assert.Equal("Chủ tịch UBND tỉnh", await ChairOnAsync("H-ONE", "2021-05-31"));
        Assert.Equal("Quyền Chủ tịch UBND tỉnh", await ChairOnAsync("H-ONE", "2021-06-01"));
    }

    [Fact]
    public async Task What_does_not_fit_is_refused_with_nothing_changed()
    {
        await clusters.UnitAsync("H-NO");
        await SeatAsync("H-NO", "\"0\"", "member", "Giám đốc Sở Nội vụ");

        var twice = await clusters.Office.PostAsync("/councils/H-NO/seats", Seat("H-NO", "member", "Giám đốc Sở Nội vụ", "2021-02-01"),
            "\"1\"");
        var stale = await clusters.Office.PostAsync("/councils/H-NO/seats", Seat("H-NO", "member", "Giám đốc Sở Tài chính"), "\"0\"");
        var stranger = await clusters.Leader("H-NO")
            .PostAsync("/councils/H-NO/seats", Seat("H-NO", "member", "Giám đốc Sở Tài chính"), "\"1\"");
        var early = await clusters.Office.TryActAsync("/councils/H-NO", "/seats/1/end", new { lastDay = "2020-12-31", reason = "Nhầm" });
        var none = await clusters.Office.TryActAsync("/councils/H-NO", "/seats/9/end", new { lastDay = "2021-12-31", reason = "Nhầm" });

        Assert.Equal(["CLU-0191", "CLU-0194", "CLU-0192"], ((Answer[])[twice, early, none]).Select(a => a.Code));
        Assert.Equal((HttpStatusCode.PreconditionFailed, HttpStatusCode.Forbidden), (stale.Status, stranger.Status));
        Assert.Equal("\"1\"", (await clusters.Auditor.GetAsync("/councils/H-NO")).ETag);
    }

    private async Task SeatAsync(string code, string etag, string function, string capacity, string from = "2021-01-01")
    {
        var given = await clusters.Office.PostAsync($"/councils/{code}/seats", Seat(code, function, capacity, from), etag);
        Assert.Equal((HttpStatusCode.OK, null), (given.Status, given.Code));
    }

    private async Task<string?> ChairOnAsync(string code, string day) =>
        (string?)Assert.Single((await clusters.Auditor.GetAsync($"/councils/{code}?on={day}")).Body!["seats"]!.AsArray())!["capacity"];

    private static object Seat(string unitCode, string function, string capacity, string from = "2021-01-01") =>
        new { function, unitCode, capacity, from };
}
