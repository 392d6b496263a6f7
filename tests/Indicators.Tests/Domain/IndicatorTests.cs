namespace ThiDua.Indicators.Tests.Domain;

public sealed class IndicatorTests
{
    private readonly Indicator _indicator = Indicator.Add(
        Guid.NewGuid(), "THU", "Thu ngân sách nhà nước", "triệu đồng",
        new(Direction.HigherIsBetter, 0, 0, 100_000, 10, Aggregation.Sum, null), "LC-STC", null, new(2020, 7, 1));

    // "80.000" has three decimals as a program reads it and is eighty thousand as Vietnamese write it.
    [Theory]
    [InlineData("80", 0, null), InlineData("80.0", 0, null), InlineData("80.000", 0, "IND-1026"), InlineData("1.500", 2, "IND-1026")]
    [InlineData("80.000", 3, null), InlineData("12.5", 0, "IND-1025"), InlineData("12.5", 1, null), InlineData("12.555", 2, "IND-1026")]
    [InlineData("12.5555", 2, "IND-1025"), InlineData("-1", 0, "IND-1027")]
    [InlineData("100000", 0, null), InlineData("100001", 0, "IND-1028")]
    public void A_number_is_taken_only_as_the_catalogue_says(string typed, int decimals, string? code) =>
        Assert.Equal(code, (_indicator.Rules with { Decimals = decimals })
            .Refuses(decimal.Parse(typed, System.Globalization.CultureInfo.InvariantCulture))?.Code);

    [Fact]
    public void A_number_that_reads_two_ways_is_shown_in_both() =>
        Assert.Contains("80 hoặc 80.000", _indicator.Rules.Refuses(80.000m)!.Vietnamese, StringComparison.Ordinal);

    [Theory]
    [InlineData(80, 79, false), InlineData(800, 80, false), InlineData(801, 80, true), InlineData(8, 80, false), InlineData(7.99, 80, true)]
    [InlineData(0, 80, false), InlineData(80, 0, false), InlineData(-80, 80, false)]
    public void A_number_far_from_what_is_known_is_asked_about(decimal value, decimal before, bool asked)
    {
        Assert.Equal(asked ? before : null, _indicator.Rules.Limits.ImplausibleBeside(value, [before]));
        Assert.Null(_indicator.Rules.Limits.ImplausibleBeside(value, [before, value]));
        Assert.Null((_indicator.Rules with { AskBeyondTimes = null }).Limits.ImplausibleBeside(value, [before]));
    }

    [Fact]
    public void A_correction_opens_what_was_closed_by_mistake_and_a_withdrawn_one_is_never_valid()
    {
        _indicator.Close(new(2021, 6, 30), "Nhầm");
        Assert.Null(_indicator.Correct("Thu", "tỷ đồng", _indicator.Rules, null, new(2020, 1, 1), null, "Đóng nhầm chỉ tiêu").Error);
        Assert.True(_indicator.IsValidIn(Period.OfYear(2022)));
        Assert.Equal("IND-0005",
            _indicator.Correct("Thu", "tỷ đồng", _indicator.Rules, null, new(2020, 1, 1), new(2019, 1, 1), "x").Error?.Code);

        Assert.Equal("IND-0039", _indicator.Withdraw([new Resting("số liệu", "figures")], "Nhập trùng").Error?.Code);
        Assert.Null(_indicator.Withdraw([], "Nhập trùng").Error);

        Assert.False(_indicator.IsValidIn(Period.OfYear(2022)));
        Assert.Equal("IND-0038", _indicator.Withdraw([], "Lần nữa").Error?.Code);
        Assert.Equal("IND-0038", _indicator.Close(new(2021, 6, 30), "x").Error?.Code);
    }

    [Theory]
    [InlineData("2019", false), InlineData("2020", true), InlineData("2020-H1", false), InlineData("2020-07", true)]
    [InlineData("2021-Q2", true), InlineData("2021-07", false), InlineData("2022", false)]
    public void It_is_valid_in_the_periods_its_days_touch(string period, bool valid)
    {
        _indicator.Close(new(2021, 6, 30), "Thay bằng chỉ tiêu mới");

        Assert.Equal(valid, _indicator.IsValidIn(Period.Parse(period, null)));
    }

    [Fact]
    public void It_is_not_closed_twice_nor_before_it_began()
    {
        Assert.Equal("IND-0005", _indicator.Close(new(2020, 6, 30), "Nhầm").Error?.Code);
        Assert.Null(_indicator.Close(new(2020, 7, 1), "Thay thế").Error);
        Assert.Equal("IND-0004", _indicator.Close(new(2022, 1, 1), "Lần nữa").Error?.Code);
        Assert.Equal(2, _indicator.Version);
    }
}
