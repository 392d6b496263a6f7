namespace ThiDua.Clusters.Tests.Domain;

public sealed class ConferenceTests
{
    private static readonly string[] Members = ["A", "B"];
    private static readonly DateOnly Day = new(2021, 12, 20);

    public static TheoryData<string, string, bool> Cells => new()
    {
        { "convened", "RecordAttendance", true }, { "convened", "RecordAct", true }, { "convened", "Close", true },
        { "convened", "Correct", true }, { "convened", "Withdraw", true }, { "convened", "WithdrawMinutes", false },
        { "closed", "RecordAttendance", false }, { "closed", "RecordAct", false }, { "closed", "Close", false },
        { "closed", "Correct", false }, { "closed", "Withdraw", false }, { "closed", "WithdrawMinutes", true },
        { "withdrawn", "RecordAttendance", false }, { "withdrawn", "RecordAct", false }, { "withdrawn", "Close", false },
        { "withdrawn", "Correct", false }, { "withdrawn", "Withdraw", false }, { "withdrawn", "WithdrawMinutes", false },
    };

    [Theory, MemberData(nameof(Cells))]
    public void A_state_allows_exactly_what_its_row_says(string state, string action, bool allowed)
    {
        var conference = Attended();
        if (state == "closed") conference.Close("12/BB", Members, Day);
        if (state == "withdrawn") conference.Withdraw("Ghi nhầm", []);
        var version = conference.Version;

        var refusal = Enum.Parse<ConferenceAct>(action) switch
        {
            ConferenceAct.RecordAttendance => conference.RecordAttendance([new("A", false)], Members, Day).Error,
            ConferenceAct.RecordAct => conference.RecordAct(new(ActKind.Discussion, "Thảo luận kết quả", null), Day).Error,
            ConferenceAct.Close => conference.Close("13/BB", Members, Day).Error,
            ConferenceAct.Correct => conference.Correct(ConferenceKind.Launch, Day, "A", "Nơi khác", "Ghi nhầm", Members, []).Error,
            ConferenceAct.Withdraw => conference.Withdraw("Ghi nhầm", []).Error,
            ConferenceAct.WithdrawMinutes => conference.WithdrawMinutes("Ghi nhầm").Error,
        };

        Assert.Equal(allowed, Enum.Parse<ConferenceState>(state, ignoreCase: true).Allows(Enum.Parse<ConferenceAct>(action)));
        var code = action == "WithdrawMinutes" ? "CLU-0086" : state == "withdrawn" ? "CLU-0085" : "CLU-0081";
        Assert.Equal(allowed ? null : code, refusal?.Code);
        if (!allowed) Assert.Equal(version, conference.Version);
    }

    [Fact]
    public void The_minutes_wait_until_each_member_is_noted_present_or_absent()
    {
        var conference = Some.Conference();
        conference.RecordAttendance([new("A", true)], Members, Day);

        var refusal = conference.Close("12/BB", Members, Day).Error;

        Assert.Equal("CLU-0083", refusal?.Code);
        Assert.Contains("của: đơn vị B; hãy đề nghị trưởng cụm, khối", refusal!.Vietnamese);
        Assert.Null(conference.MinutesNumber);
    }

    [Fact]
    public void An_absent_member_is_noted_too_and_does_not_keep_the_record_open() =>
        Assert.Null(Attended().Close("12/BB", Members, Day).Error);

    [Fact]
    public void A_note_of_presence_can_be_corrected()
    {
        var conference = Attended();
        conference.RecordAttendance([new("B", true)], Members, Day);

        Assert.Equal([new("A", true), new("B", true)], conference.Attendance);
    }

    [Fact]
    public void A_body_outside_the_cluster_is_not_noted()
    {
        var conference = Some.Conference();

        Assert.Equal("CLU-0028", conference.RecordAttendance([new("A", true), new("X", true)], Members, Day).Error?.Code);
        Assert.Empty(conference.Attendance);
    }

    [Theory]
    [InlineData("2021-12-19", "CLU-0084")]
    [InlineData("2021-12-20", null)]
    [InlineData("2022-01-05", null)]
    public void Nothing_is_recorded_before_the_day_of_the_conference(string today, string? refusal)
    {
        var (day, attended) = (DateOnly.Parse(today), Attended());

        Assert.Equal(refusal, Some.Conference().RecordAttendance([new("A", true)], Members, day).Error?.Code);
        Assert.Equal(refusal, attended.RecordAct(new(ActKind.Discussion, "Thảo luận kết quả", null), day).Error?.Code);
        Assert.Equal(refusal, attended.Close("12/BB", Members, day).Error?.Code);
    }

    private static Conference Attended()
    {
        var conference = Some.Conference();
        conference.RecordAttendance([new("A", true), new("B", false)], Members, Day);
        return conference;
    }
}
