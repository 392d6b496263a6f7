namespace ThiDua.Indicators;

/// <summary>
/// A percent of plan (<i>tỷ lệ phần trăm so với kế hoạch</i>), in percent, over 100 and below zero allowed.
/// Stated by a source or derived here; one never stands in for the other.
/// </summary>
internal sealed record Percent(decimal Value, Qualifier Qualifier)
{
    /// <summary>Actual of target in percent, two decimals, half away from zero; the qualifier is the actual's.</summary>
    /// <returns><c>null</c> when there is no such percent: a plan of zero, or a lower bound over a negative plan, which would be an upper
    /// bound.</returns>
    public static Percent? Derive(Quantity actual, decimal target)
    {
        if (target == 0) return null;
        if (target < 0 && actual.Qualifier is (Qualifier.MoreThan or Qualifier.AtLeast)) return null;
        return new Percent(Quotient.InPercent(actual.Value, target), actual.Qualifier);
    }
}
