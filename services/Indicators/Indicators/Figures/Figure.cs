namespace ThiDua.Indicators;

/// <summary>Target and actual of one indicator (<i>số liệu của một chỉ tiêu</i>) within a <see cref="FigureSet"/>.</summary>
internal sealed class Figure(string indicatorCode)
{
    public string IndicatorCode { get; private set; } = indicatorCode;

    public Target Target { get; internal set; } = Target.Blank;

    public Actual Actual { get; internal set; } = Actual.Blank;

    /// <summary>Another number of another source for the same thing, with its reason, until the owner has answered; it counts
    /// nowhere.</summary>
    public Claim? Claim { get; internal set; }

    /// <summary>Which way is good; <c>null</c> while the catalogue does not have the indicator.</summary>
    public Direction? Direction { get; internal set; }

    /// <summary>Version of the set in which this figure last changed.</summary>
    public long ChangedIn { get; internal set; }

    /// <summary>Computed from actual and target; never taken from, nor written over, what the source stated.</summary>
    public Percent? Derived => Actual.Quantity is { } quantity && Target.Value is { } target
        ? Percent.Derive(quantity, target, Direction) : null;

    /// <summary>Whether the target is reached; <c>null</c> without a target, an actual or a direction.</summary>
    public Verdict? PlanMet => Actual.Quantity is { } quantity && Target.Value is { } target
        ? Question.PlanMet(quantity, target, Direction) : null;

    /// <summary>
    /// The plan that the source must have had in mind (<i>kế hoạch suy ra</i>): value through stated percent, two decimals; its qualifier
    /// is the actual's.
    /// Only while no target is known, and only from an exact percent: "over 120%" implies no plan. The source rounded its percent, so this
    /// is never a target.
    /// </summary>
    public Quantity? ImpliedPlan =>
        Target.Status is TargetStatus.Blank
            && Actual is { Quantity: { } quantity, Stated: { Qualifier: Qualifier.Exact, Value: > 0 and var percent } }
            ? new Quantity(Direction is Indicators.Direction.LowerIsBetter
                ? Quotient.InPercent(quantity.Value * percent, 10_000m) : Quotient.InPercent(quantity.Value, percent), quantity.Qualifier)
            : null;

    /// <param name="before">The actual of the same unit and indicator in a period, where it is known.</param>
    /// <returns>The change against a year before, and the counterpart of whatever else the source compares, as far as both numbers are
    /// known.</returns>
    public IReadOnlyList<DerivedComparison> Compare(Period period, Func<Period, Quantity?> before)
    {
        if (Actual.Quantity is not { } now) return [];
        var yearBefore = period.YearBefore is null ? [] : new[] { ComparisonMeasure.ChangePercent, ComparisonMeasure.AbsoluteChange }
            .Select(measure => new Comparison(period.IsYear ? ComparisonBase.PreviousYear : ComparisonBase.SamePeriod, null, measure, now));
        return [.. yearBefore.Concat(Actual.Comparisons)
            .DistinctBy(wanted => (wanted.BasePeriodOf(period), wanted.Measure, wanted.Base is ComparisonBase.Plan))
            .Select(wanted => Derive(wanted, period, now, before)).OfType<DerivedComparison>()];
    }

    private DerivedComparison? Derive(Comparison wanted, Period period, Quantity now, Func<Period, Quantity?> before)
    {
        if (wanted.Base is ComparisonBase.Plan)
            return Target.Value is { } plan
                ? DerivedComparison.Of(wanted.Base, null, wanted.Measure, now, new Quantity(plan, Qualifier.Exact)) : null;
        return wanted.BasePeriodOf(period) is { } at && before(at) is { } known
            ? DerivedComparison.Of(wanted.Base, at, wanted.Measure, now, known) : null;
    }
}
