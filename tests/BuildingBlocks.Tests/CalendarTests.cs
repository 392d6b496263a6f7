using ThiDua.BuildingBlocks.Calendar;

namespace ThiDua.BuildingBlocks.Tests;

public sealed class CalendarTests
{
    private static readonly HolidayCalendar Calendar = HolidayCalendar.Shipped();

    [Theory]
    [InlineData("2026-11-20", true)]   // a Friday
    [InlineData("2026-11-21", false)]  // a Saturday
    [InlineData("2026-09-02", false)]  // National Day
    [InlineData("2026-02-17", false)]  // first day of Tết Bính Ngọ
    [InlineData("2026-08-22", true)]   // a Saturday worked for Monday 31 August
    [InlineData("2026-08-31", false)]
    public void A_working_day_is_no_weekend_and_no_holiday_unless_it_is_made_up(string day, bool works) =>
        Assert.Equal(works, Calendar.IsWorkingDay(DateOnly.Parse(day)));

    [Theory]
    [InlineData("2026-11-20", 0, "2026-11-20")]
    [InlineData("2026-11-20", 1, "2026-11-23")]
    [InlineData("2026-11-20", 5, "2026-11-27")]
    [InlineData("2026-02-13", 1, "2026-02-23")] // over Tết
    public void Working_days_are_counted_from_the_day_after(string from, int days, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), Calendar.AddWorkingDays(DateOnly.Parse(from), days));

    [Fact]
    public void A_year_without_data_is_never_guessed() =>
        Assert.Throws<InvalidOperationException>(() => Calendar.IsWorkingDay(new DateOnly(2019, 5, 6)));

    [Fact]
    public void A_province_can_bring_its_own_days()
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes("""
            [{"number":2030,"source":"thông báo","confirmed":true,"holidays":["2030-01-02"],"makeUpWorkingDays":[]}]
            """));

        Assert.False(HolidayCalendar.Read(file).IsWorkingDay(new DateOnly(2030, 1, 2)));
    }

    [Theory]
    [InlineData("2021-12-10T16:59:59Z", "2021-12-10")]
    [InlineData("2021-12-10T17:00:00Z", "2021-12-11")]
    public void A_legal_day_begins_at_midnight_in_Viet_Nam(string instant, string day) =>
        Assert.Equal(DateOnly.Parse(day), LegalTime.DayOf(DateTimeOffset.Parse(instant)));

    [Fact]
    public void The_first_moment_of_a_legal_day_is_seven_hours_before_UTC_midnight() =>
        Assert.Equal(DateTimeOffset.Parse("2021-12-09T17:00:00Z"), LegalTime.StartOf(new DateOnly(2021, 12, 10)));
}
