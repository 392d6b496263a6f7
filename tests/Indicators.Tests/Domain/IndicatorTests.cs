namespace ThiDua.Indicators.Tests.Domain;

public sealed class IndicatorTests
{
    private readonly Indicator _indicator = Indicator.Add(
        Guid.NewGuid(), "THU", "Thu ngân sách nhà nước", "triệu đồng", Direction.HigherIsBetter, 0, "LC-STC", null, new(2020, 7, 1));

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
