using ThiDua.BuildingBlocks.Calendar;

namespace ThiDua.Clusters.Tests.Domain;

public sealed class CycleTests
{
    // 16:59:59 UTC is 23:59:59 in Asia/Ho_Chi_Minh, one second before the next legal day.
    [Theory]
    [InlineData("2021-12-31T16:59:59Z", "OnOrBefore", 0, false)]
    [InlineData("2021-12-31T17:00:00Z", "OnOrBefore", 0, true)]
    [InlineData("2022-01-10T16:59:59Z", "OnOrBefore", 0, true)]
    [InlineData("2022-01-10T17:00:00Z", "OnOrBefore", 0, false)]
    [InlineData("2022-01-09T16:59:59Z", "Before", 0, true)]
    [InlineData("2022-01-09T17:00:00Z", "Before", 0, false)]
    [InlineData("2022-01-12T16:59:59Z", "OnOrBefore", 2, true)]
    [InlineData("2022-01-12T17:00:00Z", "OnOrBefore", 2, false)]
    [InlineData("2022-01-11T16:59:59Z", "Before", 2, true)]
    [InlineData("2022-01-11T17:00:00Z", "Before", 2, false)]
    public void A_phase_opens_and_closes_at_midnight_in_Viet_Nam(string now, string means, int graceDays, bool open)
    {
        var cycle = Some.Cycle(2021, Some.Phase(PhaseKind.Pledge, "2022-01-01", "2022-01-10", Enum.Parse<ClosesMeans>(means), graceDays));

        Assert.Equal(open, cycle.Refuses(PhaseKind.Pledge, DateTimeOffset.Parse(now)) is null);
    }

    // Last days counted by hand from the notice of 2026: Tết from Monday 16 to Friday 20 February; Saturday 22 August is worked for Monday
    // 31.
    [Theory]
    [InlineData("2026-11-20", "OnOrBefore", 2, "2026-11-24")] // Friday: over the weekend
    [InlineData("2026-11-21", "OnOrBefore", 1, "2026-11-23")] // Saturday itself is none
    [InlineData("2026-11-21", "Before", 1, "2026-11-23")]
    [InlineData("2026-11-23", "Before", 1, "2026-11-23")]
    [InlineData("2026-11-20", "OnOrBefore", 0, "2026-11-20")]
    [InlineData("2026-11-21", "OnOrBefore", 0, "2026-11-21")]
    [InlineData("2026-02-13", "OnOrBefore", 1, "2026-02-23")] // over Tết
    [InlineData("2026-02-12", "OnOrBefore", 3, "2026-02-24")]
    [InlineData("2026-08-21", "OnOrBefore", 2, "2026-08-24")] // the Saturday made up counts
    [InlineData("2026-12-31", "OnOrBefore", 1, "2027-01-04")] // over New Year's Day and the weekend into next year
    [InlineData("2027-02-04", "OnOrBefore", 1, "2027-02-12")] // Tết of 2027 from Friday 5 to Thursday 11
    public void Grace_in_working_days_ends_with_a_working_day(string closes, string means, int graceDays, string lastDay)
    {
        var phase = Working("2026-02-01", closes, Enum.Parse<ClosesMeans>(means), graceDays).Value;

        Assert.Equal(DateOnly.Parse(lastDay), phase.LastDay);
        Assert.Equal(DateTimeOffset.Parse($"{lastDay}T17:00:00Z"), phase.ClosesAt);
    }

    [Fact]
    public void Grace_in_working_days_is_not_guessed_for_a_year_without_holidays()
    {
        Assert.Equal("CLU-0046", Working("2027-12-01", "2027-12-30", ClosesMeans.OnOrBefore, 2).Error?.Code);
        Assert.Null(Working("2027-12-01", "2027-12-30", ClosesMeans.OnOrBefore, 1).Error);
    }

    [Fact]
    public void A_closed_phase_names_itself_and_its_window_in_words()
    {
        var cycle = Some.Cycle(2021, Some.Phase(PhaseKind.Pledge, "2022-01-01", "2022-01-10"));

        var refusal = cycle.Refuses(PhaseKind.Pledge, DateTimeOffset.Parse("2023-01-01T00:00:00Z"))!;

        Assert.Equal("CLU-0044", refusal.Code);
        Assert.Equal("Giai đoạn «đăng ký, ký giao ước» chỉ mở từ ngày 01/01/2022 đến hết ngày 10/01/2022; "
            + "hãy đề nghị cơ quan thi đua, khen thưởng tỉnh đặt hoặc điều chỉnh thời hạn nếu cần.",
            refusal.Vietnamese);
    }

    [Fact]
    public void A_missing_phase_is_never_open() =>
        Assert.Equal("CLU-0044", Some.Cycle().Refuses(PhaseKind.Pledge, DateTimeOffset.Parse("2021-06-01T00:00:00Z"))?.Code);

    [Theory]
    [InlineData("2022-01-11", "2022-01-10", "OnOrBefore", "CLU-0042")]
    [InlineData("2022-01-10", "2022-01-10", "OnOrBefore", null)]
    [InlineData("2022-01-10", "2022-01-10", "Before", "CLU-0042")]
    public void A_phase_lasts_at_least_one_day(string opens, string closes, string means, string? refusal)
    {
        var phase = Some.Phase(PhaseKind.Report, opens, closes, Enum.Parse<ClosesMeans>(means));

        Assert.Equal(refusal, Cycle.Open(Guid.NewGuid(), "2021", "Kỳ", 2021, ["KHOI-A"], [phase]).Error?.Code);
        Assert.Equal(refusal, Some.Cycle().Reschedule(phase, "Bổ sung").Error?.Code);
    }

    [Fact]
    public void A_phase_is_listed_once()
    {
        var phase = Some.Phase(PhaseKind.Report, "2022-01-01", "2022-01-10");

        Assert.Equal("CLU-0043", Cycle.Open(Guid.NewGuid(), "2021", "Kỳ", 2021, ["KHOI-A"], [phase, phase]).Error?.Code);
    }

    [Fact]
    public void A_moved_deadline_keeps_its_reason_and_replaces_the_old_one()
    {
        var cycle = Some.Cycle(2021, Some.Phase(PhaseKind.Report, "2022-01-01", "2022-01-10"));

        Assert.Null(cycle.Reschedule(Some.Phase(PhaseKind.Report, "2022-01-01", "2022-01-15"), "Ảnh hưởng bão lũ").Error);

        Assert.Equal(new DateOnly(2022, 1, 15), Assert.Single(cycle.Phases).Closes);
        Assert.Equal("Ảnh hưởng bão lũ", cycle.PendingEvents[^1].Reason);
    }

    [Fact]
    public void A_deadline_moved_to_where_it_was_changes_nothing()
    {
        var phase = Some.Phase(PhaseKind.Report, "2022-01-01", "2022-01-10");
        var cycle = Some.Cycle(2021, phase);

        Assert.Null(cycle.Reschedule(phase, "Nhầm").Error);
        Assert.Equal(1, cycle.Version);
    }

    private static Result<Phase> Working(string opens, string closes, ClosesMeans means, int graceDays) =>
        (Some.Phase(PhaseKind.Report, opens, closes, means, graceDays) with { GraceIn = GraceIn.WorkingDays })
            .Counted(HolidayCalendar.Shipped());
}
