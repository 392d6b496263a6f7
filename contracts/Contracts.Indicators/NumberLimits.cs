using ThiDua.Contracts.Indicators.V1;

namespace ThiDua.Contracts.Indicators;

/// <summary>What is wrong with a number of an indicator; each module says it in its own words.</summary>
public enum NumberFault
{
    TooLong,
    ReadTwoWays,
    TooManyDecimals,
    BelowLowest,
    AboveHighest,
}

/// <summary>What every number of an indicator keeps to, whichever module it is entered in: an actual, a target, a pledge.</summary>
/// <param name="Decimals">Decimals that a number of it can have, 0 to 6.</param>
/// <param name="Lowest">No number of it lies below; <c>null</c> without a limit.</param>
/// <param name="Highest">No number of it lies above; <c>null</c> without a limit.</param>
/// <param name="AskBeyondTimes">
/// A number that is more than so many times what was known before, or less than that part of it, is taken only with a reason;
/// <c>null</c> where numbers jump by nature.
/// </param>
public sealed record NumberLimits(int Decimals, decimal? Lowest, decimal? Highest, decimal? AskBeyondTimes = null)
{
    /// <summary>Within these limits a percent is computed without losing a digit.</summary>
    public static bool Fits(decimal value) => Math.Abs(value) < 1_000_000_000_000_000m && decimal.Round(value, 6) == value;

    /// <summary>How "80.000" reads where a point divides thousands.</summary>
    public static decimal AsVietnamese(decimal value) => decimal.Truncate(value * 1_000);

    /// <summary>
    /// What is wrong with a number of the indicator. "80.000" typed for a whole number is eighty thousand as Vietnamese write it and
    /// eighty as programs do: it is refused with both readings, whichever was meant.
    /// </summary>
    public NumberFault? FaultOf(decimal value)
    {
        if (!Fits(value)) return NumberFault.TooLong;
        if (value.Scale > Decimals && value.Scale is 3) return NumberFault.ReadTwoWays;
        if (decimal.Round(value, Decimals) != value) return NumberFault.TooManyDecimals;
        if (value < Lowest) return NumberFault.BelowLowest;
        return value > Highest ? NumberFault.AboveHighest : null;
    }

    /// <param name="before">What is known: the year before, the plan.</param>
    /// <returns>The nearest known number, when the value is implausibly far from every one of them.</returns>
    public decimal? ImplausibleBeside(decimal value, IReadOnlyList<decimal> before)
    {
        var known = before.Where(one => one != 0).ToList();
        if (AskBeyondTimes is not { } times || known.Count == 0 || value == 0) return null;
        // A number of the other sign is as far away as its size.
        return known.Exists(one => Math.Abs(value) <= Math.Abs(one) * times && Math.Abs(one) <= Math.Abs(value) * times)
            ? null : known.MinBy(one => Math.Abs(Math.Abs(value) - Math.Abs(one)));
    }
}

/// <summary>What is asked of an indicator as its state tells it.</summary>
public static class IndicatorRules
{
    public static NumberLimits Limits(this IndicatorState indicator) =>
        new(indicator.Decimals, indicator.Lowest, indicator.Highest, indicator.AskBeyondTimes);

    /// <summary>Whether it is valid on any day of the year.</summary>
    public static bool IsValidIn(this IndicatorState indicator, int year) => !indicator.IsWithdrawn
        && indicator.ValidFrom.Year <= year && (indicator.ValidTo is not { } last || last.Year >= year);
}
