namespace ThiDua.Scoring.Tests.Domain;

public sealed class PointsTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("10.00", "10")]
    [InlineData("12.99", "12.99")]
    [InlineData("0.0001", "0.0001")]
    [InlineData("-3", "-3")]
    public void Points_are_kept_exactly_and_print_without_trailing_zeros(string sent, string shown) =>
        Assert.Equal(shown, Points.From(decimal.Parse(sent, System.Globalization.CultureInfo.InvariantCulture))?.ToString());

    [Theory]
    [InlineData("0.00001")]
    [InlineData("1000000.01")]
    [InlineData("-1000001")]
    public void A_number_that_would_have_to_be_rounded_or_is_absurd_is_no_points(string sent) =>
        Assert.Null(Points.From(decimal.Parse(sent, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Ten_times_a_tenth_is_one() =>
        Assert.Equal(Given.Points(1), Points.Sum(Enumerable.Repeat(Given.Points(0.1m), 10)));

    [Fact]
    public void A_sum_with_a_blank_is_blank_and_a_sum_of_zeros_is_zero()
    {
        Assert.Null(Points.SumUnlessBlank([Given.Points(5), null]));
        Assert.Equal(Points.Zero, Points.SumUnlessBlank([Points.Zero, Points.Zero]));
    }
}
