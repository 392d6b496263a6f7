namespace ThiDua.Indicators;

/// <summary>
/// A percent of plan (<i>tỷ lệ phần trăm so với kế hoạch</i>), in percent, over 100 and below zero allowed.
/// Stated by a source or derived here; one never stands in for the other.
/// </summary>
internal sealed record Percent(decimal Value, Qualifier Qualifier)
{
    /// <summary>
    /// How far the plan is fulfilled in percent, two decimals, half away from zero: actual of target, and where lower is better target of
    /// actual, so that 100 and more is fulfilled whichever way is good.
    /// </summary>
    /// <returns><c>null</c> when there is no such percent: a plan of zero, nothing left of what should be low, or a lower bound that would
    /// turn into an upper one.</returns>
    public static Percent? Derive(Quantity actual, decimal target, Direction? direction = null)
    {
        if (direction is Direction.LowerIsBetter)
            return actual.Value > 0 && target >= 0 && actual.Qualifier is Qualifier.Exact or Qualifier.Estimated
                ? new Percent(Quotient.InPercent(target, actual.Value), actual.Qualifier) : null;
        if (target == 0) return null;
        if (target < 0 && actual.Qualifier is (Qualifier.MoreThan or Qualifier.AtLeast)) return null;
        return new Percent(Quotient.InPercent(actual.Value, target), actual.Qualifier);
    }
}
