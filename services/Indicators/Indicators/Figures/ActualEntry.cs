namespace ThiDua.Indicators;

/// <summary>One actual as it is sent in: a number, a percent, words, comparisons, or any of them together. What is left out stays as it
/// was reported before, <c>null</c> takes it back.</summary>
internal sealed record ActualEntry : Partial
{
    public required string IndicatorCode { get; init; }

    /// <summary><c>null</c> is blank, which is not zero.</summary>
    public decimal? Value { get; init; }

    /// <summary><c>exact</c> where a number is given for the first time without one.</summary>
    public Qualifier? Qualifier { get; init; }

    /// <summary><c>not-applicable</c>, or left out; <c>null</c> makes it applicable again.</summary>
    public ActualState? Status { get; init; }

    /// <summary>Percent of plan as the source printed it, also without a value.</summary>
    public decimal? StatedPercent { get; init; }

    /// <summary><c>exact</c> where a percent is given for the first time without one.</summary>
    public Qualifier? StatedPercentQualifier { get; init; }

    /// <summary>Document or system the figure was taken from.</summary>
    public string? Source { get; init; }

    public string? Note { get; init; }

    /// <summary>What the source says without a number; one value, replaced as a whole.</summary>
    public StatementEntry? Statement { get; init; }

    /// <summary>As the source printed them, besides the percent of plan; one value, replaced as a whole.</summary>
    public IReadOnlyList<ComparisonEntry>? Comparisons { get; init; }

    /// <summary>Needed where a number is taken back, contradicts the one of the department in charge, or is far from what was
    /// known.</summary>
    public string? Reason { get; init; }

    private bool IsNotApplicable => Status is ActualState.NotApplicable;

    // A number says by itself that the indicator applies.
    private bool SaysSomething => (Value ?? StatedPercent) is not null || Statement is not null || Comparisons is [_, ..];

    public void Check(FieldChecks check, string at, Period period, Actual now)
    {
        check.Note(Reason, $"{at}/reason");
        check.That(Status is null or ActualState.NotApplicable, $"{at}/status",
            FigureErrors.OnlyNotApplicable);
        check.That(Status is null || !SaysSomething, $"{at}/value",
            FigureErrors.NotApplicableHasNoValue);
        check.Quantity(Value, $"{at}/value").Quantity(StatedPercent, $"{at}/statedPercent");
        check.That(Qualifier is null || Or(Value, now.Quantity?.Value, nameof(Value)) is not null, $"{at}/qualifier",
            FigureErrors.QualifierNeedsValue);
        check.That(StatedPercentQualifier is null || Or(StatedPercent, now.Stated?.Value, nameof(StatedPercent)) is not null,
            $"{at}/statedPercentQualifier", FigureErrors.QualifierNeedsPercent);
        check.Note(Source, $"{at}/source").Note(Note, $"{at}/note");
        Statement?.Check(check, $"{at}/statement");
        check.Size(Comparisons ?? [], $"{at}/comparisons", atMost: 20);
        foreach (var (index, comparison) in (Comparisons ?? []).Index()) comparison.Check(check, $"{at}/comparisons/{index}", period);
        check.That((Comparisons ?? []).DistinctBy(one => (one.Base, one.BaseYear, one.Measure)).Count() == (Comparisons?.Count ?? 0),
            $"{at}/comparisons",
            FigureErrors.OneValueForEachBase);
    }

    /// <param name="now">What is reported now; members that the entry does not name keep what it says.</param>
    /// <param name="by">Body that delivers it; <c>null</c> when the source names it.</param>
    /// <param name="at">Now.</param>
    /// <param name="source">For entries that name no source of their own, before the one that is there.</param>
    public Actual Over(Actual now, string? by, DateTimeOffset at, string? source = null)
    {
        var from = Names(nameof(Source)) ? Text.CleanOrNull(Source) ?? source : source ?? now.Source;
        var note = Or(Text.CleanOrNull(Note), now.Note, nameof(Note));
        if (IsNotApplicable || (!Names(nameof(Status)) && now.Status is ActualState.NotApplicable && !SaysSomething))
            return Actual.NotApplicable(by, at, from, note);
        var stays = Or(Value, now.Quantity?.Value, nameof(Value));
        var percent = Or(StatedPercent, now.Stated?.Value, nameof(StatedPercent));
        return Actual.Reported(
            stays is { } value ? new Quantity(value,
                Or(Qualifier, now.Quantity?.Qualifier, nameof(Qualifier)) ?? Indicators.Qualifier.Exact) : null,
            percent is { } stated ? new Percent(stated,
                Or(StatedPercentQualifier, now.Stated?.Qualifier, nameof(StatedPercentQualifier)) ?? Indicators.Qualifier.Exact) : null,
            by, at, from, note, Or(Statement?.ToStatement(), now.Statement, nameof(Statement)),
            Or([.. (Comparisons ?? []).Select(comparison => comparison.ToComparison())], now.Comparisons, nameof(Comparisons)));
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
