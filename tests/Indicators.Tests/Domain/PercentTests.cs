using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace ThiDua.Indicators.Tests.Domain;

public sealed class PercentTests
{
    /// <summary>Lào Cai 2021 and Trà Vinh 2022 as printed, and the cases where dividing first or rounding twice goes wrong.</summary>
    [Theory]
    [InlineData("3085", "5184.87", "59.50")]
    [InlineData("203", "500", "40.60")]
    [InlineData("1", "3", "33.33")]
    [InlineData("2", "3", "66.67")]
    [InlineData("1.0005", "1", "100.05")]
    [InlineData("0.00005", "1", "0.01")]
    [InlineData("-0.00005", "1", "-0.01")]
    [InlineData("0.000049", "1", "0.00")]
    [InlineData("-13.01", "100", "-13.01")]
    [InlineData("5", "-2", "-250.00")]
    [InlineData("0", "7", "0.00")]
    [InlineData("999999999999999.999999", "0.000001", "99999999999999999999900")]
    public void A_percent_is_rounded_once_half_away_from_zero(string actual, string target, string percent) =>
        Assert.Equal(Number(percent), Percent.Derive(Exactly(Number(actual)), Number(target))?.Value);

    [Fact]
    public void Every_percent_equals_the_exact_fraction_rounded_half_away_from_zero() =>
        Prop.ForAll(Numbers, Numbers, (actual, target) =>
            target == 0 || Percent.Derive(Exactly(actual), target)!.Value == Expected(actual, target)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_plan_of_zero_has_no_percent() => Assert.Null(Percent.Derive(Exactly(5), 0));

    [Theory]
    [InlineData(Qualifier.Exact), InlineData(Qualifier.MoreThan), InlineData(Qualifier.AtLeast), InlineData(Qualifier.Estimated)]
    internal void A_percent_keeps_the_qualifier_of_its_actual(Qualifier qualifier) =>
        Assert.Equal(new Percent(120, qualifier), Percent.Derive(new Quantity(60, qualifier), 50));

    [Theory]
    [InlineData(Qualifier.MoreThan), InlineData(Qualifier.AtLeast)]
    internal void A_lower_bound_over_a_negative_plan_is_no_lower_bound(Qualifier qualifier) =>
        Assert.Null(Percent.Derive(new Quantity(5, qualifier), -2));

    /// <summary>Independent of the code: whole numbers only, at a millionth as the unit.</summary>
    private static decimal Expected(decimal actual, decimal target)
    {
        var (above, below) = (new BigInteger(actual * 1_000_000m) * 10_000, new BigInteger(target * 1_000_000m));
        var sign = above.Sign * below.Sign;
        var hundredths = (2 * BigInteger.Abs(above) + BigInteger.Abs(below)) / (2 * BigInteger.Abs(below));
        return (decimal)(sign * hundredths) / 100m;
    }

    private static Arbitrary<decimal> Numbers { get; } = Gen.OneOf(
            Gen.Choose(-999_999_999, 999_999_999).Zip(Gen.Choose(0, 999_999_999), (high, low) => high * 1_000m + low / 1_000_000m),
            Gen.Choose(-2_000, 2_000).Select(hundredths => hundredths / 100m),
            Gen.Choose(-9, 9).Select(millionths => millionths / 1_000_000m))
        .ToArbitrary();

    private static Quantity Exactly(decimal value) => new(value, Qualifier.Exact);

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
