namespace ThiDua.Indicators.Tests.Domain;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2021", "2021-01-01", "2021-12-31")]
    [InlineData("2021-H1", "2021-01-01", "2021-06-30")]
    [InlineData("2021-H2", "2021-07-01", "2021-12-31")]
    [InlineData("2021-Q1", "2021-01-01", "2021-03-31")]
    [InlineData("2021-Q3", "2021-07-01", "2021-09-30")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2021-11", "2021-11-01", "2021-11-30")]
    [InlineData("1945", "1945-01-01", "1945-12-31")]
    [InlineData("2015-2020", "2015-01-01", "2020-12-31")]
    [InlineData("2019-2100", "2019-01-01", "2100-12-31")]
    [InlineData("2100-12", "2100-12-01", "2100-12-31")]
    public void A_period_covers_its_days_and_writes_itself_as_it_was_read(string text, string first, string last)
    {
        var period = Period.Parse(text, null);

        Assert.Equal((Day(first), Day(last), text), (period.FirstDay, period.LastDay, period.ToString()));
    }

    [Theory]
    [InlineData(""), InlineData("21"), InlineData("2021-H3"), InlineData("2021-Q0"), InlineData("2021-Q5"), InlineData("2021-13")]
    [InlineData("2021-00"), InlineData("2021-1"), InlineData("2021Q1"), InlineData("2021-h1"), InlineData("1944"), InlineData("2101")]
    [InlineData("2020-2015"), InlineData("2020-2020"), InlineData("2015-2101"), InlineData("1944-1950"), InlineData("2015-20"),
        InlineData("2015-02020")]
    [InlineData("2021-11-30"), InlineData(" 2021"), InlineData("2021\n"), InlineData("٢٠٢١"), InlineData("２０２１")]
    public void Anything_else_is_no_period(string text) => Assert.False(Period.TryParse(text, null, out _));

    [Theory]
    [InlineData("2021", 2021, "2020"), InlineData("2021-H1", 2021, "2020-H1"), InlineData("2021-11", 2021, "2020-11"),
        InlineData("2015-2020", 2020, null), InlineData("1945", 1945, null)]
    public void A_period_counts_for_the_year_it_ends_in_and_knows_the_same_part_of_the_year_before(string text, int year, string? before)
    {
        var period = Period.Parse(text, null);

        Assert.Equal((year, before), (period.Year, period.YearBefore?.ToString()));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
