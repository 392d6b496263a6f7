using System.Numerics;

namespace ThiDua.Indicators;

/// <summary>
/// Average growth a year between two years (<i>tốc độ tăng bình quân</i>), compound: the n-th root of last through first, less one, in
/// percent.
/// </summary>
/// <param name="From">Year of the first number.</param>
/// <param name="To">Year of the last number.</param>
internal sealed record AverageGrowth(int From, int To, Quantity First, Quantity Last, Quantity Percent)
{
    public const string Method = "compound";

    // Figures have at most six decimals: in millionths every one is a whole number.
    private const decimal Millionths = 1_000_000m;
    private static readonly BigInteger Whole = 10_000;

    /// <returns><c>null</c> where there is no honest answer: no years between, a number that is not above zero, or a lower bound below the
    /// line.</returns>
    public static AverageGrowth? Between(int from, Quantity first, int to, Quantity last)
    {
        if (to <= from || first.Value <= 0 || last.Value <= 0) return null;
        return DerivedComparison.Between(last.Qualifier, first.Qualifier) is { } qualifier
            ? new AverageGrowth(from, to, first, last, new Quantity(InPercent(first.Value, last.Value, to - from), qualifier))
            : null;
    }

    /// <summary>
    /// Two decimals, half away from zero, and exact: whole numbers only, no root is ever computed. Looks for the yearly factor in
    /// ten-thousandths,
    /// the largest <c>f</c> with <c>first * f^n</c> not above <c>last * 10000^n</c>; then the half above it decides the rounding.
    /// </summary>
    private static decimal InPercent(decimal first, decimal last, int years)
    {
        var (low, high) = (BigInteger.Zero, Whole);
        var (start, end) = (new BigInteger(first * Millionths), new BigInteger(last * Millionths));
        while (Compare(start, high, end, Whole, years) <= 0) high *= 2;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (Compare(start, middle, end, Whole, years) <= 0) low = middle;
            else high = middle;
        }

        var half = Compare(start, 2 * low + 1, end, 2 * Whole, years);
        // Away from zero is up where it grows and down where it shrinks.
        var up = half < 0 || (half == 0 && low >= Whole);
        return (decimal)(low + (up ? 1 : 0) - Whole) / 100m;
    }

    private static int Compare(BigInteger start, BigInteger factor, BigInteger end, BigInteger whole, int years) =>
        (start * BigInteger.Pow(factor, years)).CompareTo(end * BigInteger.Pow(whole, years));
}
