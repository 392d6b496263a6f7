namespace ThiDua.Indicators;

/// <summary>One actual as it is sent in: a number, a percent, words, comparisons, or any of them together.</summary>
/// <param name="Value">Left out or <c>null</c> is blank, which is not zero.</param>
/// <param name="Qualifier"><c>exact</c> when left out.</param>
/// <param name="Status"><c>not-applicable</c>, or left out.</param>
/// <param name="StatedPercent">Percent of plan as the source printed it, also without a value.</param>
/// <param name="Statement">What the source says without a number.</param>
/// <param name="Comparisons">As the source printed them, besides the percent of plan.</param>
internal sealed record ActualEntry(
    string IndicatorCode, decimal? Value = null, Qualifier? Qualifier = null, ActualState? Status = null,
    decimal? StatedPercent = null, Qualifier? StatedPercentQualifier = null, string? Source = null, string? Note = null,
    StatementEntry? Statement = null, IReadOnlyList<ComparisonEntry>? Comparisons = null)
{
    public void Check(FieldChecks check, string at, Period period)
    {
        check.That(Status is null or ActualState.NotApplicable, $"{at}/status",
            FigureErrors.OnlyNotApplicable);
        check.That(Status is null || ((Value ?? StatedPercent) is null && Statement is null && Comparisons is not [_, ..]), $"{at}/value",
            FigureErrors.NotApplicableHasNoValue);
        check.Quantity(Value, $"{at}/value").Quantity(StatedPercent, $"{at}/statedPercent");
        check.That(Qualifier is null || Value is not null, $"{at}/qualifier", FigureErrors.QualifierNeedsValue);
        check.That(StatedPercentQualifier is null || StatedPercent is not null, $"{at}/statedPercentQualifier",
            FigureErrors.QualifierNeedsPercent);
        check.Note(Source, $"{at}/source").Note(Note, $"{at}/note");
        Statement?.Check(check, $"{at}/statement");
        check.Size(Comparisons ?? [], $"{at}/comparisons", atMost: 20);
        foreach (var (index, comparison) in (Comparisons ?? []).Index()) comparison.Check(check, $"{at}/comparisons/{index}", period);
        check.That((Comparisons ?? []).DistinctBy(one => (one.Base, one.BaseYear, one.Measure)).Count() == (Comparisons?.Count ?? 0),
            $"{at}/comparisons",
            FigureErrors.OneValueForEachBase);
    }

    /// <param name="by">Body that delivers it; <c>null</c> when the source names it.</param>
    /// <param name="source">For entries that name no source of their own.</param>
    public Actual ToActual(string? by, DateTimeOffset at, string? source = null)
    {
        var (from, note) = (Text.CleanOrNull(Source) ?? source, Text.CleanOrNull(Note));
        if (Status is ActualState.NotApplicable) return Actual.NotApplicable(by, at, from, note);
        var quantity = Value is { } value ? new Quantity(value, Qualifier ?? Indicators.Qualifier.Exact) : null;
        var stated = StatedPercent is { } percent ? new Percent(percent, StatedPercentQualifier ?? Indicators.Qualifier.Exact) : null;
        return Actual.Reported(quantity, stated, by, at, from, note, Statement?.ToStatement(),
            [.. (Comparisons ?? []).Select(comparison => comparison.ToComparison())]);
    }
}

/// <param name="Quote">The words as printed, for example "cao", "hàng trăm".</param>
/// <param name="Assessment">How the source judges it; left out when it does not.</param>
/// <param name="Cause">Why, as the source says.</param>
internal sealed record StatementEntry(string Quote, Assessment? Assessment = null, string? Cause = null)
{
    public void Check(FieldChecks check, string at) => check.Name(Quote, $"{at}/quote", 1_000).Note(Cause, $"{at}/cause", 1_000);

    public Statement ToStatement() => new(Text.Clean(Quote), Assessment, Text.CleanOrNull(Cause));
}

/// <param name="BaseYear">Given exactly when the base is <c>year</c>.</param>
/// <param name="Value">Falls are negative: "giảm 13,84%" is <c>-13.84</c>.</param>
/// <param name="Qualifier"><c>exact</c> when left out.</param>
internal sealed record ComparisonEntry(ComparisonBase Base, ComparisonMeasure Measure, decimal Value, int? BaseYear = null,
    Qualifier? Qualifier = null)
{
    public void Check(FieldChecks check, string at, Period period)
    {
        check.Quantity(Value, $"{at}/value");
        check.That(BaseYear is null == (Base is not ComparisonBase.Year), $"{at}/baseYear",
            FigureErrors.BaseYearExactlyForYear);
        check.That(BaseYear is null || (BaseYear >= 1945 && BaseYear < period.Year), $"{at}/baseYear", FigureErrors.BaseYearBeforePeriod);
        check.That((Base, Measure) is not (ComparisonBase.Plan, ComparisonMeasure.RatioPercent), $"{at}/measure",
            FigureErrors.PercentOfPlanIsStatedPercent);
        check.That(Measure is not ComparisonMeasure.AverageGrowthPercent || (period.IsSeveralYears && Base is ComparisonBase.Year),
            $"{at}/measure",
            FigureErrors.GrowthOverSeveralYears);
    }

    public Comparison ToComparison() => new(Base, BaseYear, Measure, new Quantity(Value, Qualifier ?? Indicators.Qualifier.Exact));
}
