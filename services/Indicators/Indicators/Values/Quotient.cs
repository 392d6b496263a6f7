namespace ThiDua.Indicators;

/// <summary>The one division of this module: multiplied first, divided once, rounded once, half away from zero.</summary>
internal static class Quotient
{
    /// <param name="under">Not zero.</param>
    /// <returns><paramref name="over"/> through <paramref name="under"/>, two decimals.</returns>
    public static decimal Rounded(decimal over, decimal under) => InPercent(over, under * 100m);

    /// <param name="under">Not zero.</param>
    /// <returns>A hundred times <paramref name="over"/> through <paramref name="under"/>, two decimals.</returns>
    public static decimal InPercent(decimal over, decimal under)
    {
        // The remainder decides the rounding, so no digit cut off by the division can.
        var hundredths = over * 10_000m;
        var remainder = hundredths % under;
        var rounded = (hundredths - remainder) / under;
        if (Math.Abs(remainder) * 2 >= Math.Abs(under)) rounded += Math.Sign(over) * Math.Sign(under);
        return rounded / 100m;
    }
}
