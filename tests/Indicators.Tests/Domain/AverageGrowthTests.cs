using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace ThiDua.Indicators.Tests.Domain;

public sealed class AverageGrowthTests
{
    /// <summary>By hand: 1.1^2 = 1.21; 161.051 = 1.1^5 * 100; a half of a hundredth goes away from zero on both sides.</summary>
    [Theory]
    [InlineData("100", "121", 2, "10")]
    [InlineData("100", "161.051", 5, "10")]
    [InlineData("121", "100", 2, "-9.09")]
    [InlineData("100", "90.25", 2, "-5")]
    [InlineData("100", "100", 5, "0")]
    [InlineData("0.000001", "999999999999999", 1, "99999999999999899999900")]
    [InlineData("100", "100.005", 1, "0.01")]
    [InlineData("100", "99.995", 1, "-0.01")]
    [InlineData("100", "100.004999", 1, "0")]
    [InlineData("37.35", "60.61", 5, "10.17")]
    public void Average_growth_is_the_compound_rate_rounded_once(string first, string last, int years, string percent) =>
        Assert.Equal(Number(percent),
            AverageGrowth.Between(2015, Exactly(Number(first)), 2015 + years, Exactly(Number(last)))?.Percent.Value);

    /// <summary>Independent of the code: the rate found, less and more half a hundredth, encloses the last number when it is applied year
    /// by year.</summary>
    [Fact]
    public void Half_a_hundredth_less_falls_short_of_the_last_number_and_half_a_hundredth_more_reaches_it() =>
        Prop.ForAll(Gen.Choose(1, 100_000).Zip(Gen.Choose(1, 100_000)).Zip(Gen.Choose(1, 12)).ToArbitrary(), numbers =>
        {
            var ((first, last), years) = numbers;
            var rate = AverageGrowth.Between(2000, Exactly(first), 2000 + years, Exactly(last))!.Percent.Value;
            var twentyThousandths = new BigInteger((100 + rate) * 200);
            return Grown(first, twentyThousandths - 1, years) <= last * BigInteger.Pow(20_000, years)
                && Grown(first, twentyThousandths + 1, years) >= last * BigInteger.Pow(20_000, years);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(2020, 100, 2020, 121), InlineData(2021, 100, 2020, 121), InlineData(2015, 0, 2020, 121), InlineData(2015, 100, 2020, 0),
        InlineData(2015, -5, 2020, 5)]
    public void Without_years_between_or_from_nothing_there_is_no_growth(int from, int first, int to, int last) =>
        Assert.Null(AverageGrowth.Between(from, Exactly(first), to, Exactly(last)));

    [Theory]
    [InlineData(Qualifier.Exact, Qualifier.Estimated, Qualifier.Estimated),
        InlineData(Qualifier.Estimated, Qualifier.Exact, Qualifier.Estimated)]
    [InlineData(Qualifier.Exact, Qualifier.MoreThan, Qualifier.MoreThan), InlineData(Qualifier.MoreThan, Qualifier.Exact, null),
        InlineData(Qualifier.Estimated, Qualifier.AtLeast, null)]
    internal void Growth_is_only_as_firm_as_both_its_numbers(Qualifier first, Qualifier last, Qualifier? growth) =>
        Assert.Equal(growth, AverageGrowth.Between(2015, new Quantity(100, first), 2020, new Quantity(161.051m, last))?.Percent.Qualifier);

    private static BigInteger Grown(int first, BigInteger factor, int years) => first * BigInteger.Pow(factor, years);

    private static Quantity Exactly(decimal value) => new(value, Qualifier.Exact);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
